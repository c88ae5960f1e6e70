-- Reading the books. Nothing here has more rights than its caller: row-level security shows a platform its own rows alone.
SET ROLE ledger_owner;

-- What accounts have now, of hot ones with the legs that have no number yet, seen in one snapshot.
CREATE VIEW ledger.current_balance WITH (security_invoker = true) AS
  SELECT a.platform_id, a.account_id, a.kind, a.state, a.held, a.frozen,
         a.balance::numeric + CASE WHEN NOT ledger.is_hot(a.account_id) THEN 0 ELSE coalesce((
           SELECT sum(t.amount)
           FROM ledger.books b
           JOIN ledger.hot_cursor c ON c.platform_id = b.platform_id AND c.account_id = a.account_id
           JOIN LATERAL (
             SELECT t.amount, t.transfer_no FROM ledger.transfer t
             WHERE ledger.debit_sign(a.account_id) = 1 AND t.platform_id = a.platform_id AND t.business_day = b.current_day
               AND t.debit_account = a.account_id AND t.debit_seq IS NULL
               AND t.written_by >= CASE WHEN c.business_day = b.current_day THEN c.rolled_below ELSE '0' END
             UNION ALL
             SELECT t.amount, t.transfer_no FROM ledger.transfer t
             WHERE ledger.debit_sign(a.account_id) = -1 AND t.platform_id = a.platform_id AND t.business_day = b.current_day
               AND t.credit_account = a.account_id AND t.credit_seq IS NULL
               AND t.written_by >= CASE WHEN c.business_day = b.current_day THEN c.rolled_below ELSE '0' END
           ) t ON true
           WHERE b.platform_id = a.platform_id AND NOT EXISTS (
             SELECT FROM ledger.hot_entry h WHERE h.platform_id = a.platform_id AND h.business_day = b.current_day
               AND h.account_id = a.account_id AND h.transfer_no = t.transfer_no)
         ), 0) END AS balance
  FROM ledger.account a;
GRANT SELECT ON ledger.current_balance TO depository_api, depository_staff, depository_jobs;

