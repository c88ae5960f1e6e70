-- The scope of one platform, in which every row of a platform is written and read by the serving role.

-- The platform of the running transaction, set by set_config('depository.platform_id', …, true); unset means no rows.
CREATE FUNCTION depository.current_platform() RETURNS integer
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('depository.platform_id', true), '')::integer;

GRANT USAGE ON SCHEMA depository TO ledger_owner, depository_api, depository_staff, depository_jobs;
SET ROLE ledger_owner;
GRANT USAGE ON SCHEMA ledger TO depository_owner, depository_api, depository_staff, depository_jobs;
RESET ROLE;

-- One call a table: row-level security, forced on the owner too, leading with the platform.
-- Requests see and write the rows of the platform in scope; staff and jobs read all and write in scope.
CREATE PROCEDURE depository.protect(protected regclass)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
  EXECUTE format(
    'CREATE POLICY in_scope ON %s USING (platform_id = depository.current_platform())'
    ' WITH CHECK (platform_id = depository.current_platform())', protected);
  EXECUTE format(
    'CREATE POLICY bank_reads ON %s FOR SELECT TO depository_staff, depository_jobs USING (true)', protected);
END
$$;
REVOKE ALL ON PROCEDURE depository.protect(regclass) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE depository.protect(regclass) TO ledger_owner;
