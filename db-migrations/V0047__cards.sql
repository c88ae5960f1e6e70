-- Cards change hands of time: bound, replaced, unbound. What banks issue, what channels do with it, and when they rest, are data (CRD-04).

ALTER TABLE depository.bank_card_binding
  ALTER COLUMN check_id DROP NOT NULL,
  ADD COLUMN withdrawal_only boolean NOT NULL DEFAULT false,
  ADD COLUMN unbound_at      timestamptz,
  ADD CHECK ((state = 'UNBOUND') = (unbound_at IS NOT NULL));
-- A payment holds the binding it uses (FOR SHARE), so that none ends under it.
GRANT UPDATE (version) ON depository.bank_card_binding TO depository_staff, depository_jobs;

CREATE TABLE depository.card_issuer (
  issuer_code text PRIMARY KEY CHECK (issuer_code ~ '^[0-9]{4}$'),
  name_zh     text NOT NULL,
  name_en     text NOT NULL
);
INSERT INTO depository.card_issuer VALUES
  ('0102', '中国工商银行', 'Industrial and Commercial Bank of China'), ('0103', '中国农业银行', 'Agricultural Bank of China'),
  ('0104', '中国银行', 'Bank of China'), ('0105', '中国建设银行', 'China Construction Bank'),
  ('0301', '交通银行', 'Bank of Communications'), ('0302', '中信银行', 'China CITIC Bank'),
  ('0308', '招商银行', 'China Merchants Bank'), ('0403', '中国邮政储蓄银行', 'Postal Savings Bank of China'),
  ('9901', '沙箱村镇银行', 'Sandbox Rural Bank');

-- By the longest prefix that fits a number of that length.
CREATE TABLE depository.card_bin (
  prefix      text    NOT NULL CHECK (prefix ~ '^[0-9]{4,10}$'),
  length      integer NOT NULL CHECK (length BETWEEN 12 AND 19),
  issuer_code text    NOT NULL REFERENCES depository.card_issuer (issuer_code),
  card_type   text    NOT NULL CHECK (card_type IN ('DEBIT', 'CREDIT')),
  PRIMARY KEY (prefix, length)
);
INSERT INTO depository.card_bin VALUES
  ('622202', 19, '0102', 'DEBIT'), ('621226', 19, '0102', 'DEBIT'), ('622848', 19, '0103', 'DEBIT'), ('601382', 19, '0104', 'DEBIT'),
  ('621661', 19, '0104', 'DEBIT'), ('621700', 19, '0105', 'DEBIT'), ('622700', 19, '0105', 'DEBIT'), ('622262', 19, '0301', 'DEBIT'),
  ('622690', 16, '0302', 'DEBIT'), ('622588', 16, '0308', 'DEBIT'), ('439225', 16, '0308', 'CREDIT'), ('622188', 19, '0403', 'DEBIT'),
  ('62990014', 19, '9901', 'DEBIT');

-- Who collects from and pays out to an issuer's cards, and how much; without a row for collections a card serves for withdrawal only.
CREATE TABLE depository.channel_limit (
  channel         text   NOT NULL CHECK (channel ~ '^[A-Z][A-Z0-9_]{1,31}$'),
  issuer_code     text   NOT NULL REFERENCES depository.card_issuer (issuer_code),
  direction       text   NOT NULL CHECK (direction IN ('COLLECTION', 'PAYOUT')),
  per_payment_fen bigint NOT NULL CHECK (per_payment_fen > 0),
  per_day_fen     bigint NOT NULL CHECK (per_day_fen >= per_payment_fen),
  valid_from      date   NOT NULL,
  valid_to        date   CHECK (valid_to >= valid_from),
  PRIMARY KEY (channel, issuer_code, direction, valid_from)
);
INSERT INTO depository.channel_limit (channel, issuer_code, direction, per_payment_fen, per_day_fen, valid_from)
  SELECT 'MAIN', issuer_code, direction, 100000000000, 1000000000000, '2016-01-01'
  FROM depository.card_issuer CROSS JOIN (VALUES ('COLLECTION'), ('PAYOUT')) AS d (direction)
  WHERE issuer_code <> '9901' OR direction = 'PAYOUT';

-- Daily hours (Shanghai) in which a channel does not reach an issuer.
CREATE TABLE depository.channel_window (
  channel     text NOT NULL,
  issuer_code text NOT NULL REFERENCES depository.card_issuer (issuer_code),
  from_time   time NOT NULL,
  to_time     time NOT NULL CHECK (to_time > from_time),
  valid_from  date NOT NULL,
  valid_to    date CHECK (valid_to >= valid_from),
  PRIMARY KEY (channel, issuer_code, from_time, valid_from)
);
INSERT INTO depository.channel_window (channel, issuer_code, from_time, to_time, valid_from) VALUES
  ('MAIN', '0105', '03:00', '03:20', '2016-01-01'), ('MAIN', '0403', '23:30', '23:59', '2016-01-01');
GRANT SELECT ON depository.card_issuer, depository.card_bin, depository.channel_limit, depository.channel_window
  TO depository_api, depository_staff, depository_jobs;
