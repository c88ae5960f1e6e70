-- The bank-wide audit trail (OPS-04): one chain of entries, appended and nothing else.

CREATE TABLE depository.audit_entry (
  entry_no      bigint      PRIMARY KEY CHECK (entry_no > 0),
  actor         text        NOT NULL CHECK (actor ~ '^(staff:[1-9][0-9]{0,9}|system:[a-z][a-z-]{0,40})$'),
  act           text        NOT NULL CHECK (act ~ '^[A-Z][A-Z0-9_]{2,60}$'),
  object        text        NOT NULL CHECK (object ~ '^[a-z][a-z-]{0,40}:[A-Za-z0-9._/-]{1,120}$'),
  details       text        NOT NULL CHECK (length(details) <= 8000 AND jsonb_typeof(details::jsonb) = 'object'),
  happened_at   timestamptz NOT NULL,
  previous_hash bytea       NOT NULL CHECK (length(previous_hash) = 32),
  hash          bytea       NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX audit_entry_object ON depository.audit_entry (object, entry_no);
CREATE INDEX audit_entry_actor ON depository.audit_entry (actor, entry_no);

-- The last entry. Its one row is locked by whoever appends, so that the chain never forks.
CREATE TABLE depository.audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  entry_no bigint  NOT NULL CHECK (entry_no >= 0),
  hash     bytea   NOT NULL CHECK (length(hash) = 32)
);
INSERT INTO depository.audit_head (entry_no, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- For tables whose rows are never changed or taken away.
CREATE FUNCTION depository.refuse_change() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of %.% are never changed or taken away', TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON depository.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
CREATE TRIGGER audit_head_is_kept BEFORE DELETE OR TRUNCATE ON depository.audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();

CREATE FUNCTION depository.lock_audit_head() RETURNS TABLE (entry_no bigint, hash bytea)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT h.entry_no, h.hash FROM depository.audit_head h FOR UPDATE
$$;

CREATE FUNCTION depository.append_audit_entry(
    new_no bigint, new_actor text, new_act text, new_object text, new_details text, new_happened_at timestamptz,
    new_previous_hash bytea, new_hash bytea) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE depository.audit_head SET entry_no = new_no, hash = new_hash
    WHERE entry_no = new_no - 1 AND hash = new_previous_hash;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'audit entry % is not chained to the head of the trail', new_no;
  END IF;
  INSERT INTO depository.audit_entry (entry_no, actor, act, object, details, happened_at, previous_hash, hash)
    VALUES (new_no, new_actor, new_act, new_object, new_details, new_happened_at, new_previous_hash, new_hash);
END
$$;

REVOKE ALL ON FUNCTION depository.lock_audit_head() FROM PUBLIC;
REVOKE ALL ON FUNCTION depository.append_audit_entry(bigint, text, text, text, text, timestamptz, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.lock_audit_head() TO depository_api, depository_staff, depository_jobs;
GRANT EXECUTE ON FUNCTION depository.append_audit_entry(bigint, text, text, text, text, timestamptz, bytea, bytea)
  TO depository_api, depository_staff, depository_jobs;
GRANT SELECT ON depository.audit_entry, depository.audit_head TO depository_staff, depository_jobs;
