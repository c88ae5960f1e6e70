-- Instructions of platforms: the request number that is unique for ever, the order, and the facts that others want.

-- The smallest UUIDv7 (RFC 9562) of an instant: orders and events are partitioned by month of their time-ordered id.
CREATE FUNCTION depository.first_uuid_at(at timestamptz) RETURNS uuid
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid;

CREATE TABLE depository.orders (
  platform_id    integer     NOT NULL,
  order_id       uuid        NOT NULL,
  request_no     text        NOT NULL CHECK (request_no ~ '^[A-Za-z0-9_-]{8,64}$'),
  type           text        NOT NULL,
  state          text        NOT NULL CHECK (state IN ('AWAITING_CUSTOMER', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'EXPIRED')),
  customer_no    text,
  project_no     text,
  amount_fen     bigint      CHECK (amount_fen >= 0),
  instruction    jsonb       NOT NULL,
  result         jsonb,
  failure_code   text,
  failure_detail text,
  business_day   date,
  created_at     timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL,
  version        integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, order_id),
  CHECK ((state = 'FAILED') = (failure_code IS NOT NULL))
) PARTITION BY RANGE (order_id);
CREATE INDEX orders_customer ON depository.orders (platform_id, customer_no, order_id);
CREATE INDEX orders_project ON depository.orders (platform_id, project_no, order_id);
CREATE INDEX orders_open ON depository.orders (platform_id, type, order_id) WHERE state = 'PROCESSING';
CALL depository.protect('depository.orders');
GRANT SELECT, INSERT, UPDATE ON depository.orders TO depository_api, depository_staff, depository_jobs;

-- Never partitioned: a request number is unique for ever (API-03).
CREATE TABLE depository.request (
  platform_id integer     NOT NULL,
  request_no  text        NOT NULL,
  order_id    uuid        NOT NULL,
  body_sha256 bytea       NOT NULL CHECK (length(body_sha256) = 32),
  answer      jsonb,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (platform_id, request_no)
);
CALL depository.protect('depository.request');
GRANT SELECT, INSERT, UPDATE (answer) ON depository.request TO depository_api, depository_staff, depository_jobs;

-- Facts for others, written in the transaction that made them true (API-05). Rows are only ever inserted.
CREATE TABLE depository.event (
  platform_id integer     NOT NULL,
  event_id    uuid        NOT NULL,
  type        text        NOT NULL CHECK (type ~ '^[a-z-]+\.[a-z-]+$'),
  created_at  timestamptz NOT NULL,
  written_by  xid8        NOT NULL DEFAULT pg_current_xact_id(),
  data        jsonb       NOT NULL,
  PRIMARY KEY (platform_id, event_id)
) PARTITION BY RANGE (event_id);
CALL depository.protect('depository.event');
GRANT SELECT, INSERT ON depository.event TO depository_api, depository_staff, depository_jobs;

-- Makes the partitions of the months from the given day on; called again it changes nothing.
CREATE FUNCTION depository.prepare_months(first_day date, months integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  parent text;
  lower_bound timestamptz;
BEGIN
  IF months NOT BETWEEN 1 AND 24 THEN
    RAISE EXCEPTION 'from 1 to 24 months can be prepared, not %', months;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('depository.prepare_months'));
  FOREACH parent IN ARRAY ARRAY['orders', 'event'] LOOP
    FOR i IN 0 .. months - 1 LOOP
      lower_bound := (date_trunc('month', first_day::timestamp) + make_interval(months => i)) AT TIME ZONE 'UTC';
      IF to_regclass(format('depository.%I', parent || '_' || to_char(lower_bound AT TIME ZONE 'UTC', 'YYYYMM'))) IS NULL THEN
        EXECUTE format(
          'CREATE TABLE depository.%I PARTITION OF depository.%I FOR VALUES FROM (%L) TO (%L)',
          parent || '_' || to_char(lower_bound AT TIME ZONE 'UTC', 'YYYYMM'), parent,
          depository.first_uuid_at(lower_bound), depository.first_uuid_at((lower_bound AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'));
      END IF;
    END LOOP;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION depository.prepare_months(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.prepare_months(date, integer) TO depository_jobs;
SELECT depository.prepare_months((now() AT TIME ZONE 'UTC')::date, 6);

-- A signature's nonce is taken once within its window (API-02).
CREATE TABLE depository.signature_nonce (
  platform_id integer     NOT NULL,
  nonce       text        NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (platform_id, nonce)
);
CREATE INDEX signature_nonce_expiry ON depository.signature_nonce (expires_at);
CALL depository.protect('depository.signature_nonce');
GRANT SELECT, INSERT ON depository.signature_nonce TO depository_api;
GRANT SELECT, DELETE ON depository.signature_nonce TO depository_jobs;
CREATE POLICY bank_clears ON depository.signature_nonce FOR DELETE TO depository_jobs USING (true);
