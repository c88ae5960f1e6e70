-- Nobody of the sandbox is the person of a real account, whatever particulars a sandbox platform has given them: who has
-- an account in production is found there alone, so that no sign-in code for it goes to the sandbox's phone (WDR-04).
CREATE POLICY owner_finds ON depository.platform FOR SELECT TO depository_owner USING (true);
CREATE OR REPLACE FUNCTION depository.customers_of_person(identities bytea[], mobiles bytea[])
  RETURNS TABLE (platform_id integer, customer_no text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH found AS (
    SELECT c.platform_id, c.customer_no, c.created_at, p.environment
    FROM depository.customer c JOIN depository.platform p ON p.platform_id = c.platform_id
    WHERE c.identity_digest = ANY (identities) AND c.mobile_digest = ANY (mobiles)
  )
  SELECT f.platform_id, f.customer_no FROM found f
  WHERE f.environment = 'PRODUCTION' OR NOT EXISTS (SELECT FROM found r WHERE r.environment = 'PRODUCTION')
  ORDER BY f.created_at, f.platform_id, f.customer_no LIMIT 50
$$;
