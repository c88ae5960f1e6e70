-- The roles of the service. Run once in a new database by a superuser (or a role with CREATEROLE that owns the database);
-- running it again changes nothing. Passwords of the login roles are set by whoever runs it:
--   ALTER ROLE depository_api PASSWORD '…';
--
--   ledger_owner      owns the ledger's tables and posting functions; nobody signs in as it
--   depository_owner  migrations only
--   depository_api    requests of platforms and customers: one platform at a time
--   depository_staff  the console
--   depository_jobs   workers
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['ledger_owner', 'depository_owner', 'depository_api', 'depository_staff', 'depository_jobs'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted);
    END IF;
  END LOOP;
END
$$;

ALTER ROLE ledger_owner NOLOGIN;
ALTER ROLE depository_owner LOGIN;
ALTER ROLE depository_api LOGIN;
ALTER ROLE depository_staff LOGIN;
ALTER ROLE depository_jobs LOGIN;

GRANT ledger_owner TO depository_owner;

CREATE SCHEMA IF NOT EXISTS depository AUTHORIZATION depository_owner;
CREATE SCHEMA IF NOT EXISTS ledger AUTHORIZATION ledger_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO depository_owner, depository_api, depository_staff, depository_jobs', current_database());
END
$$;

-- A session that forgot to commit must not hold a customer's money for long, nor wait for ever.
ALTER ROLE depository_api SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE depository_api SET lock_timeout = '10s';
ALTER ROLE depository_api SET statement_timeout = '60s';
ALTER ROLE depository_staff SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE depository_staff SET lock_timeout = '10s';
ALTER ROLE depository_jobs SET lock_timeout = '60s';
