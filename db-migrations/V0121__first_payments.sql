-- How an account is proven by money that really moves (IDV-04): one row for each time a customer begins.

CREATE TABLE depository.first_payment (
  platform_id      integer     NOT NULL,
  first_payment_id uuid        NOT NULL,
  order_id         uuid        NOT NULL,
  customer_no      text        NOT NULL,
  type             text        NOT NULL CHECK (type IN ('CUSTOMER_PAYS', 'BANK_PAYS')),
  state            text        NOT NULL CHECK (state IN ('AWAITED', 'PAYING', 'TO_BE_TOLD', 'MATCHED', 'FAILED', 'NOT_PAID', 'REPLACED')),
  amount_fen       bigint      NOT NULL CHECK (amount_fen BETWEEN 1 AND 1000),
  reference        text        NOT NULL CHECK (reference ~ '^[0-9]{6}$'),
  account_digest   bytea       NOT NULL CHECK (length(account_digest) = 34),
  payment_order_id uuid,
  tries_left       integer     NOT NULL CHECK (tries_left BETWEEN 0 AND 3),
  last_refusal     text        CHECK (last_refusal IN ('ACCOUNT_DIFFERS', 'NAME_DIFFERS', 'AMOUNT_DIFFERS', 'TOO_LATE')),
  begun_at         timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL CHECK (expires_at > begun_at),
  changed_at       timestamptz NOT NULL,
  version          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, first_payment_id),
  CHECK ((type = 'BANK_PAYS') = (payment_order_id IS NOT NULL)),
  CHECK (type = 'BANK_PAYS' OR state NOT IN ('PAYING', 'TO_BE_TOLD', 'NOT_PAID')),
  CHECK (type = 'CUSTOMER_PAYS' OR state <> 'AWAITED')
);
CREATE INDEX first_payment_order ON depository.first_payment (platform_id, order_id, begun_at);
CREATE UNIQUE INDEX first_payment_open ON depository.first_payment (platform_id, order_id) WHERE state IN ('AWAITED', 'PAYING', 'TO_BE_TOLD');
CREATE INDEX first_payment_awaited ON depository.first_payment (platform_id, expires_at) WHERE state = 'AWAITED';
-- Who pays is told by the words or the account; what is long over still tells why money goes back.
CREATE INDEX first_payment_reference ON depository.first_payment (platform_id, reference) WHERE type = 'CUSTOMER_PAYS';
CREATE INDEX first_payment_account ON depository.first_payment (platform_id, account_digest) WHERE type = 'CUSTOMER_PAYS';
CREATE UNIQUE INDEX first_payment_payment ON depository.first_payment (platform_id, payment_order_id) WHERE payment_order_id IS NOT NULL;
CALL depository.protect('depository.first_payment');
GRANT SELECT, INSERT, UPDATE ON depository.first_payment TO depository_api, depository_jobs;
GRANT SELECT ON depository.first_payment TO depository_staff;

ALTER TABLE depository.identification
  DROP CONSTRAINT identification_step_check,
  ADD CONSTRAINT identification_step_check CHECK (step IN ('TELLING', 'CODE', 'CHECKING', 'FIRST_PAYMENT', 'PROVEN', 'ENDED'));

INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('OPENING', 'PERSON', 'THREE_FACTOR_AND_FIRST_PAYMENT', 4, '2016-01-01'),
  ('BINDING', 'PERSON', 'THREE_FACTOR_AND_FIRST_PAYMENT', 3, '2016-01-01');
