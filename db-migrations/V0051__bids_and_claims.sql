-- Bids, and the register of claims: what each lender is owed in each project, now and at any instant before.

-- A bid, its order and its hold in the ledger have one id.
CREATE TABLE depository.bid (
  platform_id    integer     NOT NULL,
  bid_id         uuid        NOT NULL,
  project_no     text        NOT NULL,
  bid_no         integer     NOT NULL CHECK (bid_no > 0),
  lender_no      text        NOT NULL,
  lender_account bigint      NOT NULL CHECK (lender_account / 1000000000 = platform_id),
  amount_fen     bigint      NOT NULL CHECK (amount_fen > 0),
  state          text        NOT NULL CHECK (state IN ('HELD', 'CANCELLED', 'DISBURSED', 'LAPSED')),
  placed_at      timestamptz NOT NULL,
  ended_at       timestamptz,
  PRIMARY KEY (platform_id, bid_id),
  CONSTRAINT bid_ended CHECK ((state = 'HELD') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX bid_in_order ON depository.bid (platform_id, project_no, bid_no);
CREATE INDEX bid_lender ON depository.bid (platform_id, lender_no, bid_id);
CALL depository.protect('depository.bid');
GRANT SELECT, INSERT, UPDATE ON depository.bid TO depository_api, depository_staff, depository_jobs;

-- One claim for each bid that was paid out; its number is the bid's. Where it stands now; claim_entry tells how it came there.
CREATE TABLE depository.claim (
  platform_id     integer NOT NULL,
  project_no      text    NOT NULL,
  claim_no        integer NOT NULL CHECK (claim_no > 0),
  bid_id          uuid    NOT NULL,
  lender_no       text    NOT NULL,
  lender_account  bigint  NOT NULL CHECK (lender_account / 1000000000 = platform_id),
  principal_fen   bigint  NOT NULL CHECK (principal_fen > 0),
  outstanding_fen bigint  NOT NULL CHECK (outstanding_fen BETWEEN 0 AND principal_fen),
  entries         integer NOT NULL CHECK (entries > 0),
  PRIMARY KEY (platform_id, project_no, claim_no)
) WITH (fillfactor = 80);
CREATE INDEX claim_lender ON depository.claim (platform_id, lender_no);
CALL depository.protect('depository.claim');
GRANT SELECT, INSERT, UPDATE (outstanding_fen, entries) ON depository.claim TO depository_api, depository_staff, depository_jobs;

-- The story of each claim, only ever inserted. entry_no counts within the claim from 1 without a gap.
CREATE TABLE depository.claim_entry (
  platform_id           integer     NOT NULL,
  business_day          date        NOT NULL,
  project_no            text        NOT NULL,
  claim_no              integer     NOT NULL,
  entry_no              integer     NOT NULL CHECK (entry_no > 0),
  kind                  text        NOT NULL CHECK (kind IN ('CREATED', 'REPAID', 'REPAID_BY_GUARANTOR')),
  principal_fen         bigint      NOT NULL CHECK (principal_fen >= 0),
  interest_fen          bigint      NOT NULL CHECK (interest_fen >= 0),
  outstanding_after_fen bigint      NOT NULL CHECK (outstanding_after_fen >= 0),
  lender_no             text        NOT NULL,
  order_id              uuid        NOT NULL,
  instalment_no         integer,
  entered_at            timestamptz NOT NULL,
  PRIMARY KEY (platform_id, project_no, claim_no, entry_no, business_day),
  CONSTRAINT claim_entry_of_instalment CHECK ((kind = 'CREATED') = (instalment_no IS NULL))
) PARTITION BY RANGE (business_day);
CALL depository.protect('depository.claim_entry');
GRANT SELECT, INSERT ON depository.claim_entry TO depository_api, depository_staff, depository_jobs;

-- A year is the unit in which claims are kept and, years after the last loan in it has ended, put away. Called again it changes nothing.
CREATE FUNCTION depository.prepare_claim_years(first_year integer, years integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF years NOT BETWEEN 1 AND 50 THEN
    RAISE EXCEPTION 'from 1 to 50 years can be prepared, not %', years;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('depository.prepare_claim_years'));
  FOR year IN first_year .. first_year + years - 1 LOOP
    CONTINUE WHEN to_regclass(format('depository.%I', 'claim_entry_' || year)) IS NOT NULL;
    EXECUTE format('CREATE TABLE depository.%I PARTITION OF depository.claim_entry FOR VALUES FROM (%L) TO (%L)',
      'claim_entry_' || year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION depository.prepare_claim_years(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION depository.prepare_claim_years(integer, integer) TO depository_jobs;
SELECT depository.prepare_claim_years(2020, 30);
