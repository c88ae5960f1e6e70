-- Customers of a platform, their sub-accounts and cards, and how each was opened. Personal data stands here only encrypted
-- (…_cipher), as a keyed digest to find it by (…_digest), and masked for people to recognize (…_mask).

CREATE TABLE depository.customer (
  platform_id      integer     NOT NULL,
  customer_no      text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  roles            text[]      NOT NULL CHECK (cardinality(roles) BETWEEN 1 AND 3 AND roles <@ ARRAY['LENDER', 'BORROWER', 'GUARANTOR']),
  name_cipher      bytea       NOT NULL,
  name_mask        text        NOT NULL,
  id_type          text        NOT NULL,
  id_number_cipher bytea       NOT NULL,
  id_number_mask   text        NOT NULL,
  identity_digest  bytea       NOT NULL CHECK (length(identity_digest) = 34),
  mobile_cipher    bytea       NOT NULL,
  mobile_mask      text        NOT NULL,
  mobile_digest    bytea       NOT NULL CHECK (length(mobile_digest) = 34),
  created_at       timestamptz NOT NULL,
  version          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, customer_no)
);
-- One person may have several customer numbers of a platform; limits count all of them (LIM-01).
CREATE INDEX customer_identity ON depository.customer (platform_id, identity_digest);
CALL depository.protect('depository.customer');
GRANT SELECT, INSERT, UPDATE ON depository.customer TO depository_api;
GRANT SELECT ON depository.customer TO depository_staff, depository_jobs;

CREATE TABLE depository.sub_account (
  platform_id       integer     NOT NULL,
  customer_no       text        NOT NULL,
  sub_account_no    text        NOT NULL CHECK (sub_account_no ~ '^68[0-9]{16}$'),
  ledger_account_id bigint      NOT NULL,
  state             text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  opening_order_id  uuid        NOT NULL,
  opened_at         timestamptz NOT NULL,
  version           integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, customer_no),
  UNIQUE (platform_id, sub_account_no),
  UNIQUE (platform_id, ledger_account_id),
  FOREIGN KEY (platform_id, customer_no) REFERENCES depository.customer (platform_id, customer_no)
);
CALL depository.protect('depository.sub_account');
GRANT SELECT, INSERT, UPDATE ON depository.sub_account TO depository_api;
GRANT SELECT ON depository.sub_account TO depository_staff, depository_jobs;

CREATE TABLE depository.bank_card_binding (
  platform_id    integer     NOT NULL,
  binding_id     uuid        NOT NULL,
  customer_no    text        NOT NULL,
  card_no_cipher bytea       NOT NULL,
  card_no_mask   text        NOT NULL,
  card_digest    bytea       NOT NULL CHECK (length(card_digest) = 34),
  issuer_code    text        NOT NULL CHECK (issuer_code ~ '^[0-9]{4}$'),
  issuer_name    text        NOT NULL,
  check_id       uuid        NOT NULL,
  state          text        NOT NULL CHECK (state IN ('BOUND', 'UNBOUND')),
  bound_at       timestamptz NOT NULL,
  version        integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, binding_id),
  FOREIGN KEY (platform_id, customer_no) REFERENCES depository.customer (platform_id, customer_no)
);
CREATE UNIQUE INDEX bank_card_binding_in_use ON depository.bank_card_binding (platform_id, customer_no) WHERE state = 'BOUND';
CALL depository.protect('depository.bank_card_binding');
GRANT SELECT, INSERT, UPDATE ON depository.bank_card_binding TO depository_api;
GRANT SELECT ON depository.bank_card_binding TO depository_staff, depository_jobs;