-- Every contradiction in the books of a platform, from the first row to the last, in one snapshot. Reads everything: for tests,
-- drills and audits, not for every day.
CREATE FUNCTION ledger.violations(p_platform integer) RETURNS TABLE (rule text, detail text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  (SELECT 'debits equal credits', 'book ' || k.book
   FROM ledger.current_balance b JOIN ledger.account_kind k USING (kind)
   WHERE b.platform_id = p_platform
   GROUP BY k.book HAVING sum(CASE k.normal_side WHEN 'DEBIT' THEN b.balance ELSE -b.balance END) <> 0)
  UNION ALL
  (SELECT 'each entry follows from the one before', 'account ' || account_id || ' entry ' || seq
   FROM (SELECT c.*, lag(seq, 1, 0::bigint) OVER w AS prev_seq, lag(balance_after, 1, 0::bigint) OVER w AS prev_balance,
                lag(held_after, 1, 0::bigint) OVER w AS prev_held
         FROM ledger.chain c WHERE platform_id = p_platform
         WINDOW w AS (PARTITION BY account_id ORDER BY seq)) e
   WHERE seq <> prev_seq + 1 OR balance_after <> prev_balance + delta OR held_after <> prev_held + held_delta
   LIMIT 20)
  UNION ALL
  (SELECT 'an account has what its entries add up to', 'account ' || a.account_id
   FROM ledger.account a
   LEFT JOIN (SELECT account_id, count(*) AS entries, sum(delta) AS balance, sum(held_delta) AS held, max(business_day) AS last_day
              FROM ledger.chain WHERE platform_id = p_platform GROUP BY account_id) c ON c.account_id = a.account_id
   WHERE a.platform_id = p_platform
     AND ((a.seq, a.balance, a.held) IS DISTINCT FROM (coalesce(c.entries, 0), coalesce(c.balance, 0), coalesce(c.held, 0))
       OR a.last_day IS DISTINCT FROM coalesce(c.last_day, a.opened_day))
   LIMIT 20)
  UNION ALL
  (SELECT 'each entry has an account', 'account ' || c.account_id || ' entry ' || c.seq
   FROM ledger.chain c
   WHERE c.platform_id = p_platform AND NOT EXISTS (
     SELECT FROM ledger.account a WHERE a.platform_id = p_platform AND a.account_id = c.account_id)
   LIMIT 20)
  UNION ALL
  (SELECT 'no balance is below its floor, no hold above the balance', 'account ' || c.account_id || ' entry ' || c.seq
   FROM ledger.chain c WHERE platform_id = p_platform AND NOT (held_after BETWEEN 0 AND balance_after)
   LIMIT 20)
  UNION ALL
  (SELECT 'no balance is below its floor, no hold above the balance', 'account ' || a.account_id
   FROM ledger.account a
   WHERE a.platform_id = p_platform AND (a.balance < a.floor OR a.held NOT BETWEEN 0 AND a.balance OR a.frozen < 0)
   LIMIT 20)
  UNION ALL
  (SELECT 'held is the sum of open holds', 'account ' || coalesce(a.account_id, h.account_id)
   FROM (SELECT account_id, held FROM ledger.account WHERE platform_id = p_platform AND held > 0) a
   FULL JOIN (SELECT account_id, sum(remaining) AS held FROM ledger.hold WHERE platform_id = p_platform GROUP BY account_id) h
     ON h.account_id = a.account_id
   WHERE a.held IS DISTINCT FROM h.held
   LIMIT 20)
  UNION ALL
  (SELECT 'a hold has left what its entries add up to', 'hold ' || coalesce(h.hold_id, e.hold_id)
   FROM (SELECT hold_id, account_id, remaining FROM ledger.hold WHERE platform_id = p_platform) h
   FULL JOIN (
     SELECT hold_id, account_id, sum(amount) AS remaining, count(*) FILTER (WHERE placed) AS placings FROM (
       SELECT hold_id, account_id, CASE action WHEN 'PLACE' THEN amount ELSE -amount END AS amount, action = 'PLACE' AS placed
       FROM ledger.hold_entry WHERE platform_id = p_platform
       UNION ALL
       SELECT captured_hold, debit_account, -amount, false FROM ledger.transfer
       WHERE platform_id = p_platform AND captured_hold IS NOT NULL) all_of_it
     GROUP BY hold_id, account_id) e USING (hold_id, account_id)
   WHERE coalesce(h.remaining, 0) <> coalesce(e.remaining, 0) OR e.placings IS DISTINCT FROM 1
   LIMIT 20)
  UNION ALL
  (SELECT 'each transfer has its order, legal basis and rule', 'transfer ' || t.transfer_no
   FROM ledger.transfer t
   WHERE t.platform_id = p_platform AND (t.basis_reference = '' OR NOT EXISTS (
     SELECT FROM ledger.transfer_rule r
     WHERE r.instruction_kind = t.instruction_kind AND r.basis = t.basis AND r.what = t.kind
       AND r.action = CASE WHEN t.captured_hold IS NULL THEN 'TRANSFER' ELSE 'CAPTURE' END
       AND r.debit_kind = ledger.kind_of(t.debit_account) AND r.credit_kind = ledger.kind_of(t.credit_account)
       AND r.for_project = (t.project_no IS NOT NULL)))
   LIMIT 20)
  UNION ALL
  (SELECT 'each hold entry has its order, legal basis and rule', 'hold entry ' || e.hold_entry_no
   FROM ledger.hold_entry e
   WHERE e.platform_id = p_platform AND (e.basis_reference = '' OR NOT EXISTS (
     SELECT FROM ledger.transfer_rule r
     WHERE r.instruction_kind = e.instruction_kind AND r.basis = e.basis AND r.action = e.action AND r.what = e.reason
       AND r.for_project = (e.project_no IS NOT NULL)))
   LIMIT 20)
  UNION ALL
  (SELECT 'each leg of an ended day has its number', 'transfer ' || t.transfer_no
   FROM ledger.transfer t JOIN ledger.business_day d ON d.platform_id = t.platform_id AND d.business_day = t.business_day
   CROSS JOIN LATERAL (VALUES (t.debit_account, t.debit_seq), (t.credit_account, t.credit_seq)) AS leg (account_id, seq)
   WHERE t.platform_id = p_platform AND d.state <> 'OPEN' AND leg.seq IS NULL AND NOT EXISTS (
     SELECT FROM ledger.hot_entry h WHERE h.platform_id = t.platform_id AND h.business_day = t.business_day
       AND h.account_id = leg.account_id AND h.transfer_no = t.transfer_no AND h.amount = t.amount)
   LIMIT 20)
  UNION ALL
  (SELECT 'one day is open', 'the platform has ' || count(*) FROM ledger.business_day d JOIN ledger.books b USING (platform_id)
   WHERE d.platform_id = p_platform AND d.state = 'OPEN' AND d.business_day = b.current_day HAVING count(*) <> 1)
$$;


-- Entries of an account, newest first, walking from each day to the one before it on which the account moved: the cost follows
-- what is shown, not how many days there are. Planned anew for each day, so that no other day is touched.
CREATE FUNCTION ledger.movements(p_platform integer, p_account bigint, p_before_seq bigint, p_first date, p_last date, p_limit integer)
  RETURNS TABLE (seq bigint, business_day date, posted_at timestamptz, effect text, what text, amount bigint, counterpart bigint,
    transfer_no bigint, hold_id uuid, order_id uuid, project_no text, balance_after bigint, held_after bigint)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  v_day date;
  v_next date;
  v_left integer := p_limit;
  v_found integer;
BEGIN
  SELECT a.last_day INTO v_day FROM ledger.account a WHERE a.platform_id = p_platform AND a.account_id = p_account;
  WHILE v_day >= p_first LOOP
    IF v_day <= p_last THEN
      RETURN QUERY
        SELECT e.* FROM (
          (SELECT t.debit_seq AS seq, t.business_day, t.posted_at,
                  CASE WHEN ledger.debit_sign(p_account) = 1 THEN 'IN' WHEN t.captured_hold IS NULL THEN 'OUT' ELSE 'OUT_OF_HOLD' END,
                  t.kind, t.amount, t.credit_account, t.transfer_no, t.captured_hold, t.order_id, t.project_no, t.debit_balance, t.debit_held
           FROM ledger.transfer t
           WHERE t.platform_id = p_platform AND t.business_day = v_day AND t.debit_account = p_account AND t.debit_seq < p_before_seq
           ORDER BY t.debit_seq DESC LIMIT v_left)
          UNION ALL
          (SELECT t.credit_seq, t.business_day, t.posted_at,
                  CASE WHEN ledger.debit_sign(p_account) = 1 THEN 'OUT' ELSE 'IN' END,
                  t.kind, t.amount, t.debit_account, t.transfer_no, NULL, t.order_id, t.project_no, t.credit_balance, t.credit_held
           FROM ledger.transfer t
           WHERE t.platform_id = p_platform AND t.business_day = v_day AND t.credit_account = p_account AND t.credit_seq < p_before_seq
           ORDER BY t.credit_seq DESC LIMIT v_left)
          UNION ALL
          (SELECT h.seq, h.business_day, h.posted_at, CASE h.action WHEN 'PLACE' THEN 'HOLD' ELSE 'RELEASE' END,
                  h.reason, h.amount, NULL, NULL, h.hold_id, h.order_id, h.project_no, h.balance_after, h.held_after
           FROM ledger.hold_entry h
           WHERE h.platform_id = p_platform AND h.business_day = v_day AND h.account_id = p_account AND h.seq < p_before_seq
           ORDER BY h.seq DESC LIMIT v_left)
          UNION ALL
          (SELECT h.seq, h.business_day, t.posted_at, 'IN', t.kind, h.amount,
                  CASE WHEN t.debit_account = p_account THEN t.credit_account ELSE t.debit_account END,
                  h.transfer_no, NULL, t.order_id, t.project_no, h.balance_after, h.held_after
           FROM ledger.hot_entry h
           JOIN ledger.transfer t ON t.platform_id = h.platform_id AND t.business_day = v_day AND t.transfer_no = h.transfer_no
           WHERE h.platform_id = p_platform AND h.business_day = v_day AND h.account_id = p_account AND h.seq < p_before_seq
           ORDER BY h.seq DESC LIMIT v_left)
        ) e ORDER BY 1 DESC LIMIT v_left;
      GET DIAGNOSTICS v_found = ROW_COUNT;
      v_left := v_left - v_found;
      EXIT WHEN v_left <= 0;
    END IF;
    SELECT c.prev_day INTO v_next FROM ledger.chain c
      WHERE c.platform_id = p_platform AND c.business_day = v_day AND c.account_id = p_account LIMIT 1;
    EXIT WHEN v_next IS NULL OR v_next >= v_day;
    v_day := v_next;
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION ledger.violations, ledger.movements FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.violations, ledger.movements TO depository_api, depository_staff, depository_jobs;

RESET ROLE;
