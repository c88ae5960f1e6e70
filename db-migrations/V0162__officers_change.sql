-- An organization changes its name and its officers by papers that two members of staff accept (ACC-05).

ALTER TABLE depository.customer_change
  DROP CONSTRAINT customer_change_kind_check,
  ADD CONSTRAINT customer_change_kind_check CHECK (kind IN ('MOBILE', 'NAME', 'PAPERS', 'OFFICERS'));
INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('NAME_CHANGE', 'ORGANIZATION', 'MANUAL_REVIEW', 1, '2016-01-01');
