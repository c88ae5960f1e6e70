-- Who of the bank's staff looked at a customer (INF-03): read from the audit trail, for the customer of the platform in scope.
CREATE FUNCTION depository.looks_at_customer(customer text)
  RETURNS TABLE (actor text, act text, happened_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.actor, a.act, a.happened_at FROM depository.audit_entry a
  WHERE a.object = 'customer:' || depository.current_platform() || '/' || customer
    AND a.act IN ('CUSTOMER_READ', 'COMPLAINT_READ')
  ORDER BY a.entry_no DESC LIMIT 100
$$;
REVOKE ALL ON FUNCTION depository.looks_at_customer(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.looks_at_customer(text) TO depository_api;
