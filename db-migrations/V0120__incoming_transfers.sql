-- First payments (首笔支付认证): what customers transfer in, what of it is the customer's, what is returned, and what the bank pays out
-- of its own money to prove an account. See docs/adr/0120.

SET ROLE ledger_owner;
-- The other side of what the bank spends on proofs: paid out of the bank's own account with the channel, in the bank's own book.
INSERT INTO ledger.account_kind VALUES (43, 'BANK_PAYOUTS', 'CREDIT', 'BANK');
CREATE OR REPLACE FUNCTION ledger.kind_of(account bigint) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN account % 1000000000 >= 1000 THEN 'SUB_ACCOUNT'
    ELSE CASE account % 1000000000
      WHEN 1 THEN 'SUMMARY' WHEN 2 THEN 'DEPOSITS_IN_TRANSIT' WHEN 3 THEN 'BANK_ADVANCE' WHEN 4 THEN 'SUSPENSE'
      WHEN 5 THEN 'PAYOUTS_IN_TRANSIT' WHEN 6 THEN 'FEES_AWAITING_SWEEP' WHEN 21 THEN 'OWN_FUND'
      WHEN 22 THEN 'OWN_FUND_FEES' WHEN 23 THEN 'OWN_FUND_MARKETING' WHEN 24 THEN 'OWN_FUND_SUBSIDY'
      WHEN 41 THEN 'BANK_FEE_INCOME' WHEN 42 THEN 'VERIFICATION_EXPENSE' WHEN 43 THEN 'BANK_PAYOUTS' END
    END;
-- Books that are open already get the account on their present day, as a sub-account does.
ALTER TABLE ledger.books NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger.account NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger.hot_cursor NO FORCE ROW LEVEL SECURITY;
INSERT INTO ledger.account (platform_id, account_id, kind, opened_day, last_day, prev_day, opened_at)
  SELECT platform_id, platform_id * 1000000000::bigint + 43, 'BANK_PAYOUTS', current_day, current_day, current_day, now() FROM ledger.books;
INSERT INTO ledger.hot_cursor (platform_id, account_id, business_day, rolled_below)
  SELECT platform_id, platform_id * 1000000000::bigint + 43, current_day, '0' FROM ledger.books;
ALTER TABLE ledger.books FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger.account FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger.hot_cursor FORCE ROW LEVEL SECURITY;

INSERT INTO ledger.transfer_rule
  (instruction_kind, basis, action, what, debit_kind, credit_kind, for_project, debit_number, credit_number)
