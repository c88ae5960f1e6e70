-- Posting: the only way rows come into the books. Every function fixes its search path, runs as the owner who cannot sign in,
-- and is bound by row-level security like everybody. A refusal has SQLSTATE DP001 and the code of the catalogue as its message.
SET ROLE ledger_owner;

CREATE FUNCTION ledger.refuse(code text, detail text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'DP001', MESSAGE = code, DETAIL = detail;
END
$$;

-- Into the scope of the platform, whose shared lock keeps its day from ending under us; gives that day.
-- 7001 is the class of these advisory locks. Every statement must see what committed before it, so nothing but READ COMMITTED will do.
CREATE FUNCTION ledger.enter(p_platform integer) RETURNS date
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_day date;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'the ledger is written in READ COMMITTED alone';
  END IF;
  IF depository.current_platform() <> p_platform THEN
    RAISE EXCEPTION 'platform % is in scope, not %', depository.current_platform(), p_platform
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('depository.platform_id', p_platform::text, true), pg_advisory_xact_lock_shared(7001, p_platform);
  SELECT current_day INTO v_day FROM ledger.books WHERE platform_id = p_platform;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'platform % has no books', p_platform;
  END IF;
  RETURN v_day;
END
$$;

-- Gives numbers to the legs that made a hot account grow. The account's row lock lets one roll at a time. Legs written below
-- xmin are complete: none can appear there later. Legs above it are numbered too as far as they are visible, and looked at again
-- the next time, so that a late commit is never skipped. Always planned anew: a generic plan would lock every day there is.
CREATE FUNCTION ledger.roll_account(p_platform integer, p_account bigint, p_day date) RETURNS bigint
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  c_batch CONSTANT integer := 20000;
  v_account ledger.account;
  v_from xid8;
  v_xmin xid8;
  v_last xid8;
  v_count bigint;
  v_sum numeric;
  v_total bigint := 0;
BEGIN
  SELECT * INTO v_account FROM ledger.account
    WHERE platform_id = p_platform AND account_id = p_account FOR NO KEY UPDATE;
  SELECT CASE WHEN business_day = p_day THEN rolled_below ELSE '0' END INTO STRICT v_from
    FROM ledger.hot_cursor WHERE platform_id = p_platform AND account_id = p_account;
  LOOP
    v_xmin := pg_snapshot_xmin(pg_current_snapshot());
    WITH pending AS (
      SELECT * FROM (
        SELECT t.written_by, t.transfer_no, t.amount FROM ledger.transfer t
          WHERE ledger.debit_sign(p_account) = 1 AND t.platform_id = p_platform AND t.business_day = p_day
            AND t.debit_account = p_account AND t.debit_seq IS NULL AND t.written_by >= v_from
            AND NOT EXISTS (SELECT FROM ledger.hot_entry h WHERE h.platform_id = p_platform AND h.business_day = p_day
              AND h.account_id = p_account AND h.transfer_no = t.transfer_no)
        UNION ALL
        SELECT t.written_by, t.transfer_no, t.amount FROM ledger.transfer t
          WHERE ledger.debit_sign(p_account) = -1 AND t.platform_id = p_platform AND t.business_day = p_day
            AND t.credit_account = p_account AND t.credit_seq IS NULL AND t.written_by >= v_from
            AND NOT EXISTS (SELECT FROM ledger.hot_entry h WHERE h.platform_id = p_platform AND h.business_day = p_day
              AND h.account_id = p_account AND h.transfer_no = t.transfer_no)
      ) found ORDER BY written_by, transfer_no LIMIT c_batch
    ), numbered AS (
      INSERT INTO ledger.hot_entry (platform_id, business_day, account_id, seq, transfer_no, amount, balance_after, held_after, prev_day)
      SELECT p_platform, p_day, p_account, v_account.seq + row_number() OVER w, p.transfer_no, p.amount,
             (v_account.balance + sum(p.amount) OVER w)::bigint, v_account.held,
             CASE WHEN v_account.last_day = p_day THEN v_account.prev_day ELSE v_account.last_day END
      FROM pending p WINDOW w AS (ORDER BY p.written_by, p.transfer_no ROWS UNBOUNDED PRECEDING)
    )
    SELECT count(*), sum(amount), max(written_by) INTO v_count, v_sum, v_last FROM pending;
    IF v_count > 0 THEN
      UPDATE ledger.account SET
        seq = seq + v_count,
        balance = (balance + v_sum)::bigint,
        prev_day = CASE WHEN last_day = p_day THEN prev_day ELSE last_day END,
        last_day = p_day
      WHERE platform_id = p_platform AND account_id = p_account
      RETURNING * INTO v_account;
      v_total := v_total + v_count;
    END IF;
    EXIT WHEN v_count < c_batch;
    v_from := least(v_xmin, v_last);
  END LOOP;
  IF v_total > 0 THEN
    UPDATE ledger.hot_cursor SET business_day = p_day, rolled_below = v_xmin
      WHERE platform_id = p_platform AND account_id = p_account;
  END IF;
  RETURN v_total;
END
$$;

-- The one entry of a short instruction on an account: counts the account on and gives what the journal row says of it. Locks the row by
-- updating it. Sets no search path of its own, which would cost more than it does: only post calls it, under its own.
CREATE TYPE ledger.counted AS (seq bigint, balance bigint, held bigint, prev_day date);
CREATE FUNCTION ledger.count_on(p_platform integer, p_account bigint, p_day date, p_delta bigint, p_held_delta bigint)
  RETURNS ledger.counted
  LANGUAGE plpgsql AS $$
DECLARE
  v_counted ledger.counted;
  v_state text;
BEGIN
  FOR attempt IN 1 .. 2 LOOP
    UPDATE ledger.account a SET
      seq = a.seq + 1,
      balance = a.balance + p_delta,
      held = a.held + p_held_delta,
      prev_day = CASE WHEN a.last_day = p_day THEN a.prev_day ELSE a.last_day END,
      last_day = p_day
    WHERE a.platform_id = p_platform AND a.account_id = p_account AND a.state = 'OPEN'
      AND (p_held_delta <= p_delta OR a.balance - a.held - a.frozen - a.floor >= p_held_delta - p_delta)
    RETURNING a.seq, a.balance, a.held, a.prev_day INTO v_counted;
    IF FOUND THEN
      RETURN v_counted;
    END IF;
    -- A hot account spends what is rolled; roll once before saying no.
    EXIT WHEN attempt = 2 OR NOT ledger.is_hot(p_account);
    PERFORM ledger.roll_account(p_platform, p_account, p_day);
  END LOOP;
  SELECT a.state INTO v_state FROM ledger.account a WHERE a.platform_id = p_platform AND a.account_id = p_account;
  IF NOT FOUND THEN
    PERFORM ledger.refuse('ACCOUNT_UNKNOWN', 'account ' || p_account);
  ELSIF v_state = 'CLOSED' THEN
    PERFORM ledger.refuse('ACCOUNT_CLOSED', 'account ' || p_account);
  END IF;
  PERFORM ledger.refuse('BALANCE_INSUFFICIENT', 'account ' || p_account);
  RETURN NULL;
END
$$;

-- Many movements in sets: every statement treats all lines at once. Running sums per account, in the order of the lines, give each
-- entry its number and balances, and the first line that spends more than is available by then.
CREATE FUNCTION ledger.post_set(p_platform integer, p_day date, p_at timestamptz, p_kind text, p_order uuid, p_basis text,
    p_reference text, p_project text, p_numbers bigint[], p_actions text[], p_whats text[], p_holds uuid[],
    p_debits bigint[], p_credits bigint[], p_amounts bigint[])
  RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_accounts bigint[];
  v_account bigint;
  v_found bigint[];
  v_closed bigint;
  v_seqs bigint[];
  v_balances bigint[];
  v_helds bigint[];
  v_blocked numeric[];
  v_prev_days date[];
  v_wanted bigint;
  v_done bigint;
  v_ended uuid[];
  v_hold uuid;
  v_line bigint;
BEGIN
  -- Accounts that get numbers: all but hot ones that only grow. Locked by id; hot ones have the lowest and are rolled as they come.
  SELECT array_agg(DISTINCT side.account ORDER BY side.account) INTO v_accounts
  FROM unnest(p_actions, p_debits, p_credits) AS l (action, debit, credit)
  CROSS JOIN LATERAL (VALUES (l.debit, ledger.debit_sign(l.debit)), (l.credit, -ledger.debit_sign(l.credit))) AS side (account, sign)
  WHERE side.account IS NOT NULL AND (NOT ledger.is_hot(side.account) OR side.sign = -1);
  FOREACH v_account IN ARRAY coalesce(v_accounts, '{}') LOOP
    EXIT WHEN NOT ledger.is_hot(v_account);
    PERFORM ledger.roll_account(p_platform, v_account, p_day);
  END LOOP;
  SELECT array_agg(a.account_id), array_agg(a.seq), array_agg(a.balance), array_agg(a.held),
         array_agg(a.frozen::numeric + a.floor),
         array_agg(CASE WHEN a.last_day = p_day THEN a.prev_day ELSE a.last_day END),
         min(a.account_id) FILTER (WHERE a.state = 'CLOSED')
    INTO v_found, v_seqs, v_balances, v_helds, v_blocked, v_prev_days, v_closed
  FROM (
    SELECT * FROM ledger.account WHERE platform_id = p_platform AND account_id = ANY (v_accounts)
    ORDER BY account_id FOR NO KEY UPDATE
  ) a;
  IF coalesce(cardinality(v_found), 0) < coalesce(cardinality(v_accounts), 0) THEN
    SELECT w.account INTO v_account FROM unnest(v_accounts) AS w (account)
      WHERE NOT w.account = ANY (coalesce(v_found, '{}')) ORDER BY 1 LIMIT 1;
    PERFORM ledger.refuse('ACCOUNT_UNKNOWN', 'account ' || v_account);
  END IF;
  IF v_closed IS NOT NULL THEN
    PERFORM ledger.refuse('ACCOUNT_CLOSED', 'account ' || v_closed);
  END IF;

  -- Holds belong to locked accounts, so that nobody else can change them now.
  IF 'PLACE' = ANY (p_actions) THEN
    INSERT INTO ledger.hold (platform_id, hold_id, account_id, remaining, reason)
    SELECT p_platform, l.hold, l.debit, l.amount, l.what
    FROM unnest(p_actions, p_whats, p_holds, p_debits, p_amounts) AS l (action, what, hold, debit, amount)
    WHERE l.action = 'PLACE'
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS v_done = ROW_COUNT;
    IF v_done < (SELECT count(*) FROM unnest(p_actions) AS l (action) WHERE l.action = 'PLACE') THEN
      PERFORM ledger.refuse('HOLD_EXISTS', 'one of ' || cardinality(p_actions) || ' lines');
    END IF;
  END IF;
  IF p_actions && ARRAY['RELEASE', 'CAPTURE'] THEN
    WITH used AS MATERIALIZED (
      SELECT l.hold, l.debit AS account, sum(l.amount)::bigint AS amount
      FROM unnest(p_actions, p_holds, p_debits, p_amounts) AS l (action, hold, debit, amount)
      WHERE l.action IN ('RELEASE', 'CAPTURE') GROUP BY l.hold, l.debit
    ), ended AS (
      DELETE FROM ledger.hold h USING used u
      WHERE h.platform_id = p_platform AND h.hold_id = u.hold AND h.account_id = u.account AND h.remaining = u.amount
      RETURNING h.hold_id
    ), reduced AS (
      UPDATE ledger.hold h SET remaining = h.remaining - u.amount FROM used u
      WHERE h.platform_id = p_platform AND h.hold_id = u.hold AND h.account_id = u.account AND h.remaining > u.amount
      RETURNING 1
    )
    SELECT (SELECT count(*) FROM used), (SELECT count(*) FROM ended) + (SELECT count(*) FROM reduced),
           (SELECT array_agg(hold_id) FROM ended)
      INTO v_wanted, v_done, v_ended;
    IF v_done < v_wanted THEN
      SELECT l.hold INTO v_hold
      FROM unnest(p_actions, p_holds, p_debits) WITH ORDINALITY AS l (action, hold, debit, i)
      LEFT JOIN ledger.hold h ON h.platform_id = p_platform AND h.hold_id = l.hold AND h.account_id = l.debit
      WHERE l.action IN ('RELEASE', 'CAPTURE') AND h.hold_id IS NULL AND NOT l.hold = ANY (coalesce(v_ended, '{}'))
      ORDER BY l.i LIMIT 1;
      IF FOUND THEN
        PERFORM ledger.refuse('HOLD_UNKNOWN', 'hold ' || coalesce(v_hold::text, 'without id'));
      END IF;
      PERFORM ledger.refuse('HOLD_EXCEEDED', 'more is taken from a hold than remains');
    END IF;
  END IF;

  WITH line AS MATERIALIZED (
    SELECT * FROM unnest(p_numbers, p_actions, p_whats, p_holds, p_debits, p_credits, p_amounts)
      WITH ORDINALITY AS l (no, action, what, hold, debit, credit, amount, i)
  ), entry AS MATERIALIZED (
    SELECT e.i, e.is_debit, e.account, e.delta, e.held_delta, b.prev_day, b.blocked,
           b.seq + row_number() OVER w AS seq,
           b.balance + sum(e.delta) OVER w AS balance,
           b.held + sum(e.held_delta) OVER w AS held
    FROM (
      SELECT i, true AS is_debit, debit AS account,
             CASE WHEN action IN ('TRANSFER', 'CAPTURE') THEN ledger.debit_sign(debit) * amount ELSE 0 END AS delta,
             CASE action WHEN 'TRANSFER' THEN 0 WHEN 'PLACE' THEN amount ELSE -amount END AS held_delta
      FROM line
      UNION ALL
      SELECT i, false, credit, -ledger.debit_sign(credit) * amount, 0
      FROM line WHERE action IN ('TRANSFER', 'CAPTURE')
    ) e
    JOIN unnest(v_accounts, v_seqs, v_balances, v_helds, v_blocked, v_prev_days)
      AS b (account, seq, balance, held, blocked, prev_day) ON b.account = e.account
    WINDOW w AS (PARTITION BY e.account ORDER BY e.i ROWS UNBOUNDED PRECEDING)
  ), overdrawn AS MATERIALIZED (
    SELECT i, account FROM entry WHERE held_delta > delta AND balance - held < blocked ORDER BY i LIMIT 1
  ), legs AS (
    SELECT i,
           min(seq) FILTER (WHERE is_debit) AS debit_seq, min(seq) FILTER (WHERE NOT is_debit) AS credit_seq,
           min(balance) FILTER (WHERE is_debit) AS debit_balance, min(balance) FILTER (WHERE NOT is_debit) AS credit_balance,
           min(held) FILTER (WHERE is_debit) AS debit_held, min(held) FILTER (WHERE NOT is_debit) AS credit_held,
           min(prev_day) FILTER (WHERE is_debit) AS debit_prev_day, min(prev_day) FILTER (WHERE NOT is_debit) AS credit_prev_day
    FROM entry GROUP BY i
  ), transferred AS (
    INSERT INTO ledger.transfer (platform_id, business_day, transfer_no, debit_account, credit_account, amount,
      debit_seq, debit_balance, debit_held, credit_seq, credit_balance, credit_held, debit_prev_day, credit_prev_day,
      posted_at, order_id, captured_hold, instruction_kind, kind, basis, basis_reference, project_no)
    SELECT p_platform, p_day, l.no, l.debit, l.credit, l.amount,
           g.debit_seq, g.debit_balance::bigint, g.debit_held::bigint, g.credit_seq, g.credit_balance::bigint, g.credit_held::bigint,
           g.debit_prev_day, g.credit_prev_day,
           p_at, p_order, CASE l.action WHEN 'CAPTURE' THEN l.hold END, p_kind, l.what, p_basis, p_reference, p_project
    FROM line l LEFT JOIN legs g ON g.i = l.i
    WHERE l.action IN ('TRANSFER', 'CAPTURE') AND NOT EXISTS (SELECT FROM overdrawn)
  ), held AS (
    INSERT INTO ledger.hold_entry (platform_id, business_day, hold_entry_no, account_id, seq, amount, balance_after, held_after,
      posted_at, prev_day, hold_id, order_id, action, reason, instruction_kind, basis, basis_reference, project_no)
    SELECT p_platform, p_day, l.no, l.debit, g.debit_seq, l.amount, g.debit_balance::bigint, g.debit_held::bigint,
           p_at, g.debit_prev_day, l.hold, p_order, l.action, l.what, p_kind, p_basis, p_reference, p_project
    FROM line l JOIN legs g ON g.i = l.i
    WHERE l.action IN ('PLACE', 'RELEASE') AND NOT EXISTS (SELECT FROM overdrawn)
  ), counted AS (
    UPDATE ledger.account a SET
      seq = a.seq + f.entries,
      balance = (a.balance + f.delta)::bigint,
      held = (a.held + f.held_delta)::bigint,
      prev_day = CASE WHEN a.last_day = p_day THEN a.prev_day ELSE a.last_day END,
      last_day = p_day
    FROM (SELECT account, count(*) AS entries, sum(delta) AS delta, sum(held_delta) AS held_delta FROM entry GROUP BY account) f
    WHERE a.platform_id = p_platform AND a.account_id = f.account AND NOT EXISTS (SELECT FROM overdrawn)
  )
  SELECT i, account INTO v_line, v_account FROM overdrawn;
  IF v_line IS NOT NULL THEN
    PERFORM ledger.refuse('BALANCE_INSUFFICIENT', 'account ' || v_account || ' in line ' || v_line);
  END IF;
END
$$;

-- The same for many lines. A generic plan takes every array for ten rows long, and falls apart at a thousand.
CREATE FUNCTION ledger.post_large_set(p_platform integer, p_day date, p_at timestamptz, p_kind text, p_order uuid, p_basis text,
    p_reference text, p_project text, p_numbers bigint[], p_actions text[], p_whats text[], p_holds uuid[],
    p_debits bigint[], p_credits bigint[], p_amounts bigint[])
  RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  PERFORM ledger.post_set(p_platform, p_day, p_at, p_kind, p_order, p_basis, p_reference, p_project, p_numbers,
    p_actions, p_whats, p_holds, p_debits, p_credits, p_amounts);
END
$$;

-- Does a whole instruction or nothing. One line stands in the same place of every array: the action, the transfer's kind or the
-- hold's reason (HOLD for a release), the hold, the debit account (of holds: the account), the credit account, the amount.
-- Gives the day and one journal number a line.
CREATE FUNCTION ledger.post(p_platform integer, p_at timestamptz, p_kind text, p_order uuid, p_basis text, p_reference text,
    p_project text, p_actions text[], p_whats text[], p_holds uuid[], p_debits bigint[], p_credits bigint[], p_amounts bigint[],
    OUT business_day date, OUT numbers bigint[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c_max_lines CONSTANT integer := 10000;
  c_small CONSTANT integer := 32;
  v_lines integer := cardinality(p_actions);
  v_bad text;
  v_no bigint;
  v_debit bigint := p_debits[1];
  v_credit bigint := p_credits[1];
  v_amount bigint := p_amounts[1];
  v_debit_first boolean;
  v_delta bigint;
  v_first ledger.counted;
  v_second ledger.counted;
BEGIN
  IF v_lines > c_max_lines THEN
    PERFORM ledger.refuse('TOO_MANY_LINES', v_lines || ' lines');
  END IF;
  IF v_lines < 1 OR (v_lines = ALL (ARRAY[cardinality(p_whats), cardinality(p_holds), cardinality(p_debits),
      cardinality(p_credits), cardinality(p_amounts)])) IS NOT TRUE THEN
    RAISE EXCEPTION 'the arrays of lines differ in length or are empty';
  END IF;
  business_day := ledger.enter(p_platform);

  IF v_lines = 1 AND p_kind <> 'FEE_SWEEP' AND (p_actions[1] = 'TRANSFER' OR p_actions[1] = 'PLACE') THEN
    -- The common short instruction, in as few statements as can be: the accounts by id, then the journal.
    IF NOT EXISTS (
        SELECT FROM ledger.transfer_rule r
        WHERE r.instruction_kind = p_kind AND r.basis = p_basis AND r.action = p_actions[1] AND r.what = p_whats[1]
          AND r.debit_kind = ledger.kind_of(v_debit) AND r.credit_kind IS NOT DISTINCT FROM ledger.kind_of(v_credit)
          AND r.for_project = (p_project IS NOT NULL)) THEN
      PERFORM ledger.refuse('TRANSFER_NOT_ALLOWED', concat_ws(' ', p_kind, p_basis, p_actions[1], p_whats[1]));
    END IF;
    IF v_amount IS NULL OR v_amount < 1 THEN
      PERFORM ledger.refuse('AMOUNT_OUT_OF_RANGE', 'line 1');
    END IF;
    v_no := nextval('ledger.journal_no');
    IF p_actions[1] = 'PLACE' THEN
      v_first := ledger.count_on(p_platform, v_debit, business_day, 0, v_amount);
      INSERT INTO ledger.hold (platform_id, hold_id, account_id, remaining, reason)
        VALUES (p_platform, p_holds[1], v_debit, v_amount, p_whats[1]) ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN
        PERFORM ledger.refuse('HOLD_EXISTS', 'hold ' || p_holds[1]);
      END IF;
      INSERT INTO ledger.hold_entry (platform_id, business_day, hold_entry_no, account_id, seq, amount, balance_after, held_after,
          posted_at, prev_day, hold_id, order_id, action, reason, instruction_kind, basis, basis_reference, project_no)
        VALUES (p_platform, business_day, v_no, v_debit, v_first.seq, v_amount, v_first.balance, v_first.held,
          p_at, v_first.prev_day, p_holds[1], p_order, 'PLACE', p_whats[1], p_kind, p_basis, p_reference, p_project);
    ELSE
      IF v_debit = v_credit THEN
        PERFORM ledger.refuse('ACCOUNT_LISTED_TWICE', 'account ' || v_debit);
      END IF;
      IF v_debit / 1000000000 <> p_platform OR v_credit / 1000000000 <> p_platform THEN
        PERFORM ledger.refuse('ACCOUNT_UNKNOWN', 'accounts ' || v_debit || ', ' || v_credit);
      END IF;
      v_debit_first := v_debit < v_credit;
      v_delta := CASE WHEN v_debit_first THEN ledger.debit_sign(v_debit) * v_amount ELSE -ledger.debit_sign(v_credit) * v_amount END;
      IF v_delta < 0 OR NOT ledger.is_hot(least(v_debit, v_credit)) THEN
        v_first := ledger.count_on(p_platform, least(v_debit, v_credit), business_day, v_delta, 0);
      END IF;
      v_delta := CASE WHEN v_debit_first THEN -ledger.debit_sign(v_credit) * v_amount ELSE ledger.debit_sign(v_debit) * v_amount END;
      IF v_delta < 0 OR NOT ledger.is_hot(greatest(v_debit, v_credit)) THEN
        v_second := ledger.count_on(p_platform, greatest(v_debit, v_credit), business_day, v_delta, 0);
      END IF;
      INSERT INTO ledger.transfer (platform_id, business_day, transfer_no, debit_account, credit_account, amount,
          debit_seq, debit_balance, debit_held, debit_prev_day,
          credit_seq, credit_balance, credit_held, credit_prev_day,
          posted_at, order_id, instruction_kind, kind, basis, basis_reference, project_no)
        VALUES (p_platform, business_day, v_no, v_debit, v_credit, v_amount,
          CASE WHEN v_debit_first THEN v_first.seq ELSE v_second.seq END,
          CASE WHEN v_debit_first THEN v_first.balance ELSE v_second.balance END,
          CASE WHEN v_debit_first THEN v_first.held ELSE v_second.held END,
          CASE WHEN v_debit_first THEN v_first.prev_day ELSE v_second.prev_day END,
          CASE WHEN v_debit_first THEN v_second.seq ELSE v_first.seq END,
          CASE WHEN v_debit_first THEN v_second.balance ELSE v_first.balance END,
          CASE WHEN v_debit_first THEN v_second.held ELSE v_first.held END,
          CASE WHEN v_debit_first THEN v_second.prev_day ELSE v_first.prev_day END,
          p_at, p_order, p_kind, p_whats[1], p_basis, p_reference, p_project);
    END IF;
    numbers := ARRAY[v_no];
    RETURN;
  END IF;

  SELECT concat_ws(' ', p_kind, p_basis, l.action, l.what, l.debit_kind, l.credit_kind) INTO v_bad
  FROM (
    SELECT DISTINCT m.action, m.what, ledger.kind_of(m.debit) AS debit_kind, ledger.kind_of(m.credit) AS credit_kind
    FROM unnest(p_actions, p_whats, p_debits, p_credits) AS m (action, what, debit, credit)
  ) l
  LEFT JOIN ledger.transfer_rule r ON r.instruction_kind = p_kind AND r.basis = p_basis AND r.action = l.action AND r.what = l.what
    AND r.debit_kind = l.debit_kind AND r.credit_kind IS NOT DISTINCT FROM l.credit_kind
    AND r.for_project = (p_project IS NOT NULL)
  WHERE r.what IS NULL LIMIT 1;
  IF v_bad IS NOT NULL THEN
    PERFORM ledger.refuse('TRANSFER_NOT_ALLOWED', v_bad);
  END IF;
  SELECT min(i) INTO v_no FROM unnest(p_amounts) WITH ORDINALITY AS l (amount, i) WHERE (amount < 1) IS NOT FALSE;
  IF v_no IS NOT NULL THEN
    PERFORM ledger.refuse('AMOUNT_OUT_OF_RANGE', 'line ' || v_no);
  END IF;
  SELECT min(i) INTO v_no FROM unnest(p_debits, p_credits) WITH ORDINALITY AS l (debit, credit, i) WHERE debit = credit;
  IF v_no IS NOT NULL THEN
    PERFORM ledger.refuse('ACCOUNT_LISTED_TWICE', 'line ' || v_no);
  END IF;
  SELECT min(i) INTO v_no FROM unnest(p_debits, p_credits) WITH ORDINALITY AS l (debit, credit, i)
    WHERE debit / 1000000000 <> p_platform OR credit / 1000000000 <> p_platform;
  IF v_no IS NOT NULL THEN
    PERFORM ledger.refuse('ACCOUNT_UNKNOWN', 'line ' || v_no);
  END IF;
  IF p_kind = 'FEE_SWEEP' AND 0 <> (
      SELECT sum(CASE what WHEN 'FEE_SWEEP_OUT' THEN amount ELSE -amount END) FROM unnest(p_whats, p_amounts) AS l (what, amount)) THEN
    PERFORM ledger.refuse('SUMS_DIFFER', 'fees arrive otherwise than they left');
  END IF;
  SELECT array_agg(nextval('ledger.journal_no')) INTO numbers FROM generate_series(1, v_lines);
  IF v_lines <= c_small THEN
    PERFORM ledger.post_set(p_platform, business_day, p_at, p_kind, p_order, p_basis, p_reference, p_project, numbers,
      p_actions, p_whats, p_holds, p_debits, p_credits, p_amounts);
  ELSE
    PERFORM ledger.post_large_set(p_platform, business_day, p_at, p_kind, p_order, p_basis, p_reference, p_project, numbers,
      p_actions, p_whats, p_holds, p_debits, p_credits, p_amounts);
  END IF;
END
$$;

CREATE FUNCTION ledger.open_books(p_platform integer, p_first_day date, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF depository.current_platform() <> p_platform THEN
    RAISE EXCEPTION 'platform % is in scope, not %', depository.current_platform(), p_platform
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('depository.platform_id', p_platform::text, true);
  INSERT INTO ledger.books (platform_id, current_day, opened_at) VALUES (p_platform, p_first_day, p_at) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM ledger.prepare_days(p_first_day, 8);
  INSERT INTO ledger.account_numbering (platform_id) VALUES (p_platform);
  INSERT INTO ledger.business_day (platform_id, business_day, state, opened_at) VALUES (p_platform, p_first_day, 'OPEN', p_at);
  INSERT INTO ledger.account (platform_id, account_id, kind, opened_day, last_day, prev_day, opened_at)
    SELECT p_platform, p_platform * 1000000000::bigint + k.number, k.kind, p_first_day, p_first_day, p_first_day, p_at
    FROM ledger.account_kind k WHERE k.kind <> 'SUB_ACCOUNT';
  INSERT INTO ledger.hot_cursor (platform_id, account_id, business_day, rolled_below)
    SELECT p_platform, account_id, p_first_day, '0' FROM ledger.account WHERE platform_id = p_platform;
END
$$;

CREATE FUNCTION ledger.open_sub_account(p_platform integer, p_at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_day date := ledger.enter(p_platform);
  v_account bigint;
BEGIN
  UPDATE ledger.account_numbering SET next_number = next_number + 1 WHERE platform_id = p_platform
    RETURNING p_platform * 1000000000::bigint + next_number - 1 INTO v_account;
  INSERT INTO ledger.account (platform_id, account_id, kind, opened_day, last_day, prev_day, opened_at)
    VALUES (p_platform, v_account, 'SUB_ACCOUNT', v_day, v_day, v_day, p_at);
  RETURN v_account;
END
$$;

CREATE FUNCTION ledger.close_sub_account(p_platform integer, p_account bigint, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_account ledger.account;
BEGIN
  PERFORM ledger.enter(p_platform);
  SELECT * INTO v_account FROM ledger.account
    WHERE platform_id = p_platform AND account_id = p_account AND kind = 'SUB_ACCOUNT' FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM ledger.refuse('ACCOUNT_UNKNOWN', 'account ' || p_account);
  ELSIF v_account.state = 'CLOSED' THEN
    PERFORM ledger.refuse('ACCOUNT_CLOSED', 'account ' || p_account);
  ELSIF v_account.balance <> 0 OR v_account.held <> 0 OR v_account.frozen <> 0 THEN
    PERFORM ledger.refuse('ACCOUNT_NOT_EMPTY', 'account ' || p_account);
  END IF;
  UPDATE ledger.account SET state = 'CLOSED', closed_at = p_at WHERE platform_id = p_platform AND account_id = p_account;
END
$$;

-- Rolls the hot accounts of a platform that have something to roll; a job calls it.
CREATE FUNCTION ledger.roll(p_platform integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  v_day date := ledger.enter(p_platform);
  v_account bigint;
  v_rolled bigint := 0;
BEGIN
  FOR v_account IN
    SELECT c.account_id FROM ledger.hot_cursor c
    WHERE c.platform_id = p_platform AND EXISTS (
      SELECT FROM (
        SELECT t.transfer_no FROM ledger.transfer t
        WHERE ledger.debit_sign(c.account_id) = 1 AND t.platform_id = p_platform AND t.business_day = v_day
          AND t.debit_account = c.account_id AND t.debit_seq IS NULL
          AND t.written_by >= CASE WHEN c.business_day = v_day THEN c.rolled_below ELSE '0' END
        UNION ALL
        SELECT t.transfer_no FROM ledger.transfer t
        WHERE ledger.debit_sign(c.account_id) = -1 AND t.platform_id = p_platform AND t.business_day = v_day
          AND t.credit_account = c.account_id AND t.credit_seq IS NULL
          AND t.written_by >= CASE WHEN c.business_day = v_day THEN c.rolled_below ELSE '0' END
      ) leg
      WHERE NOT EXISTS (
        SELECT FROM ledger.hot_entry h WHERE h.platform_id = p_platform AND h.business_day = v_day
          AND h.account_id = c.account_id AND h.transfer_no = leg.transfer_no))
    ORDER BY c.account_id
  LOOP
    v_rolled := v_rolled + ledger.roll_account(p_platform, v_account, v_day);
  END LOOP;
  RETURN v_rolled;
END
$$;

DO $$
DECLARE
  f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace
      AND proname IN ('post', 'open_books', 'open_sub_account', 'close_sub_account', 'kind_of', 'is_hot', 'debit_sign') LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO depository_api, depository_staff, depository_jobs', f);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION ledger.roll(integer) TO depository_jobs;

RESET ROLE;
