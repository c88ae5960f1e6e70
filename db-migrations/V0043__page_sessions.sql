-- Page sessions: one order, one customer, one browser at a time.

CREATE TABLE depository.page_session (
  platform_id     integer     NOT NULL,
  session_id      uuid        NOT NULL,
  order_id        uuid        NOT NULL,
  order_type      text        NOT NULL,
  customer_no     text        NOT NULL,
  return_url      text        NOT NULL CHECK (length(return_url) <= 500),
  link_no         integer     NOT NULL CHECK (link_no BETWEEN 1 AND 100),
  link_digest     bytea       NOT NULL CHECK (length(link_digest) = 32),
  link_expires_at timestamptz NOT NULL,
  link_used_at    timestamptz,
  browser_digest  bytea       CHECK (length(browser_digest) = 32),
  opened_at       timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL CHECK (expires_at > opened_at),
  version         integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, session_id),
  UNIQUE (platform_id, order_id),
  CHECK (browser_digest IS NULL OR link_used_at IS NOT NULL)
);
CREATE INDEX page_session_expiry ON depository.page_session (expires_at);
CALL depository.protect('depository.page_session');
GRANT SELECT, INSERT, UPDATE ON depository.page_session TO depository_api, depository_jobs;
GRANT SELECT ON depository.page_session TO depository_staff;
