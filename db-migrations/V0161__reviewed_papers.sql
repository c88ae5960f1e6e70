-- Papers that two members of staff accepted are the way back to a trade password of an organization, and prove changes on file.

ALTER TABLE depository.customer_change
  DROP CONSTRAINT customer_change_proof_check,
  ADD CONSTRAINT customer_change_proof_check CHECK (proof IN ('CODES_TO_BOTH_MOBILES', 'ISSUER', 'FIRST_PAYMENT', 'REVIEWED_PAPERS'));

ALTER TABLE depository.identification
  DROP CONSTRAINT identification_purpose_check,
  ADD CONSTRAINT identification_purpose_check CHECK (purpose IN ('OPENING', 'BINDING', 'RENEWAL', 'MOBILE_CHANGE', 'NAME_CHANGE', 'SECRET_RESET'));

ALTER TABLE depository.identity_method
  DROP CONSTRAINT identity_method_floor,
  ADD CONSTRAINT identity_method_floor CHECK (
    (purpose IN ('OPENING', 'RENEWAL') AND party = 'PERSON' AND method IN ('THREE_FACTOR', 'FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT'))
    OR (purpose = 'BINDING' AND party = 'PERSON' AND method IN ('FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT'))
    OR (purpose IN ('OPENING', 'BINDING', 'RENEWAL') AND party = 'ORGANIZATION' AND method IN ('FIRST_PAYMENT', 'MANUAL_REVIEW'))
    OR (purpose = 'MOBILE_CHANGE' AND party = 'PERSON' AND method IN ('FOUR_FACTOR', 'FIVE_FACTOR'))
    OR (purpose = 'NAME_CHANGE' AND party = 'PERSON' AND method IN ('FOUR_FACTOR', 'FIVE_FACTOR', 'THREE_FACTOR_AND_FIRST_PAYMENT', 'THREE_FACTOR'))
    OR (purpose IN ('MOBILE_CHANGE', 'NAME_CHANGE') AND party = 'ORGANIZATION' AND method IN ('FIRST_PAYMENT', 'MANUAL_REVIEW'))
    OR (purpose = 'SECRET_RESET' AND party = 'ORGANIZATION' AND method = 'MANUAL_REVIEW'));
INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('SECRET_RESET', 'ORGANIZATION', 'MANUAL_REVIEW', 1, '2016-01-01');

ALTER TABLE depository.secret_reset
  ADD COLUMN by_review boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT secret_reset_check,
  DROP CONSTRAINT secret_reset_check1,
  DROP CONSTRAINT secret_reset_step_check,
  ADD CONSTRAINT secret_reset_step_check CHECK (step IN ('IDENTITY', 'CODE', 'CHECKING', 'REVIEW', 'SECRET', 'DONE', 'ENDED')),
  ADD CONSTRAINT secret_reset_by_issuer CHECK (by_review OR (
    (step IN ('CODE', 'CHECKING')) = (card_no_cipher IS NOT NULL)
    AND (step NOT IN ('CHECKING', 'SECRET', 'DONE') OR check_id IS NOT NULL)
    AND step <> 'REVIEW')),
  ADD CONSTRAINT secret_reset_by_review CHECK (NOT by_review OR (
    card_no_cipher IS NULL AND check_id IS NULL AND step <> 'CHECKING'));
GRANT UPDATE ON depository.secret_reset TO depository_staff;
