-- Anchors of the audit trail (OPS-04): its last hash, signed from time to time with a key that is not in the database. Whoever
-- rewrites the whole trail, head and all, cannot make it fit them.
CREATE TABLE depository.audit_anchor (
  entry_no          bigint      PRIMARY KEY CHECK (entry_no > 0),
  hash              bytea       NOT NULL CHECK (length(hash) = 32),
  previous_entry_no bigint      NOT NULL UNIQUE CHECK (previous_entry_no >= 0 AND previous_entry_no < entry_no),
  anchored_at       timestamptz NOT NULL,
  key_id            text        NOT NULL,
  signature         bytea       NOT NULL
);
CREATE TRIGGER audit_anchor_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON depository.audit_anchor
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
GRANT SELECT ON depository.audit_anchor TO depository_staff, depository_jobs;
GRANT INSERT ON depository.audit_anchor TO depository_jobs;
