-- A customer's way to a new trade password without the old one (PWD-03): who they are, the code, the issuer's word, the new one.
-- The card stands here encrypted until its issuer has answered; what else identifies the customer is on file.
CREATE TABLE depository.secret_reset (
  platform_id    integer     NOT NULL,
  order_id       uuid        NOT NULL,
  customer_no    text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  step           text        NOT NULL CHECK (step IN ('IDENTITY', 'CODE', 'CHECKING', 'SECRET', 'DONE', 'ENDED')),
  card_no_cipher bytea,
  check_id       uuid,
  refusals       integer     NOT NULL DEFAULT 0 CHECK (refusals BETWEEN 0 AND 5),
  last_refusal   text,
  changed_at     timestamptz NOT NULL,
  version        integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  CHECK ((step IN ('CODE', 'CHECKING')) = (card_no_cipher IS NOT NULL)),
  CHECK (step NOT IN ('CHECKING', 'SECRET', 'DONE') OR check_id IS NOT NULL)
);
CALL depository.protect('depository.secret_reset');
GRANT SELECT, INSERT, UPDATE ON depository.secret_reset TO depository_api, depository_jobs;
GRANT SELECT ON depository.secret_reset TO depository_staff;
