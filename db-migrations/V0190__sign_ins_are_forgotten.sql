-- Attempts to sign in at the entrance, which hold a mobile number, and sessions that are over are not kept for ever.

CREATE INDEX sign_in_attempt_age ON depository.sign_in_attempt (begun_at);
CREATE INDEX entrance_session_age ON depository.entrance_session (ends_at);
CREATE POLICY owner_forgets ON depository.sign_in_attempt FOR DELETE TO depository_owner USING (true);
CREATE POLICY owner_forgets ON depository.entrance_session FOR DELETE TO depository_owner USING (true);

-- Forgets so many of each that were begun, or ended, before then; tells how many it forgot.
CREATE FUNCTION depository.forget_sign_ins(before timestamptz, most integer) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH attempts AS (
    DELETE FROM depository.sign_in_attempt WHERE attempt_id IN (
      SELECT attempt_id FROM depository.sign_in_attempt WHERE begun_at < before ORDER BY begun_at LIMIT most)
    RETURNING 1
  ), sessions AS (
    DELETE FROM depository.entrance_session WHERE session_id IN (
      SELECT session_id FROM depository.entrance_session WHERE ends_at < before ORDER BY ends_at LIMIT most)
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM attempts) + (SELECT count(*) FROM sessions)
$$;
REVOKE ALL ON FUNCTION depository.forget_sign_ins(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.forget_sign_ins(timestamptz, integer) TO depository_jobs;
