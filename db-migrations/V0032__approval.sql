-- What one member of staff proposes and another decides (OPS-04).

CREATE TABLE depository.pending_approval (
  approval_id    uuid        PRIMARY KEY,
  kind           text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{2,60}$'),
  object         text        NOT NULL,
  payload        text        NOT NULL CHECK (length(payload) <= 100000),
  payload_sha256 bytea       NOT NULL CHECK (payload_sha256 = sha256(convert_to(payload, 'UTF8'))),
  maker          integer     NOT NULL REFERENCES depository.staff_member,
  made_at        timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL CHECK (expires_at > made_at),
  state          text        NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  checker        integer     REFERENCES depository.staff_member,
  decided_at     timestamptz,
  note           text        CHECK (length(note) <= 1000),
  CONSTRAINT maker_is_not_checker CHECK (checker <> maker),
  CHECK ((state IN ('APPROVED', 'REJECTED')) = (checker IS NOT NULL)),
  CHECK ((state = 'PENDING') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX pending_approval_once ON depository.pending_approval (kind, object) WHERE state = 'PENDING';
CREATE INDEX pending_approval_state ON depository.pending_approval (state, approval_id);

-- What is proposed stays as proposed, and what is decided stays decided.
CREATE FUNCTION depository.keep_approval() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'PENDING'
     OR (OLD.approval_id, OLD.kind, OLD.object, OLD.payload, OLD.payload_sha256, OLD.maker, OLD.made_at, OLD.expires_at)
        IS DISTINCT FROM
        (NEW.approval_id, NEW.kind, NEW.object, NEW.payload, NEW.payload_sha256, NEW.maker, NEW.made_at, NEW.expires_at)
  THEN
    RAISE EXCEPTION 'approval % is never changed', OLD.approval_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER pending_approval_is_decided_once BEFORE UPDATE ON depository.pending_approval
  FOR EACH ROW EXECUTE FUNCTION depository.keep_approval();
CREATE TRIGGER pending_approval_is_kept BEFORE DELETE OR TRUNCATE ON depository.pending_approval
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
GRANT SELECT, INSERT, UPDATE (state, checker, decided_at, note) ON depository.pending_approval TO depository_staff;
GRANT SELECT ON depository.pending_approval TO depository_jobs;
