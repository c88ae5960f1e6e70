-- The books: accounts, the journal of transfers and hold entries, business days. docs/ledger.md explains.
-- Serving roles may read (in scope) and execute the functions of the next migrations; nobody may write rows.
SET ROLE ledger_owner;

-- An account's number is platform × 1,000,000,000 + nine digits; below 1000 they tell the kind, from 1000 on it is a sub-account.
CREATE TABLE ledger.account_kind (
  number      integer PRIMARY KEY,
  kind        text    NOT NULL UNIQUE,
  normal_side text    NOT NULL CHECK (normal_side IN ('DEBIT', 'CREDIT')),
  book        text    NOT NULL
);
INSERT INTO ledger.account_kind VALUES
  (1, 'SUMMARY', 'DEBIT', 'CUSTOMERS'),
  (2, 'DEPOSITS_IN_TRANSIT', 'DEBIT', 'CUSTOMERS'),
  (3, 'BANK_ADVANCE', 'DEBIT', 'CUSTOMERS'),
  (4, 'SUSPENSE', 'CREDIT', 'CUSTOMERS'),
  (5, 'PAYOUTS_IN_TRANSIT', 'CREDIT', 'CUSTOMERS'),
  (6, 'FEES_AWAITING_SWEEP', 'CREDIT', 'CUSTOMERS'),
  (21, 'OWN_FUND', 'DEBIT', 'OWN_FUND'),
  (22, 'OWN_FUND_FEES', 'CREDIT', 'OWN_FUND'),
  (23, 'OWN_FUND_MARKETING', 'CREDIT', 'OWN_FUND'),
  (24, 'OWN_FUND_SUBSIDY', 'CREDIT', 'OWN_FUND'),
  (41, 'BANK_FEE_INCOME', 'CREDIT', 'BANK'),
  (42, 'VERIFICATION_EXPENSE', 'DEBIT', 'BANK'),
  (1000, 'SUB_ACCOUNT', 'CREDIT', 'CUSTOMERS');

-- Functions of the number alone, because every posting needs them; a test compares them with account_kind.
CREATE FUNCTION ledger.kind_of(account bigint) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE
    WHEN account % 1000000000 >= 1000 THEN 'SUB_ACCOUNT'
    ELSE CASE account % 1000000000
      WHEN 1 THEN 'SUMMARY' WHEN 2 THEN 'DEPOSITS_IN_TRANSIT' WHEN 3 THEN 'BANK_ADVANCE' WHEN 4 THEN 'SUSPENSE'
      WHEN 5 THEN 'PAYOUTS_IN_TRANSIT' WHEN 6 THEN 'FEES_AWAITING_SWEEP' WHEN 21 THEN 'OWN_FUND'
      WHEN 22 THEN 'OWN_FUND_FEES' WHEN 23 THEN 'OWN_FUND_MARKETING' WHEN 24 THEN 'OWN_FUND_SUBSIDY'
      WHEN 41 THEN 'BANK_FEE_INCOME' WHEN 42 THEN 'VERIFICATION_EXPENSE' END
    END;
