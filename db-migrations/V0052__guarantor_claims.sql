-- What a guarantor paid for a borrower and is owed back, one row for each instalment that it paid.
CREATE TABLE depository.guarantor_claim (
  platform_id     integer NOT NULL,
  project_no      text    NOT NULL,
  instalment_no   integer NOT NULL,
  guarantor_no    text    NOT NULL,
  borrower_no     text    NOT NULL CHECK (borrower_no <> guarantor_no),
  principal_fen   bigint  NOT NULL CHECK (principal_fen >= 0),
  interest_fen    bigint  NOT NULL CHECK (interest_fen >= 0),
  outstanding_fen bigint  NOT NULL,
  order_id        uuid    NOT NULL,
  paid_on         date    NOT NULL,
  reimbursed_on   date,
  version         integer NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, project_no, instalment_no),
  FOREIGN KEY (platform_id, project_no, instalment_no) REFERENCES depository.instalment (platform_id, project_no, instalment_no),
  CONSTRAINT guarantor_claim_outstanding CHECK (outstanding_fen BETWEEN 0 AND principal_fen + interest_fen),
  CONSTRAINT guarantor_claim_reimbursed CHECK ((outstanding_fen = 0) = (reimbursed_on IS NOT NULL))
);
CREATE INDEX guarantor_claim_open ON depository.guarantor_claim (platform_id, borrower_no) WHERE outstanding_fen > 0;
CALL depository.protect('depository.guarantor_claim');
GRANT SELECT, INSERT, UPDATE ON depository.guarantor_claim TO depository_api, depository_staff, depository_jobs;
