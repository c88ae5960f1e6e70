-- Sweeps of a platform's fees from the summary account to its own-fund account, by the bank's core.

CREATE TABLE depository.fee_sweep (
  platform_id  integer     NOT NULL,
  order_id     uuid        NOT NULL,
  business_day date        NOT NULL,
  amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
  state        text        NOT NULL CHECK (state IN ('UNCERTAIN', 'DONE', 'REFUSED', 'NEVER_ARRIVED')),
  core_day     date,
  refusal      text,
  tries        integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_ask_at  timestamptz,
  created_at   timestamptz NOT NULL,
  version      integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  UNIQUE (platform_id, business_day),
  CHECK ((state = 'DONE') = (core_day IS NOT NULL)),
  CHECK ((state = 'UNCERTAIN') = (next_ask_at IS NOT NULL))
);
-- The same fees are never on their way twice.
CREATE UNIQUE INDEX fee_sweep_open ON depository.fee_sweep (platform_id) WHERE state = 'UNCERTAIN';
CREATE INDEX fee_sweep_due ON depository.fee_sweep (next_ask_at) WHERE state = 'UNCERTAIN';
CALL depository.protect('depository.fee_sweep');
GRANT SELECT, INSERT, UPDATE ON depository.fee_sweep TO depository_jobs;
GRANT SELECT ON depository.fee_sweep TO depository_api, depository_staff;
