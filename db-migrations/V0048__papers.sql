-- Until when a customer's papers are valid; null where they do not expire (长期). After that day business is restricted by stages (IDV-07).

ALTER TABLE depository.customer
  ADD COLUMN papers_valid_until date,
  ADD COLUMN papers_reminded_on date;
CREATE INDEX customer_papers_due ON depository.customer (papers_valid_until)
  WHERE papers_valid_until IS NOT NULL AND papers_reminded_on IS NULL;
GRANT UPDATE (papers_reminded_on, version) ON depository.customer TO depository_jobs;

ALTER TABLE depository.identification
  ADD COLUMN papers_valid_until date,
  DROP CONSTRAINT identification_purpose_check,
  ADD CONSTRAINT identification_purpose_check CHECK (purpose IN ('OPENING', 'BINDING', 'RENEWAL'));

ALTER TABLE depository.identity_method
  DROP CONSTRAINT identity_method_floor,
  ADD CONSTRAINT identity_method_floor CHECK (
    (purpose IN ('OPENING', 'RENEWAL') AND party = 'PERSON' AND method IN ('THREE_FACTOR', 'FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT'))
    OR (purpose = 'BINDING' AND party = 'PERSON' AND method IN ('FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT'))
    OR (purpose IN ('OPENING', 'BINDING', 'RENEWAL') AND party = 'ORGANIZATION' AND method IN ('FIRST_PAYMENT', 'MANUAL_REVIEW')));
INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('RENEWAL', 'PERSON', 'FOUR_FACTOR', 1, '2016-01-01'),
  ('RENEWAL', 'PERSON', 'FIVE_FACTOR', 2, '2016-01-01'),
  ('RENEWAL', 'PERSON', 'THREE_FACTOR', 3, '2016-01-01');
