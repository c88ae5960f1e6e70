-- Months and years are made ahead by a job, while the service runs. They are attached, because making them in place waits for
-- everybody who writes and lets everybody wait who comes later. There is no default partition: what nobody prepared is refused.

-- Every table of this schema that is partitioned by a time-ordered id has months, whichever migration made it.
CREATE FUNCTION depository.tables_by_month() RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.relname::text
  FROM pg_partitioned_table p
  JOIN pg_class c ON c.oid = p.partrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
  WHERE c.relnamespace = 'depository'::regnamespace AND p.partnatts = 1 AND a.atttypid = 'uuid'::regtype
  ORDER BY 1
$$;

CREATE FUNCTION depository.attach_partition(parent text, child text, lower_bound text, upper_bound text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF to_regclass(format('depository.%I', child)) IS NULL THEN
    EXECUTE format('CREATE TABLE depository.%I (LIKE depository.%I INCLUDING ALL)', child, parent);
    EXECUTE format('ALTER TABLE depository.%I ATTACH PARTITION depository.%I FOR VALUES FROM (%L) TO (%L)',
      parent, child, lower_bound, upper_bound);
  END IF;
END
$$;

-- The months from the given day on; called again, or by many at once, it changes nothing more.
CREATE OR REPLACE FUNCTION depository.prepare_months(first_day date, months integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  parent text;
  month timestamptz;
BEGIN
  IF months IS NULL OR months NOT BETWEEN 1 AND 24 THEN
    RAISE EXCEPTION 'from 1 to 24 months can be prepared, not %', months;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('depository.prepare_months'));
  FOR parent IN SELECT t FROM depository.tables_by_month() t LOOP
    FOR i IN 0 .. months - 1 LOOP
      month := (date_trunc('month', first_day::timestamp) + make_interval(months => i)) AT TIME ZONE 'UTC';
      PERFORM depository.attach_partition(parent, parent || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYYMM'),
        depository.first_uuid_at(month)::text,
        depository.first_uuid_at((month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC')::text);
    END LOOP;
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION depository.prepare_claim_years(first_year integer, years integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF years IS NULL OR years NOT BETWEEN 1 AND 50 THEN
    RAISE EXCEPTION 'from 1 to 50 years can be prepared, not %', years;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('depository.prepare_claim_years'));
  FOR year IN first_year .. first_year + years - 1 LOOP
    PERFORM depository.attach_partition('claim_entry', 'claim_entry_' || year,
      make_date(year, 1, 1)::text, make_date(year + 1, 1, 1)::text);
  END LOOP;
END
$$;

-- The partitions that will be written to within so many days and are not there yet; of the ledger, those of the next two
-- business days of any platform.
CREATE FUNCTION depository.missing_partitions(today date, days integer) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT name FROM (
    SELECT 'depository.' || t || '_' || to_char(m, 'YYYYMM') AS name
    FROM depository.tables_by_month() t
    CROSS JOIN generate_series(date_trunc('month', today::timestamp), (today + days)::timestamp, interval '1 month') m
    UNION ALL
    SELECT 'depository.claim_entry_' || y
    FROM generate_series(extract(year FROM today)::integer, extract(year FROM today + days)::integer) y
    UNION ALL
    SELECT 'ledger.' || t || '_' || to_char(d.day, 'YYYYMMDD')
    FROM (SELECT DISTINCT current_day + ahead AS day FROM ledger.books CROSS JOIN generate_series(0, 2) ahead) d
    CROSS JOIN unnest(ARRAY['transfer', 'hold_entry', 'hot_entry', 'day_balance']) t
  ) p WHERE to_regclass(name) IS NULL ORDER BY 1
$$;

REVOKE ALL ON FUNCTION depository.tables_by_month, depository.attach_partition, depository.missing_partitions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.tables_by_month, depository.missing_partitions TO depository_jobs;