SELECT m.*, d.number, c.number FROM (VALUES
  ('INCOMING_TRANSFER', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'INCOMING_TRANSFER', 'DEPOSITS_IN_TRANSIT', 'SUSPENSE', false),
  ('FIRST_PAYMENT', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'FIRST_PAYMENT', 'SUSPENSE', 'SUB_ACCOUNT', false),
  ('INCOMING_TRANSFER_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'INCOMING_TRANSFER_RETURN', 'SUSPENSE', 'PAYOUTS_IN_TRANSIT', false),
  ('INCOMING_TRANSFER_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'WITHDRAWAL_RETURN_TO_SUSPENSE', 'PAYOUTS_IN_TRANSIT', 'SUSPENSE', false),
  ('INCOMING_TRANSFER_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'INCOMING_TRANSFER', 'DEPOSITS_IN_TRANSIT', 'SUSPENSE', false),
  ('INCOMING_TRANSFER_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'ADVANCE_GIVEN', 'BANK_ADVANCE', 'PAYOUTS_IN_TRANSIT', false),
  ('INCOMING_TRANSFER_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'ADVANCE_REPAID', 'DEPOSITS_IN_TRANSIT', 'BANK_ADVANCE', false),
  ('VERIFICATION_PAYMENT', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'VERIFICATION_PAYMENT', 'VERIFICATION_EXPENSE', 'BANK_PAYOUTS', false),
  ('VERIFICATION_PAYMENT', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'VERIFICATION_PAYMENT_RETURN', 'BANK_PAYOUTS', 'VERIFICATION_EXPENSE', false)
) AS m (instruction_kind, basis, action, what, debit_kind, credit_kind, for_project)
JOIN ledger.account_kind d ON d.kind = m.debit_kind
JOIN ledger.account_kind c ON c.kind = m.credit_kind;
RESET ROLE;

ALTER TABLE depository.channel_order
  DROP CONSTRAINT channel_order_direction_check,
  ADD CONSTRAINT channel_order_direction_check
    CHECK (direction IN ('COLLECTION', 'PAYOUT', 'INCOMING_TRANSFER', 'VERIFICATION_PAYMENT'));
ALTER TABLE depository.channel_line
  DROP CONSTRAINT channel_line_kind_check,
  ADD CONSTRAINT channel_line_kind_check
    CHECK (kind IN ('COLLECTION', 'PAYOUT', 'RETURNED_COLLECTION', 'RETURNED_PAYOUT', 'INCOMING_TRANSFER'));

-- Each transfer that reached a summary account unasked, once, under an order of the bank's own.
CREATE TABLE depository.incoming_transfer (
  platform_id          integer     NOT NULL,
  order_id             uuid        NOT NULL,
  incoming_no          text        NOT NULL CHECK (length(incoming_no) BETWEEN 1 AND 64),
  amount_fen           bigint      NOT NULL CHECK (amount_fen > 0),
  channel_day          date        NOT NULL,
  payer_name_cipher    bytea       NOT NULL,
  payer_account_cipher bytea       NOT NULL,
  payer_account_mask   text        NOT NULL,
  state                text        NOT NULL CHECK (state IN ('HELD', 'CREDITED', 'TO_RETURN', 'RETURNING', 'RETURNED', 'NOT_RETURNED')),
  for_order_id         uuid,
  reason               text        CHECK (reason IN ('NOBODY_WAITS', 'ACCOUNT_DIFFERS', 'NAME_DIFFERS', 'AMOUNT_DIFFERS', 'TOO_LATE', 'NOT_OPENED')),
  return_order_id      uuid,
  received_at          timestamptz NOT NULL,
  changed_at           timestamptz NOT NULL,
  version              integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  UNIQUE (platform_id, incoming_no),
  CHECK (state NOT IN ('HELD', 'CREDITED') OR (for_order_id IS NOT NULL AND reason IS NULL)),
  CHECK (state IN ('HELD', 'CREDITED') OR reason IS NOT NULL),
  CHECK ((state IN ('RETURNING', 'RETURNED', 'NOT_RETURNED')) = (return_order_id IS NOT NULL))
);
CREATE INDEX incoming_transfer_to_return ON depository.incoming_transfer (received_at) WHERE state = 'TO_RETURN';
CREATE INDEX incoming_transfer_for_order ON depository.incoming_transfer (platform_id, for_order_id) WHERE for_order_id IS NOT NULL;
CREATE UNIQUE INDEX incoming_transfer_return ON depository.incoming_transfer (platform_id, return_order_id) WHERE return_order_id IS NOT NULL;
CALL depository.protect('depository.incoming_transfer');
GRANT SELECT, INSERT, UPDATE ON depository.incoming_transfer TO depository_api, depository_staff, depository_jobs;

-- How far a platform's incoming transfers are known, and when the channel is asked for more.
CREATE TABLE depository.incoming_ask (
  platform_id integer     PRIMARY KEY,
  after_no    text        NOT NULL DEFAULT '',
  next_ask_at timestamptz NOT NULL,
  version     integer     NOT NULL DEFAULT 0
);
CREATE INDEX incoming_ask_due ON depository.incoming_ask (next_ask_at);
CALL depository.protect('depository.incoming_ask');
GRANT SELECT, INSERT, UPDATE ON depository.incoming_ask TO depository_api, depository_staff, depository_jobs;
