-- What a channel does after its first word: payouts that come back, deposits that it takes back, payments after a refusal.

SET ROLE ledger_owner;
INSERT INTO ledger.transfer_rule
  (instruction_kind, basis, action, what, debit_kind, credit_kind, for_project, debit_number, credit_number)
SELECT m.*, d.number, c.number FROM (VALUES
  ('DEPOSIT_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'DEPOSIT_TAKEN_BACK', 'SUB_ACCOUNT', 'PAYOUTS_IN_TRANSIT', false),
  ('DEPOSIT_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'DEPOSIT_TAKEN_BACK_FROM_SUSPENSE', 'SUSPENSE', 'PAYOUTS_IN_TRANSIT', false),
  ('DEPOSIT_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'DEPOSIT_TAKEN_BACK_SETTLEMENT', 'PAYOUTS_IN_TRANSIT', 'SUMMARY', false),
  ('DEPOSIT_RETURN', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'ADVANCE_GIVEN', 'BANK_ADVANCE', 'PAYOUTS_IN_TRANSIT', false),
  ('WITHDRAWAL_OUTCOME', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'WITHDRAWAL', 'SUB_ACCOUNT', 'PAYOUTS_IN_TRANSIT', false),
  ('WITHDRAWAL_OUTCOME', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'WITHDRAWAL_PAID_BACK_SETTLEMENT', 'SUMMARY', 'DEPOSITS_IN_TRANSIT', false),
  ('WITHDRAWAL_OUTCOME', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'WITHDRAWAL_RETURN_TO_SUSPENSE', 'PAYOUTS_IN_TRANSIT', 'SUSPENSE', false),
  ('WITHDRAWAL_OUTCOME', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'DEPOSIT_TO_SUSPENSE', 'DEPOSITS_IN_TRANSIT', 'SUSPENSE', false),
  ('WITHDRAWAL_OUTCOME', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'ADVANCE_GIVEN', 'BANK_ADVANCE', 'PAYOUTS_IN_TRANSIT', false),
  ('WITHDRAWAL_OUTCOME', 'OUTSIDE_CONFIRMATION', 'TRANSFER', 'ADVANCE_REPAID', 'DEPOSITS_IN_TRANSIT', 'BANK_ADVANCE', false)
) AS m (instruction_kind, basis, action, what, debit_kind, credit_kind, for_project)
JOIN ledger.account_kind d ON d.kind = m.debit_kind
JOIN ledger.account_kind c ON c.kind = m.credit_kind;
-- What comes back is the channel's debt until it settles, like every other money that it brings. No such transfer was made yet.
UPDATE ledger.transfer_rule SET debit_kind = 'DEPOSITS_IN_TRANSIT', credit_kind = 'SUB_ACCOUNT',
    debit_number = (SELECT number FROM ledger.account_kind WHERE kind = 'DEPOSITS_IN_TRANSIT'),
    credit_number = (SELECT number FROM ledger.account_kind WHERE kind = 'SUB_ACCOUNT')
  WHERE instruction_kind = 'WITHDRAWAL_OUTCOME' AND what = 'WITHDRAWAL_PAID_BACK';
RESET ROLE;

ALTER TABLE depository.channel_order
  ADD COLUMN returned_day      date,
  ADD COLUMN return_settled_on date,
  ADD COLUMN in_suspense       boolean NOT NULL DEFAULT false,
  ADD COLUMN advanced_fen      bigint  NOT NULL DEFAULT 0 CHECK (advanced_fen >= 0);
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'depository.channel_order'::regclass AND contype = 'c'
      AND pg_get_constraintdef(oid) ~ '\mstate\M' LOOP
    EXECUTE format('ALTER TABLE depository.channel_order DROP CONSTRAINT %I', name);
  END LOOP;
END
$$;
-- A certain order too is asked for again when the channel says that something happened to it.
ALTER TABLE depository.channel_order
  ADD CHECK (state IN ('UNCERTAIN', 'PAID', 'REFUSED', 'NEVER_ARRIVED', 'RETURNED')),
  ADD CHECK ((state IN ('PAID', 'RETURNED')) = (paid_fen IS NOT NULL)),
  ADD CHECK ((state IN ('PAID', 'RETURNED')) = (channel_day IS NOT NULL)),
  ADD CHECK ((state = 'RETURNED') = (returned_day IS NOT NULL)),
  ADD CHECK (state <> 'UNCERTAIN' OR next_ask_at IS NOT NULL);
DROP INDEX depository.channel_order_due;
CREATE INDEX channel_order_due ON depository.channel_order (next_ask_at) WHERE next_ask_at IS NOT NULL;
DROP INDEX depository.channel_order_unsettled;
CREATE INDEX channel_order_unsettled ON depository.channel_order (platform_id, channel_day) WHERE settled_on IS NULL AND channel_day IS NOT NULL;
CREATE INDEX channel_order_return_unsettled ON depository.channel_order (platform_id, returned_day)
  WHERE return_settled_on IS NULL AND returned_day IS NOT NULL;

-- A settlement is booked piece by piece; it is complete when this says so.
ALTER TABLE depository.channel_settlement ADD COLUMN completed_at timestamptz;
UPDATE depository.channel_settlement SET completed_at = received_at;
GRANT UPDATE (completed_at) ON depository.channel_settlement TO depository_api, depository_staff, depository_jobs;

-- Where the channel's settlement and our orders do not agree (REC-05). Found once, never changed.
CREATE TABLE depository.channel_break (
  platform_id  integer     NOT NULL,
  business_day date        NOT NULL,
  class        text        NOT NULL CHECK (class IN ('ORDER_UNKNOWN', 'STATE_DIFFERS', 'AMOUNT_DIFFERS', 'NOT_COVERED', 'LINE_TWICE', 'LINE_MISSING')),
  order_no     text        NOT NULL,
  kind         text        NOT NULL,
  line_no      integer     NOT NULL CHECK (line_no >= 0),
  ours_fen     bigint      NOT NULL CHECK (ours_fen >= 0),
  channel_fen  bigint      NOT NULL CHECK (channel_fen >= 0),
  found_at     timestamptz NOT NULL,
  PRIMARY KEY (platform_id, business_day, order_no, kind, line_no)
);
CALL depository.protect('depository.channel_break');
GRANT SELECT, INSERT ON depository.channel_break TO depository_api, depository_staff, depository_jobs;
