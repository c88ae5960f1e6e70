-- How far the end of each business day is: each part is done once, and what an outside party does not answer is tried again.

CREATE TABLE depository.day_end (
  platform_id   integer     NOT NULL,
  business_day  date        NOT NULL,
  begun_at      timestamptz NOT NULL,
  settled_at    timestamptz,
  swept_at      timestamptz,
  sealed_at     timestamptz,
  files_at      timestamptz,
  reconciled_at timestamptz,
  tries         integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at   timestamptz,
  version       integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, business_day),
  CHECK (files_at IS NULL OR sealed_at IS NOT NULL),
  CHECK (reconciled_at IS NULL OR sealed_at IS NOT NULL),
  CHECK (next_try_at IS NOT NULL OR (settled_at IS NOT NULL AND swept_at IS NOT NULL AND sealed_at IS NOT NULL
    AND files_at IS NOT NULL AND reconciled_at IS NOT NULL))
);
CREATE INDEX day_end_due ON depository.day_end (next_try_at) WHERE next_try_at IS NOT NULL;
CALL depository.protect('depository.day_end');
GRANT SELECT, INSERT, UPDATE ON depository.day_end TO depository_jobs;
GRANT SELECT ON depository.day_end TO depository_api, depository_staff;

-- Whether the core's statement is its last word on the day, and whether its own lines lead from its opening to its closing balance.
ALTER TABLE depository.core_statement ADD COLUMN is_final boolean NOT NULL DEFAULT true, ADD COLUMN adds boolean NOT NULL DEFAULT true;
ALTER TABLE depository.control_reconciliation ADD COLUMN statement_adds boolean NOT NULL DEFAULT true;
