-- Two findings of measuring: functions that were not inlined, and expressions of PL/pgSQL, each of which is prepared again in every
-- transaction. The short path becomes a function of its own with as few of both as can be.
-- STRICT kept PostgreSQL from inlining these, because a CASE is not known to be strict; every call then ran as a query of its own.
-- Without it they are part of the statement that uses them: a posting costs a fraction. Nobody depends on NULL giving NULL.
SET ROLE ledger_owner;

CREATE OR REPLACE FUNCTION ledger.kind_of(account bigint) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN account % 1000000000 >= 1000 THEN 'SUB_ACCOUNT'
    ELSE CASE account % 1000000000
      WHEN 1 THEN 'SUMMARY' WHEN 2 THEN 'DEPOSITS_IN_TRANSIT' WHEN 3 THEN 'BANK_ADVANCE' WHEN 4 THEN 'SUSPENSE'
      WHEN 5 THEN 'PAYOUTS_IN_TRANSIT' WHEN 6 THEN 'FEES_AWAITING_SWEEP' WHEN 21 THEN 'OWN_FUND'
      WHEN 22 THEN 'OWN_FUND_FEES' WHEN 23 THEN 'OWN_FUND_MARKETING' WHEN 24 THEN 'OWN_FUND_SUBSIDY'
      WHEN 41 THEN 'BANK_FEE_INCOME' WHEN 42 THEN 'VERIFICATION_EXPENSE' END
    END;
