-- Projects of a platform with all their data, the schedule that disbursement fixes, and the loan limits.

-- Annex A of the draft 业务规范 as data: what one borrower may borrow. The newest row not after the day counts.
CREATE TABLE depository.loan_limit (
  kind          text   NOT NULL CHECK (kind IN ('SINGLE_PROJECT')),
  borrower_kind text   NOT NULL CHECK (borrower_kind IN ('PERSON', 'ORGANIZATION')),
  valid_from    date   NOT NULL,
  amount_fen    bigint NOT NULL CHECK (amount_fen > 0),
  source        text   NOT NULL,
  PRIMARY KEY (kind, borrower_kind, valid_from)
);
INSERT INTO depository.loan_limit VALUES
  ('SINGLE_PROJECT', 'PERSON', '2016-08-24', 20000000, 'draft 业务规范, annex A: CNY 200,000'),
  ('SINGLE_PROJECT', 'ORGANIZATION', '2016-08-24', 100000000, 'draft 业务规范, annex A: CNY 1,000,000');
GRANT SELECT ON depository.loan_limit TO depository_api, depository_staff, depository_jobs;

-- raised_fen and bids change with every bid; no index holds them, so that such updates stay in their page.
CREATE TABLE depository.project (
  platform_id      integer     NOT NULL,
  project_no       text        NOT NULL CHECK (project_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  borrower_no      text        NOT NULL,
  guarantor_no     text        CHECK (guarantor_no <> borrower_no),
  amount_fen       bigint      NOT NULL CHECK (amount_fen > 0),
  annual_rate_bp   integer     NOT NULL CHECK (annual_rate_bp BETWEEN 1 AND 3600),
  term_months      integer     NOT NULL CHECK (term_months BETWEEN 1 AND 120),
  repayment_method text        NOT NULL CHECK (repayment_method IN ('EQUAL_INSTALMENTS', 'INTEREST_FIRST', 'BULLET')),
  purpose          text        NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
  documents        jsonb       NOT NULL CHECK (jsonb_array_length(documents) BETWEEN 1 AND 20),
  minimum_bid_fen  bigint      NOT NULL CHECK (minimum_bid_fen BETWEEN 1 AND amount_fen),
  raising_ends_on  date        NOT NULL,
  platform_fee_fen bigint      NOT NULL CHECK (platform_fee_fen >= 0 AND platform_fee_fen < amount_fen),
  state            text        NOT NULL CHECK (state IN ('REGISTERED', 'RAISING', 'FULL', 'DISBURSED', 'SETTLED', 'LAPSED', 'WITHDRAWN')),
  raised_fen       bigint      NOT NULL DEFAULT 0 CHECK (raised_fen BETWEEN 0 AND amount_fen),
  bids             integer     NOT NULL DEFAULT 0 CHECK (bids >= 0),
  next_bid_no      integer     NOT NULL DEFAULT 1 CHECK (next_bid_no > bids),
  registered_at    timestamptz NOT NULL,
  disbursed_on     date,
  ended_on         date,
  version          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, project_no),
  CONSTRAINT project_full_is_raised CHECK ((state IN ('FULL', 'DISBURSED', 'SETTLED')) = (raised_fen = amount_fen)),
  CONSTRAINT project_without_bids CHECK (state NOT IN ('REGISTERED', 'LAPSED', 'WITHDRAWN') OR (raised_fen = 0 AND bids = 0)),
  CONSTRAINT project_disbursed CHECK ((state IN ('DISBURSED', 'SETTLED')) = (disbursed_on IS NOT NULL)),
  CONSTRAINT project_ended CHECK ((state IN ('SETTLED', 'LAPSED', 'WITHDRAWN')) = (ended_on IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX project_borrower ON depository.project (platform_id, borrower_no);
CALL depository.protect('depository.project');
GRANT SELECT, INSERT, UPDATE ON depository.project TO depository_api, depository_staff, depository_jobs;

CREATE TABLE depository.instalment (
  platform_id   integer NOT NULL,
  project_no    text    NOT NULL,
  instalment_no integer NOT NULL CHECK (instalment_no BETWEEN 1 AND 120),
  due_on        date    NOT NULL,
  principal_fen bigint  NOT NULL CHECK (principal_fen >= 0),
  interest_fen  bigint  NOT NULL CHECK (interest_fen >= 0),
  state         text    NOT NULL CHECK (state IN ('DUE', 'PAID', 'PAID_BY_GUARANTOR')),
  order_id      uuid,
  paid_on       date,
  version       integer NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, project_no, instalment_no),
  FOREIGN KEY (platform_id, project_no) REFERENCES depository.project (platform_id, project_no),
  CONSTRAINT instalment_of_something CHECK (principal_fen + interest_fen > 0),
  CONSTRAINT instalment_paid CHECK ((state = 'DUE') = (order_id IS NULL) AND (state = 'DUE') = (paid_on IS NULL))
);
CREATE INDEX instalment_due ON depository.instalment (platform_id, due_on) WHERE state = 'DUE';
CALL depository.protect('depository.instalment');
GRANT SELECT, INSERT, UPDATE ON depository.instalment TO depository_api, depository_staff, depository_jobs;
