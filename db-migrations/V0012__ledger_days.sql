-- The business day: ended under the exclusive lock in no time, then proven and sealed while the next one runs.
SET ROLE ledger_owner;

-- Ends the open day and opens the next calendar day. Waits for the postings under way, and they alone; whoever posts later is
-- booked on the new day. Called again after a crash it gives the same answer. Gives the day that follows.
CREATE FUNCTION ledger.close_day(p_platform integer, p_day date, p_at timestamptz) RETURNS date
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_current date;
  v_account bigint;
BEGIN
  IF depository.current_platform() <> p_platform THEN
    RAISE EXCEPTION 'platform % is in scope, not %', depository.current_platform(), p_platform
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('depository.platform_id', p_platform::text, true);
  -- Before the lock: making partitions may wait for others who make them.
  PERFORM ledger.prepare_days(p_day + 1, 8);
  PERFORM pg_advisory_xact_lock(7001, p_platform);
  SELECT current_day INTO v_current FROM ledger.books WHERE platform_id = p_platform;
  IF p_day + 1 = v_current AND EXISTS (SELECT FROM ledger.business_day
      WHERE platform_id = p_platform AND business_day = p_day AND state = 'CLOSED') THEN
    RETURN v_current;
  END IF;
  IF p_day IS DISTINCT FROM v_current THEN
    PERFORM ledger.refuse('BUSINESS_DAY_CLOSED', p_day || ' is not the open day');
  END IF;
  IF EXISTS (SELECT FROM ledger.business_day WHERE platform_id = p_platform AND state = 'CLOSED') THEN
    PERFORM ledger.refuse('BUSINESS_DAY_NOT_SEALED', 'the day before ' || p_day);
  END IF;
  -- Nobody posts now, so every leg of the day is visible and gets its number.
  FOR v_account IN SELECT account_id FROM ledger.hot_cursor WHERE platform_id = p_platform ORDER BY account_id LOOP
    PERFORM ledger.roll_account(p_platform, v_account, p_day);
  END LOOP;
  UPDATE ledger.business_day SET state = 'CLOSED', closed_at = p_at WHERE platform_id = p_platform AND business_day = p_day;
  INSERT INTO ledger.business_day (platform_id, business_day, state, opened_at) VALUES (p_platform, p_day + 1, 'OPEN', p_at);
  UPDATE ledger.books SET current_day = p_day + 1 WHERE platform_id = p_platform;
  RETURN p_day + 1;
END
$$;

