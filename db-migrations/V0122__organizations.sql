-- Organizations open sub-accounts and bind accounts by a first payment (IDV-02, CRD-02). Who acts for one stands encrypted beside it.

ALTER TABLE depository.identification
  ADD COLUMN representative_cipher bytea,
  ADD COLUMN agent_cipher          bytea;
ALTER TABLE depository.customer
  ADD COLUMN representative_cipher bytea,
  ADD COLUMN agent_cipher          bytea,
  ADD CONSTRAINT customer_officers CHECK (
    (id_type IN ('CREDIT_CODE', 'BUSINESS_LICENCE')) = (representative_cipher IS NOT NULL)
    AND (representative_cipher IS NULL) = (agent_cipher IS NULL));

INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('OPENING', 'ORGANIZATION', 'FIRST_PAYMENT', 1, '2016-01-01'),
  ('BINDING', 'ORGANIZATION', 'FIRST_PAYMENT', 1, '2016-01-01'),
  ('RENEWAL', 'ORGANIZATION', 'FIRST_PAYMENT', 1, '2016-01-01');
