-- The day's end: check files for platforms, the core's own statement, and the control reconciliation between both.

CREATE TABLE depository.check_file (
  platform_id  integer     NOT NULL,
  business_day date        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('DEPOSITS', 'WITHDRAWALS', 'TRANSFERS', 'BALANCES')),
  version      integer     NOT NULL CHECK (version > 0),
  line_count   bigint      NOT NULL CHECK (line_count >= 0),
  sum_fen      bigint      NOT NULL CHECK (sum_fen >= 0),
  byte_count   bigint      NOT NULL CHECK (byte_count > 0),
  sha256       bytea       NOT NULL CHECK (length(sha256) = 32),
  sm3          bytea       NOT NULL CHECK (length(sm3) = 32),
  key_id       text        NOT NULL,
  signature    bytea       NOT NULL,
  built_at     timestamptz NOT NULL,
  PRIMARY KEY (platform_id, business_day, kind, version)
);
CALL depository.protect('depository.check_file');
GRANT SELECT, INSERT ON depository.check_file TO depository_api, depository_staff, depository_jobs;

-- What the bank's core says of a day; never derived from our books (REC-05).
CREATE TABLE depository.core_statement (
  platform_id  integer     NOT NULL,
  business_day date        NOT NULL,
  account      text        NOT NULL CHECK (account IN ('SUMMARY', 'OWN_FUND')),
  fetch_no     integer     NOT NULL CHECK (fetch_no > 0),
  account_no   text        NOT NULL,
  opening_fen  bigint      NOT NULL,
  closing_fen  bigint      NOT NULL,
  fetched_at   timestamptz NOT NULL,
  PRIMARY KEY (platform_id, business_day, account, fetch_no)
);
CALL depository.protect('depository.core_statement');
GRANT SELECT, INSERT ON depository.core_statement TO depository_api, depository_staff, depository_jobs;

CREATE TABLE depository.core_line (
  platform_id  integer     NOT NULL,
  business_day date        NOT NULL,
  account      text        NOT NULL,
  fetch_no     integer     NOT NULL,
  line_no      integer     NOT NULL CHECK (line_no > 0),
  reference    text        NOT NULL,
  direction    text        NOT NULL CHECK (direction IN ('CREDIT', 'DEBIT')),
  amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
  counterpart  text        NOT NULL,
  booked_at    timestamptz NOT NULL,
  PRIMARY KEY (platform_id, business_day, account, fetch_no, line_no)
);
CALL depository.protect('depository.core_line');
GRANT SELECT, INSERT ON depository.core_line TO depository_api, depository_staff, depository_jobs;

-- Each run keeps its figures; a later run never changes an earlier one (REC-04).
CREATE TABLE depository.control_reconciliation (
  platform_id    integer     NOT NULL,
  business_day   date        NOT NULL,
  account        text        NOT NULL CHECK (account IN ('SUMMARY', 'OWN_FUND')),
  run_no         integer     NOT NULL CHECK (run_no > 0),
  terms          jsonb       NOT NULL,
  expected_fen   bigint      NOT NULL,
  ledger_fen     bigint      NOT NULL,
  core_fen       bigint      NOT NULL,
  difference_fen bigint      NOT NULL,
  run_at         timestamptz NOT NULL,
  PRIMARY KEY (platform_id, business_day, account, run_no),
  CHECK (difference_fen = core_fen - expected_fen)
);
CALL depository.protect('depository.control_reconciliation');
GRANT SELECT, INSERT ON depository.control_reconciliation TO depository_api, depository_staff, depository_jobs;