-- What contradicts itself in an ended day whose balances are collected and compared with the last sealed ones.
CREATE FUNCTION ledger.day_violations(p_platform integer, p_day date) RETURNS TABLE (rule text, detail text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  (SELECT 'the day goes on where the last sealed one ended', 'account ' || d.account_id
   FROM ledger.day_balance d
   LEFT JOIN ledger.sealed_balance s ON s.platform_id = d.platform_id AND s.account_id = d.account_id
   WHERE d.platform_id = p_platform AND d.business_day = p_day
     AND (d.open_seq, d.open_balance, d.open_held)
       IS DISTINCT FROM (coalesce(s.seq, 0), coalesce(s.balance, 0), coalesce(s.held, 0))
   LIMIT 20)
  UNION ALL
  (SELECT 'each entry follows from the one before', 'account ' || account_id || ' entry ' || seq
   FROM (SELECT c.*, lag(seq) OVER w AS prev_seq, lag(balance_after) OVER w AS prev_balance, lag(held_after) OVER w AS prev_held
         FROM ledger.chain c WHERE platform_id = p_platform AND business_day = p_day
         WINDOW w AS (PARTITION BY account_id ORDER BY seq)) e
   WHERE e.prev_seq IS NOT NULL
     AND (seq <> prev_seq + 1 OR balance_after <> prev_balance + delta OR held_after <> prev_held + held_delta)
   LIMIT 20)
  UNION ALL
  (SELECT 'no balance is below its floor, no hold above the balance', 'account ' || c.account_id || ' entry ' || c.seq
   FROM ledger.chain c WHERE platform_id = p_platform AND business_day = p_day AND NOT (held_after BETWEEN 0 AND balance_after)
   LIMIT 20)
  UNION ALL
  (SELECT 'each leg has one number', 'transfer ' || t.transfer_no
   FROM ledger.transfer t
   LEFT JOIN ledger.hot_entry d ON d.platform_id = t.platform_id AND d.business_day = t.business_day
     AND d.account_id = t.debit_account AND d.transfer_no = t.transfer_no
   LEFT JOIN ledger.hot_entry c ON c.platform_id = t.platform_id AND c.business_day = t.business_day
     AND c.account_id = t.credit_account AND c.transfer_no = t.transfer_no
   WHERE t.platform_id = p_platform AND t.business_day = p_day
     AND ((t.debit_seq IS NULL) = (d.seq IS NULL) OR (t.credit_seq IS NULL) = (c.seq IS NULL)
       OR d.amount <> t.amount OR c.amount <> t.amount)
   LIMIT 20)
  UNION ALL
  (SELECT 'each number has its leg', 'account ' || h.account_id || ' transfer ' || h.transfer_no
   FROM ledger.hot_entry h
   WHERE h.platform_id = p_platform AND h.business_day = p_day AND NOT EXISTS (
     SELECT FROM ledger.transfer t WHERE t.platform_id = h.platform_id AND t.business_day = h.business_day
       AND t.transfer_no = h.transfer_no AND h.account_id IN (t.debit_account, t.credit_account))
   LIMIT 20)
$$;

-- What every account opened by the end of a sealed day had then. Accounts that moved since are known by what a later day began with.
CREATE FUNCTION ledger.balances_at(p_platform integer, p_day date)
  RETURNS TABLE (account_id bigint, kind text, seq bigint, balance bigint, held bigint)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
  SELECT a.account_id, a.kind, coalesce(l.open_seq, s.seq, 0), coalesce(l.open_balance, s.balance, 0), coalesce(l.open_held, s.held, 0)
  FROM ledger.account a
  LEFT JOIN ledger.sealed_balance s ON s.platform_id = a.platform_id AND s.account_id = a.account_id
  LEFT JOIN (
    SELECT DISTINCT ON (d.account_id) d.account_id, d.open_seq, d.open_balance, d.open_held
    FROM ledger.day_balance d WHERE d.platform_id = p_platform AND d.business_day > p_day
    ORDER BY d.account_id, d.business_day
  ) l ON l.account_id = a.account_id
  WHERE a.platform_id = p_platform AND a.opened_day <= p_day
  ORDER BY a.account_id
$$;

-- Proves an ended day and stores its figures. Rows of the day cannot change any more, so no posting waits for this.
-- SQLSTATE DP002 tells that the books contradict themselves; the day then stays ended.
CREATE FUNCTION ledger.seal_day(p_platform integer, p_day date, p_at timestamptz, OUT transfers bigint, OUT hold_entries bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  v_state text;
  v_found text;
BEGIN
  IF depository.current_platform() <> p_platform THEN
    RAISE EXCEPTION 'platform % is in scope, not %', depository.current_platform(), p_platform
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('depository.platform_id', p_platform::text, true);
  SELECT state INTO v_state FROM ledger.business_day WHERE platform_id = p_platform AND business_day = p_day FOR UPDATE;
  IF v_state IS DISTINCT FROM 'CLOSED' THEN
    PERFORM ledger.refuse('BUSINESS_DAY_CLOSED', p_day || ' is ' || coalesce(v_state, 'no day of the platform'));
  END IF;

  INSERT INTO ledger.day_balance (platform_id, business_day, account_id, open_seq, open_balance, open_held, seq, balance, held)
  SELECT p_platform, p_day, c.account_id, min(c.seq) - 1,
         (array_agg(c.balance_after - c.delta ORDER BY c.seq))[1], (array_agg(c.held_after - c.held_delta ORDER BY c.seq))[1],
         max(c.seq), (array_agg(c.balance_after ORDER BY c.seq DESC))[1], (array_agg(c.held_after ORDER BY c.seq DESC))[1]
  FROM ledger.chain c WHERE c.platform_id = p_platform AND c.business_day = p_day
  GROUP BY c.account_id;
  SELECT string_agg(v.rule || ': ' || v.detail, '; ') INTO v_found FROM ledger.day_violations(p_platform, p_day) v;
  IF v_found IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'DP002', MESSAGE = 'the books of ' || p_platform || ' on ' || p_day, DETAIL = v_found;
  END IF;

  INSERT INTO ledger.sealed_balance (platform_id, account_id, business_day, seq, balance, held)
  SELECT platform_id, account_id, business_day, seq, balance, held FROM ledger.day_balance
  WHERE platform_id = p_platform AND business_day = p_day
  ON CONFLICT (platform_id, account_id) DO UPDATE
    SET business_day = excluded.business_day, seq = excluded.seq, balance = excluded.balance, held = excluded.held;
  INSERT INTO ledger.day_account_total (platform_id, business_day, kind, accounts, balance, held)
  SELECT p_platform, p_day, b.kind, count(*), sum(b.balance), sum(b.held) FROM ledger.balances_at(p_platform, p_day) b GROUP BY b.kind;
  INSERT INTO ledger.day_transfer_total (platform_id, business_day, kind, transfers, amount)
  SELECT p_platform, p_day, t.kind, count(*), sum(t.amount) FROM ledger.transfer t
  WHERE t.platform_id = p_platform AND t.business_day = p_day GROUP BY t.kind;

  SELECT string_agg(v.rule || ': ' || v.detail, '; ') INTO v_found FROM (
    SELECT 'debits equal credits' AS rule, 'book ' || k.book AS detail
    FROM ledger.day_account_total t JOIN ledger.account_kind k USING (kind)
    WHERE t.platform_id = p_platform AND t.business_day = p_day
    GROUP BY k.book HAVING sum(CASE k.normal_side WHEN 'DEBIT' THEN t.balance ELSE -t.balance END) <> 0
    UNION ALL
    (SELECT 'an account has what its last sealed entry says', 'account ' || a.account_id
     FROM ledger.account a
     LEFT JOIN ledger.sealed_balance s ON s.platform_id = a.platform_id AND s.account_id = a.account_id
     WHERE a.platform_id = p_platform AND a.last_day <= p_day
       AND (a.seq, a.balance, a.held) IS DISTINCT FROM (coalesce(s.seq, 0), coalesce(s.balance, 0), coalesce(s.held, 0))
     LIMIT 20)
    UNION ALL
    (SELECT 'held is the sum of open holds', 'account ' || coalesce(a.account_id, h.account_id)
     FROM (SELECT account_id, held FROM ledger.account WHERE platform_id = p_platform AND held > 0) a
     FULL JOIN (SELECT account_id, sum(remaining) AS held FROM ledger.hold WHERE platform_id = p_platform GROUP BY account_id) h
       ON h.account_id = a.account_id
     WHERE a.held IS DISTINCT FROM h.held
     LIMIT 20)
  ) v;
  IF v_found IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'DP002', MESSAGE = 'the books of ' || p_platform || ' on ' || p_day, DETAIL = v_found;
  END IF;

  SELECT count(*) INTO transfers FROM ledger.transfer t WHERE t.platform_id = p_platform AND t.business_day = p_day;
  SELECT count(*) INTO hold_entries FROM ledger.hold_entry h WHERE h.platform_id = p_platform AND h.business_day = p_day;
  UPDATE ledger.business_day d SET state = 'SEALED', sealed_at = p_at, transfers = seal_day.transfers, hold_entries = seal_day.hold_entries
    WHERE d.platform_id = p_platform AND d.business_day = p_day;
END
$$;

REVOKE ALL ON FUNCTION ledger.close_day, ledger.seal_day, ledger.day_violations, ledger.balances_at FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.close_day, ledger.seal_day TO depository_jobs;
GRANT EXECUTE ON FUNCTION ledger.balances_at TO depository_api, depository_staff, depository_jobs;

RESET ROLE;