-- What a customer has told so far while opening. Kept apart from customers: until the end there is no customer.
CREATE TABLE depository.opening (
  platform_id      integer     NOT NULL,
  order_id         uuid        NOT NULL,
  customer_no      text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  roles            text[]      NOT NULL CHECK (cardinality(roles) BETWEEN 1 AND 3 AND roles <@ ARRAY['LENDER', 'BORROWER', 'GUARANTOR']),
  step             text        NOT NULL CHECK (step IN ('IDENTITY', 'CODE', 'CHECKING', 'CONSENT', 'SECRET', 'OPENED', 'ENDED')),
  name_cipher      bytea,
  id_type          text,
  id_number_cipher bytea,
  card_no_cipher   bytea,
  mobile_cipher    bytea,
  check_id         uuid,
  issuer_code      text,
  issuer_name      text,
  checks_refused   integer     NOT NULL DEFAULT 0 CHECK (checks_refused BETWEEN 0 AND 5),
  last_refusal     text,
  consented_at     timestamptz,
  changed_at       timestamptz NOT NULL,
  version          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  CHECK (step IN ('IDENTITY', 'OPENED', 'ENDED') OR (name_cipher IS NOT NULL AND id_type IS NOT NULL AND id_number_cipher IS NOT NULL
    AND card_no_cipher IS NOT NULL AND mobile_cipher IS NOT NULL)),
  CHECK (step NOT IN ('CONSENT', 'SECRET', 'OPENED') OR (check_id IS NOT NULL AND issuer_code IS NOT NULL)),
  CHECK (step NOT IN ('SECRET', 'OPENED') OR consented_at IS NOT NULL)
);
CREATE UNIQUE INDEX opening_under_way ON depository.opening (platform_id, customer_no) WHERE step <> 'ENDED';
CALL depository.protect('depository.opening');
GRANT SELECT, INSERT, UPDATE ON depository.opening TO depository_api, depository_jobs;
GRANT SELECT ON depository.opening TO depository_staff;

-- Each question put to a card's issuer, and its answer.
CREATE TABLE depository.issuer_check (
  platform_id        integer     NOT NULL,
  check_id           uuid        NOT NULL,
  order_id           uuid        NOT NULL,
  customer_no        text        NOT NULL,
  factors            text        NOT NULL CHECK (factors IN ('THREE', 'FOUR', 'FIVE')),
  result             text        NOT NULL CHECK (result IN ('ASKED', 'MATCH', 'MISMATCH', 'CARD_EXPIRED', 'CARD_UNKNOWN', 'CARD_BLOCKED')),
  mismatched_factors text[]      NOT NULL DEFAULT '{}',
  issuer_code        text,
  issuer_name        text,
  card_type          text        CHECK (card_type IN ('DEBIT', 'CREDIT')),
  asked_at           timestamptz NOT NULL,
  decided_at         timestamptz,
  version            integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, check_id),
  CHECK ((result = 'ASKED') = (decided_at IS NULL)),
  CHECK ((result = 'MATCH') = (issuer_code IS NOT NULL))
);
CREATE INDEX issuer_check_order ON depository.issuer_check (platform_id, order_id);
CREATE INDEX issuer_check_open ON depository.issuer_check (asked_at) WHERE result = 'ASKED';
CALL depository.protect('depository.issuer_check');
GRANT SELECT, INSERT, UPDATE ON depository.issuer_check TO depository_api, depository_jobs;
GRANT SELECT ON depository.issuer_check TO depository_staff;

-- What a customer agreed to: which text, in which language, word for word by its digests (PAG-02, INF-01). Only ever inserted.
CREATE TABLE depository.consent (
  platform_id  integer     NOT NULL,
  consent_id   uuid        NOT NULL,
  customer_no  text        NOT NULL,
  order_id     uuid        NOT NULL,
  session_id   uuid        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('TRIPARTY_AGREEMENT')),
  text_version text        NOT NULL,
  language     text        NOT NULL CHECK (language IN ('zh-CN', 'en')),
  text_sha256  bytea       NOT NULL CHECK (length(text_sha256) = 32),
  text_sm3     bytea       NOT NULL CHECK (length(text_sm3) = 32),
  given_at     timestamptz NOT NULL,
  PRIMARY KEY (platform_id, consent_id)
);
CREATE INDEX consent_customer ON depository.consent (platform_id, customer_no);
CALL depository.protect('depository.consent');
GRANT SELECT, INSERT ON depository.consent TO depository_api;
GRANT SELECT ON depository.consent TO depository_staff, depository_jobs;
