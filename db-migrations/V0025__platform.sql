-- Platforms (委托人): admission, keys, contract with the bank, state (ADM-01 to ADM-08).

CREATE SEQUENCE depository.platform_no AS integer START 1000 MINVALUE 1000;
GRANT USAGE ON SEQUENCE depository.platform_no TO depository_staff;

CREATE TABLE depository.platform (
  platform_id         integer     PRIMARY KEY CHECK (platform_id >= 1000),
  name                text        NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
  credit_code         text        NOT NULL CHECK (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  environment         text        NOT NULL CHECK (environment IN ('SANDBOX', 'PRODUCTION')),
  state               text        NOT NULL CHECK (state IN
    ('APPLYING', 'IN_REVIEW', 'TESTING', 'LIVE', 'SUSPENDED', 'TERMINATING', 'CLOSED')),
  summary_account_no  text        CHECK (summary_account_no ~ '^[0-9]{12,24}$'),
  own_fund_account_no text        CHECK (own_fund_account_no ~ '^[0-9]{12,24}$'),
  applied_at          timestamptz NOT NULL,
  state_since         timestamptz NOT NULL,
  version             integer     NOT NULL DEFAULT 0,
  CHECK ((summary_account_no IS NULL) = (own_fund_account_no IS NULL)),
  CHECK (summary_account_no <> own_fund_account_no),
  CONSTRAINT live_with_accounts CHECK (state NOT IN ('LIVE', 'SUSPENDED') OR summary_account_no IS NOT NULL)
);
CALL depository.protect('depository.platform');
GRANT SELECT ON depository.platform TO depository_api, depository_jobs;
GRANT SELECT, INSERT, UPDATE ON depository.platform TO depository_staff;

-- Persons behind a platform, held against the blacklist.
CREATE TABLE depository.platform_principal (
  platform_id  integer NOT NULL,
  principal_no integer NOT NULL CHECK (principal_no BETWEEN 1 AND 100),
  role         text    NOT NULL CHECK (role IN ('LEGAL_REPRESENTATIVE', 'SHAREHOLDER', 'EXECUTIVE')),
  name         text    NOT NULL CHECK (length(name) BETWEEN 2 AND 100),
  PRIMARY KEY (platform_id, principal_no)
);
CALL depository.protect('depository.platform_principal');
GRANT SELECT, INSERT ON depository.platform_principal TO depository_staff;

-- Hosts to which the hosted pages may send a customer's browser back.
CREATE TABLE depository.platform_return_host (
  platform_id integer NOT NULL,
  host        text    NOT NULL CHECK (host ~ '^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?$'),
  PRIMARY KEY (platform_id, host)
);
CALL depository.protect('depository.platform_return_host');
GRANT SELECT ON depository.platform_return_host TO depository_api, depository_jobs;
GRANT SELECT, INSERT, DELETE ON depository.platform_return_host TO depository_staff;

-- Signing keys. The id begins with the platform's number, so that a key is found within its platform.
CREATE TABLE depository.platform_key (
  platform_id   integer     NOT NULL,
  key_id        text        NOT NULL CHECK (key_id ~ ('^' || platform_id || '-[0-9a-f]{16}$')),
  algorithm     text        NOT NULL CHECK (algorithm IN ('ECDSA_P256_SHA256', 'ED25519', 'RSA_PSS_SHA512', 'SM2_SM3')),
  spki          bytea       NOT NULL CHECK (length(spki) <= 2048),
  valid_from    timestamptz NOT NULL,
  valid_until   timestamptz NOT NULL CHECK (valid_until > valid_from),
  challenge     text        NOT NULL,
  proven_at     timestamptz,
  revoked_at    timestamptz,
  registered_by integer     NOT NULL,
  registered_at timestamptz NOT NULL,
  version       integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, key_id)
);
CALL depository.protect('depository.platform_key');
GRANT SELECT ON depository.platform_key TO depository_api, depository_jobs;
GRANT SELECT, INSERT, UPDATE ON depository.platform_key TO depository_staff;

-- The contract between bank and platform (ADM-05, ADM-06): drafted before, in force after the approval.
CREATE TABLE depository.depository_contract (
  platform_id          integer     NOT NULL,
  contract_version     integer     NOT NULL CHECK (contract_version > 0),
  state                text        NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'REPLACED')),
  bank_name            text        NOT NULL,
  platform_name        text        NOT NULL,
  platform_credit_code text        NOT NULL,
  terms_version        text        NOT NULL,
  first_day            date        NOT NULL,
  last_day             date        NOT NULL CHECK (last_day > first_day),
  drafted_by           integer     NOT NULL,
  drafted_at           timestamptz NOT NULL,
  approval_id          uuid,
  in_force_at          timestamptz,
  version              integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, contract_version),
  CHECK ((state = 'DRAFT') = (in_force_at IS NULL)),
  CHECK ((in_force_at IS NULL) = (approval_id IS NULL))
);
CREATE UNIQUE INDEX depository_contract_in_force ON depository.depository_contract (platform_id) WHERE state = 'IN_FORCE';
CALL depository.protect('depository.depository_contract');
GRANT SELECT ON depository.depository_contract TO depository_api, depository_jobs;
GRANT SELECT, INSERT, UPDATE ON depository.depository_contract TO depository_staff;

CREATE TABLE depository.contract_fee (
  platform_id      integer NOT NULL,
  contract_version integer NOT NULL,
  charged_by       text    NOT NULL CHECK (charged_by IN ('BANK', 'PLATFORM')),
  occasion         text    NOT NULL,
  flat_fen         bigint  NOT NULL CHECK (flat_fen BETWEEN 0 AND 100000000000),
  rate_ppm         integer NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000),
  cap_fen          bigint  CHECK (cap_fen > 0),
  PRIMARY KEY (platform_id, contract_version, charged_by, occasion),
  CHECK (flat_fen > 0 OR rate_ppm > 0)
);
CALL depository.protect('depository.contract_fee');
GRANT SELECT ON depository.contract_fee TO depository_api, depository_jobs;
GRANT SELECT, INSERT ON depository.contract_fee TO depository_staff;
