-- The bank's staff and their sessions (OPS-04). Secrets are here as digests and sealed values only.

CREATE TABLE depository.staff_member (
  staff_id          integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login             text        NOT NULL UNIQUE CHECK (login ~ '^[a-z][a-z0-9.-]{2,30}$'),
  name              text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  state             text        NOT NULL CHECK (state IN ('ENROLLING', 'ACTIVE', 'DISABLED')),
  secret_hash       bytea,
  totp_secret       bytea       NOT NULL,
  last_totp_step    bigint      NOT NULL DEFAULT 0,
  wrong_tries       integer     NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0),
  locked_until      timestamptz,
  enrolment_sha256  bytea       UNIQUE CHECK (length(enrolment_sha256) = 32),
  enrolment_ends_at timestamptz,
  created_at        timestamptz NOT NULL,
  version           integer     NOT NULL DEFAULT 0,
  CHECK ((state = 'ENROLLING') = (enrolment_sha256 IS NOT NULL)),
  CHECK ((enrolment_sha256 IS NULL) = (enrolment_ends_at IS NULL)),
  CHECK (state <> 'ACTIVE' OR secret_hash IS NOT NULL)
);

CREATE TABLE depository.staff_permission (
  staff_id   integer NOT NULL REFERENCES depository.staff_member,
  permission text    NOT NULL CHECK (permission IN
    ('ADMISSION', 'APPROVAL', 'OPERATIONS', 'RECONCILIATION', 'SERVICE', 'AUDIT', 'STAFF_ADMIN')),
  PRIMARY KEY (staff_id, permission)
);

CREATE TABLE depository.staff_session (
  token_sha256 bytea       PRIMARY KEY CHECK (length(token_sha256) = 32),
  staff_id     integer     NOT NULL REFERENCES depository.staff_member,
  begun_at     timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL CHECK (last_used_at >= begun_at),
  ends_at      timestamptz NOT NULL CHECK (ends_at > begun_at),
  ended_at     timestamptz
);
CREATE INDEX staff_session_staff ON depository.staff_session (staff_id);

GRANT SELECT, INSERT, UPDATE ON depository.staff_member TO depository_staff;
GRANT SELECT, INSERT, DELETE ON depository.staff_permission TO depository_staff;
GRANT SELECT, INSERT, UPDATE (last_used_at, ended_at) ON depository.staff_session TO depository_staff;
