-- The bank's own entrance (WDR-04): a customer signs in without the platform. A person may have accounts on several
-- platforms, so these rows belong to no platform; a request sees those of its own browser alone.

CREATE TABLE depository.sign_in_attempt (
  attempt_id     uuid        PRIMARY KEY,
  browser_digest bytea       NOT NULL CHECK (length(browser_digest) = 32),
  person_digest  bytea       NOT NULL CHECK (length(person_digest) = 34),
  source_digest  bytea       NOT NULL CHECK (length(source_digest) = 34),
  mobile_cipher  bytea       NOT NULL,
  accounts       text[]      NOT NULL DEFAULT '{}' CHECK (cardinality(accounts) <= 50),
  wrong_tries    integer     NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 5),
  begun_at       timestamptz NOT NULL,
  ended_at       timestamptz
);
CREATE INDEX sign_in_attempt_browser ON depository.sign_in_attempt (browser_digest, begun_at);
CREATE INDEX sign_in_attempt_person ON depository.sign_in_attempt (person_digest, begun_at);
CREATE INDEX sign_in_attempt_source ON depository.sign_in_attempt (source_digest, begun_at);

CREATE TABLE depository.entrance_session (
  session_id     uuid        PRIMARY KEY,
  browser_digest bytea       NOT NULL UNIQUE CHECK (length(browser_digest) = 32),
  accounts       text[]      NOT NULL CHECK (cardinality(accounts) BETWEEN 1 AND 50),
  signed_in_at   timestamptz NOT NULL,
  last_used_at   timestamptz NOT NULL CHECK (last_used_at >= signed_in_at),
  ends_at        timestamptz NOT NULL CHECK (ends_at > signed_in_at),
  ended_at       timestamptz
);

-- The browser of the running transaction, set by set_config('depository.entrance_browser', …, true); unset means no rows.
CREATE FUNCTION depository.current_browser() RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN decode(nullif(current_setting('depository.entrance_browser', true), ''), 'hex');

DO $$
DECLARE
  own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['sign_in_attempt', 'entrance_session'] LOOP
    EXECUTE format('ALTER TABLE depository.%I ENABLE ROW LEVEL SECURITY', own);
    EXECUTE format('ALTER TABLE depository.%I FORCE ROW LEVEL SECURITY', own);
    EXECUTE format('CREATE POLICY own_browser ON depository.%I USING (browser_digest = depository.current_browser())'
      ' WITH CHECK (browser_digest = depository.current_browser())', own);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON depository.%I TO depository_api', own);
  END LOOP;
END
$$;
CREATE POLICY owner_counts ON depository.sign_in_attempt FOR SELECT TO depository_owner USING (true);

-- How many attempts there were since then, for that person and from that address.
CREATE FUNCTION depository.sign_in_attempts_since(person bytea, source bytea, since timestamptz)
  RETURNS TABLE (of_person bigint, of_source bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (SELECT count(*) FROM depository.sign_in_attempt WHERE person_digest = person AND begun_at > since),
         (SELECT count(*) FROM depository.sign_in_attempt WHERE source_digest = source AND begun_at > since)
$$;

-- Which customers of any platform are that person with that mobile. Only whoever knows both digests finds anybody.
CREATE INDEX customer_person ON depository.customer (identity_digest, mobile_digest);
CREATE POLICY owner_finds ON depository.customer FOR SELECT TO depository_owner USING (true);
CREATE FUNCTION depository.customers_of_person(identities bytea[], mobiles bytea[])
  RETURNS TABLE (platform_id integer, customer_no text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.platform_id, c.customer_no FROM depository.customer c
  WHERE c.identity_digest = ANY (identities) AND c.mobile_digest = ANY (mobiles)
  ORDER BY c.created_at, c.platform_id, c.customer_no LIMIT 50
$$;
REVOKE ALL ON FUNCTION depository.sign_in_attempts_since(bytea, bytea, timestamptz), depository.customers_of_person(bytea[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.sign_in_attempts_since(bytea, bytea, timestamptz), depository.customers_of_person(bytea[], bytea[]) TO depository_api;