CREATE FUNCTION ledger.is_hot(account bigint) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN account % 1000000000 < 1000;
-- What a debit of 1 does to the balance.
CREATE FUNCTION ledger.debit_sign(account bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN account % 1000000000 IN (1, 2, 3, 21, 42) THEN 1 ELSE -1 END;

-- What an instruction may contain: the same table as TransferRules, compared by a test.
CREATE TABLE ledger.transfer_rule (
  instruction_kind text    NOT NULL,
  basis            text    NOT NULL,
  action           text    NOT NULL CHECK (action IN ('TRANSFER', 'CAPTURE', 'PLACE', 'RELEASE')),
  what             text    NOT NULL,
  debit_kind       text    NOT NULL REFERENCES ledger.account_kind (kind),
  credit_kind      text    REFERENCES ledger.account_kind (kind),
  for_project      boolean NOT NULL,
  PRIMARY KEY (instruction_kind, basis, action, what),
  CHECK ((credit_kind IS NULL) = (action IN ('PLACE', 'RELEASE')))
);
INSERT INTO ledger.transfer_rule
SELECT i.kind, b.basis, m.action, m.what, m.debit_kind, m.credit_kind, i.for_project
FROM (VALUES
  ('DEPOSIT', 'TRANSFER', 'DEPOSIT', 'DEPOSITS_IN_TRANSIT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE', 'OUTSIDE_CONFIRMATION']),
  ('DEPOSIT', 'TRANSFER', 'DEPOSIT_TO_SUSPENSE', 'DEPOSITS_IN_TRANSIT', 'SUSPENSE', ARRAY['PASSWORD_CHECK', 'MANDATE', 'OUTSIDE_CONFIRMATION']),
  ('DEPOSIT', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('DEPOSIT_SETTLEMENT', 'TRANSFER', 'DEPOSIT_SETTLEMENT', 'SUMMARY', 'DEPOSITS_IN_TRANSIT', ARRAY['OUTSIDE_CONFIRMATION']),
  ('WITHDRAWAL', 'TRANSFER', 'WITHDRAWAL', 'SUB_ACCOUNT', 'PAYOUTS_IN_TRANSIT', ARRAY['PASSWORD_CHECK', 'MANDATE', 'WIND_DOWN_PLAN']),
  ('WITHDRAWAL', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('WITHDRAWAL_OUTCOME', 'TRANSFER', 'WITHDRAWAL_PAID', 'PAYOUTS_IN_TRANSIT', 'SUMMARY', ARRAY['OUTSIDE_CONFIRMATION']),
  ('WITHDRAWAL_OUTCOME', 'TRANSFER', 'WITHDRAWAL_PAID_BACK', 'SUMMARY', 'PAYOUTS_IN_TRANSIT', ARRAY['OUTSIDE_CONFIRMATION']),
  ('WITHDRAWAL_OUTCOME', 'TRANSFER', 'WITHDRAWAL_RETURN', 'PAYOUTS_IN_TRANSIT', 'SUB_ACCOUNT', ARRAY['OUTSIDE_CONFIRMATION', 'TWO_PERSON_DECISION']),
  ('BID', 'PLACE', 'BID', 'SUB_ACCOUNT', NULL, ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('BID', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('BID_CANCELLATION', 'RELEASE', 'HOLD', 'SUB_ACCOUNT', NULL, ARRAY['PASSWORD_CHECK', 'PLATFORM_CONTRACT']),
  ('DISBURSEMENT', 'CAPTURE', 'DISBURSEMENT', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PLATFORM_CONTRACT']),
  ('DISBURSEMENT', 'TRANSFER', 'ENTRUSTED_PAYMENT', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PLATFORM_CONTRACT']),
  ('DISBURSEMENT', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PLATFORM_CONTRACT']),
  ('DISBURSEMENT', 'RELEASE', 'HOLD', 'SUB_ACCOUNT', NULL, ARRAY['PLATFORM_CONTRACT']),
  ('LAPSE', 'RELEASE', 'HOLD', 'SUB_ACCOUNT', NULL, ARRAY['PLATFORM_CONTRACT', 'TWO_PERSON_DECISION', 'WIND_DOWN_PLAN']),
  ('REPAYMENT', 'TRANSFER', 'PRINCIPAL', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('REPAYMENT', 'TRANSFER', 'INTEREST', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('REPAYMENT', 'TRANSFER', 'PENALTY', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('REPAYMENT', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('GUARANTOR_REPAYMENT', 'TRANSFER', 'GUARANTOR_PRINCIPAL', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('GUARANTOR_REPAYMENT', 'TRANSFER', 'GUARANTOR_INTEREST', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('GUARANTOR_REPAYMENT', 'TRANSFER', 'GUARANTOR_PENALTY', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('GUARANTOR_REPAYMENT', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('GUARANTOR_REIMBURSEMENT', 'TRANSFER', 'GUARANTOR_REIMBURSEMENT', 'SUB_ACCOUNT', 'SUB_ACCOUNT', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('GUARANTOR_REIMBURSEMENT', 'TRANSFER', 'PLATFORM_FEE', 'SUB_ACCOUNT', 'FEES_AWAITING_SWEEP', ARRAY['PASSWORD_CHECK', 'MANDATE']),
  ('FEE_SWEEP', 'TRANSFER', 'FEE_SWEEP_OUT', 'FEES_AWAITING_SWEEP', 'SUMMARY', ARRAY['PLATFORM_CONTRACT']),
  ('FEE_SWEEP', 'TRANSFER', 'FEE_SWEEP_IN', 'OWN_FUND', 'OWN_FUND_FEES', ARRAY['PLATFORM_CONTRACT'])
) AS m (kind, action, what, debit_kind, credit_kind, bases)
JOIN (VALUES
  ('DEPOSIT', false), ('DEPOSIT_SETTLEMENT', false), ('WITHDRAWAL', false), ('WITHDRAWAL_OUTCOME', false),
  ('BID', true), ('BID_CANCELLATION', true), ('DISBURSEMENT', true), ('LAPSE', true), ('REPAYMENT', true),
  ('GUARANTOR_REPAYMENT', true), ('GUARANTOR_REIMBURSEMENT', true), ('FEE_SWEEP', false)
) AS i (kind, for_project) USING (kind)
CROSS JOIN LATERAL unnest(m.bases) AS b (basis);

-- One row a platform: the day on which postings of this moment are booked. Read under the platform's advisory lock.
CREATE TABLE ledger.books (
  platform_id integer     PRIMARY KEY CHECK (platform_id >= 1000),
  current_day date        NOT NULL,
  opened_at   timestamptz NOT NULL
);

-- Apart from books, so that opening an account and ending a day never wait for each other's rows.
CREATE TABLE ledger.account_numbering (
  platform_id integer PRIMARY KEY,
  next_number integer NOT NULL DEFAULT 1000 CHECK (next_number BETWEEN 1000 AND 1000000000)
);

CREATE TABLE ledger.business_day (
  platform_id  integer     NOT NULL,
  business_day date        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'SEALED', 'SIGNED_OFF')),
  opened_at    timestamptz NOT NULL,
  closed_at    timestamptz,
  sealed_at    timestamptz,
  transfers    bigint,
  hold_entries bigint,
  PRIMARY KEY (platform_id, business_day),
  CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CHECK ((state IN ('OPEN', 'CLOSED')) = (sealed_at IS NULL)),
  CHECK ((sealed_at IS NULL) = (transfers IS NULL) AND (sealed_at IS NULL) = (hold_entries IS NULL))
);
CREATE UNIQUE INDEX business_day_open ON ledger.business_day (platform_id) WHERE state = 'OPEN';

-- available = max(0, balance − held − frozen). No index holds a changing column, so that updates stay in their page.
-- Checks here and in the journal are few and call no function: PostgreSQL reads their text again for every statement, and each
-- costs a few µs of a posting. What they leave out is checked by the posting functions, and proven at sealing.
CREATE TABLE ledger.account (
  platform_id integer     NOT NULL,
  opened_day  date        NOT NULL,
  account_id  bigint      NOT NULL,
  seq         bigint      NOT NULL DEFAULT 0,
  balance     bigint      NOT NULL DEFAULT 0,
  held        bigint      NOT NULL DEFAULT 0,
  frozen      bigint      NOT NULL DEFAULT 0,
  floor       bigint      NOT NULL DEFAULT 0,
  last_day    date        NOT NULL, -- of the newest entry; of the opening where there is none
  prev_day    date        NOT NULL, -- the last day with entries before last_day
  opened_at   timestamptz NOT NULL,
  closed_at   timestamptz,
  kind        text        NOT NULL,
  state       text        NOT NULL DEFAULT 'OPEN',
  PRIMARY KEY (platform_id, account_id),
  CONSTRAINT account_balance CHECK (balance >= floor AND held >= 0 AND held <= balance AND frozen >= 0)
) WITH (fillfactor = 60);

-- Numbers of transfers and hold entries.
CREATE SEQUENCE ledger.journal_no;

-- One row is one movement with both legs. A leg that makes a hot account grow has no number here: hot_entry gives it one later.
-- captured_hold tells that the debited money was held: balance and held of the debit account fell together.
CREATE TABLE ledger.transfer (
  platform_id      integer     NOT NULL,
  business_day     date        NOT NULL,
  transfer_no      bigint      NOT NULL,
  debit_account    bigint      NOT NULL,
  credit_account   bigint      NOT NULL,
  amount           bigint      NOT NULL,
  debit_seq        bigint,
  debit_balance    bigint,
  debit_held       bigint,
  credit_seq       bigint,
  credit_balance   bigint,
  credit_held      bigint,
  debit_prev_day   date,
  credit_prev_day  date,
  posted_at        timestamptz NOT NULL,
  written_by       xid8        NOT NULL DEFAULT pg_current_xact_id(),
  order_id         uuid        NOT NULL,
  captured_hold    uuid,
  instruction_kind text        NOT NULL,
  kind             text        NOT NULL,
  basis            text        NOT NULL,
  basis_reference  text        NOT NULL,
  project_no       text,
  PRIMARY KEY (platform_id, business_day, transfer_no),
  CONSTRAINT transfer_amount CHECK (amount > 0 AND debit_account <> credit_account)
) PARTITION BY RANGE (business_day);
CREATE UNIQUE INDEX transfer_debit ON ledger.transfer (platform_id, debit_account, debit_seq, business_day) WHERE debit_seq IS NOT NULL;
CREATE UNIQUE INDEX transfer_credit ON ledger.transfer (platform_id, credit_account, credit_seq, business_day) WHERE credit_seq IS NOT NULL;
CREATE INDEX transfer_debit_pending ON ledger.transfer (platform_id, debit_account, written_by, transfer_no) WHERE debit_seq IS NULL;
CREATE INDEX transfer_credit_pending ON ledger.transfer (platform_id, credit_account, written_by, transfer_no) WHERE credit_seq IS NULL;
CREATE INDEX transfer_order ON ledger.transfer (platform_id, order_id);

-- Placing and releasing a hold, in the account's own sequence. Capturing one is the transfer that names it.
CREATE TABLE ledger.hold_entry (
  platform_id      integer     NOT NULL,
  business_day     date        NOT NULL,
  hold_entry_no    bigint      NOT NULL,
  account_id       bigint      NOT NULL,
  seq              bigint      NOT NULL,
  amount           bigint      NOT NULL,
  balance_after    bigint      NOT NULL,
  held_after       bigint      NOT NULL,
  posted_at        timestamptz NOT NULL,
  prev_day         date        NOT NULL,
  hold_id          uuid        NOT NULL,
  order_id         uuid        NOT NULL,
  action           text        NOT NULL,
  reason           text        NOT NULL,
  instruction_kind text        NOT NULL,
  basis            text        NOT NULL,
  basis_reference  text        NOT NULL,
  project_no       text,
  PRIMARY KEY (platform_id, business_day, hold_entry_no),
  CONSTRAINT hold_entry_amount CHECK (amount > 0)
) PARTITION BY RANGE (business_day);
CREATE UNIQUE INDEX hold_entry_account ON ledger.hold_entry (platform_id, account_id, seq, business_day);
CREATE INDEX hold_entry_order ON ledger.hold_entry (platform_id, order_id);

-- Holds that still hold money; the row goes when nothing remains, its story stays in the journal.
CREATE TABLE ledger.hold (
  platform_id integer NOT NULL,
  hold_id     uuid    NOT NULL,
  account_id  bigint  NOT NULL,
  remaining   bigint  NOT NULL CHECK (remaining > 0),
  reason      text    NOT NULL,
  PRIMARY KEY (platform_id, hold_id)
) WITH (fillfactor = 80);
CREATE INDEX hold_account ON ledger.hold (platform_id, account_id);

-- Numbers for the legs that made hot accounts grow, appended by the roller.
CREATE TABLE ledger.hot_entry (
  platform_id   integer NOT NULL,
  business_day  date    NOT NULL,
  account_id    bigint  NOT NULL,
  seq           bigint  NOT NULL,
  transfer_no   bigint  NOT NULL,
  amount        bigint  NOT NULL,
  balance_after bigint  NOT NULL,
  held_after    bigint  NOT NULL,
  prev_day      date    NOT NULL,
  PRIMARY KEY (platform_id, business_day, account_id, seq),
  CONSTRAINT hot_entry_amount CHECK (amount > 0 AND held_after >= 0 AND held_after <= balance_after)
) PARTITION BY RANGE (business_day);
CREATE UNIQUE INDEX hot_entry_transfer ON ledger.hot_entry (platform_id, account_id, transfer_no, business_day);

-- How far the roller is: every leg of the day written by a transaction below rolled_below has its number.
CREATE TABLE ledger.hot_cursor (
  platform_id  integer NOT NULL,
  account_id   bigint  NOT NULL,
  business_day date    NOT NULL,
  rolled_below xid8    NOT NULL,
  PRIMARY KEY (platform_id, account_id)
) WITH (fillfactor = 50);

-- What sealing found for each account that moved on the day, and what each account had at the end of the last sealed day.
CREATE TABLE ledger.day_balance (
  platform_id  integer NOT NULL,
  business_day date    NOT NULL,
  account_id   bigint  NOT NULL,
  open_seq     bigint  NOT NULL,
  open_balance bigint  NOT NULL,
  open_held    bigint  NOT NULL,
  seq          bigint  NOT NULL,
  balance      bigint  NOT NULL,
  held         bigint  NOT NULL,
  PRIMARY KEY (platform_id, business_day, account_id)
) PARTITION BY RANGE (business_day);
CREATE TABLE ledger.sealed_balance (
  platform_id  integer NOT NULL,
  account_id   bigint  NOT NULL,
  business_day date    NOT NULL,
  seq          bigint  NOT NULL,
  balance      bigint  NOT NULL,
  held         bigint  NOT NULL,
  PRIMARY KEY (platform_id, account_id)
) WITH (fillfactor = 70);

-- The figures of a sealed day. Totals are numeric: many accounts may have more than one can.
CREATE TABLE ledger.day_account_total (
  platform_id  integer NOT NULL,
  business_day date    NOT NULL,
  kind         text    NOT NULL REFERENCES ledger.account_kind (kind),
  accounts     bigint  NOT NULL,
  balance      numeric NOT NULL,
  held         numeric NOT NULL,
  PRIMARY KEY (platform_id, business_day, kind)
);
CREATE TABLE ledger.day_transfer_total (
  platform_id  integer NOT NULL,
  business_day date    NOT NULL,
  kind         text    NOT NULL,
  transfers    bigint  NOT NULL,
  amount       numeric NOT NULL,
  PRIMARY KEY (platform_id, business_day, kind)
);

-- What is written stays: not even the owner changes a row of the journal. Retention detaches whole days.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% of %: rows of the journal are only ever inserted', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['transfer', 'hold_entry', 'hot_entry', 'day_balance', 'day_account_total', 'day_transfer_total'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger.%I'
      ' FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.%I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['books', 'account_numbering', 'business_day', 'account', 'transfer', 'hold_entry', 'hold',
      'hot_entry', 'hot_cursor', 'day_balance', 'sealed_balance', 'day_account_total', 'day_transfer_total'] LOOP
    EXECUTE format('CALL depository.protect(%L)', 'ledger.' || name);
    EXECUTE format('GRANT SELECT ON ledger.%I TO depository_api, depository_staff, depository_jobs', name);
  END LOOP;
END
$$;
GRANT SELECT ON ledger.account_kind, ledger.transfer_rule TO depository_api, depository_staff, depository_jobs;

-- Every numbered entry of every account, whichever table has it.
CREATE VIEW ledger.chain WITH (security_invoker = true) AS
  SELECT platform_id, business_day, debit_account AS account_id, debit_seq AS seq,
         ledger.debit_sign(debit_account) * amount AS delta,
         CASE WHEN captured_hold IS NULL THEN 0 ELSE -amount END AS held_delta,
         debit_balance AS balance_after, debit_held AS held_after, debit_prev_day AS prev_day
  FROM ledger.transfer WHERE debit_seq IS NOT NULL
  UNION ALL
  SELECT platform_id, business_day, credit_account, credit_seq, -ledger.debit_sign(credit_account) * amount, 0,
         credit_balance, credit_held, credit_prev_day
  FROM ledger.transfer WHERE credit_seq IS NOT NULL
  UNION ALL
  SELECT platform_id, business_day, account_id, seq, 0, CASE action WHEN 'PLACE' THEN amount ELSE -amount END,
         balance_after, held_after, prev_day
  FROM ledger.hold_entry
  UNION ALL
  SELECT platform_id, business_day, account_id, seq, amount, 0, balance_after, held_after, prev_day
  FROM ledger.hot_entry;
GRANT SELECT ON ledger.chain TO depository_api, depository_staff, depository_jobs;

-- Makes the partitions of the given days; called again, or by many at once, it changes nothing more. They are attached,
-- because making them in place would wait for every posting. There is no default partition: a day nobody prepared is refused.
CREATE FUNCTION ledger.prepare_days(first_day date, days integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  parent text;
  child text;
  today date;
BEGIN
  IF days IS NULL OR days NOT BETWEEN 1 AND 400 THEN
    RAISE EXCEPTION 'from 1 to 400 days can be prepared, not %', days;
  END IF;
  FOR i IN 0 .. days - 1 LOOP
    today := first_day + i;
    CONTINUE WHEN to_regclass(format('ledger.%I', 'day_balance_' || to_char(today, 'YYYYMMDD'))) IS NOT NULL;
    PERFORM pg_advisory_xact_lock(7002, 0);
    FOREACH parent IN ARRAY ARRAY['transfer', 'hold_entry', 'hot_entry', 'day_balance'] LOOP
      child := parent || '_' || to_char(today, 'YYYYMMDD');
      CONTINUE WHEN to_regclass(format('ledger.%I', child)) IS NOT NULL;
      EXECUTE format('CREATE TABLE ledger.%I (LIKE ledger.%I INCLUDING ALL)', child, parent);
      EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', child);
      EXECUTE format('ALTER TABLE ledger.%I FORCE ROW LEVEL SECURITY', child);
      EXECUTE format('CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.%I'
        ' FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', child);
      EXECUTE format('ALTER TABLE ledger.%I ATTACH PARTITION ledger.%I FOR VALUES FROM (%L) TO (%L)',
        parent, child, today, today + 1);
    END LOOP;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION ledger.prepare_days(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.prepare_days(date, integer) TO depository_jobs;

RESET ROLE;
