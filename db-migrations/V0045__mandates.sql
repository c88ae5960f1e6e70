-- Mandates: a customer's standing permissions with their limits, and every use counted against them (MND-01 to MND-04).

CREATE TABLE depository.mandate (
  platform_id       integer     NOT NULL,
  mandate_id        uuid        NOT NULL,
  customer_no       text        NOT NULL,
  kind              text        NOT NULL CHECK (kind IN ('AUTOMATIC_BID', 'AUTOMATIC_CLAIM_PURCHASE', 'AUTOMATIC_REPAYMENT',
                                  'AUTOMATIC_GUARANTOR_REPAYMENT', 'FEE_PAYMENT', 'DEPOSIT', 'WITHDRAWAL')),
  ends_on           date        NOT NULL,
  per_operation_fen bigint      NOT NULL CHECK (per_operation_fen > 0),
  total_fen         bigint      NOT NULL CHECK (total_fen >= per_operation_fen),
  used_fen          bigint      NOT NULL DEFAULT 0,
  products          text[]      NOT NULL CHECK (cardinality(products) <= 20 AND (kind = 'AUTOMATIC_BID' OR cardinality(products) = 0)),
  state             text        NOT NULL CHECK (state IN ('ACTIVE', 'REPLACED', 'REVOKED', 'ENDED_BY_PLATFORM')),
  granted_by_order  uuid        NOT NULL,
  granted_at        timestamptz NOT NULL,
  ended_at          timestamptz,
  PRIMARY KEY (platform_id, mandate_id),
  CONSTRAINT mandate_within_total CHECK (used_fen BETWEEN 0 AND total_fen),
  CONSTRAINT mandate_ended CHECK ((state = 'ACTIVE') = (ended_at IS NULL))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX mandate_active ON depository.mandate (platform_id, customer_no, kind) WHERE state = 'ACTIVE';
CREATE INDEX mandate_customer ON depository.mandate (platform_id, customer_no, mandate_id);
CALL depository.protect('depository.mandate');
GRANT SELECT, INSERT ON depository.mandate TO depository_api, depository_jobs;
GRANT UPDATE (used_fen, state, ended_at) ON depository.mandate TO depository_api, depository_jobs;
GRANT SELECT ON depository.mandate TO depository_staff;

-- Only ever inserted: what was done by a mandate, once an order.
CREATE TABLE depository.mandate_use (
  platform_id integer     NOT NULL,
  order_id    uuid        NOT NULL,
  mandate_id  uuid        NOT NULL,
  amount_fen  bigint      NOT NULL CHECK (amount_fen > 0),
  used_at     timestamptz NOT NULL,
  PRIMARY KEY (platform_id, order_id)
);
CREATE INDEX mandate_use_of ON depository.mandate_use (platform_id, mandate_id, order_id);
CALL depository.protect('depository.mandate_use');
GRANT SELECT, INSERT ON depository.mandate_use TO depository_api, depository_jobs;
GRANT SELECT ON depository.mandate_use TO depository_staff;

-- Kinds that are off unless two members of staff have allowed them to the platform.
CREATE TABLE depository.mandate_kind_allowed (
  platform_id integer     NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('DEPOSIT', 'WITHDRAWAL')),
  approval_id uuid        NOT NULL,
  allowed_at  timestamptz NOT NULL,
  PRIMARY KEY (platform_id, kind)
);
CALL depository.protect('depository.mandate_kind_allowed');
GRANT SELECT ON depository.mandate_kind_allowed TO depository_api, depository_jobs;
GRANT SELECT, INSERT, DELETE ON depository.mandate_kind_allowed TO depository_staff;
