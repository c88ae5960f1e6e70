CREATE TABLE IF NOT EXISTS fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS unseen_number (
  party TEXT NOT NULL,
  number TEXT NOT NULL,
  cut_off_at INTEGER NOT NULL,
  PRIMARY KEY (party, number)
);
CREATE TABLE IF NOT EXISTS issuer_verification (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  request_no TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  first_answer TEXT NOT NULL,
  final_answer TEXT NOT NULL,
  final_from INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS channel_order (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  order_no TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('COLLECTION', 'PAYOUT')),
  content TEXT NOT NULL,
  summary_account_no TEXT NOT NULL,
  ordered_fen INTEGER NOT NULL CHECK (ordered_fen > 0),
  card TEXT NOT NULL,
  habit TEXT NOT NULL,
  wanted_day TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('PROCESSING', 'PAID', 'REFUSED', 'RETURNED')),
  refusal TEXT,
  paid_fen INTEGER CHECK (paid_fen > 0),
  paid_day TEXT,
  paid_at INTEGER,
  returned_day TEXT,
  returned_at INTEGER,
  settled_fen INTEGER,
  settled_copies INTEGER,
  next_status TEXT,
  next_at INTEGER,
  CHECK ((status IN ('PAID', 'RETURNED')) = (paid_day IS NOT NULL)),
  CHECK ((status = 'RETURNED') = (returned_day IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS channel_order_paid ON channel_order (summary_account_no, paid_day);
CREATE INDEX IF NOT EXISTS channel_order_returned ON channel_order (summary_account_no, returned_day)
  WHERE returned_day IS NOT NULL;
CREATE INDEX IF NOT EXISTS channel_order_next ON channel_order (next_at) WHERE next_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS channel_notification (
  notification_id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  forged INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at INTEGER
);
CREATE INDEX IF NOT EXISTS channel_notification_due ON channel_notification (next_try_at)
  WHERE next_try_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS channel_settlement (
  summary_account_no TEXT NOT NULL,
  business_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('POSTING', 'POSTED')),
  content TEXT NOT NULL,
  PRIMARY KEY (summary_account_no, business_day)
);
CREATE TABLE IF NOT EXISTS core_account (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  account_no TEXT NOT NULL UNIQUE,
  owner_no TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('SUMMARY', 'OWN_FUND')),
  name TEXT NOT NULL,
  balance_fen INTEGER NOT NULL DEFAULT 0,
  last_day TEXT,
  UNIQUE (owner_no, kind)
);
CREATE TABLE IF NOT EXISTS core_transfer (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_no TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  instruction TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  status TEXT NOT NULL CHECK (status IN ('PROCESSING', 'DONE', 'REFUSED')),
  business_day TEXT,
  refusal_code TEXT,
  next_status TEXT,
  next_at INTEGER,
  CHECK ((status = 'DONE') = (business_day IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS core_transfer_next ON core_transfer (next_at) WHERE next_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS core_line (
  account_no TEXT NOT NULL,
  seq INTEGER NOT NULL,
  business_day TEXT NOT NULL,
  reference TEXT NOT NULL,
  signed_fen INTEGER NOT NULL CHECK (signed_fen <> 0),
  balance_after_fen INTEGER NOT NULL,
  counterpart TEXT NOT NULL,
  booked_at INTEGER NOT NULL,
  PRIMARY KEY (account_no, seq)
);
CREATE INDEX IF NOT EXISTS core_line_day ON core_line (account_no, business_day, seq);
CREATE TABLE IF NOT EXISTS core_tampering (
  account_no TEXT NOT NULL,
  business_day TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (account_no, business_day)
);
CREATE TABLE IF NOT EXISTS sms_message (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  mobile TEXT NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ACCEPTED', 'REFUSED')),
  refusal_code TEXT,
  on_phone INTEGER NOT NULL,
  received_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS sms_message_mobile ON sms_message (mobile, seq)
;
CREATE TABLE IF NOT EXISTS channel_own_payout (
  order_no TEXT PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS channel_incoming (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  transfer_no TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  summary_account_no TEXT NOT NULL,
  payer_name TEXT NOT NULL,
  payer_account_no TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  remark TEXT NOT NULL,
  business_day TEXT NOT NULL,
  received_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS channel_incoming_day ON channel_incoming (summary_account_no, business_day)