CREATE OR REPLACE FUNCTION ledger.is_hot(account bigint) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN account % 1000000000 < 1000;
CREATE OR REPLACE FUNCTION ledger.debit_sign(account bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN account % 1000000000 IN (1, 2, 3, 21, 42) THEN 1 ELSE -1 END;

-- A whole instruction in sets, whatever its size. One line stands in the same place of every array, as before.
CREATE OR REPLACE FUNCTION ledger.post(p_platform integer, p_at timestamptz, p_kind text, p_order uuid, p_basis text, p_reference text,
    p_project text, p_actions text[], p_whats text[], p_holds uuid[], p_debits bigint[], p_credits bigint[], p_amounts bigint[],
    OUT business_day date, OUT numbers bigint[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c_max_lines CONSTANT integer := 10000;
  c_small CONSTANT integer := 32;
  v_lines integer := cardinality(p_actions);
  v_bad text;
  v_no bigint;
BEGIN
  IF v_lines > c_max_lines THEN
    PERFORM ledger.refuse('TOO_MANY_LINES', v_lines || ' lines');
  END IF;
  IF v_lines < 1 OR (v_lines = ALL (ARRAY[cardinality(p_whats), cardinality(p_holds), cardinality(p_debits),
      cardinality(p_credits), cardinality(p_amounts)])) IS NOT TRUE THEN
    RAISE EXCEPTION 'the arrays of lines differ in length or are empty';
  END IF;
  business_day := ledger.enter(p_platform);

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


DROP FUNCTION ledger.count_on(integer, bigint, date, bigint, bigint);
DROP TYPE ledger.counted;

-- The kinds of a rule as numbers: comparing a number is nothing, naming a kind costs as much as reading a row.
ALTER TABLE ledger.transfer_rule ADD COLUMN debit_number bigint, ADD COLUMN credit_number bigint;
UPDATE ledger.transfer_rule r SET
  debit_number = (SELECT k.number FROM ledger.account_kind k WHERE k.kind = r.debit_kind),
  credit_number = (SELECT k.number FROM ledger.account_kind k WHERE k.kind = r.credit_kind);
ALTER TABLE ledger.transfer_rule ALTER COLUMN debit_number SET NOT NULL,
  ADD CHECK ((credit_number IS NULL) = (credit_kind IS NULL));

-- Tells why an account could not be counted on.
CREATE FUNCTION ledger.refuse_account(p_platform integer, p_account bigint) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_state text;
BEGIN
  SELECT a.state INTO v_state FROM ledger.account a WHERE a.platform_id = p_platform AND a.account_id = p_account;
  PERFORM ledger.refuse(
    CASE WHEN v_state IS NULL THEN 'ACCOUNT_UNKNOWN' WHEN v_state = 'CLOSED' THEN 'ACCOUNT_CLOSED' ELSE 'BALANCE_INSUFFICIENT' END,
    'account ' || p_account);
END
$$;

-- An instruction of one transfer or one new hold, in few and plain statements. Whatever is not plain goes to the set path, which does
-- it or says what is wrong: a value that cannot be, a rule that is missing, a hot account that shrinks.
CREATE FUNCTION ledger.post_one(p_platform integer, p_at timestamptz, p_kind text, p_order uuid, p_basis text, p_reference text,
    p_project text, p_action text, p_what text, p_hold uuid, p_debit bigint, p_credit bigint, p_amount bigint,
    OUT business_day date, OUT number bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_first bigint := least(p_debit, p_credit);
  v_last bigint := greatest(p_debit, p_credit);
  v_rule text;
  v_seq bigint;
  v_balance bigint;
  v_held bigint;
  v_prev_day date;
  v_last_seq bigint;
  v_last_balance bigint;
  v_last_held bigint;
  v_last_prev_day date;
BEGIN
  -- Of two accounts the last is a sub-account, and the first is one too or a hot account that grows, which nobody touches here.
  IF (current_setting('transaction_isolation') = 'read committed'
      AND coalesce(depository.current_platform() = p_platform, true)
      AND p_amount >= 1
      AND v_first / 1000000000 = p_platform AND v_last / 1000000000 = p_platform
      AND NOT ledger.is_hot(v_last)
      AND CASE p_action
          WHEN 'PLACE' THEN p_credit IS NULL
          WHEN 'TRANSFER' THEN v_first < v_last
            AND (NOT ledger.is_hot(v_first) OR (ledger.debit_sign(v_first) = 1) = (v_first = p_debit))
          END
      AND set_config('depository.platform_id', p_platform::text, true) IS NOT NULL
      AND pg_advisory_xact_lock_shared(7001, p_platform) IS NOT NULL) IS NOT TRUE THEN
    SELECT s.business_day, s.numbers[1] INTO business_day, number
      FROM ledger.post(p_platform, p_at, p_kind, p_order, p_basis, p_reference, p_project, ARRAY[p_action], ARRAY[p_what],
        ARRAY[p_hold], ARRAY[p_debit], ARRAY[p_credit], ARRAY[p_amount]) s;
    RETURN;
  END IF;
  SELECT b.current_day, r.what INTO business_day, v_rule
  FROM ledger.books b, ledger.transfer_rule r
  WHERE b.platform_id = p_platform AND r.instruction_kind = p_kind AND r.basis = p_basis AND r.action = p_action AND r.what = p_what
    AND r.debit_number = least(p_debit % 1000000000, 1000)
    AND (p_credit IS NULL OR r.credit_number = least(p_credit % 1000000000, 1000))
    AND r.for_project = (p_project IS NOT NULL);
  IF v_rule IS NULL THEN
    SELECT s.business_day, s.numbers[1] INTO business_day, number
      FROM ledger.post(p_platform, p_at, p_kind, p_order, p_basis, p_reference, p_project, ARRAY[p_action], ARRAY[p_what],
        ARRAY[p_hold], ARRAY[p_debit], ARRAY[p_credit], ARRAY[p_amount]) s;
    RETURN;
  END IF;

  IF p_action = 'PLACE' THEN
    UPDATE ledger.account a SET
      seq = a.seq + 1,
      held = a.held + p_amount,
      prev_day = CASE WHEN a.last_day = post_one.business_day THEN a.prev_day ELSE a.last_day END,
      last_day = post_one.business_day
    WHERE a.platform_id = p_platform AND a.account_id = p_debit AND a.state = 'OPEN'
      AND a.balance - a.held - a.frozen - a.floor >= p_amount
    RETURNING a.seq, a.balance, a.held, a.prev_day INTO v_seq, v_balance, v_held, v_prev_day;
    IF v_seq IS NULL THEN
      PERFORM ledger.refuse_account(p_platform, p_debit);
    END IF;
    INSERT INTO ledger.hold (platform_id, hold_id, account_id, remaining, reason)
      VALUES (p_platform, p_hold, p_debit, p_amount, p_what) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      PERFORM ledger.refuse('HOLD_EXISTS', 'hold ' || p_hold);
    END IF;
    INSERT INTO ledger.hold_entry AS e (platform_id, business_day, hold_entry_no, account_id, seq, amount, balance_after, held_after,
        posted_at, prev_day, hold_id, order_id, action, reason, instruction_kind, basis, basis_reference, project_no)
      VALUES (p_platform, post_one.business_day, nextval('ledger.journal_no'), p_debit, v_seq, p_amount, v_balance, v_held,
        p_at, v_prev_day, p_hold, p_order, 'PLACE', p_what, p_kind, p_basis, p_reference, p_project)
      RETURNING e.hold_entry_no INTO number;
    RETURN;
  END IF;

  -- By number, whichever side.
  IF v_first % 1000000000 >= 1000 THEN
    UPDATE ledger.account a SET
      seq = a.seq + 1,
      balance = a.balance + CASE WHEN v_first = p_debit THEN -p_amount ELSE p_amount END,
      prev_day = CASE WHEN a.last_day = post_one.business_day THEN a.prev_day ELSE a.last_day END,
      last_day = post_one.business_day
    WHERE a.platform_id = p_platform AND a.account_id = v_first AND a.state = 'OPEN'
      AND (v_first = p_credit OR a.balance - a.held - a.frozen - a.floor >= p_amount)
    RETURNING a.seq, a.balance, a.held, a.prev_day INTO v_seq, v_balance, v_held, v_prev_day;
    IF v_seq IS NULL THEN
      PERFORM ledger.refuse_account(p_platform, v_first);
    END IF;
  END IF;
  UPDATE ledger.account a SET
    seq = a.seq + 1,
    balance = a.balance + CASE WHEN v_last = p_debit THEN -p_amount ELSE p_amount END,
    prev_day = CASE WHEN a.last_day = post_one.business_day THEN a.prev_day ELSE a.last_day END,
    last_day = post_one.business_day
  WHERE a.platform_id = p_platform AND a.account_id = v_last AND a.state = 'OPEN'
    AND (v_last = p_credit OR a.balance - a.held - a.frozen - a.floor >= p_amount)
  RETURNING a.seq, a.balance, a.held, a.prev_day INTO v_last_seq, v_last_balance, v_last_held, v_last_prev_day;
  IF v_last_seq IS NULL THEN
    PERFORM ledger.refuse_account(p_platform, v_last);
  END IF;
  INSERT INTO ledger.transfer AS t (platform_id, business_day, transfer_no, debit_account, credit_account, amount,
      debit_seq, debit_balance, debit_held, debit_prev_day, credit_seq, credit_balance, credit_held, credit_prev_day,
      posted_at, order_id, instruction_kind, kind, basis, basis_reference, project_no)
    VALUES (p_platform, post_one.business_day, nextval('ledger.journal_no'), p_debit, p_credit, p_amount,
      CASE WHEN v_last = p_debit THEN v_last_seq ELSE v_seq END,
      CASE WHEN v_last = p_debit THEN v_last_balance ELSE v_balance END,
      CASE WHEN v_last = p_debit THEN v_last_held ELSE v_held END,
      CASE WHEN v_last = p_debit THEN v_last_prev_day ELSE v_prev_day END,
      CASE WHEN v_last = p_debit THEN v_seq ELSE v_last_seq END,
      CASE WHEN v_last = p_debit THEN v_balance ELSE v_last_balance END,
      CASE WHEN v_last = p_debit THEN v_held ELSE v_last_held END,
      CASE WHEN v_last = p_debit THEN v_prev_day ELSE v_last_prev_day END,
      p_at, p_order, p_kind, p_what, p_basis, p_reference, p_project)
    RETURNING t.transfer_no INTO number;
END
$$;

REVOKE ALL ON FUNCTION ledger.post_one, ledger.refuse_account FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.post_one TO depository_api, depository_staff, depository_jobs;

RESET ROLE;
