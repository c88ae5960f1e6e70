-- Renewal of the bank's key over personal data, while the service runs (INF-02). Each sealed value has a data key of its own, which
-- the bank's key wraps; renewing wraps the data key anew and leaves the value as it is, and the database holds the job to that.

-- The versions of the bank's keys under which something in the database may stand. The service does not start without them.
CREATE TABLE depository.key_version (
  purpose     text        NOT NULL CHECK (purpose ~ '^[a-z-]{2,40}$'),
  version     integer     NOT NULL CHECK (version BETWEEN 1 AND 65535),
  known_since timestamptz NOT NULL,
  empty_since timestamptz,
  retired_at  timestamptz CHECK (retired_at >= empty_since),
  PRIMARY KEY (purpose, version),
  CHECK (retired_at IS NULL OR empty_since IS NOT NULL)
);
GRANT SELECT, INSERT, UPDATE (empty_since, retired_at) ON depository.key_version TO depository_jobs;
GRANT SELECT ON depository.key_version TO depository_staff;

-- Attempts to sign in belong to no platform.
CREATE POLICY owner_renews ON depository.sign_in_attempt FOR UPDATE TO depository_owner USING (true) WITH CHECK (true);

-- Every column in which sealed personal values stand, whichever migration made it.
CREATE FUNCTION depository.sealed_columns() RETURNS TABLE (of_table text, of_column text, of_platform boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.relname::text, a.attname::text,
    EXISTS (SELECT FROM pg_attribute p WHERE p.attrelid = c.oid AND p.attname = 'platform_id' AND NOT p.attisdropped)
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'depository'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND a.atttypid = 'bytea'::regtype AND a.attname LIKE '%\_cipher' AND NOT a.attisdropped
  ORDER BY 1, 2
$$;

-- The version of the key that wraps a value's data key; 0 of a value from before there were data keys.
CREATE FUNCTION depository.wrapped_under(head bytea) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN get_byte(head, 0) = 2 THEN get_byte(head, 2) * 256 + get_byte(head, 3) ELSE 0 END;

-- Values under older versions in one column, of the platform in scope, in the order of their keys. What somebody is writing is left
-- for the next time: nobody waits.
CREATE FUNCTION depository.take_outdated(tab text, col text, newest integer, after jsonb, most integer)
  RETURNS TABLE (row_key jsonb, sealed bytea)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  names text;
  typed text;
  built text;
BEGIN
  IF NOT EXISTS (SELECT FROM depository.sealed_columns() s WHERE s.of_table = tab AND s.of_column = col) THEN
    RAISE EXCEPTION '%.% is no column of sealed values', tab, col;
  END IF;
  SELECT string_agg(format('t.%I', a.attname), ', ' ORDER BY k.n),
         string_agg(format('($2->>%L)::%s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY k.n),
         string_agg(format('%L, t.%I', a.attname, a.attname), ', ' ORDER BY k.n)
    INTO names, typed, built
    FROM pg_index i CROSS JOIN unnest(i.indkey::smallint[]) WITH ORDINALITY k(attnum, n)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indrelid = format('depository.%I', tab)::regclass AND i.indisprimary;
  RETURN QUERY EXECUTE format(
    'SELECT jsonb_build_object(%s), t.%I FROM depository.%I t WHERE t.%I IS NOT NULL'
    ' AND depository.wrapped_under(substr(t.%I, 1, 4)) < $1 %s ORDER BY %s LIMIT $3 FOR UPDATE OF t SKIP LOCKED',
    built, col, tab, col, col, CASE WHEN after IS NULL THEN '' ELSE format('AND (%s) > (%s)', names, typed) END, names)
    USING newest, after, most;
END
$$;

-- Puts the renewed form in the place of the old one, if that still stands there. Only the wrapped data key may differ: nobody can put
-- another value there by this way. A value from before there were data keys is sealed anew as a whole.
CREATE FUNCTION depository.put_renewed(tab text, col text, row_key jsonb, old bytea, renewed bytea) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  same text;
  changed bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM depository.sealed_columns() s WHERE s.of_table = tab AND s.of_column = col) THEN
    RAISE EXCEPTION '%.% is no column of sealed values', tab, col;
  END IF;
  IF depository.wrapped_under(renewed) <= depository.wrapped_under(old)
     OR (get_byte(old, 0) = 2 AND substr(old, 49) IS DISTINCT FROM substr(renewed, 49)) THEN
    RAISE EXCEPTION 'a renewal changes the wrapped data key alone, and to a newer version' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT string_agg(format('t.%I = ($2->>%L)::%s', a.attname, a.attname, format_type(a.atttypid, a.atttypmod)), ' AND ')
    INTO same
    FROM pg_index i CROSS JOIN unnest(i.indkey::smallint[]) k(attnum)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indrelid = format('depository.%I', tab)::regclass AND i.indisprimary;
  EXECUTE format('UPDATE depository.%I t SET %I = $1 WHERE %s AND t.%I = $3', tab, col, same, col) USING renewed, row_key, old;
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed = 1;
END
$$;

-- How many values stand under which version, platform by platform. Reads the heads of all: for the job, and for operators.
CREATE FUNCTION depository.sealed_by_version()
  RETURNS TABLE (sealed_platform integer, sealed_table text, sealed_column text, key_version integer, sealed_values bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c record;
  p integer;
  before text := current_setting('depository.platform_id', true);
BEGIN
  FOR p IN SELECT platform_id FROM depository.platform ORDER BY 1 LOOP
    PERFORM set_config('depository.platform_id', p::text, true);
    FOR c IN SELECT * FROM depository.sealed_columns() LOOP
      CONTINUE WHEN NOT c.of_platform;
      RETURN QUERY EXECUTE format('SELECT %s, %L, %L, depository.wrapped_under(substr(%I, 1, 4)), count(*) FROM depository.%I'
        ' WHERE %I IS NOT NULL AND platform_id = %s GROUP BY 4', p, c.of_table, c.of_column, c.of_column, c.of_table, c.of_column, p);
    END LOOP;
  END LOOP;
  PERFORM set_config('depository.platform_id', coalesce(before, ''), true);
  FOR c IN SELECT * FROM depository.sealed_columns() LOOP
    CONTINUE WHEN c.of_platform;
    RETURN QUERY EXECUTE format('SELECT NULL::integer, %L, %L, depository.wrapped_under(substr(%I, 1, 4)), count(*) FROM depository.%I'
      ' WHERE %I IS NOT NULL GROUP BY 4', c.of_table, c.of_column, c.of_column, c.of_table, c.of_column);
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION depository.sealed_columns, depository.wrapped_under, depository.take_outdated, depository.put_renewed,
  depository.sealed_by_version FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.sealed_columns, depository.wrapped_under, depository.take_outdated, depository.put_renewed,
  depository.sealed_by_version TO depository_jobs;
