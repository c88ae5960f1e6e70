-- Customers change their mobile and their name (ACC-05). What was on file before stays: encrypted, with the order that changed it and
-- the check that proved it.

CREATE TABLE depository.customer_change (
  platform_id integer     NOT NULL,
  change_id   uuid        NOT NULL,
  customer_no text        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('MOBILE', 'NAME', 'PAPERS')),
  order_id    uuid        NOT NULL,
  proof       text        NOT NULL CHECK (proof IN ('CODES_TO_BOTH_MOBILES', 'ISSUER')),
  check_id    uuid,
  old_cipher  bytea       NOT NULL,
  old_mask    text        NOT NULL,
  new_mask    text        NOT NULL,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (platform_id, change_id),
  UNIQUE (platform_id, order_id, kind),
  CHECK ((proof = 'ISSUER') = (check_id IS NOT NULL)),
  FOREIGN KEY (platform_id, customer_no) REFERENCES depository.customer (platform_id, customer_no)
);
CREATE INDEX customer_change_of ON depository.customer_change (platform_id, customer_no, change_id);
CALL depository.protect('depository.customer_change');
GRANT SELECT, INSERT ON depository.customer_change TO depository_api;
GRANT SELECT ON depository.customer_change TO depository_staff, depository_jobs;

-- The steps of one change of the mobile; both numbers stand here encrypted until it has ended.
CREATE TABLE depository.mobile_change (
  platform_id integer     NOT NULL,
  order_id    uuid        NOT NULL,
  customer_no text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  step        text        NOT NULL CHECK (step IN ('NUMBER', 'OLD_CODE', 'NEW_CODE', 'PROVEN', 'DONE', 'ENDED')),
  old_cipher  bytea,
  new_cipher  bytea,
  check_id    uuid,
  changed_at  timestamptz NOT NULL,
  version     integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  CHECK ((step IN ('DONE', 'ENDED')) = (old_cipher IS NULL)),
  CHECK ((step IN ('OLD_CODE', 'NEW_CODE', 'PROVEN')) = (new_cipher IS NOT NULL))
);
CALL depository.protect('depository.mobile_change');
GRANT SELECT, INSERT, UPDATE ON depository.mobile_change TO depository_api, depository_jobs;
GRANT SELECT ON depository.mobile_change TO depository_staff;

-- More purposes of an identification. What stands in a constraint already stays in it.
DO $$
DECLARE
  present text;
BEGIN
  SELECT substring(pg_get_constraintdef(oid) FROM '^CHECK \((.*)\)$') INTO STRICT present FROM pg_constraint
    WHERE conrelid = 'depository.identification'::regclass AND conname = 'identification_purpose_check';
  ALTER TABLE depository.identification DROP CONSTRAINT identification_purpose_check;
  EXECUTE format('ALTER TABLE depository.identification ADD CONSTRAINT identification_purpose_check CHECK (%s OR purpose IN (%L, %L))',
    present, 'MOBILE_CHANGE', 'NAME_CHANGE');
  SELECT substring(pg_get_constraintdef(oid) FROM '^CHECK \((.*)\)$') INTO STRICT present FROM pg_constraint
    WHERE conrelid = 'depository.identity_method'::regclass AND conname = 'identity_method_floor';
  ALTER TABLE depository.identity_method DROP CONSTRAINT identity_method_floor;
  EXECUTE format('ALTER TABLE depository.identity_method ADD CONSTRAINT identity_method_floor CHECK (%s'
    ' OR (purpose = %L AND party = %L AND method IN (%L, %L))'
    ' OR (purpose = %L AND party = %L AND method IN (%L, %L, %L, %L))'
    ' OR (purpose IN (%L, %L) AND party = %L AND method IN (%L, %L)))',
    present,
    'MOBILE_CHANGE', 'PERSON', 'FOUR_FACTOR', 'FIVE_FACTOR',
    'NAME_CHANGE', 'PERSON', 'FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT', 'THREE_FACTOR',
    'MOBILE_CHANGE', 'NAME_CHANGE', 'ORGANIZATION', 'FIRST_PAYMENT', 'MANUAL_REVIEW');
END
$$;
INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('MOBILE_CHANGE', 'PERSON', 'FOUR_FACTOR', 1, '2016-01-01'),
  ('MOBILE_CHANGE', 'PERSON', 'FIVE_FACTOR', 2, '2016-01-01'),
  ('NAME_CHANGE', 'PERSON', 'FOUR_FACTOR', 1, '2016-01-01'),
  ('NAME_CHANGE', 'PERSON', 'FIVE_FACTOR', 2, '2016-01-01');

-- A customer acts in the audit trail too.
ALTER TABLE depository.audit_entry DROP CONSTRAINT audit_entry_actor_check,
  ADD CONSTRAINT audit_entry_actor_check
    CHECK (actor ~ '^(staff:[1-9][0-9]{0,9}|system:[a-z][a-z-]{0,40}|customer:[0-9]{4,9}/[A-Za-z0-9_-]{1,64})$');

-- Whoever signed in by the mobile before is signed out. Rows of other browsers: the owner ends them, by the account alone.
CREATE INDEX entrance_session_accounts ON depository.entrance_session USING gin (accounts) WHERE ended_at IS NULL;
CREATE POLICY owner_sees ON depository.entrance_session FOR SELECT TO depository_owner USING (true);
CREATE POLICY owner_ends ON depository.entrance_session FOR UPDATE TO depository_owner USING (true) WITH CHECK (true);
CREATE FUNCTION depository.end_entrance_sessions(account text, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE depository.entrance_session SET ended_at = at WHERE accounts @> ARRAY[account] AND ended_at IS NULL
$$;
REVOKE ALL ON FUNCTION depository.end_entrance_sessions(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.end_entrance_sessions(text, timestamptz) TO depository_api;
