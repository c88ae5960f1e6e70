-- First payments of type B are counted by person over all orders and platforms, and so are attempts at the entrance; each
-- count waits for whoever counts the same at that moment, so that many at once are no more than one after the other.

ALTER TABLE depository.first_payment ADD COLUMN person_digest bytea CHECK (length(person_digest) = 34);
CREATE INDEX first_payment_person ON depository.first_payment (person_digest, begun_at) WHERE type = 'BANK_PAYS';
CREATE POLICY owner_counts ON depository.first_payment FOR SELECT TO depository_owner USING (true);

-- 7003 is the class of the locks on what is counted. Every statement must see what committed before it.
CREATE FUNCTION depository.lock_count(what text, digest bytea) RETURNS void
  LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_advisory_xact_lock(7003, hashtext(what || encode(digest, 'hex')))
$$;

-- How many first payments the bank has made since then to the person with one of those digests.
CREATE FUNCTION depository.first_payments_of_bank_since(persons bytea[], since timestamptz) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person bytea;
BEGIN
  FOR person IN SELECT p FROM unnest(persons) p ORDER BY p LOOP
    PERFORM depository.lock_count('first-payment', person);
  END LOOP;
  RETURN (SELECT count(*) FROM depository.first_payment f
          WHERE f.person_digest = ANY (persons) AND f.begun_at > since AND f.type = 'BANK_PAYS');
END
$$;

CREATE OR REPLACE FUNCTION depository.sign_in_attempts_since(person bytea, source bytea, since timestamptz)
  RETURNS TABLE (of_person bigint, of_source bigint)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM depository.lock_count('sign-in-person', person);
  PERFORM depository.lock_count('sign-in-source', source);
  RETURN QUERY
    SELECT (SELECT count(*) FROM depository.sign_in_attempt a WHERE a.person_digest = person AND a.begun_at > since),
           (SELECT count(*) FROM depository.sign_in_attempt a WHERE a.source_digest = source AND a.begun_at > since);
END
$$;
REVOKE ALL ON FUNCTION depository.lock_count(text, bytea), depository.first_payments_of_bank_since(bytea[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.first_payments_of_bank_since(bytea[], timestamptz) TO depository_api;
