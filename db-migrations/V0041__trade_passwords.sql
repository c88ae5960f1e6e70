-- The trade password of each sub-account, its keys for one use, and the proofs that it was right.

CREATE TABLE depository.trade_password (
  platform_id  integer     NOT NULL,
  customer_no  text        NOT NULL,
  hash         bytea       NOT NULL,
  wrong_tries  integer     NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5),
  tries_day    date        NOT NULL,
  set_at       timestamptz NOT NULL,
  version      integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, customer_no)
);
CALL depository.protect('depository.trade_password');
GRANT SELECT, INSERT, UPDATE ON depository.trade_password TO depository_api;

-- A key pair for one entry of a password on one page; deleted when it is used.
CREATE TABLE depository.password_entry_key (
  platform_id         integer     NOT NULL,
  key_id              uuid        NOT NULL,
  session_id          uuid        NOT NULL,
  private_key_wrapped bytea       NOT NULL,
  expires_at          timestamptz NOT NULL,
  PRIMARY KEY (platform_id, key_id)
);
CREATE INDEX password_entry_key_session ON depository.password_entry_key (platform_id, session_id);
CREATE INDEX password_entry_key_expiry ON depository.password_entry_key (expires_at);
CALL depository.protect('depository.password_entry_key');
GRANT SELECT, INSERT, DELETE ON depository.password_entry_key TO depository_api;
GRANT SELECT, DELETE ON depository.password_entry_key TO depository_jobs;
CREATE POLICY bank_clears ON depository.password_entry_key FOR DELETE TO depository_jobs USING (true);

-- A proof that the password was right, for one order and one amount. Spent in the transaction that moves the money.
CREATE TABLE depository.password_check (
  platform_id integer     NOT NULL,
  check_id    uuid        NOT NULL,
  customer_no text        NOT NULL,
  order_id    uuid        NOT NULL,
  session_id  uuid        NOT NULL,
  amount_fen  bigint      NOT NULL CHECK (amount_fen >= 0),
  checked_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  spent_at    timestamptz,
  PRIMARY KEY (platform_id, check_id),
  CHECK (spent_at IS NULL OR (spent_at >= checked_at AND spent_at < expires_at))
);
-- An order is confirmed once, whatever happens above.
CREATE UNIQUE INDEX password_check_spent ON depository.password_check (platform_id, order_id) WHERE spent_at IS NOT NULL;
CALL depository.protect('depository.password_check');
GRANT SELECT, INSERT, UPDATE (spent_at) ON depository.password_check TO depository_api;
GRANT SELECT ON depository.password_check TO depository_staff, depository_jobs;
