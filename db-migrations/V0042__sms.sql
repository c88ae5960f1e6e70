-- Messages to customers, and the bank's own codes.

CREATE TABLE depository.sms_message (
  platform_id   integer     NOT NULL,
  message_id    uuid        NOT NULL,
  kind          text        NOT NULL CHECK (kind IN ('CODE', 'NOTICE')),
  mobile_cipher bytea       NOT NULL,
  mobile_digest bytea       NOT NULL CHECK (length(mobile_digest) = 34),
  -- the text of a notice, until it is sent; a code's text is never kept
  text_cipher   bytea,
  state         text        NOT NULL CHECK (state IN ('PENDING', 'SENT', 'REFUSED', 'UNKNOWN', 'GIVEN_UP')),
  tries         integer     NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 10),
  next_try_at   timestamptz,
  created_at    timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,
  PRIMARY KEY (platform_id, message_id),
  CHECK (kind = 'NOTICE' OR text_cipher IS NULL)
);

CREATE INDEX sms_message_due ON depository.sms_message (next_try_at) WHERE next_try_at IS NOT NULL;
CALL depository.protect('depository.sms_message');
GRANT SELECT, INSERT, UPDATE ON depository.sms_message TO depository_api, depository_jobs;
GRANT SELECT ON depository.sms_message TO depository_staff;

CREATE TABLE depository.sms_code (
  platform_id   integer     NOT NULL,
  code_id       uuid        NOT NULL,
  session_id    uuid        NOT NULL,
  order_id      uuid        NOT NULL,
  purpose       text        NOT NULL,
  amount_fen    bigint      NOT NULL CHECK (amount_fen >= 0),
  mobile_digest bytea       NOT NULL CHECK (length(mobile_digest) = 34),
  code_digest   bytea       NOT NULL CHECK (length(code_digest) = 32),
  wrong_tries   integer     NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5),
  created_at    timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  checked_at    timestamptz,
  spent_at      timestamptz,
  PRIMARY KEY (platform_id, code_id),
  CHECK (spent_at IS NULL OR checked_at IS NOT NULL)
);
CREATE INDEX sms_code_session ON depository.sms_code (platform_id, session_id, created_at);
CREATE INDEX sms_code_mobile ON depository.sms_code (platform_id, mobile_digest, created_at);
CALL depository.protect('depository.sms_code');
GRANT SELECT, INSERT, UPDATE (wrong_tries, checked_at, spent_at) ON depository.sms_code TO depository_api;
GRANT SELECT ON depository.sms_code TO depository_staff, depository_jobs;
