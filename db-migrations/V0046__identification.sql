-- How customers prove who they are: once an order, for opening, binding and whatever else asks for it.

CREATE TABLE depository.identification (
  platform_id      integer     NOT NULL,
  order_id         uuid        NOT NULL,
  customer_no      text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  purpose          text        NOT NULL CHECK (purpose IN ('OPENING', 'BINDING')),
  party            text        NOT NULL CHECK (party IN ('PERSON', 'ORGANIZATION')),
  step             text        NOT NULL CHECK (step IN ('TELLING', 'CODE', 'CHECKING', 'PROVEN', 'ENDED')),
  method           text        CHECK (method IN ('THREE_FACTOR', 'FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT',
                                 'FIRST_PAYMENT', 'MANUAL_REVIEW')),
  name_cipher      bytea,
  id_type          text,
  id_number_cipher bytea,
  account_cipher   bytea,
  mobile_cipher    bytea,
  check_id         uuid,
  issuer_code      text,
  issuer_name      text,
  checks_refused   integer     NOT NULL DEFAULT 0 CHECK (checks_refused BETWEEN 0 AND 5),
  last_refusal     text,
  changed_at       timestamptz NOT NULL,
  version          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  CHECK (step IN ('TELLING', 'ENDED') OR method IS NOT NULL)
);
GRANT SELECT, INSERT, UPDATE ON depository.identification TO depository_api, depository_jobs;
GRANT SELECT ON depository.identification TO depository_staff;

-- Which methods suffice for what, from when until when. The floor stands here too: no row can lie below it.
CREATE TABLE depository.identity_method (
  purpose    text    NOT NULL,
  party      text    NOT NULL,
  method     text    NOT NULL,
  choice     integer NOT NULL,
  valid_from date    NOT NULL,
  valid_to   date    CHECK (valid_to >= valid_from),
  PRIMARY KEY (purpose, party, method, valid_from),
  CONSTRAINT identity_method_floor CHECK (
    (purpose = 'OPENING' AND party = 'PERSON' AND method IN ('THREE_FACTOR', 'FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT'))
    OR (purpose = 'BINDING' AND party = 'PERSON' AND method IN ('FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT'))
    OR (purpose IN ('OPENING', 'BINDING') AND party = 'ORGANIZATION' AND method IN ('FIRST_PAYMENT', 'MANUAL_REVIEW')))
);
INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('OPENING', 'PERSON', 'FOUR_FACTOR', 1, '2016-01-01'),
  ('OPENING', 'PERSON', 'FIVE_FACTOR', 2, '2016-01-01'),
  ('OPENING', 'PERSON', 'THREE_FACTOR', 3, '2016-01-01'),
  ('BINDING', 'PERSON', 'FOUR_FACTOR', 1, '2016-01-01'),
  ('BINDING', 'PERSON', 'FIVE_FACTOR', 2, '2016-01-01');
GRANT SELECT ON depository.identity_method TO depository_api, depository_staff, depository_jobs;

-- An opening keeps its own steps alone. Who was half way tells once more who they are: what was told was encrypted for another place.
ALTER TABLE depository.opening NO FORCE ROW LEVEL SECURITY;
INSERT INTO depository.identification (platform_id, order_id, customer_no, purpose, party, step, method, check_id, issuer_code,
    issuer_name, checks_refused, last_refusal, changed_at)
  SELECT platform_id, order_id, customer_no, 'OPENING', 'PERSON',
      CASE step WHEN 'OPENED' THEN 'PROVEN' WHEN 'ENDED' THEN 'ENDED' ELSE 'TELLING' END,
      CASE WHEN check_id IS NULL THEN NULL ELSE 'FOUR_FACTOR' END, check_id, issuer_code, issuer_name, checks_refused, last_refusal, changed_at
  FROM depository.opening;
CALL depository.protect('depository.identification');
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'depository.opening'::regclass AND contype = 'c'
      AND pg_get_constraintdef(oid) ~ '\mstep\M' LOOP
    EXECUTE format('ALTER TABLE depository.opening DROP CONSTRAINT %I', name);
  END LOOP;
END
$$;
UPDATE depository.opening SET step = 'IDENTITY', consented_at = NULL WHERE step NOT IN ('OPENED', 'ENDED');
ALTER TABLE depository.opening
  DROP COLUMN name_cipher, DROP COLUMN id_type, DROP COLUMN id_number_cipher, DROP COLUMN card_no_cipher, DROP COLUMN mobile_cipher,
  DROP COLUMN check_id, DROP COLUMN issuer_code, DROP COLUMN issuer_name, DROP COLUMN checks_refused, DROP COLUMN last_refusal,
  ADD CHECK (step IN ('IDENTITY', 'CONSENT', 'SECRET', 'OPENED', 'ENDED')),
  ADD CHECK (step NOT IN ('SECRET', 'OPENED') OR consented_at IS NOT NULL);
ALTER TABLE depository.opening FORCE ROW LEVEL SECURITY;
