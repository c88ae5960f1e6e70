-- Money in and out through the payment channel: what we asked for, and what the channel says in its settlement.

CREATE TABLE depository.channel_order (
  platform_id     integer     NOT NULL,
  order_id        uuid        NOT NULL,
  direction       text        NOT NULL CHECK (direction IN ('COLLECTION', 'PAYOUT')),
  state           text        NOT NULL CHECK (state IN ('UNCERTAIN', 'PAID', 'REFUSED', 'NEVER_ARRIVED')),
  amount_fen      bigint      NOT NULL CHECK (amount_fen > 0),
  paid_fen        bigint      CHECK (paid_fen > 0),
  channel_day     date,
  refusal         text,
  business_day    date        NOT NULL,
  tries           integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_ask_at     timestamptz,
  settled_on      date,
  created_at      timestamptz NOT NULL,
  version         integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  CHECK ((state = 'PAID') = (paid_fen IS NOT NULL)),
  CHECK ((state = 'PAID') = (channel_day IS NOT NULL)),
  CHECK ((state = 'UNCERTAIN') = (next_ask_at IS NOT NULL))
) PARTITION BY RANGE (order_id);
CREATE INDEX channel_order_due ON depository.channel_order (next_ask_at) WHERE state = 'UNCERTAIN';
CREATE INDEX channel_order_open ON depository.channel_order (platform_id, order_id) WHERE state = 'UNCERTAIN';
CREATE INDEX channel_order_unsettled ON depository.channel_order (platform_id, channel_day)
  WHERE state = 'PAID' AND settled_on IS NULL;
CALL depository.protect('depository.channel_order');
GRANT SELECT, INSERT, UPDATE ON depository.channel_order TO depository_api, depository_staff, depository_jobs;

-- What the channel's settlement of a day says, line by line; kept apart from our orders, never copied from them (REC-05).
CREATE TABLE depository.channel_settlement (
  platform_id     integer     NOT NULL,
  business_day    date        NOT NULL,
  settlement_no   text        NOT NULL,
  lines_sha256    bytea       NOT NULL,
  line_count      bigint      NOT NULL CHECK (line_count >= 0),
  collected_fen   bigint      NOT NULL CHECK (collected_fen >= 0),
  paid_out_fen    bigint      NOT NULL CHECK (paid_out_fen >= 0),
  received_at     timestamptz NOT NULL,
  PRIMARY KEY (platform_id, business_day)
);
CALL depository.protect('depository.channel_settlement');
GRANT SELECT, INSERT ON depository.channel_settlement TO depository_api, depository_staff, depository_jobs;

CREATE TABLE depository.channel_line (
  platform_id  integer NOT NULL,
  business_day date    NOT NULL,
  line_no      integer NOT NULL CHECK (line_no > 0),
  order_no     text    NOT NULL,
  kind         text    NOT NULL CHECK (kind IN ('COLLECTION', 'PAYOUT', 'RETURNED_COLLECTION', 'RETURNED_PAYOUT')),
  amount_fen   bigint  NOT NULL CHECK (amount_fen > 0),
  booked       boolean NOT NULL,
  PRIMARY KEY (platform_id, business_day, line_no)
);
CREATE INDEX channel_line_order ON depository.channel_line (platform_id, order_no);
CALL depository.protect('depository.channel_line');
GRANT SELECT, INSERT ON depository.channel_line TO depository_api, depository_staff, depository_jobs;

-- The payment's orders have months too.
CREATE OR REPLACE FUNCTION depository.prepare_months(first_day date, months integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  parent text;
  lower_bound timestamptz;
  partition text;
BEGIN
  IF months NOT BETWEEN 1 AND 24 THEN
    RAISE EXCEPTION 'from 1 to 24 months can be prepared, not %', months;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('depository.prepare_months'));
  FOREACH parent IN ARRAY ARRAY['orders', 'event', 'channel_order'] LOOP
    FOR i IN 0 .. months - 1 LOOP
      lower_bound := (date_trunc('month', first_day::timestamp) + make_interval(months => i)) AT TIME ZONE 'UTC';
      partition := parent || '_' || to_char(lower_bound AT TIME ZONE 'UTC', 'YYYYMM');
      IF to_regclass(format('depository.%I', partition)) IS NULL THEN
        EXECUTE format(
          'CREATE TABLE depository.%I PARTITION OF depository.%I FOR VALUES FROM (%L) TO (%L)', partition, parent,
          depository.first_uuid_at(lower_bound),
          depository.first_uuid_at((lower_bound AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'));
      END IF;
    END LOOP;
  END LOOP;
END
$$;
SELECT depository.prepare_months((now() AT TIME ZONE 'UTC')::date, 6);
