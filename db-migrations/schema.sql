-- What the migrations make, for reading; nobody runs it. Written by ./mvnw test -Dtest=SchemaTest -Dschema.write

CREATE ROLE depository_api LOGIN SET idle_in_transaction_session_timeout=30s, lock_timeout=10s, statement_timeout=60s;
CREATE ROLE depository_jobs LOGIN SET lock_timeout=60s;
CREATE ROLE depository_owner LOGIN;
CREATE ROLE depository_staff LOGIN SET idle_in_transaction_session_timeout=60s, lock_timeout=10s;
CREATE ROLE ledger_owner NOLOGIN;

GRANT ledger_owner TO depository_owner;

CREATE SCHEMA depository AUTHORIZATION depository_owner;
GRANT USAGE ON SCHEMA depository TO depository_api;
GRANT USAGE ON SCHEMA depository TO depository_jobs;
GRANT USAGE ON SCHEMA depository TO depository_staff;
GRANT USAGE ON SCHEMA depository TO ledger_owner;
CREATE SCHEMA ledger AUTHORIZATION ledger_owner;
GRANT USAGE ON SCHEMA ledger TO depository_api;
GRANT USAGE ON SCHEMA ledger TO depository_jobs;
GRANT USAGE ON SCHEMA ledger TO depository_owner;
GRANT USAGE ON SCHEMA ledger TO depository_staff;


CREATE SEQUENCE depository.complaint_no AS bigint START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807; -- depository_owner; usable by depository_api USAGE
CREATE SEQUENCE depository.platform_no AS integer START 1000 INCREMENT 1 MINVALUE 1000 MAXVALUE 2147483647; -- depository_owner; usable by depository_staff USAGE
CREATE SEQUENCE depository.staff_member_staff_id_seq AS integer START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 2147483647; -- depository_owner
CREATE SEQUENCE ledger.journal_no AS bigint START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807; -- ledger_owner


CREATE TABLE depository.admission_finding (
  platform_id integer NOT NULL,
  finding_no integer NOT NULL,
  item text NOT NULL,
  verdict text NOT NULL,
  note text NOT NULL,
  found_by integer NOT NULL,
  found_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.admission_finding ADD CONSTRAINT admission_finding_finding_no_check CHECK ((finding_no > 0));
ALTER TABLE depository.admission_finding ADD CONSTRAINT admission_finding_found_by_fkey FOREIGN KEY (found_by) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.admission_finding ADD CONSTRAINT admission_finding_note_check CHECK ((length(note) <= 2000));
ALTER TABLE depository.admission_finding ADD CONSTRAINT admission_finding_pkey PRIMARY KEY (platform_id, finding_no);
ALTER TABLE depository.admission_finding ADD CONSTRAINT admission_finding_verdict_check CHECK ((verdict = ANY (ARRAY['MET'::text, 'NOT_MET'::text])));
CREATE TRIGGER admission_finding_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.admission_finding FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.admission_finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.admission_finding FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.admission_finding FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.admission_finding TO depository_staff;

CREATE TABLE depository.admission_material (
  platform_id integer NOT NULL,
  kind text NOT NULL,
  material_version integer NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  uploaded_by integer NOT NULL,
  uploaded_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.admission_material ADD CONSTRAINT admission_material_check CHECK ((sha256 = sha256(content)));
ALTER TABLE depository.admission_material ADD CONSTRAINT admission_material_content_check CHECK (((length(content) >= 1) AND (length(content) <= 3145728)));
ALTER TABLE depository.admission_material ADD CONSTRAINT admission_material_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
ALTER TABLE depository.admission_material ADD CONSTRAINT admission_material_material_version_check CHECK ((material_version > 0));
ALTER TABLE depository.admission_material ADD CONSTRAINT admission_material_pkey PRIMARY KEY (platform_id, kind, material_version);
ALTER TABLE depository.admission_material ADD CONSTRAINT admission_material_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES depository.staff_member(staff_id);
CREATE TRIGGER admission_material_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.admission_material FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.admission_material ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.admission_material FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.admission_material FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.admission_material TO depository_staff;

CREATE TABLE depository.audit_anchor (
  entry_no bigint NOT NULL,
  hash bytea NOT NULL,
  previous_entry_no bigint NOT NULL,
  anchored_at timestamp with time zone NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL
); -- depository_owner
ALTER TABLE depository.audit_anchor ADD CONSTRAINT audit_anchor_check CHECK (((previous_entry_no >= 0) AND (previous_entry_no < entry_no)));
ALTER TABLE depository.audit_anchor ADD CONSTRAINT audit_anchor_entry_no_check CHECK ((entry_no > 0));
ALTER TABLE depository.audit_anchor ADD CONSTRAINT audit_anchor_hash_check CHECK ((length(hash) = 32));
ALTER TABLE depository.audit_anchor ADD CONSTRAINT audit_anchor_pkey PRIMARY KEY (entry_no);
ALTER TABLE depository.audit_anchor ADD CONSTRAINT audit_anchor_previous_entry_no_key UNIQUE (previous_entry_no);
CREATE TRIGGER audit_anchor_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.audit_anchor FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.audit_anchor DISABLE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON depository.audit_anchor TO depository_jobs;
GRANT SELECT ON depository.audit_anchor TO depository_staff;

CREATE TABLE depository.audit_entry (
  entry_no bigint NOT NULL,
  actor text NOT NULL,
  act text NOT NULL,
  object text NOT NULL,
  details text NOT NULL,
  happened_at timestamp with time zone NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
); -- depository_owner
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_act_check CHECK ((act ~ '^[A-Z][A-Z0-9_]{2,60}$'::text));
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_actor_check CHECK ((actor ~ '^(staff:[1-9][0-9]{0,9}|system:[a-z][a-z-]{0,40}|customer:[0-9]{4,9}/[A-Za-z0-9_-]{1,64})$'::text));
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_details_check CHECK (((length(details) <= 8000) AND (jsonb_typeof((details)::jsonb) = 'object'::text)));
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_entry_no_check CHECK ((entry_no > 0));
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_hash_check CHECK ((length(hash) = 32));
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_object_check CHECK ((object ~ '^[a-z][a-z-]{0,40}:[A-Za-z0-9._/-]{1,120}$'::text));
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (entry_no);
ALTER TABLE depository.audit_entry ADD CONSTRAINT audit_entry_previous_hash_check CHECK ((length(previous_hash) = 32));
CREATE INDEX audit_entry_actor ON depository.audit_entry USING btree (actor, entry_no);
CREATE INDEX audit_entry_object ON depository.audit_entry USING btree (object, entry_no);
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.audit_entry DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.audit_entry TO depository_jobs;
GRANT SELECT ON depository.audit_entry TO depository_staff;

CREATE TABLE depository.audit_head (
  only_row boolean NOT NULL DEFAULT true,
  entry_no bigint NOT NULL,
  hash bytea NOT NULL
); -- depository_owner
ALTER TABLE depository.audit_head ADD CONSTRAINT audit_head_entry_no_check CHECK ((entry_no >= 0));
ALTER TABLE depository.audit_head ADD CONSTRAINT audit_head_hash_check CHECK ((length(hash) = 32));
ALTER TABLE depository.audit_head ADD CONSTRAINT audit_head_only_row_check CHECK (only_row);
ALTER TABLE depository.audit_head ADD CONSTRAINT audit_head_pkey PRIMARY KEY (only_row);
CREATE TRIGGER audit_head_is_kept BEFORE DELETE OR TRUNCATE ON depository.audit_head FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.audit_head DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.audit_head TO depository_jobs;
GRANT SELECT ON depository.audit_head TO depository_staff;

CREATE TABLE depository.bank_card_binding (
  platform_id integer NOT NULL,
  binding_id uuid NOT NULL,
  customer_no text NOT NULL,
  card_no_cipher bytea NOT NULL,
  card_no_mask text NOT NULL,
  card_digest bytea NOT NULL,
  issuer_code text NOT NULL,
  issuer_name text NOT NULL,
  check_id uuid,
  state text NOT NULL,
  bound_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  withdrawal_only boolean NOT NULL DEFAULT false,
  unbound_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.bank_card_binding ADD CONSTRAINT bank_card_binding_card_digest_check CHECK ((length(card_digest) = 34));
ALTER TABLE depository.bank_card_binding ADD CONSTRAINT bank_card_binding_check CHECK (((state = 'UNBOUND'::text) = (unbound_at IS NOT NULL)));
ALTER TABLE depository.bank_card_binding ADD CONSTRAINT bank_card_binding_issuer_code_check CHECK ((issuer_code ~ '^[0-9]{4}$'::text));
ALTER TABLE depository.bank_card_binding ADD CONSTRAINT bank_card_binding_pkey PRIMARY KEY (platform_id, binding_id);
ALTER TABLE depository.bank_card_binding ADD CONSTRAINT bank_card_binding_platform_id_customer_no_fkey FOREIGN KEY (platform_id, customer_no) REFERENCES depository.customer(platform_id, customer_no);
ALTER TABLE depository.bank_card_binding ADD CONSTRAINT bank_card_binding_state_check CHECK ((state = ANY (ARRAY['BOUND'::text, 'UNBOUND'::text])));
CREATE UNIQUE INDEX bank_card_binding_in_use ON depository.bank_card_binding USING btree (platform_id, customer_no) WHERE (state = 'BOUND'::text);
ALTER TABLE depository.bank_card_binding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.bank_card_binding FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.bank_card_binding FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.bank_card_binding TO depository_api;
GRANT SELECT ON depository.bank_card_binding TO depository_jobs;
GRANT SELECT ON depository.bank_card_binding TO depository_staff;
GRANT UPDATE (version) ON depository.bank_card_binding TO depository_jobs;
GRANT UPDATE (version) ON depository.bank_card_binding TO depository_staff;

CREATE TABLE depository.bid (
  platform_id integer NOT NULL,
  bid_id uuid NOT NULL,
  project_no text NOT NULL,
  bid_no integer NOT NULL,
  lender_no text NOT NULL,
  lender_account bigint NOT NULL,
  amount_fen bigint NOT NULL,
  state text NOT NULL,
  placed_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.bid ADD CONSTRAINT bid_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.bid ADD CONSTRAINT bid_bid_no_check CHECK ((bid_no > 0));
ALTER TABLE depository.bid ADD CONSTRAINT bid_check CHECK (((lender_account / 1000000000) = platform_id));
ALTER TABLE depository.bid ADD CONSTRAINT bid_ended CHECK (((state = 'HELD'::text) = (ended_at IS NULL)));
ALTER TABLE depository.bid ADD CONSTRAINT bid_pkey PRIMARY KEY (platform_id, bid_id);
ALTER TABLE depository.bid ADD CONSTRAINT bid_state_check CHECK ((state = ANY (ARRAY['HELD'::text, 'CANCELLED'::text, 'DISBURSED'::text, 'LAPSED'::text])));
CREATE INDEX bid_lender ON depository.bid USING btree (platform_id, lender_no, bid_id);
CREATE UNIQUE INDEX bid_in_order ON depository.bid USING btree (platform_id, project_no, bid_no);
ALTER TABLE depository.bid ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.bid FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.bid FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.bid TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.bid TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.bid TO depository_staff;

CREATE TABLE depository.blacklist_check (
  platform_id integer NOT NULL,
  check_no integer NOT NULL,
  moment text NOT NULL,
  subjects integer NOT NULL,
  hits integer NOT NULL,
  checked_by integer NOT NULL,
  checked_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.blacklist_check ADD CONSTRAINT blacklist_check_check CHECK (((hits >= 0) AND (hits <= subjects)));
ALTER TABLE depository.blacklist_check ADD CONSTRAINT blacklist_check_check_no_check CHECK ((check_no > 0));
ALTER TABLE depository.blacklist_check ADD CONSTRAINT blacklist_check_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.blacklist_check ADD CONSTRAINT blacklist_check_moment_check CHECK ((moment = ANY (ARRAY['APPLICATION'::text, 'APPROVAL'::text])));
ALTER TABLE depository.blacklist_check ADD CONSTRAINT blacklist_check_pkey PRIMARY KEY (platform_id, check_no);
ALTER TABLE depository.blacklist_check ADD CONSTRAINT blacklist_check_subjects_check CHECK ((subjects > 0));
CREATE TRIGGER blacklist_check_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.blacklist_check FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.blacklist_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.blacklist_check FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.blacklist_check FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.blacklist_check TO depository_staff;

CREATE TABLE depository.blacklist_entry (
  digest bytea NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  listed_by integer NOT NULL,
  listed_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.blacklist_entry ADD CONSTRAINT blacklist_entry_digest_check CHECK ((length(digest) = 32));
ALTER TABLE depository.blacklist_entry ADD CONSTRAINT blacklist_entry_kind_check CHECK ((kind = ANY (ARRAY['CREDIT_CODE'::text, 'NAME'::text])));
ALTER TABLE depository.blacklist_entry ADD CONSTRAINT blacklist_entry_listed_by_fkey FOREIGN KEY (listed_by) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.blacklist_entry ADD CONSTRAINT blacklist_entry_pkey PRIMARY KEY (digest);
ALTER TABLE depository.blacklist_entry ADD CONSTRAINT blacklist_entry_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)));
ALTER TABLE depository.blacklist_entry DISABLE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON depository.blacklist_entry TO depository_staff;

CREATE TABLE depository.card_bin (
  prefix text NOT NULL,
  length integer NOT NULL,
  issuer_code text NOT NULL,
  card_type text NOT NULL
); -- depository_owner
ALTER TABLE depository.card_bin ADD CONSTRAINT card_bin_card_type_check CHECK ((card_type = ANY (ARRAY['DEBIT'::text, 'CREDIT'::text])));
ALTER TABLE depository.card_bin ADD CONSTRAINT card_bin_issuer_code_fkey FOREIGN KEY (issuer_code) REFERENCES depository.card_issuer(issuer_code);
ALTER TABLE depository.card_bin ADD CONSTRAINT card_bin_length_check CHECK (((length >= 12) AND (length <= 19)));
ALTER TABLE depository.card_bin ADD CONSTRAINT card_bin_pkey PRIMARY KEY (prefix, length);
ALTER TABLE depository.card_bin ADD CONSTRAINT card_bin_prefix_check CHECK ((prefix ~ '^[0-9]{4,10}$'::text));
ALTER TABLE depository.card_bin DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.card_bin TO depository_api;
GRANT SELECT ON depository.card_bin TO depository_jobs;
GRANT SELECT ON depository.card_bin TO depository_staff;

CREATE TABLE depository.card_issuer (
  issuer_code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL
); -- depository_owner
ALTER TABLE depository.card_issuer ADD CONSTRAINT card_issuer_issuer_code_check CHECK ((issuer_code ~ '^[0-9]{4}$'::text));
ALTER TABLE depository.card_issuer ADD CONSTRAINT card_issuer_pkey PRIMARY KEY (issuer_code);
ALTER TABLE depository.card_issuer DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.card_issuer TO depository_api;
GRANT SELECT ON depository.card_issuer TO depository_jobs;
GRANT SELECT ON depository.card_issuer TO depository_staff;

CREATE TABLE depository.channel_break (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  class text NOT NULL,
  order_no text NOT NULL,
  kind text NOT NULL,
  line_no integer NOT NULL,
  ours_fen bigint NOT NULL,
  channel_fen bigint NOT NULL,
  found_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.channel_break ADD CONSTRAINT channel_break_channel_fen_check CHECK ((channel_fen >= 0));
ALTER TABLE depository.channel_break ADD CONSTRAINT channel_break_class_check CHECK ((class = ANY (ARRAY['ORDER_UNKNOWN'::text, 'STATE_DIFFERS'::text, 'AMOUNT_DIFFERS'::text, 'NOT_COVERED'::text, 'LINE_TWICE'::text, 'LINE_MISSING'::text])));
ALTER TABLE depository.channel_break ADD CONSTRAINT channel_break_line_no_check CHECK ((line_no >= 0));
ALTER TABLE depository.channel_break ADD CONSTRAINT channel_break_ours_fen_check CHECK ((ours_fen >= 0));
ALTER TABLE depository.channel_break ADD CONSTRAINT channel_break_pkey PRIMARY KEY (platform_id, business_day, order_no, kind, line_no);
ALTER TABLE depository.channel_break ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.channel_break FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.channel_break FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.channel_break TO depository_api;
GRANT INSERT, SELECT ON depository.channel_break TO depository_jobs;
GRANT INSERT, SELECT ON depository.channel_break TO depository_staff;

CREATE TABLE depository.channel_limit (
  channel text NOT NULL,
  issuer_code text NOT NULL,
  direction text NOT NULL,
  per_payment_fen bigint NOT NULL,
  per_day_fen bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date
); -- depository_owner
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_channel_check CHECK ((channel ~ '^[A-Z][A-Z0-9_]{1,31}$'::text));
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_check CHECK ((per_day_fen >= per_payment_fen));
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_check1 CHECK ((valid_to >= valid_from));
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_direction_check CHECK ((direction = ANY (ARRAY['COLLECTION'::text, 'PAYOUT'::text])));
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_issuer_code_fkey FOREIGN KEY (issuer_code) REFERENCES depository.card_issuer(issuer_code);
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_per_payment_fen_check CHECK ((per_payment_fen > 0));
ALTER TABLE depository.channel_limit ADD CONSTRAINT channel_limit_pkey PRIMARY KEY (channel, issuer_code, direction, valid_from);
ALTER TABLE depository.channel_limit DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.channel_limit TO depository_api;
GRANT SELECT ON depository.channel_limit TO depository_jobs;
GRANT SELECT ON depository.channel_limit TO depository_staff;

CREATE TABLE depository.channel_line (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  line_no integer NOT NULL,
  order_no text NOT NULL,
  kind text NOT NULL,
  amount_fen bigint NOT NULL,
  booked boolean NOT NULL
); -- depository_owner
ALTER TABLE depository.channel_line ADD CONSTRAINT channel_line_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.channel_line ADD CONSTRAINT channel_line_kind_check CHECK ((kind = ANY (ARRAY['COLLECTION'::text, 'PAYOUT'::text, 'RETURNED_COLLECTION'::text, 'RETURNED_PAYOUT'::text, 'INCOMING_TRANSFER'::text])));
ALTER TABLE depository.channel_line ADD CONSTRAINT channel_line_line_no_check CHECK ((line_no > 0));
ALTER TABLE depository.channel_line ADD CONSTRAINT channel_line_pkey PRIMARY KEY (platform_id, business_day, line_no);
CREATE INDEX channel_line_order ON depository.channel_line USING btree (platform_id, order_no);
ALTER TABLE depository.channel_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.channel_line FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.channel_line FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.channel_line TO depository_api;
GRANT INSERT, SELECT ON depository.channel_line TO depository_jobs;
GRANT INSERT, SELECT ON depository.channel_line TO depository_staff;

CREATE TABLE depository.channel_order (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  direction text NOT NULL,
  state text NOT NULL,
  amount_fen bigint NOT NULL,
  paid_fen bigint,
  channel_day date,
  refusal text,
  business_day date NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  next_ask_at timestamp with time zone,
  settled_on date,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  returned_day date,
  return_settled_on date,
  in_suspense boolean NOT NULL DEFAULT false,
  advanced_fen bigint NOT NULL DEFAULT 0
) PARTITION BY RANGE (order_id); -- depository_owner
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_advanced_fen_check CHECK ((advanced_fen >= 0));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_check CHECK (((state = ANY (ARRAY['PAID'::text, 'RETURNED'::text])) = (paid_fen IS NOT NULL)));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_check1 CHECK (((state = ANY (ARRAY['PAID'::text, 'RETURNED'::text])) = (channel_day IS NOT NULL)));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_check2 CHECK (((state = 'RETURNED'::text) = (returned_day IS NOT NULL)));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_check3 CHECK (((state <> 'UNCERTAIN'::text) OR (next_ask_at IS NOT NULL)));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_direction_check CHECK ((direction = ANY (ARRAY['COLLECTION'::text, 'PAYOUT'::text, 'INCOMING_TRANSFER'::text, 'VERIFICATION_PAYMENT'::text])));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_paid_fen_check CHECK ((paid_fen > 0));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_state_check CHECK ((state = ANY (ARRAY['UNCERTAIN'::text, 'PAID'::text, 'REFUSED'::text, 'NEVER_ARRIVED'::text, 'RETURNED'::text])));
ALTER TABLE depository.channel_order ADD CONSTRAINT channel_order_tries_check CHECK ((tries >= 0));
CREATE INDEX channel_order_due ON depository.channel_order USING btree (next_ask_at) WHERE (next_ask_at IS NOT NULL);
CREATE INDEX channel_order_open ON depository.channel_order USING btree (platform_id, order_id) WHERE (state = 'UNCERTAIN'::text);
CREATE INDEX channel_order_return_unsettled ON depository.channel_order USING btree (platform_id, returned_day) WHERE ((return_settled_on IS NULL) AND (returned_day IS NOT NULL));
CREATE INDEX channel_order_unsettled ON depository.channel_order USING btree (platform_id, channel_day) WHERE ((settled_on IS NULL) AND (channel_day IS NOT NULL));
ALTER TABLE depository.channel_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.channel_order FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.channel_order FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.channel_order TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.channel_order TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.channel_order TO depository_staff;

CREATE TABLE depository.channel_settlement (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  settlement_no text NOT NULL,
  lines_sha256 bytea NOT NULL,
  line_count bigint NOT NULL,
  collected_fen bigint NOT NULL,
  paid_out_fen bigint NOT NULL,
  received_at timestamp with time zone NOT NULL,
  completed_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.channel_settlement ADD CONSTRAINT channel_settlement_collected_fen_check CHECK ((collected_fen >= 0));
ALTER TABLE depository.channel_settlement ADD CONSTRAINT channel_settlement_line_count_check CHECK ((line_count >= 0));
ALTER TABLE depository.channel_settlement ADD CONSTRAINT channel_settlement_paid_out_fen_check CHECK ((paid_out_fen >= 0));
ALTER TABLE depository.channel_settlement ADD CONSTRAINT channel_settlement_pkey PRIMARY KEY (platform_id, business_day);
ALTER TABLE depository.channel_settlement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.channel_settlement FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.channel_settlement FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.channel_settlement TO depository_api;
GRANT INSERT, SELECT ON depository.channel_settlement TO depository_jobs;
GRANT INSERT, SELECT ON depository.channel_settlement TO depository_staff;
GRANT UPDATE (completed_at) ON depository.channel_settlement TO depository_api;
GRANT UPDATE (completed_at) ON depository.channel_settlement TO depository_jobs;
GRANT UPDATE (completed_at) ON depository.channel_settlement TO depository_staff;

CREATE TABLE depository.channel_window (
  channel text NOT NULL,
  issuer_code text NOT NULL,
  from_time time without time zone NOT NULL,
  to_time time without time zone NOT NULL,
  valid_from date NOT NULL,
  valid_to date
); -- depository_owner
ALTER TABLE depository.channel_window ADD CONSTRAINT channel_window_check CHECK ((to_time > from_time));
ALTER TABLE depository.channel_window ADD CONSTRAINT channel_window_check1 CHECK ((valid_to >= valid_from));
ALTER TABLE depository.channel_window ADD CONSTRAINT channel_window_issuer_code_fkey FOREIGN KEY (issuer_code) REFERENCES depository.card_issuer(issuer_code);
ALTER TABLE depository.channel_window ADD CONSTRAINT channel_window_pkey PRIMARY KEY (channel, issuer_code, from_time, valid_from);
ALTER TABLE depository.channel_window DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.channel_window TO depository_api;
GRANT SELECT ON depository.channel_window TO depository_jobs;
GRANT SELECT ON depository.channel_window TO depository_staff;

CREATE TABLE depository.check_file (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  line_count bigint NOT NULL,
  sum_fen bigint NOT NULL,
  byte_count bigint NOT NULL,
  sha256 bytea NOT NULL,
  sm3 bytea NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL,
  built_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_byte_count_check CHECK ((byte_count > 0));
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_kind_check CHECK ((kind = ANY (ARRAY['DEPOSITS'::text, 'WITHDRAWALS'::text, 'TRANSFERS'::text, 'BALANCES'::text])));
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_line_count_check CHECK ((line_count >= 0));
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_pkey PRIMARY KEY (platform_id, business_day, kind, version);
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_sha256_check CHECK ((length(sha256) = 32));
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_sm3_check CHECK ((length(sm3) = 32));
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_sum_fen_check CHECK ((sum_fen >= 0));
ALTER TABLE depository.check_file ADD CONSTRAINT check_file_version_check CHECK ((version > 0));
ALTER TABLE depository.check_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.check_file FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.check_file FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.check_file TO depository_api;
GRANT INSERT, SELECT ON depository.check_file TO depository_jobs;
GRANT INSERT, SELECT ON depository.check_file TO depository_staff;

CREATE TABLE depository.claim (
  platform_id integer NOT NULL,
  project_no text NOT NULL,
  claim_no integer NOT NULL,
  bid_id uuid NOT NULL,
  lender_no text NOT NULL,
  lender_account bigint NOT NULL,
  principal_fen bigint NOT NULL,
  outstanding_fen bigint NOT NULL,
  entries integer NOT NULL
) WITH (fillfactor=80); -- depository_owner
ALTER TABLE depository.claim ADD CONSTRAINT claim_check CHECK (((lender_account / 1000000000) = platform_id));
ALTER TABLE depository.claim ADD CONSTRAINT claim_check1 CHECK (((outstanding_fen >= 0) AND (outstanding_fen <= principal_fen)));
ALTER TABLE depository.claim ADD CONSTRAINT claim_claim_no_check CHECK ((claim_no > 0));
ALTER TABLE depository.claim ADD CONSTRAINT claim_entries_check CHECK ((entries > 0));
ALTER TABLE depository.claim ADD CONSTRAINT claim_pkey PRIMARY KEY (platform_id, project_no, claim_no);
ALTER TABLE depository.claim ADD CONSTRAINT claim_principal_fen_check CHECK ((principal_fen > 0));
CREATE INDEX claim_lender ON depository.claim USING btree (platform_id, lender_no);
ALTER TABLE depository.claim ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.claim FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.claim FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.claim TO depository_api;
GRANT INSERT, SELECT ON depository.claim TO depository_jobs;
GRANT INSERT, SELECT ON depository.claim TO depository_staff;
GRANT UPDATE (outstanding_fen, entries) ON depository.claim TO depository_api;
GRANT UPDATE (outstanding_fen, entries) ON depository.claim TO depository_jobs;
GRANT UPDATE (outstanding_fen, entries) ON depository.claim TO depository_staff;

CREATE TABLE depository.claim_entry (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  project_no text NOT NULL,
  claim_no integer NOT NULL,
  entry_no integer NOT NULL,
  kind text NOT NULL,
  principal_fen bigint NOT NULL,
  interest_fen bigint NOT NULL,
  outstanding_after_fen bigint NOT NULL,
  lender_no text NOT NULL,
  order_id uuid NOT NULL,
  instalment_no integer,
  entered_at timestamp with time zone NOT NULL
) PARTITION BY RANGE (business_day); -- depository_owner
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_entry_no_check CHECK ((entry_no > 0));
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_interest_fen_check CHECK ((interest_fen >= 0));
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_kind_check CHECK ((kind = ANY (ARRAY['CREATED'::text, 'REPAID'::text, 'REPAID_BY_GUARANTOR'::text])));
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_of_instalment CHECK (((kind = 'CREATED'::text) = (instalment_no IS NULL)));
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_outstanding_after_fen_check CHECK ((outstanding_after_fen >= 0));
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_pkey PRIMARY KEY (platform_id, project_no, claim_no, entry_no, business_day);
ALTER TABLE depository.claim_entry ADD CONSTRAINT claim_entry_principal_fen_check CHECK ((principal_fen >= 0));
ALTER TABLE depository.claim_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.claim_entry FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.claim_entry FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.claim_entry TO depository_api;
GRANT INSERT, SELECT ON depository.claim_entry TO depository_jobs;
GRANT INSERT, SELECT ON depository.claim_entry TO depository_staff;

CREATE TABLE depository.complaint (
  platform_id integer NOT NULL,
  complaint_no text NOT NULL,
  customer_no text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  form_no text NOT NULL,
  text_cipher bytea NOT NULL,
  answer_cipher bytea,
  answered_by integer,
  received_at timestamp with time zone NOT NULL,
  due_on date NOT NULL,
  answered_at timestamp with time zone,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_check CHECK (((state = 'ANSWERED'::text) = (answered_at IS NOT NULL)));
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_check1 CHECK ((num_nulls(answer_cipher, answered_by, answered_at) = ANY (ARRAY[0, 3])));
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_complaint_no_check CHECK ((complaint_no ~ '^C[0-9]{8}-[0-9]{6,}$'::text));
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_form_no_check CHECK (((length(form_no) >= 8) AND (length(form_no) <= 100)));
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_kind_check CHECK ((kind = ANY (ARRAY['ADVICE'::text, 'COMPLAINT'::text])));
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_pkey PRIMARY KEY (platform_id, complaint_no);
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_platform_id_customer_no_form_no_key UNIQUE (platform_id, customer_no, form_no);
ALTER TABLE depository.complaint ADD CONSTRAINT complaint_state_check CHECK ((state = ANY (ARRAY['RECEIVED'::text, 'ANSWERED'::text, 'WITHDRAWN'::text])));
CREATE INDEX complaint_open ON depository.complaint USING btree (due_on) WHERE (state = 'RECEIVED'::text);
CREATE TRIGGER complaint_is_kept BEFORE DELETE OR TRUNCATE ON depository.complaint FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.complaint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.complaint FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.complaint FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.complaint TO depository_api;
GRANT SELECT ON depository.complaint TO depository_jobs;
GRANT SELECT, UPDATE ON depository.complaint TO depository_staff;

CREATE TABLE depository.consent (
  platform_id integer NOT NULL,
  consent_id uuid NOT NULL,
  customer_no text NOT NULL,
  order_id uuid NOT NULL,
  session_id uuid NOT NULL,
  kind text NOT NULL,
  text_version text NOT NULL,
  language text NOT NULL,
  text_sha256 bytea NOT NULL,
  text_sm3 bytea NOT NULL,
  given_at timestamp with time zone NOT NULL,
  policy_version text
); -- depository_owner
ALTER TABLE depository.consent ADD CONSTRAINT consent_kind_check CHECK ((kind = 'TRIPARTY_AGREEMENT'::text));
ALTER TABLE depository.consent ADD CONSTRAINT consent_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])));
ALTER TABLE depository.consent ADD CONSTRAINT consent_pkey PRIMARY KEY (platform_id, consent_id);
ALTER TABLE depository.consent ADD CONSTRAINT consent_policy_version_check CHECK ((policy_version ~ '^[1-9][0-9]?[.][0-9]{1,2}$'::text));
ALTER TABLE depository.consent ADD CONSTRAINT consent_text_sha256_check CHECK ((length(text_sha256) = 32));
ALTER TABLE depository.consent ADD CONSTRAINT consent_text_sm3_check CHECK ((length(text_sm3) = 32));
CREATE INDEX consent_customer ON depository.consent USING btree (platform_id, customer_no);
ALTER TABLE depository.consent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.consent FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.consent FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.consent TO depository_api;
GRANT SELECT ON depository.consent TO depository_jobs;
GRANT SELECT ON depository.consent TO depository_staff;

CREATE TABLE depository.contract_fee (
  platform_id integer NOT NULL,
  contract_version integer NOT NULL,
  charged_by text NOT NULL,
  occasion text NOT NULL,
  flat_fen bigint NOT NULL,
  rate_ppm integer NOT NULL,
  cap_fen bigint
); -- depository_owner
ALTER TABLE depository.contract_fee ADD CONSTRAINT contract_fee_cap_fen_check CHECK ((cap_fen > 0));
ALTER TABLE depository.contract_fee ADD CONSTRAINT contract_fee_charged_by_check CHECK ((charged_by = ANY (ARRAY['BANK'::text, 'PLATFORM'::text])));
ALTER TABLE depository.contract_fee ADD CONSTRAINT contract_fee_check CHECK (((flat_fen > 0) OR (rate_ppm > 0)));
ALTER TABLE depository.contract_fee ADD CONSTRAINT contract_fee_flat_fen_check CHECK (((flat_fen >= 0) AND (flat_fen <= '100000000000'::bigint)));
ALTER TABLE depository.contract_fee ADD CONSTRAINT contract_fee_pkey PRIMARY KEY (platform_id, contract_version, charged_by, occasion);
ALTER TABLE depository.contract_fee ADD CONSTRAINT contract_fee_rate_ppm_check CHECK (((rate_ppm >= 0) AND (rate_ppm <= 1000000)));
ALTER TABLE depository.contract_fee ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.contract_fee FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.contract_fee FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.contract_fee TO depository_api;
GRANT SELECT ON depository.contract_fee TO depository_jobs;
GRANT INSERT, SELECT ON depository.contract_fee TO depository_staff;

CREATE TABLE depository.control_reconciliation (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  account text NOT NULL,
  run_no integer NOT NULL,
  terms jsonb NOT NULL,
  expected_fen bigint NOT NULL,
  ledger_fen bigint NOT NULL,
  core_fen bigint NOT NULL,
  difference_fen bigint NOT NULL,
  run_at timestamp with time zone NOT NULL,
  statement_adds boolean NOT NULL DEFAULT true
); -- depository_owner
ALTER TABLE depository.control_reconciliation ADD CONSTRAINT control_reconciliation_account_check CHECK ((account = ANY (ARRAY['SUMMARY'::text, 'OWN_FUND'::text])));
ALTER TABLE depository.control_reconciliation ADD CONSTRAINT control_reconciliation_check CHECK ((difference_fen = (core_fen - expected_fen)));
ALTER TABLE depository.control_reconciliation ADD CONSTRAINT control_reconciliation_pkey PRIMARY KEY (platform_id, business_day, account, run_no);
ALTER TABLE depository.control_reconciliation ADD CONSTRAINT control_reconciliation_run_no_check CHECK ((run_no > 0));
ALTER TABLE depository.control_reconciliation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.control_reconciliation FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.control_reconciliation FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.control_reconciliation TO depository_api;
GRANT INSERT, SELECT ON depository.control_reconciliation TO depository_jobs;
GRANT INSERT, SELECT ON depository.control_reconciliation TO depository_staff;

CREATE TABLE depository.core_line (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  account text NOT NULL,
  fetch_no integer NOT NULL,
  line_no integer NOT NULL,
  reference text NOT NULL,
  direction text NOT NULL,
  amount_fen bigint NOT NULL,
  counterpart text NOT NULL,
  booked_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.core_line ADD CONSTRAINT core_line_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.core_line ADD CONSTRAINT core_line_direction_check CHECK ((direction = ANY (ARRAY['CREDIT'::text, 'DEBIT'::text])));
ALTER TABLE depository.core_line ADD CONSTRAINT core_line_line_no_check CHECK ((line_no > 0));
ALTER TABLE depository.core_line ADD CONSTRAINT core_line_pkey PRIMARY KEY (platform_id, business_day, account, fetch_no, line_no);
ALTER TABLE depository.core_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.core_line FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.core_line FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.core_line TO depository_api;
GRANT INSERT, SELECT ON depository.core_line TO depository_jobs;
GRANT INSERT, SELECT ON depository.core_line TO depository_staff;

CREATE TABLE depository.core_statement (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  account text NOT NULL,
  fetch_no integer NOT NULL,
  account_no text NOT NULL,
  opening_fen bigint NOT NULL,
  closing_fen bigint NOT NULL,
  fetched_at timestamp with time zone NOT NULL,
  is_final boolean NOT NULL DEFAULT true,
  adds boolean NOT NULL DEFAULT true
); -- depository_owner
ALTER TABLE depository.core_statement ADD CONSTRAINT core_statement_account_check CHECK ((account = ANY (ARRAY['SUMMARY'::text, 'OWN_FUND'::text])));
ALTER TABLE depository.core_statement ADD CONSTRAINT core_statement_fetch_no_check CHECK ((fetch_no > 0));
ALTER TABLE depository.core_statement ADD CONSTRAINT core_statement_pkey PRIMARY KEY (platform_id, business_day, account, fetch_no);
ALTER TABLE depository.core_statement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.core_statement FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.core_statement FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.core_statement TO depository_api;
GRANT INSERT, SELECT ON depository.core_statement TO depository_jobs;
GRANT INSERT, SELECT ON depository.core_statement TO depository_staff;

CREATE TABLE depository.customer (
  platform_id integer NOT NULL,
  customer_no text NOT NULL,
  roles text[] NOT NULL,
  name_cipher bytea NOT NULL,
  name_mask text NOT NULL,
  id_type text NOT NULL,
  id_number_cipher bytea NOT NULL,
  id_number_mask text NOT NULL,
  identity_digest bytea NOT NULL,
  mobile_cipher bytea NOT NULL,
  mobile_mask text NOT NULL,
  mobile_digest bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  papers_valid_until date,
  papers_reminded_on date,
  representative_cipher bytea,
  agent_cipher bytea
); -- depository_owner
ALTER TABLE depository.customer ADD CONSTRAINT customer_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.customer ADD CONSTRAINT customer_identity_digest_check CHECK ((length(identity_digest) = 34));
ALTER TABLE depository.customer ADD CONSTRAINT customer_mobile_digest_check CHECK ((length(mobile_digest) = 34));
ALTER TABLE depository.customer ADD CONSTRAINT customer_officers CHECK ((((id_type = ANY (ARRAY['CREDIT_CODE'::text, 'BUSINESS_LICENCE'::text])) = (representative_cipher IS NOT NULL)) AND ((representative_cipher IS NULL) = (agent_cipher IS NULL))));
ALTER TABLE depository.customer ADD CONSTRAINT customer_pkey PRIMARY KEY (platform_id, customer_no);
ALTER TABLE depository.customer ADD CONSTRAINT customer_roles_check CHECK ((((cardinality(roles) >= 1) AND (cardinality(roles) <= 3)) AND (roles <@ ARRAY['LENDER'::text, 'BORROWER'::text, 'GUARANTOR'::text])));
CREATE INDEX customer_identity ON depository.customer USING btree (platform_id, identity_digest);
CREATE INDEX customer_papers_due ON depository.customer USING btree (papers_valid_until) WHERE ((papers_valid_until IS NOT NULL) AND (papers_reminded_on IS NULL));
CREATE INDEX customer_person ON depository.customer USING btree (identity_digest, mobile_digest);
ALTER TABLE depository.customer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.customer FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.customer FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
CREATE POLICY owner_finds ON depository.customer FOR SELECT TO depository_owner USING (true);
GRANT INSERT, SELECT, UPDATE ON depository.customer TO depository_api;
GRANT SELECT ON depository.customer TO depository_jobs;
GRANT SELECT ON depository.customer TO depository_staff;
GRANT UPDATE (version, papers_reminded_on) ON depository.customer TO depository_jobs;

CREATE TABLE depository.customer_change (
  platform_id integer NOT NULL,
  change_id uuid NOT NULL,
  customer_no text NOT NULL,
  kind text NOT NULL,
  order_id uuid NOT NULL,
  proof text NOT NULL,
  check_id uuid,
  old_cipher bytea NOT NULL,
  old_mask text NOT NULL,
  new_mask text NOT NULL,
  changed_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.customer_change ADD CONSTRAINT customer_change_check CHECK (((proof = 'ISSUER'::text) = (check_id IS NOT NULL)));
ALTER TABLE depository.customer_change ADD CONSTRAINT customer_change_kind_check CHECK ((kind = ANY (ARRAY['MOBILE'::text, 'NAME'::text, 'PAPERS'::text, 'OFFICERS'::text])));
ALTER TABLE depository.customer_change ADD CONSTRAINT customer_change_pkey PRIMARY KEY (platform_id, change_id);
ALTER TABLE depository.customer_change ADD CONSTRAINT customer_change_platform_id_customer_no_fkey FOREIGN KEY (platform_id, customer_no) REFERENCES depository.customer(platform_id, customer_no);
ALTER TABLE depository.customer_change ADD CONSTRAINT customer_change_platform_id_order_id_kind_key UNIQUE (platform_id, order_id, kind);
ALTER TABLE depository.customer_change ADD CONSTRAINT customer_change_proof_check CHECK ((proof = ANY (ARRAY['CODES_TO_BOTH_MOBILES'::text, 'ISSUER'::text, 'FIRST_PAYMENT'::text, 'REVIEWED_PAPERS'::text])));
CREATE INDEX customer_change_of ON depository.customer_change USING btree (platform_id, customer_no, change_id);
ALTER TABLE depository.customer_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.customer_change FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.customer_change FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.customer_change TO depository_api;
GRANT SELECT ON depository.customer_change TO depository_jobs;
GRANT SELECT ON depository.customer_change TO depository_staff;

CREATE TABLE depository.day_end (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  swept_at timestamp with time zone,
  sealed_at timestamp with time zone,
  files_at timestamp with time zone,
  reconciled_at timestamp with time zone,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.day_end ADD CONSTRAINT day_end_check CHECK (((files_at IS NULL) OR (sealed_at IS NOT NULL)));
ALTER TABLE depository.day_end ADD CONSTRAINT day_end_check1 CHECK (((reconciled_at IS NULL) OR (sealed_at IS NOT NULL)));
ALTER TABLE depository.day_end ADD CONSTRAINT day_end_check2 CHECK (((next_try_at IS NOT NULL) OR ((settled_at IS NOT NULL) AND (swept_at IS NOT NULL) AND (sealed_at IS NOT NULL) AND (files_at IS NOT NULL) AND (reconciled_at IS NOT NULL))));
ALTER TABLE depository.day_end ADD CONSTRAINT day_end_pkey PRIMARY KEY (platform_id, business_day);
ALTER TABLE depository.day_end ADD CONSTRAINT day_end_tries_check CHECK ((tries >= 0));
CREATE INDEX day_end_due ON depository.day_end USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
ALTER TABLE depository.day_end ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.day_end FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.day_end FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.day_end TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.day_end TO depository_jobs;
GRANT SELECT ON depository.day_end TO depository_staff;

CREATE TABLE depository.depository_contract (
  platform_id integer NOT NULL,
  contract_version integer NOT NULL,
  state text NOT NULL,
  bank_name text NOT NULL,
  platform_name text NOT NULL,
  platform_credit_code text NOT NULL,
  terms_version text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  drafted_by integer NOT NULL,
  drafted_at timestamp with time zone NOT NULL,
  approval_id uuid,
  in_force_at timestamp with time zone,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.depository_contract ADD CONSTRAINT depository_contract_check CHECK ((last_day > first_day));
ALTER TABLE depository.depository_contract ADD CONSTRAINT depository_contract_check1 CHECK (((state = 'DRAFT'::text) = (in_force_at IS NULL)));
ALTER TABLE depository.depository_contract ADD CONSTRAINT depository_contract_check2 CHECK (((in_force_at IS NULL) = (approval_id IS NULL)));
ALTER TABLE depository.depository_contract ADD CONSTRAINT depository_contract_contract_version_check CHECK ((contract_version > 0));
ALTER TABLE depository.depository_contract ADD CONSTRAINT depository_contract_pkey PRIMARY KEY (platform_id, contract_version);
ALTER TABLE depository.depository_contract ADD CONSTRAINT depository_contract_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_FORCE'::text, 'REPLACED'::text])));
CREATE UNIQUE INDEX depository_contract_in_force ON depository.depository_contract USING btree (platform_id) WHERE (state = 'IN_FORCE'::text);
ALTER TABLE depository.depository_contract ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.depository_contract FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.depository_contract FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.depository_contract TO depository_api;
GRANT SELECT ON depository.depository_contract TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.depository_contract TO depository_staff;

CREATE TABLE depository.document (
  platform_id integer NOT NULL,
  document_id uuid NOT NULL,
  customer_no text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  language text NOT NULL,
  text_cipher bytea NOT NULL,
  content_cipher bytea,
  content_sha256 bytea,
  content_sm3 bytea,
  said_at timestamp with time zone NOT NULL,
  printed_at timestamp with time zone,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.document ADD CONSTRAINT document_check CHECK ((num_nulls(content_cipher, content_sha256, content_sm3, printed_at) = ANY (ARRAY[0, 4])));
ALTER TABLE depository.document ADD CONSTRAINT document_check1 CHECK (((printed_at IS NULL) = (next_try_at IS NOT NULL)));
ALTER TABLE depository.document ADD CONSTRAINT document_content_sha256_check CHECK ((length(content_sha256) = 32));
ALTER TABLE depository.document ADD CONSTRAINT document_content_sm3_check CHECK ((length(content_sm3) = 32));
ALTER TABLE depository.document ADD CONSTRAINT document_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.document ADD CONSTRAINT document_kind_check CHECK ((kind = 'TRIPARTY_AGREEMENT'::text));
ALTER TABLE depository.document ADD CONSTRAINT document_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])));
ALTER TABLE depository.document ADD CONSTRAINT document_pkey PRIMARY KEY (platform_id, document_id);
ALTER TABLE depository.document ADD CONSTRAINT document_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
ALTER TABLE depository.document ADD CONSTRAINT document_tries_check CHECK ((tries >= 0));
CREATE INDEX document_customer ON depository.document USING btree (platform_id, customer_no, kind, document_id);
CREATE INDEX document_to_print ON depository.document USING btree (next_try_at) WHERE (printed_at IS NULL);
CREATE TRIGGER document_is_kept BEFORE DELETE OR TRUNCATE ON depository.document FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
CREATE TRIGGER document_is_written_once BEFORE UPDATE ON depository.document FOR EACH ROW EXECUTE FUNCTION depository.keep_document();
ALTER TABLE depository.document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.document FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.document FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.document TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.document TO depository_jobs;
GRANT SELECT ON depository.document TO depository_staff;

CREATE TABLE depository.entrance_session (
  session_id uuid NOT NULL,
  browser_digest bytea NOT NULL,
  accounts text[] NOT NULL,
  signed_in_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.entrance_session ADD CONSTRAINT entrance_session_accounts_check CHECK (((cardinality(accounts) >= 1) AND (cardinality(accounts) <= 50)));
ALTER TABLE depository.entrance_session ADD CONSTRAINT entrance_session_browser_digest_check CHECK ((length(browser_digest) = 32));
ALTER TABLE depository.entrance_session ADD CONSTRAINT entrance_session_browser_digest_key UNIQUE (browser_digest);
ALTER TABLE depository.entrance_session ADD CONSTRAINT entrance_session_check CHECK ((last_used_at >= signed_in_at));
ALTER TABLE depository.entrance_session ADD CONSTRAINT entrance_session_check1 CHECK ((ends_at > signed_in_at));
ALTER TABLE depository.entrance_session ADD CONSTRAINT entrance_session_pkey PRIMARY KEY (session_id);
CREATE INDEX entrance_session_accounts ON depository.entrance_session USING gin (accounts) WHERE (ended_at IS NULL);
CREATE INDEX entrance_session_age ON depository.entrance_session USING btree (ends_at);
ALTER TABLE depository.entrance_session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_browser ON depository.entrance_session FOR ALL TO PUBLIC USING ((browser_digest = depository.current_browser())) WITH CHECK ((browser_digest = depository.current_browser()));
CREATE POLICY owner_ends ON depository.entrance_session FOR UPDATE TO depository_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_forgets ON depository.entrance_session FOR DELETE TO depository_owner USING (true);
CREATE POLICY owner_sees ON depository.entrance_session FOR SELECT TO depository_owner USING (true);
GRANT INSERT, SELECT, UPDATE ON depository.entrance_session TO depository_api;

CREATE TABLE depository.event (
  platform_id integer NOT NULL,
  event_id uuid NOT NULL,
  type text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  data jsonb NOT NULL
) PARTITION BY RANGE (event_id); -- depository_owner
ALTER TABLE depository.event ADD CONSTRAINT event_pkey PRIMARY KEY (platform_id, event_id);
ALTER TABLE depository.event ADD CONSTRAINT event_type_check CHECK ((type ~ '^[a-z-]+\.[a-z-]+$'::text));
CREATE INDEX event_written_by ON depository.event USING btree (platform_id, written_by);
ALTER TABLE depository.event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.event FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.event FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.event TO depository_api;
GRANT INSERT, SELECT ON depository.event TO depository_jobs;
GRANT INSERT, SELECT ON depository.event TO depository_staff;

CREATE TABLE depository.event_delivery (
  platform_id integer NOT NULL,
  endpoint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  state text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone,
  last_try_at timestamp with time zone,
  last_outcome text,
  queued_at timestamp with time zone NOT NULL DEFAULT now()
); -- depository_owner
ALTER TABLE depository.event_delivery ADD CONSTRAINT event_delivery_check CHECK (((state = 'PENDING'::text) = (next_try_at IS NOT NULL)));
ALTER TABLE depository.event_delivery ADD CONSTRAINT event_delivery_pkey PRIMARY KEY (platform_id, endpoint_id, event_id);
ALTER TABLE depository.event_delivery ADD CONSTRAINT event_delivery_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DELIVERED'::text, 'GIVEN_UP'::text])));
ALTER TABLE depository.event_delivery ADD CONSTRAINT event_delivery_tries_check CHECK ((tries >= 0));
CREATE INDEX event_delivery_due ON depository.event_delivery USING btree (platform_id, endpoint_id, next_try_at) WHERE (state = 'PENDING'::text);
ALTER TABLE depository.event_delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.event_delivery FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.event_delivery FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.event_delivery TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.event_delivery TO depository_jobs;
GRANT SELECT ON depository.event_delivery TO depository_staff;
GRANT UPDATE (state, tries, next_try_at, last_outcome, queued_at) ON depository.event_delivery TO depository_api;

CREATE TABLE depository.event_endpoint (
  platform_id integer NOT NULL,
  endpoint_id uuid NOT NULL,
  url text NOT NULL,
  state text NOT NULL,
  reason text,
  planned_to xid8 NOT NULL DEFAULT pg_snapshot_xmin(pg_current_snapshot()),
  created_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.event_endpoint ADD CONSTRAINT event_endpoint_check CHECK (((state = 'DISABLED'::text) = (reason IS NOT NULL)));
ALTER TABLE depository.event_endpoint ADD CONSTRAINT event_endpoint_pkey PRIMARY KEY (platform_id, endpoint_id);
ALTER TABLE depository.event_endpoint ADD CONSTRAINT event_endpoint_state_check CHECK ((state = ANY (ARRAY['ENABLED'::text, 'DISABLED'::text])));
ALTER TABLE depository.event_endpoint ADD CONSTRAINT event_endpoint_url_check CHECK ((length(url) <= 500));
ALTER TABLE depository.event_endpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.event_endpoint FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.event_endpoint FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.event_endpoint TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.event_endpoint TO depository_jobs;
GRANT SELECT ON depository.event_endpoint TO depository_staff;

CREATE TABLE depository.event_try (
  platform_id integer NOT NULL,
  try_id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  event_id uuid NOT NULL,
  try_no integer NOT NULL,
  delivered boolean NOT NULL,
  outcome text NOT NULL,
  tried_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.event_try ADD CONSTRAINT event_try_pkey PRIMARY KEY (platform_id, try_id);
ALTER TABLE depository.event_try ADD CONSTRAINT event_try_try_no_check CHECK ((try_no > 0));
CREATE INDEX event_try_event ON depository.event_try USING btree (platform_id, event_id, try_id);
ALTER TABLE depository.event_try ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.event_try FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.event_try FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.event_try TO depository_api;
GRANT INSERT, SELECT ON depository.event_try TO depository_jobs;
GRANT SELECT ON depository.event_try TO depository_staff;

CREATE TABLE depository.fee_sweep (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  business_day date NOT NULL,
  amount_fen bigint NOT NULL,
  state text NOT NULL,
  core_day date,
  refusal text,
  tries integer NOT NULL DEFAULT 0,
  next_ask_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_check CHECK (((state = 'DONE'::text) = (core_day IS NOT NULL)));
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_check1 CHECK (((state = 'UNCERTAIN'::text) = (next_ask_at IS NOT NULL)));
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_platform_id_business_day_key UNIQUE (platform_id, business_day);
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_state_check CHECK ((state = ANY (ARRAY['UNCERTAIN'::text, 'DONE'::text, 'REFUSED'::text, 'NEVER_ARRIVED'::text])));
ALTER TABLE depository.fee_sweep ADD CONSTRAINT fee_sweep_tries_check CHECK ((tries >= 0));
CREATE INDEX fee_sweep_due ON depository.fee_sweep USING btree (next_ask_at) WHERE (state = 'UNCERTAIN'::text);
CREATE UNIQUE INDEX fee_sweep_open ON depository.fee_sweep USING btree (platform_id) WHERE (state = 'UNCERTAIN'::text);
ALTER TABLE depository.fee_sweep ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.fee_sweep FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.fee_sweep FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.fee_sweep TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.fee_sweep TO depository_jobs;
GRANT SELECT ON depository.fee_sweep TO depository_staff;

CREATE TABLE depository.first_payment (
  platform_id integer NOT NULL,
  first_payment_id uuid NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  amount_fen bigint NOT NULL,
  reference text NOT NULL,
  account_digest bytea NOT NULL,
  payment_order_id uuid,
  tries_left integer NOT NULL,
  last_refusal text,
  begun_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  person_digest bytea
); -- depository_owner
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_account_digest_check CHECK ((length(account_digest) = 34));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= 1000)));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_check CHECK ((expires_at > begun_at));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_check1 CHECK (((type = 'BANK_PAYS'::text) = (payment_order_id IS NOT NULL)));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_check2 CHECK (((type = 'BANK_PAYS'::text) OR (state <> ALL (ARRAY['PAYING'::text, 'TO_BE_TOLD'::text, 'NOT_PAID'::text]))));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_check3 CHECK (((type = 'CUSTOMER_PAYS'::text) OR (state <> 'AWAITED'::text)));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_last_refusal_check CHECK ((last_refusal = ANY (ARRAY['ACCOUNT_DIFFERS'::text, 'NAME_DIFFERS'::text, 'AMOUNT_DIFFERS'::text, 'TOO_LATE'::text])));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_person_digest_check CHECK ((length(person_digest) = 34));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_pkey PRIMARY KEY (platform_id, first_payment_id);
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_reference_check CHECK ((reference ~ '^[0-9]{6}$'::text));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_state_check CHECK ((state = ANY (ARRAY['AWAITED'::text, 'PAYING'::text, 'TO_BE_TOLD'::text, 'MATCHED'::text, 'FAILED'::text, 'NOT_PAID'::text, 'REPLACED'::text])));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_tries_left_check CHECK (((tries_left >= 0) AND (tries_left <= 3)));
ALTER TABLE depository.first_payment ADD CONSTRAINT first_payment_type_check CHECK ((type = ANY (ARRAY['CUSTOMER_PAYS'::text, 'BANK_PAYS'::text])));
CREATE INDEX first_payment_account ON depository.first_payment USING btree (platform_id, account_digest) WHERE (type = 'CUSTOMER_PAYS'::text);
CREATE INDEX first_payment_awaited ON depository.first_payment USING btree (platform_id, expires_at) WHERE (state = 'AWAITED'::text);
CREATE INDEX first_payment_order ON depository.first_payment USING btree (platform_id, order_id, begun_at);
CREATE INDEX first_payment_person ON depository.first_payment USING btree (person_digest, begun_at) WHERE (type = 'BANK_PAYS'::text);
CREATE INDEX first_payment_reference ON depository.first_payment USING btree (platform_id, reference) WHERE (type = 'CUSTOMER_PAYS'::text);
CREATE UNIQUE INDEX first_payment_open ON depository.first_payment USING btree (platform_id, order_id) WHERE (state = ANY (ARRAY['AWAITED'::text, 'PAYING'::text, 'TO_BE_TOLD'::text]));
CREATE UNIQUE INDEX first_payment_payment ON depository.first_payment USING btree (platform_id, payment_order_id) WHERE (payment_order_id IS NOT NULL);
ALTER TABLE depository.first_payment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.first_payment FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.first_payment FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
CREATE POLICY owner_counts ON depository.first_payment FOR SELECT TO depository_owner USING (true);
GRANT INSERT, SELECT, UPDATE ON depository.first_payment TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.first_payment TO depository_jobs;
GRANT SELECT ON depository.first_payment TO depository_staff;

CREATE TABLE depository.guarantor_claim (
  platform_id integer NOT NULL,
  project_no text NOT NULL,
  instalment_no integer NOT NULL,
  guarantor_no text NOT NULL,
  borrower_no text NOT NULL,
  principal_fen bigint NOT NULL,
  interest_fen bigint NOT NULL,
  outstanding_fen bigint NOT NULL,
  order_id uuid NOT NULL,
  paid_on date NOT NULL,
  reimbursed_on date,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_check CHECK ((borrower_no <> guarantor_no));
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_interest_fen_check CHECK ((interest_fen >= 0));
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_outstanding CHECK (((outstanding_fen >= 0) AND (outstanding_fen <= (principal_fen + interest_fen))));
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_pkey PRIMARY KEY (platform_id, project_no, instalment_no);
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_platform_id_project_no_instalment_no_fkey FOREIGN KEY (platform_id, project_no, instalment_no) REFERENCES depository.instalment(platform_id, project_no, instalment_no);
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_principal_fen_check CHECK ((principal_fen >= 0));
ALTER TABLE depository.guarantor_claim ADD CONSTRAINT guarantor_claim_reimbursed CHECK (((outstanding_fen = 0) = (reimbursed_on IS NOT NULL)));
CREATE INDEX guarantor_claim_open ON depository.guarantor_claim USING btree (platform_id, borrower_no) WHERE (outstanding_fen > 0);
ALTER TABLE depository.guarantor_claim ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.guarantor_claim FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.guarantor_claim FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.guarantor_claim TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.guarantor_claim TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.guarantor_claim TO depository_staff;

CREATE TABLE depository.identification (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  purpose text NOT NULL,
  party text NOT NULL,
  step text NOT NULL,
  method text,
  name_cipher bytea,
  id_type text,
  id_number_cipher bytea,
  account_cipher bytea,
  mobile_cipher bytea,
  check_id uuid,
  issuer_code text,
  issuer_name text,
  checks_refused integer NOT NULL DEFAULT 0,
  last_refusal text,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  papers_valid_until date,
  representative_cipher bytea,
  agent_cipher bytea,
  hand_ins integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.identification ADD CONSTRAINT identification_check CHECK (((step = ANY (ARRAY['TELLING'::text, 'ENDED'::text])) OR (method IS NOT NULL)));
ALTER TABLE depository.identification ADD CONSTRAINT identification_checks_refused_check CHECK (((checks_refused >= 0) AND (checks_refused <= 5)));
ALTER TABLE depository.identification ADD CONSTRAINT identification_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.identification ADD CONSTRAINT identification_hand_ins_check CHECK (((hand_ins >= 0) AND (hand_ins <= 3)));
ALTER TABLE depository.identification ADD CONSTRAINT identification_method_check CHECK ((method = ANY (ARRAY['THREE_FACTOR'::text, 'FOUR_FACTOR'::text, 'FIVE_FACTOR'::text, 'THREE_FACTOR_AND_FIRST_PAYMENT'::text, 'FIRST_PAYMENT'::text, 'MANUAL_REVIEW'::text])));
ALTER TABLE depository.identification ADD CONSTRAINT identification_party_check CHECK ((party = ANY (ARRAY['PERSON'::text, 'ORGANIZATION'::text])));
ALTER TABLE depository.identification ADD CONSTRAINT identification_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.identification ADD CONSTRAINT identification_purpose_check CHECK ((purpose = ANY (ARRAY['OPENING'::text, 'BINDING'::text, 'RENEWAL'::text, 'MOBILE_CHANGE'::text, 'NAME_CHANGE'::text, 'SECRET_RESET'::text])));
ALTER TABLE depository.identification ADD CONSTRAINT identification_review CHECK ((((step <> ALL (ARRAY['COPIES'::text, 'REVIEW'::text])) OR (method = 'MANUAL_REVIEW'::text)) AND ((method <> 'MANUAL_REVIEW'::text) OR (step <> ALL (ARRAY['REVIEW'::text, 'PROVEN'::text])) OR (hand_ins > 0))));
ALTER TABLE depository.identification ADD CONSTRAINT identification_step_check CHECK ((step = ANY (ARRAY['TELLING'::text, 'CODE'::text, 'CHECKING'::text, 'FIRST_PAYMENT'::text, 'COPIES'::text, 'REVIEW'::text, 'PROVEN'::text, 'ENDED'::text])));
CREATE INDEX identification_under_review ON depository.identification USING btree (platform_id, changed_at) WHERE (step = 'REVIEW'::text);
ALTER TABLE depository.identification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.identification FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.identification FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.identification TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.identification TO depository_jobs;
GRANT SELECT, UPDATE ON depository.identification TO depository_staff;

CREATE TABLE depository.identity_method (
  purpose text NOT NULL,
  party text NOT NULL,
  method text NOT NULL,
  choice integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date
); -- depository_owner
ALTER TABLE depository.identity_method ADD CONSTRAINT identity_method_check CHECK ((valid_to >= valid_from));
ALTER TABLE depository.identity_method ADD CONSTRAINT identity_method_floor CHECK ((((purpose = ANY (ARRAY['OPENING'::text, 'RENEWAL'::text])) AND (party = 'PERSON'::text) AND (method = ANY (ARRAY['THREE_FACTOR'::text, 'FOUR_FACTOR'::text, 'FIVE_FACTOR'::text, 'THREE_FACTOR_AND_FIRST_PAYMENT'::text]))) OR ((purpose = 'BINDING'::text) AND (party = 'PERSON'::text) AND (method = ANY (ARRAY['FOUR_FACTOR'::text, 'FIVE_FACTOR'::text, 'THREE_FACTOR_AND_FIRST_PAYMENT'::text]))) OR ((purpose = ANY (ARRAY['OPENING'::text, 'BINDING'::text, 'RENEWAL'::text])) AND (party = 'ORGANIZATION'::text) AND (method = ANY (ARRAY['FIRST_PAYMENT'::text, 'MANUAL_REVIEW'::text]))) OR ((purpose = 'MOBILE_CHANGE'::text) AND (party = 'PERSON'::text) AND (method = ANY (ARRAY['FOUR_FACTOR'::text, 'FIVE_FACTOR'::text]))) OR ((purpose = 'NAME_CHANGE'::text) AND (party = 'PERSON'::text) AND (method = ANY (ARRAY['FOUR_FACTOR'::text, 'FIVE_FACTOR'::text, 'THREE_FACTOR_AND_FIRST_PAYMENT'::text, 'THREE_FACTOR'::text]))) OR ((purpose = ANY (ARRAY['MOBILE_CHANGE'::text, 'NAME_CHANGE'::text])) AND (party = 'ORGANIZATION'::text) AND (method = ANY (ARRAY['FIRST_PAYMENT'::text, 'MANUAL_REVIEW'::text]))) OR ((purpose = 'SECRET_RESET'::text) AND (party = 'ORGANIZATION'::text) AND (method = 'MANUAL_REVIEW'::text))));
ALTER TABLE depository.identity_method ADD CONSTRAINT identity_method_pkey PRIMARY KEY (purpose, party, method, valid_from);
ALTER TABLE depository.identity_method DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.identity_method TO depository_api;
GRANT SELECT ON depository.identity_method TO depository_jobs;
GRANT SELECT ON depository.identity_method TO depository_staff;

CREATE TABLE depository.incoming_ask (
  platform_id integer NOT NULL,
  after_no text NOT NULL DEFAULT ''::text,
  next_ask_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.incoming_ask ADD CONSTRAINT incoming_ask_pkey PRIMARY KEY (platform_id);
CREATE INDEX incoming_ask_due ON depository.incoming_ask USING btree (next_ask_at);
ALTER TABLE depository.incoming_ask ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.incoming_ask FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.incoming_ask FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.incoming_ask TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.incoming_ask TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.incoming_ask TO depository_staff;

CREATE TABLE depository.incoming_transfer (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  incoming_no text NOT NULL,
  amount_fen bigint NOT NULL,
  channel_day date NOT NULL,
  payer_name_cipher bytea NOT NULL,
  payer_account_cipher bytea NOT NULL,
  payer_account_mask text NOT NULL,
  state text NOT NULL,
  for_order_id uuid,
  reason text,
  return_order_id uuid,
  received_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_check CHECK (((state <> ALL (ARRAY['HELD'::text, 'CREDITED'::text])) OR ((for_order_id IS NOT NULL) AND (reason IS NULL))));
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_check1 CHECK (((state = ANY (ARRAY['HELD'::text, 'CREDITED'::text])) OR (reason IS NOT NULL)));
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_check2 CHECK (((state = ANY (ARRAY['RETURNING'::text, 'RETURNED'::text, 'NOT_RETURNED'::text])) = (return_order_id IS NOT NULL)));
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_incoming_no_check CHECK (((length(incoming_no) >= 1) AND (length(incoming_no) <= 64)));
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_platform_id_incoming_no_key UNIQUE (platform_id, incoming_no);
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_reason_check CHECK ((reason = ANY (ARRAY['NOBODY_WAITS'::text, 'ACCOUNT_DIFFERS'::text, 'NAME_DIFFERS'::text, 'AMOUNT_DIFFERS'::text, 'TOO_LATE'::text, 'NOT_OPENED'::text])));
ALTER TABLE depository.incoming_transfer ADD CONSTRAINT incoming_transfer_state_check CHECK ((state = ANY (ARRAY['HELD'::text, 'CREDITED'::text, 'TO_RETURN'::text, 'RETURNING'::text, 'RETURNED'::text, 'NOT_RETURNED'::text])));
CREATE INDEX incoming_transfer_for_order ON depository.incoming_transfer USING btree (platform_id, for_order_id) WHERE (for_order_id IS NOT NULL);
CREATE INDEX incoming_transfer_to_return ON depository.incoming_transfer USING btree (received_at) WHERE (state = 'TO_RETURN'::text);
CREATE UNIQUE INDEX incoming_transfer_return ON depository.incoming_transfer USING btree (platform_id, return_order_id) WHERE (return_order_id IS NOT NULL);
ALTER TABLE depository.incoming_transfer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.incoming_transfer FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.incoming_transfer FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.incoming_transfer TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.incoming_transfer TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.incoming_transfer TO depository_staff;

CREATE TABLE depository.instalment (
  platform_id integer NOT NULL,
  project_no text NOT NULL,
  instalment_no integer NOT NULL,
  due_on date NOT NULL,
  principal_fen bigint NOT NULL,
  interest_fen bigint NOT NULL,
  state text NOT NULL,
  order_id uuid,
  paid_on date,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_instalment_no_check CHECK (((instalment_no >= 1) AND (instalment_no <= 120)));
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_interest_fen_check CHECK ((interest_fen >= 0));
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_of_something CHECK (((principal_fen + interest_fen) > 0));
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_paid CHECK ((((state = 'DUE'::text) = (order_id IS NULL)) AND ((state = 'DUE'::text) = (paid_on IS NULL))));
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_pkey PRIMARY KEY (platform_id, project_no, instalment_no);
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_platform_id_project_no_fkey FOREIGN KEY (platform_id, project_no) REFERENCES depository.project(platform_id, project_no);
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_principal_fen_check CHECK ((principal_fen >= 0));
ALTER TABLE depository.instalment ADD CONSTRAINT instalment_state_check CHECK ((state = ANY (ARRAY['DUE'::text, 'PAID'::text, 'PAID_BY_GUARANTOR'::text])));
CREATE INDEX instalment_due ON depository.instalment USING btree (platform_id, due_on) WHERE (state = 'DUE'::text);
ALTER TABLE depository.instalment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.instalment FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.instalment FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.instalment TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.instalment TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.instalment TO depository_staff;

CREATE TABLE depository.issuer_check (
  platform_id integer NOT NULL,
  check_id uuid NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  factors text NOT NULL,
  result text NOT NULL,
  mismatched_factors text[] NOT NULL DEFAULT '{}'::text[],
  issuer_code text,
  issuer_name text,
  card_type text,
  asked_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.issuer_check ADD CONSTRAINT issuer_check_card_type_check CHECK ((card_type = ANY (ARRAY['DEBIT'::text, 'CREDIT'::text])));
ALTER TABLE depository.issuer_check ADD CONSTRAINT issuer_check_check CHECK (((result = 'ASKED'::text) = (decided_at IS NULL)));
ALTER TABLE depository.issuer_check ADD CONSTRAINT issuer_check_check1 CHECK (((result = 'MATCH'::text) = (issuer_code IS NOT NULL)));
ALTER TABLE depository.issuer_check ADD CONSTRAINT issuer_check_factors_check CHECK ((factors = ANY (ARRAY['THREE'::text, 'FOUR'::text, 'FIVE'::text])));
ALTER TABLE depository.issuer_check ADD CONSTRAINT issuer_check_pkey PRIMARY KEY (platform_id, check_id);
ALTER TABLE depository.issuer_check ADD CONSTRAINT issuer_check_result_check CHECK ((result = ANY (ARRAY['ASKED'::text, 'MATCH'::text, 'MISMATCH'::text, 'CARD_EXPIRED'::text, 'CARD_UNKNOWN'::text, 'CARD_BLOCKED'::text])));
CREATE INDEX issuer_check_open ON depository.issuer_check USING btree (asked_at) WHERE (result = 'ASKED'::text);
CREATE INDEX issuer_check_order ON depository.issuer_check USING btree (platform_id, order_id);
ALTER TABLE depository.issuer_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.issuer_check FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.issuer_check FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.issuer_check TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.issuer_check TO depository_jobs;
GRANT SELECT ON depository.issuer_check TO depository_staff;

CREATE TABLE depository.key_version (
  purpose text NOT NULL,
  version integer NOT NULL,
  known_since timestamp with time zone NOT NULL,
  empty_since timestamp with time zone,
  retired_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.key_version ADD CONSTRAINT key_version_check CHECK ((retired_at >= empty_since));
ALTER TABLE depository.key_version ADD CONSTRAINT key_version_check1 CHECK (((retired_at IS NULL) OR (empty_since IS NOT NULL)));
ALTER TABLE depository.key_version ADD CONSTRAINT key_version_pkey PRIMARY KEY (purpose, version);
ALTER TABLE depository.key_version ADD CONSTRAINT key_version_purpose_check CHECK ((purpose ~ '^[a-z-]{2,40}$'::text));
ALTER TABLE depository.key_version ADD CONSTRAINT key_version_version_check CHECK (((version >= 1) AND (version <= 65535)));
ALTER TABLE depository.key_version DISABLE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON depository.key_version TO depository_jobs;
GRANT SELECT ON depository.key_version TO depository_staff;
GRANT UPDATE (empty_since, retired_at) ON depository.key_version TO depository_jobs;

CREATE TABLE depository.loan_limit (
  kind text NOT NULL,
  borrower_kind text NOT NULL,
  valid_from date NOT NULL,
  amount_fen bigint NOT NULL,
  source text NOT NULL
); -- depository_owner
ALTER TABLE depository.loan_limit ADD CONSTRAINT loan_limit_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.loan_limit ADD CONSTRAINT loan_limit_borrower_kind_check CHECK ((borrower_kind = ANY (ARRAY['PERSON'::text, 'ORGANIZATION'::text])));
ALTER TABLE depository.loan_limit ADD CONSTRAINT loan_limit_kind_check CHECK ((kind = 'SINGLE_PROJECT'::text));
ALTER TABLE depository.loan_limit ADD CONSTRAINT loan_limit_pkey PRIMARY KEY (kind, borrower_kind, valid_from);
ALTER TABLE depository.loan_limit DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.loan_limit TO depository_api;
GRANT SELECT ON depository.loan_limit TO depository_jobs;
GRANT SELECT ON depository.loan_limit TO depository_staff;

CREATE TABLE depository.mandate (
  platform_id integer NOT NULL,
  mandate_id uuid NOT NULL,
  customer_no text NOT NULL,
  kind text NOT NULL,
  ends_on date NOT NULL,
  per_operation_fen bigint NOT NULL,
  total_fen bigint NOT NULL,
  used_fen bigint NOT NULL DEFAULT 0,
  products text[] NOT NULL,
  state text NOT NULL,
  granted_by_order uuid NOT NULL,
  granted_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
) WITH (fillfactor=80); -- depository_owner
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_check CHECK ((total_fen >= per_operation_fen));
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_check1 CHECK (((cardinality(products) <= 20) AND ((kind = 'AUTOMATIC_BID'::text) OR (cardinality(products) = 0))));
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_ended CHECK (((state = 'ACTIVE'::text) = (ended_at IS NULL)));
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_kind_check CHECK ((kind = ANY (ARRAY['AUTOMATIC_BID'::text, 'AUTOMATIC_CLAIM_PURCHASE'::text, 'AUTOMATIC_REPAYMENT'::text, 'AUTOMATIC_GUARANTOR_REPAYMENT'::text, 'FEE_PAYMENT'::text, 'DEPOSIT'::text, 'WITHDRAWAL'::text])));
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_per_operation_fen_check CHECK ((per_operation_fen > 0));
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_pkey PRIMARY KEY (platform_id, mandate_id);
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'REPLACED'::text, 'REVOKED'::text, 'ENDED_BY_PLATFORM'::text])));
ALTER TABLE depository.mandate ADD CONSTRAINT mandate_within_total CHECK (((used_fen >= 0) AND (used_fen <= total_fen)));
CREATE INDEX mandate_customer ON depository.mandate USING btree (platform_id, customer_no, mandate_id);
CREATE UNIQUE INDEX mandate_active ON depository.mandate USING btree (platform_id, customer_no, kind) WHERE (state = 'ACTIVE'::text);
ALTER TABLE depository.mandate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.mandate FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.mandate FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.mandate TO depository_api;
GRANT INSERT, SELECT ON depository.mandate TO depository_jobs;
GRANT SELECT ON depository.mandate TO depository_staff;
GRANT UPDATE (used_fen, state, ended_at) ON depository.mandate TO depository_api;
GRANT UPDATE (used_fen, state, ended_at) ON depository.mandate TO depository_jobs;

CREATE TABLE depository.mandate_kind_allowed (
  platform_id integer NOT NULL,
  kind text NOT NULL,
  approval_id uuid NOT NULL,
  allowed_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.mandate_kind_allowed ADD CONSTRAINT mandate_kind_allowed_kind_check CHECK ((kind = ANY (ARRAY['DEPOSIT'::text, 'WITHDRAWAL'::text])));
ALTER TABLE depository.mandate_kind_allowed ADD CONSTRAINT mandate_kind_allowed_pkey PRIMARY KEY (platform_id, kind);
ALTER TABLE depository.mandate_kind_allowed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.mandate_kind_allowed FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.mandate_kind_allowed FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.mandate_kind_allowed TO depository_api;
GRANT SELECT ON depository.mandate_kind_allowed TO depository_jobs;
GRANT DELETE, INSERT, SELECT ON depository.mandate_kind_allowed TO depository_staff;

CREATE TABLE depository.mandate_use (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  mandate_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  used_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.mandate_use ADD CONSTRAINT mandate_use_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.mandate_use ADD CONSTRAINT mandate_use_pkey PRIMARY KEY (platform_id, order_id);
CREATE INDEX mandate_use_of ON depository.mandate_use USING btree (platform_id, mandate_id, order_id);
ALTER TABLE depository.mandate_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.mandate_use FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.mandate_use FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.mandate_use TO depository_api;
GRANT INSERT, SELECT ON depository.mandate_use TO depository_jobs;
GRANT SELECT ON depository.mandate_use TO depository_staff;

CREATE TABLE depository.mobile_change (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  step text NOT NULL,
  old_cipher bytea,
  new_cipher bytea,
  check_id uuid,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.mobile_change ADD CONSTRAINT mobile_change_check CHECK (((step = ANY (ARRAY['DONE'::text, 'ENDED'::text])) = (old_cipher IS NULL)));
ALTER TABLE depository.mobile_change ADD CONSTRAINT mobile_change_check1 CHECK (((step = ANY (ARRAY['OLD_CODE'::text, 'NEW_CODE'::text, 'PROVEN'::text])) = (new_cipher IS NOT NULL)));
ALTER TABLE depository.mobile_change ADD CONSTRAINT mobile_change_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.mobile_change ADD CONSTRAINT mobile_change_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.mobile_change ADD CONSTRAINT mobile_change_step_check CHECK ((step = ANY (ARRAY['NUMBER'::text, 'OLD_CODE'::text, 'NEW_CODE'::text, 'PROVEN'::text, 'DONE'::text, 'ENDED'::text])));
ALTER TABLE depository.mobile_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.mobile_change FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.mobile_change FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.mobile_change TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.mobile_change TO depository_jobs;
GRANT SELECT ON depository.mobile_change TO depository_staff;

CREATE TABLE depository.opening (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  roles text[] NOT NULL,
  step text NOT NULL,
  consented_at timestamp with time zone,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.opening ADD CONSTRAINT opening_check CHECK (((step <> ALL (ARRAY['SECRET'::text, 'OPENED'::text])) OR (consented_at IS NOT NULL)));
ALTER TABLE depository.opening ADD CONSTRAINT opening_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.opening ADD CONSTRAINT opening_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.opening ADD CONSTRAINT opening_roles_check CHECK ((((cardinality(roles) >= 1) AND (cardinality(roles) <= 3)) AND (roles <@ ARRAY['LENDER'::text, 'BORROWER'::text, 'GUARANTOR'::text])));
ALTER TABLE depository.opening ADD CONSTRAINT opening_step_check CHECK ((step = ANY (ARRAY['IDENTITY'::text, 'CONSENT'::text, 'SECRET'::text, 'OPENED'::text, 'ENDED'::text])));
CREATE UNIQUE INDEX opening_under_way ON depository.opening USING btree (platform_id, customer_no) WHERE (step <> 'ENDED'::text);
ALTER TABLE depository.opening ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.opening FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.opening FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.opening TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.opening TO depository_jobs;
GRANT SELECT, UPDATE ON depository.opening TO depository_staff;

CREATE TABLE depository.orders (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  request_no text NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  customer_no text,
  project_no text,
  amount_fen bigint,
  instruction jsonb NOT NULL,
  result jsonb,
  failure_code text,
  failure_detail text,
  business_day date,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
) PARTITION BY RANGE (order_id); -- depository_owner
ALTER TABLE depository.orders ADD CONSTRAINT orders_amount_fen_check CHECK ((amount_fen >= 0));
ALTER TABLE depository.orders ADD CONSTRAINT orders_check CHECK (((state = 'FAILED'::text) = (failure_code IS NOT NULL)));
ALTER TABLE depository.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.orders ADD CONSTRAINT orders_request_no_check CHECK ((request_no ~ '^[A-Za-z0-9_-]{8,64}$'::text));
ALTER TABLE depository.orders ADD CONSTRAINT orders_state_check CHECK ((state = ANY (ARRAY['AWAITING_CUSTOMER'::text, 'AWAITING_REVIEW'::text, 'PROCESSING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'EXPIRED'::text])));
CREATE INDEX orders_customer ON depository.orders USING btree (platform_id, customer_no, order_id);
CREATE INDEX orders_open ON depository.orders USING btree (platform_id, type, order_id) WHERE (state = 'PROCESSING'::text);
CREATE INDEX orders_project ON depository.orders USING btree (platform_id, project_no, order_id);
ALTER TABLE depository.orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.orders FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.orders FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.orders TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.orders TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.orders TO depository_staff;

CREATE TABLE depository.page_session (
  platform_id integer NOT NULL,
  session_id uuid NOT NULL,
  order_id uuid NOT NULL,
  order_type text NOT NULL,
  customer_no text NOT NULL,
  return_url text NOT NULL,
  link_no integer NOT NULL,
  link_digest bytea NOT NULL,
  link_expires_at timestamp with time zone NOT NULL,
  link_used_at timestamp with time zone,
  browser_digest bytea,
  opened_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_browser_digest_check CHECK ((length(browser_digest) = 32));
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_check CHECK ((expires_at > opened_at));
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_check1 CHECK (((browser_digest IS NULL) OR (link_used_at IS NOT NULL)));
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_link_digest_check CHECK ((length(link_digest) = 32));
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_link_no_check CHECK (((link_no >= 1) AND (link_no <= 100)));
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_pkey PRIMARY KEY (platform_id, session_id);
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_platform_id_order_id_key UNIQUE (platform_id, order_id);
ALTER TABLE depository.page_session ADD CONSTRAINT page_session_return_url_check CHECK ((length(return_url) <= 500));
CREATE INDEX page_session_expiry ON depository.page_session USING btree (expires_at);
ALTER TABLE depository.page_session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.page_session FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.page_session FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.page_session TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.page_session TO depository_jobs;
GRANT SELECT ON depository.page_session TO depository_staff;
GRANT UPDATE (expires_at, version) ON depository.page_session TO depository_staff;

CREATE TABLE depository.paper_copy (
  platform_id integer NOT NULL,
  copy_id uuid NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  kind text NOT NULL,
  type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 bytea NOT NULL,
  sm3 bytea NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  handed_in boolean NOT NULL,
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_check CHECK ((removed_at >= uploaded_at));
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_kind_check CHECK ((kind = ANY (ARRAY['LICENCE'::text, 'OFFICER_ID'::text, 'ACCOUNT_PERMIT'::text])));
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_pkey PRIMARY KEY (platform_id, copy_id);
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_sha256_check CHECK ((length(sha256) = 32));
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_size_bytes_check CHECK (((size_bytes >= 1) AND (size_bytes <= 3145728)));
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_sm3_check CHECK ((length(sm3) = 32));
ALTER TABLE depository.paper_copy ADD CONSTRAINT paper_copy_type_check CHECK ((type = ANY (ARRAY['PDF'::text, 'JPEG'::text, 'PNG'::text])));
CREATE INDEX paper_copy_order ON depository.paper_copy USING btree (platform_id, order_id);
ALTER TABLE depository.paper_copy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.paper_copy FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.paper_copy FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.paper_copy TO depository_api;
GRANT SELECT ON depository.paper_copy TO depository_jobs;
GRANT SELECT ON depository.paper_copy TO depository_staff;
GRANT UPDATE (handed_in, removed_at, version) ON depository.paper_copy TO depository_api;
GRANT UPDATE (handed_in, removed_at, version) ON depository.paper_copy TO depository_jobs;

CREATE TABLE depository.paper_copy_content (
  platform_id integer NOT NULL,
  copy_id uuid NOT NULL,
  content_cipher bytea NOT NULL
); -- depository_owner
ALTER TABLE depository.paper_copy_content ADD CONSTRAINT paper_copy_content_pkey PRIMARY KEY (platform_id, copy_id);
ALTER TABLE depository.paper_copy_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.paper_copy_content FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.paper_copy_content FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT DELETE, INSERT ON depository.paper_copy_content TO depository_api;
GRANT DELETE ON depository.paper_copy_content TO depository_jobs;
GRANT SELECT ON depository.paper_copy_content TO depository_staff;
GRANT SELECT (platform_id, copy_id) ON depository.paper_copy_content TO depository_api;
GRANT SELECT (platform_id, copy_id) ON depository.paper_copy_content TO depository_jobs;

CREATE TABLE depository.paper_copy_look (
  platform_id integer NOT NULL,
  copy_id uuid NOT NULL,
  staff_id integer NOT NULL,
  seen_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.paper_copy_look ADD CONSTRAINT paper_copy_look_pkey PRIMARY KEY (platform_id, copy_id, staff_id);
ALTER TABLE depository.paper_copy_look ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.paper_copy_look FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.paper_copy_look FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.paper_copy_look TO depository_staff;

CREATE TABLE depository.password_check (
  platform_id integer NOT NULL,
  check_id uuid NOT NULL,
  customer_no text NOT NULL,
  order_id uuid NOT NULL,
  session_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  spent_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.password_check ADD CONSTRAINT password_check_amount_fen_check CHECK ((amount_fen >= 0));
ALTER TABLE depository.password_check ADD CONSTRAINT password_check_check CHECK (((spent_at IS NULL) OR ((spent_at >= checked_at) AND (spent_at < expires_at))));
ALTER TABLE depository.password_check ADD CONSTRAINT password_check_pkey PRIMARY KEY (platform_id, check_id);
CREATE UNIQUE INDEX password_check_spent ON depository.password_check USING btree (platform_id, order_id) WHERE (spent_at IS NOT NULL);
ALTER TABLE depository.password_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.password_check FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.password_check FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.password_check TO depository_api;
GRANT SELECT ON depository.password_check TO depository_jobs;
GRANT SELECT ON depository.password_check TO depository_staff;
GRANT UPDATE (spent_at) ON depository.password_check TO depository_api;

CREATE TABLE depository.password_entry_key (
  platform_id integer NOT NULL,
  key_id uuid NOT NULL,
  session_id uuid NOT NULL,
  private_key_wrapped bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.password_entry_key ADD CONSTRAINT password_entry_key_pkey PRIMARY KEY (platform_id, key_id);
CREATE INDEX password_entry_key_expiry ON depository.password_entry_key USING btree (expires_at);
CREATE INDEX password_entry_key_session ON depository.password_entry_key USING btree (platform_id, session_id);
ALTER TABLE depository.password_entry_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_clears ON depository.password_entry_key FOR DELETE TO depository_jobs USING (true);
CREATE POLICY bank_reads ON depository.password_entry_key FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.password_entry_key FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT DELETE, INSERT, SELECT ON depository.password_entry_key TO depository_api;
GRANT DELETE, SELECT ON depository.password_entry_key TO depository_jobs;

CREATE TABLE depository.pending_approval (
  approval_id uuid NOT NULL,
  kind text NOT NULL,
  object text NOT NULL,
  payload text NOT NULL,
  payload_sha256 bytea NOT NULL,
  maker integer NOT NULL,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  checker integer,
  decided_at timestamp with time zone,
  note text
); -- depository_owner
ALTER TABLE depository.pending_approval ADD CONSTRAINT maker_is_not_checker CHECK ((checker <> maker));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_check CHECK ((payload_sha256 = sha256(convert_to(payload, 'UTF8'::name))));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_check1 CHECK ((expires_at > made_at));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_check2 CHECK (((state = ANY (ARRAY['APPROVED'::text, 'REJECTED'::text])) = (checker IS NOT NULL)));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_check3 CHECK (((state = 'PENDING'::text) = (decided_at IS NULL)));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_checker_fkey FOREIGN KEY (checker) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_kind_check CHECK ((kind ~ '^[A-Z][A-Z_]{2,60}$'::text));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_maker_fkey FOREIGN KEY (maker) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_note_check CHECK ((length(note) <= 1000));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_payload_check CHECK ((length(payload) <= 100000));
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_pkey PRIMARY KEY (approval_id);
ALTER TABLE depository.pending_approval ADD CONSTRAINT pending_approval_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text])));
CREATE INDEX pending_approval_state ON depository.pending_approval USING btree (state, approval_id);
CREATE UNIQUE INDEX pending_approval_once ON depository.pending_approval USING btree (kind, object) WHERE (state = 'PENDING'::text);
CREATE TRIGGER pending_approval_is_decided_once BEFORE UPDATE ON depository.pending_approval FOR EACH ROW EXECUTE FUNCTION depository.keep_approval();
CREATE TRIGGER pending_approval_is_kept BEFORE DELETE OR TRUNCATE ON depository.pending_approval FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.pending_approval DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON depository.pending_approval TO depository_jobs;
GRANT INSERT, SELECT ON depository.pending_approval TO depository_staff;
GRANT UPDATE (state, checker, decided_at, note) ON depository.pending_approval TO depository_staff;

CREATE TABLE depository.personal_data_use (
  platform_id integer NOT NULL,
  use_id uuid NOT NULL,
  customer_no text,
  used_by text NOT NULL,
  purpose text NOT NULL,
  used_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL
) PARTITION BY RANGE (use_id); -- depository_owner
ALTER TABLE depository.personal_data_use ADD CONSTRAINT personal_data_use_check CHECK (((platform_id <> 0) OR (customer_no IS NULL)));
ALTER TABLE depository.personal_data_use ADD CONSTRAINT personal_data_use_pkey PRIMARY KEY (platform_id, use_id);
ALTER TABLE depository.personal_data_use ADD CONSTRAINT personal_data_use_purpose_check CHECK ((purpose ~ '^[A-Z][A-Z_]{2,40}$'::text));
ALTER TABLE depository.personal_data_use ADD CONSTRAINT personal_data_use_used_by_check CHECK ((used_by = ANY (ARRAY['SELF'::text, 'PLATFORM'::text, 'SERVICE'::text])));
CREATE INDEX personal_data_use_customer ON depository.personal_data_use USING btree (platform_id, customer_no, purpose, used_on) WHERE (customer_no IS NOT NULL);
CREATE TRIGGER personal_data_use_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.personal_data_use FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.personal_data_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.personal_data_use FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.personal_data_use FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
CREATE POLICY of_no_platform ON depository.personal_data_use FOR INSERT TO PUBLIC WITH CHECK ((platform_id = 0));
GRANT INSERT, SELECT ON depository.personal_data_use TO depository_api;
GRANT INSERT, SELECT ON depository.personal_data_use TO depository_jobs;
GRANT INSERT, SELECT ON depository.personal_data_use TO depository_staff;

CREATE TABLE depository.platform (
  platform_id integer NOT NULL,
  name text NOT NULL,
  credit_code text NOT NULL,
  environment text NOT NULL,
  state text NOT NULL,
  summary_account_no text,
  own_fund_account_no text,
  applied_at timestamp with time zone NOT NULL,
  state_since timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.platform ADD CONSTRAINT live_with_accounts CHECK (((state <> ALL (ARRAY['LIVE'::text, 'SUSPENDED'::text])) OR (summary_account_no IS NOT NULL)));
ALTER TABLE depository.platform ADD CONSTRAINT platform_check CHECK (((summary_account_no IS NULL) = (own_fund_account_no IS NULL)));
ALTER TABLE depository.platform ADD CONSTRAINT platform_check1 CHECK ((summary_account_no <> own_fund_account_no));
ALTER TABLE depository.platform ADD CONSTRAINT platform_credit_code_check CHECK ((credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'::text));
ALTER TABLE depository.platform ADD CONSTRAINT platform_environment_check CHECK ((environment = ANY (ARRAY['SANDBOX'::text, 'PRODUCTION'::text])));
ALTER TABLE depository.platform ADD CONSTRAINT platform_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100)));
ALTER TABLE depository.platform ADD CONSTRAINT platform_own_fund_account_no_check CHECK ((own_fund_account_no ~ '^[0-9]{12,24}$'::text));
ALTER TABLE depository.platform ADD CONSTRAINT platform_pkey PRIMARY KEY (platform_id);
ALTER TABLE depository.platform ADD CONSTRAINT platform_platform_id_check CHECK ((platform_id >= 1000));
ALTER TABLE depository.platform ADD CONSTRAINT platform_state_check CHECK ((state = ANY (ARRAY['APPLYING'::text, 'IN_REVIEW'::text, 'TESTING'::text, 'LIVE'::text, 'SUSPENDED'::text, 'TERMINATING'::text, 'CLOSED'::text])));
ALTER TABLE depository.platform ADD CONSTRAINT platform_summary_account_no_check CHECK ((summary_account_no ~ '^[0-9]{12,24}$'::text));
ALTER TABLE depository.platform ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.platform FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.platform FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
CREATE POLICY owner_finds ON depository.platform FOR SELECT TO depository_owner USING (true);
GRANT SELECT ON depository.platform TO depository_api;
GRANT SELECT ON depository.platform TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.platform TO depository_staff;

CREATE TABLE depository.platform_key (
  platform_id integer NOT NULL,
  key_id text NOT NULL,
  algorithm text NOT NULL,
  spki bytea NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_until timestamp with time zone NOT NULL,
  challenge text NOT NULL,
  proven_at timestamp with time zone,
  revoked_at timestamp with time zone,
  registered_by integer NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.platform_key ADD CONSTRAINT platform_key_algorithm_check CHECK ((algorithm = ANY (ARRAY['ECDSA_P256_SHA256'::text, 'ED25519'::text, 'RSA_PSS_SHA512'::text, 'SM2_SM3'::text])));
ALTER TABLE depository.platform_key ADD CONSTRAINT platform_key_check CHECK ((key_id ~ (('^'::text || platform_id) || '-[0-9a-f]{16}$'::text)));
ALTER TABLE depository.platform_key ADD CONSTRAINT platform_key_check1 CHECK ((valid_until > valid_from));
ALTER TABLE depository.platform_key ADD CONSTRAINT platform_key_pkey PRIMARY KEY (platform_id, key_id);
ALTER TABLE depository.platform_key ADD CONSTRAINT platform_key_spki_check CHECK ((length(spki) <= 2048));
ALTER TABLE depository.platform_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.platform_key FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.platform_key FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.platform_key TO depository_api;
GRANT SELECT ON depository.platform_key TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.platform_key TO depository_staff;

CREATE TABLE depository.platform_principal (
  platform_id integer NOT NULL,
  principal_no integer NOT NULL,
  role text NOT NULL,
  name text NOT NULL
); -- depository_owner
ALTER TABLE depository.platform_principal ADD CONSTRAINT platform_principal_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100)));
ALTER TABLE depository.platform_principal ADD CONSTRAINT platform_principal_pkey PRIMARY KEY (platform_id, principal_no);
ALTER TABLE depository.platform_principal ADD CONSTRAINT platform_principal_principal_no_check CHECK (((principal_no >= 1) AND (principal_no <= 100)));
ALTER TABLE depository.platform_principal ADD CONSTRAINT platform_principal_role_check CHECK ((role = ANY (ARRAY['LEGAL_REPRESENTATIVE'::text, 'SHAREHOLDER'::text, 'EXECUTIVE'::text])));
ALTER TABLE depository.platform_principal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.platform_principal FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.platform_principal FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.platform_principal TO depository_staff;

CREATE TABLE depository.platform_return_host (
  platform_id integer NOT NULL,
  host text NOT NULL
); -- depository_owner
ALTER TABLE depository.platform_return_host ADD CONSTRAINT platform_return_host_host_check CHECK ((host ~ '^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?$'::text));
ALTER TABLE depository.platform_return_host ADD CONSTRAINT platform_return_host_pkey PRIMARY KEY (platform_id, host);
ALTER TABLE depository.platform_return_host ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.platform_return_host FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.platform_return_host FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON depository.platform_return_host TO depository_api;
GRANT SELECT ON depository.platform_return_host TO depository_jobs;
GRANT DELETE, INSERT, SELECT ON depository.platform_return_host TO depository_staff;

CREATE TABLE depository.project (
  platform_id integer NOT NULL,
  project_no text NOT NULL,
  borrower_no text NOT NULL,
  guarantor_no text,
  amount_fen bigint NOT NULL,
  annual_rate_bp integer NOT NULL,
  term_months integer NOT NULL,
  repayment_method text NOT NULL,
  purpose text NOT NULL,
  documents jsonb NOT NULL,
  minimum_bid_fen bigint NOT NULL,
  raising_ends_on date NOT NULL,
  platform_fee_fen bigint NOT NULL,
  state text NOT NULL,
  raised_fen bigint NOT NULL DEFAULT 0,
  bids integer NOT NULL DEFAULT 0,
  next_bid_no integer NOT NULL DEFAULT 1,
  registered_at timestamp with time zone NOT NULL,
  disbursed_on date,
  ended_on date,
  version integer NOT NULL DEFAULT 0,
  automatic_bid_product text
) WITH (fillfactor=70); -- depository_owner
ALTER TABLE depository.project ADD CONSTRAINT project_amount_fen_check CHECK ((amount_fen > 0));
ALTER TABLE depository.project ADD CONSTRAINT project_annual_rate_bp_check CHECK (((annual_rate_bp >= 1) AND (annual_rate_bp <= 3600)));
ALTER TABLE depository.project ADD CONSTRAINT project_automatic_bid_product_check CHECK ((automatic_bid_product ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.project ADD CONSTRAINT project_bids_check CHECK ((bids >= 0));
ALTER TABLE depository.project ADD CONSTRAINT project_check CHECK ((guarantor_no <> borrower_no));
ALTER TABLE depository.project ADD CONSTRAINT project_check1 CHECK (((minimum_bid_fen >= 1) AND (minimum_bid_fen <= amount_fen)));
ALTER TABLE depository.project ADD CONSTRAINT project_check2 CHECK (((platform_fee_fen >= 0) AND (platform_fee_fen < amount_fen)));
ALTER TABLE depository.project ADD CONSTRAINT project_check3 CHECK (((raised_fen >= 0) AND (raised_fen <= amount_fen)));
ALTER TABLE depository.project ADD CONSTRAINT project_check4 CHECK ((next_bid_no > bids));
ALTER TABLE depository.project ADD CONSTRAINT project_disbursed CHECK (((state = ANY (ARRAY['DISBURSED'::text, 'SETTLED'::text])) = (disbursed_on IS NOT NULL)));
ALTER TABLE depository.project ADD CONSTRAINT project_documents_check CHECK (((jsonb_array_length(documents) >= 1) AND (jsonb_array_length(documents) <= 20)));
ALTER TABLE depository.project ADD CONSTRAINT project_ended CHECK (((state = ANY (ARRAY['SETTLED'::text, 'LAPSED'::text, 'WITHDRAWN'::text])) = (ended_on IS NOT NULL)));
ALTER TABLE depository.project ADD CONSTRAINT project_full_is_raised CHECK (((state = ANY (ARRAY['FULL'::text, 'DISBURSED'::text, 'SETTLED'::text])) = (raised_fen = amount_fen)));
ALTER TABLE depository.project ADD CONSTRAINT project_pkey PRIMARY KEY (platform_id, project_no);
ALTER TABLE depository.project ADD CONSTRAINT project_project_no_check CHECK ((project_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.project ADD CONSTRAINT project_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 500)));
ALTER TABLE depository.project ADD CONSTRAINT project_repayment_method_check CHECK ((repayment_method = ANY (ARRAY['EQUAL_INSTALMENTS'::text, 'INTEREST_FIRST'::text, 'BULLET'::text])));
ALTER TABLE depository.project ADD CONSTRAINT project_state_check CHECK ((state = ANY (ARRAY['REGISTERED'::text, 'RAISING'::text, 'FULL'::text, 'DISBURSED'::text, 'SETTLED'::text, 'LAPSED'::text, 'WITHDRAWN'::text])));
ALTER TABLE depository.project ADD CONSTRAINT project_term_months_check CHECK (((term_months >= 1) AND (term_months <= 120)));
ALTER TABLE depository.project ADD CONSTRAINT project_without_bids CHECK (((state <> ALL (ARRAY['REGISTERED'::text, 'LAPSED'::text, 'WITHDRAWN'::text])) OR ((raised_fen = 0) AND (bids = 0))));
CREATE INDEX project_borrower ON depository.project USING btree (platform_id, borrower_no);
ALTER TABLE depository.project ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.project FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.project FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.project TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.project TO depository_jobs;
GRANT INSERT, SELECT, UPDATE ON depository.project TO depository_staff;

CREATE TABLE depository.request (
  platform_id integer NOT NULL,
  request_no text NOT NULL,
  order_id uuid NOT NULL,
  body_sha256 bytea NOT NULL,
  answer jsonb,
  created_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.request ADD CONSTRAINT request_body_sha256_check CHECK ((length(body_sha256) = 32));
ALTER TABLE depository.request ADD CONSTRAINT request_pkey PRIMARY KEY (platform_id, request_no);
ALTER TABLE depository.request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.request FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.request FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.request TO depository_api;
GRANT INSERT, SELECT ON depository.request TO depository_jobs;
GRANT INSERT, SELECT ON depository.request TO depository_staff;
GRANT UPDATE (answer) ON depository.request TO depository_api;
GRANT UPDATE (answer) ON depository.request TO depository_jobs;
GRANT UPDATE (answer) ON depository.request TO depository_staff;

CREATE TABLE depository.scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamp with time zone NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint NOT NULL,
  priority smallint
); -- depository_owner
ALTER TABLE depository.scheduled_tasks ADD CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance);
CREATE INDEX scheduled_tasks_execution_time ON depository.scheduled_tasks USING btree (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON depository.scheduled_tasks USING btree (last_heartbeat);
ALTER TABLE depository.scheduled_tasks DISABLE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT, UPDATE ON depository.scheduled_tasks TO depository_jobs;

CREATE TABLE depository.secret_reset (
  platform_id integer NOT NULL,
  order_id uuid NOT NULL,
  customer_no text NOT NULL,
  step text NOT NULL,
  card_no_cipher bytea,
  check_id uuid,
  refusals integer NOT NULL DEFAULT 0,
  last_refusal text,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  by_review boolean NOT NULL DEFAULT false
); -- depository_owner
ALTER TABLE depository.secret_reset ADD CONSTRAINT secret_reset_by_issuer CHECK ((by_review OR (((step = ANY (ARRAY['CODE'::text, 'CHECKING'::text])) = (card_no_cipher IS NOT NULL)) AND ((step <> ALL (ARRAY['CHECKING'::text, 'SECRET'::text, 'DONE'::text])) OR (check_id IS NOT NULL)) AND (step <> 'REVIEW'::text))));
ALTER TABLE depository.secret_reset ADD CONSTRAINT secret_reset_by_review CHECK (((NOT by_review) OR ((card_no_cipher IS NULL) AND (check_id IS NULL) AND (step <> 'CHECKING'::text))));
ALTER TABLE depository.secret_reset ADD CONSTRAINT secret_reset_customer_no_check CHECK ((customer_no ~ '^[A-Za-z0-9_-]{1,64}$'::text));
ALTER TABLE depository.secret_reset ADD CONSTRAINT secret_reset_pkey PRIMARY KEY (platform_id, order_id);
ALTER TABLE depository.secret_reset ADD CONSTRAINT secret_reset_refusals_check CHECK (((refusals >= 0) AND (refusals <= 5)));
ALTER TABLE depository.secret_reset ADD CONSTRAINT secret_reset_step_check CHECK ((step = ANY (ARRAY['IDENTITY'::text, 'CODE'::text, 'CHECKING'::text, 'REVIEW'::text, 'SECRET'::text, 'DONE'::text, 'ENDED'::text])));
ALTER TABLE depository.secret_reset ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.secret_reset FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.secret_reset FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.secret_reset TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.secret_reset TO depository_jobs;
GRANT SELECT, UPDATE ON depository.secret_reset TO depository_staff;

CREATE TABLE depository.sign_in_attempt (
  attempt_id uuid NOT NULL,
  browser_digest bytea NOT NULL,
  person_digest bytea NOT NULL,
  source_digest bytea NOT NULL,
  mobile_cipher bytea NOT NULL,
  accounts text[] NOT NULL DEFAULT '{}'::text[],
  wrong_tries integer NOT NULL DEFAULT 0,
  begun_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.sign_in_attempt ADD CONSTRAINT sign_in_attempt_accounts_check CHECK ((cardinality(accounts) <= 50));
ALTER TABLE depository.sign_in_attempt ADD CONSTRAINT sign_in_attempt_browser_digest_check CHECK ((length(browser_digest) = 32));
ALTER TABLE depository.sign_in_attempt ADD CONSTRAINT sign_in_attempt_person_digest_check CHECK ((length(person_digest) = 34));
ALTER TABLE depository.sign_in_attempt ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (attempt_id);
ALTER TABLE depository.sign_in_attempt ADD CONSTRAINT sign_in_attempt_source_digest_check CHECK ((length(source_digest) = 34));
ALTER TABLE depository.sign_in_attempt ADD CONSTRAINT sign_in_attempt_wrong_tries_check CHECK (((wrong_tries >= 0) AND (wrong_tries <= 5)));
CREATE INDEX sign_in_attempt_age ON depository.sign_in_attempt USING btree (begun_at);
CREATE INDEX sign_in_attempt_browser ON depository.sign_in_attempt USING btree (browser_digest, begun_at);
CREATE INDEX sign_in_attempt_person ON depository.sign_in_attempt USING btree (person_digest, begun_at);
CREATE INDEX sign_in_attempt_source ON depository.sign_in_attempt USING btree (source_digest, begun_at);
ALTER TABLE depository.sign_in_attempt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_browser ON depository.sign_in_attempt FOR ALL TO PUBLIC USING ((browser_digest = depository.current_browser())) WITH CHECK ((browser_digest = depository.current_browser()));
CREATE POLICY owner_counts ON depository.sign_in_attempt FOR SELECT TO depository_owner USING (true);
CREATE POLICY owner_forgets ON depository.sign_in_attempt FOR DELETE TO depository_owner USING (true);
CREATE POLICY owner_renews ON depository.sign_in_attempt FOR UPDATE TO depository_owner USING (true) WITH CHECK (true);
GRANT INSERT, SELECT, UPDATE ON depository.sign_in_attempt TO depository_api;

CREATE TABLE depository.signature_nonce (
  platform_id integer NOT NULL,
  nonce text NOT NULL,
  expires_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.signature_nonce ADD CONSTRAINT signature_nonce_pkey PRIMARY KEY (platform_id, nonce);
CREATE INDEX signature_nonce_expiry ON depository.signature_nonce USING btree (expires_at);
ALTER TABLE depository.signature_nonce ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_clears ON depository.signature_nonce FOR DELETE TO depository_jobs USING (true);
CREATE POLICY bank_reads ON depository.signature_nonce FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.signature_nonce FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.signature_nonce TO depository_api;
GRANT DELETE, SELECT ON depository.signature_nonce TO depository_jobs;

CREATE TABLE depository.site_visit (
  platform_id integer NOT NULL,
  visit_no integer NOT NULL,
  visited_on date NOT NULL,
  visitors text NOT NULL,
  findings text NOT NULL,
  recorded_by integer NOT NULL,
  recorded_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.site_visit ADD CONSTRAINT site_visit_findings_check CHECK (((length(findings) >= 2) AND (length(findings) <= 4000)));
ALTER TABLE depository.site_visit ADD CONSTRAINT site_visit_pkey PRIMARY KEY (platform_id, visit_no);
ALTER TABLE depository.site_visit ADD CONSTRAINT site_visit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.site_visit ADD CONSTRAINT site_visit_visit_no_check CHECK ((visit_no > 0));
ALTER TABLE depository.site_visit ADD CONSTRAINT site_visit_visitors_check CHECK (((length(visitors) >= 2) AND (length(visitors) <= 200)));
CREATE TRIGGER site_visit_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON depository.site_visit FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
ALTER TABLE depository.site_visit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.site_visit FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.site_visit FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.site_visit TO depository_staff;

CREATE TABLE depository.sms_code (
  platform_id integer NOT NULL,
  code_id uuid NOT NULL,
  session_id uuid NOT NULL,
  order_id uuid NOT NULL,
  purpose text NOT NULL,
  amount_fen bigint NOT NULL,
  mobile_digest bytea NOT NULL,
  code_digest bytea NOT NULL,
  wrong_tries integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  checked_at timestamp with time zone,
  spent_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.sms_code ADD CONSTRAINT sms_code_amount_fen_check CHECK ((amount_fen >= 0));
ALTER TABLE depository.sms_code ADD CONSTRAINT sms_code_check CHECK (((spent_at IS NULL) OR (checked_at IS NOT NULL)));
ALTER TABLE depository.sms_code ADD CONSTRAINT sms_code_code_digest_check CHECK ((length(code_digest) = 32));
ALTER TABLE depository.sms_code ADD CONSTRAINT sms_code_mobile_digest_check CHECK ((length(mobile_digest) = 34));
ALTER TABLE depository.sms_code ADD CONSTRAINT sms_code_pkey PRIMARY KEY (platform_id, code_id);
ALTER TABLE depository.sms_code ADD CONSTRAINT sms_code_wrong_tries_check CHECK (((wrong_tries >= 0) AND (wrong_tries <= 5)));
CREATE INDEX sms_code_mobile ON depository.sms_code USING btree (platform_id, mobile_digest, created_at);
CREATE INDEX sms_code_session ON depository.sms_code USING btree (platform_id, session_id, created_at);
ALTER TABLE depository.sms_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.sms_code FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.sms_code FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT ON depository.sms_code TO depository_api;
GRANT SELECT ON depository.sms_code TO depository_jobs;
GRANT SELECT ON depository.sms_code TO depository_staff;
GRANT UPDATE (wrong_tries, checked_at, spent_at) ON depository.sms_code TO depository_api;

CREATE TABLE depository.sms_message (
  platform_id integer NOT NULL,
  message_id uuid NOT NULL,
  kind text NOT NULL,
  mobile_cipher bytea NOT NULL,
  mobile_digest bytea NOT NULL,
  text_cipher bytea,
  state text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL
); -- depository_owner
ALTER TABLE depository.sms_message ADD CONSTRAINT sms_message_check CHECK (((kind = 'NOTICE'::text) OR (text_cipher IS NULL)));
ALTER TABLE depository.sms_message ADD CONSTRAINT sms_message_kind_check CHECK ((kind = ANY (ARRAY['CODE'::text, 'NOTICE'::text])));
ALTER TABLE depository.sms_message ADD CONSTRAINT sms_message_mobile_digest_check CHECK ((length(mobile_digest) = 34));
ALTER TABLE depository.sms_message ADD CONSTRAINT sms_message_pkey PRIMARY KEY (platform_id, message_id);
ALTER TABLE depository.sms_message ADD CONSTRAINT sms_message_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'SENT'::text, 'REFUSED'::text, 'UNKNOWN'::text, 'GIVEN_UP'::text])));
ALTER TABLE depository.sms_message ADD CONSTRAINT sms_message_tries_check CHECK (((tries >= 0) AND (tries <= 10)));
CREATE INDEX sms_message_due ON depository.sms_message USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
ALTER TABLE depository.sms_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.sms_message FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.sms_message FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.sms_message TO depository_api;
GRANT INSERT, SELECT, UPDATE ON depository.sms_message TO depository_jobs;
GRANT INSERT, SELECT ON depository.sms_message TO depository_staff;

CREATE TABLE depository.staff_member (
  staff_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  login text NOT NULL,
  name text NOT NULL,
  state text NOT NULL,
  secret_hash bytea,
  totp_secret bytea NOT NULL,
  last_totp_step bigint NOT NULL DEFAULT 0,
  wrong_tries integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  enrolment_sha256 bytea,
  enrolment_ends_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_check CHECK (((state = 'ENROLLING'::text) = (enrolment_sha256 IS NOT NULL)));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_check1 CHECK (((enrolment_sha256 IS NULL) = (enrolment_ends_at IS NULL)));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_check2 CHECK (((state <> 'ACTIVE'::text) OR (secret_hash IS NOT NULL)));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_enrolment_sha256_check CHECK ((length(enrolment_sha256) = 32));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_enrolment_sha256_key UNIQUE (enrolment_sha256);
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_login_check CHECK ((login ~ '^[a-z][a-z0-9.-]{2,30}$'::text));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_login_key UNIQUE (login);
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_pkey PRIMARY KEY (staff_id);
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_state_check CHECK ((state = ANY (ARRAY['ENROLLING'::text, 'ACTIVE'::text, 'DISABLED'::text])));
ALTER TABLE depository.staff_member ADD CONSTRAINT staff_member_wrong_tries_check CHECK ((wrong_tries >= 0));
ALTER TABLE depository.staff_member DISABLE ROW LEVEL SECURITY;
GRANT INSERT, SELECT, UPDATE ON depository.staff_member TO depository_staff;

CREATE TABLE depository.staff_permission (
  staff_id integer NOT NULL,
  permission text NOT NULL
); -- depository_owner
ALTER TABLE depository.staff_permission ADD CONSTRAINT staff_permission_permission_check CHECK ((permission = ANY (ARRAY['ADMISSION'::text, 'APPROVAL'::text, 'OPERATIONS'::text, 'RECONCILIATION'::text, 'SERVICE'::text, 'AUDIT'::text, 'STAFF_ADMIN'::text])));
ALTER TABLE depository.staff_permission ADD CONSTRAINT staff_permission_pkey PRIMARY KEY (staff_id, permission);
ALTER TABLE depository.staff_permission ADD CONSTRAINT staff_permission_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.staff_permission DISABLE ROW LEVEL SECURITY;
GRANT DELETE, INSERT, SELECT ON depository.staff_permission TO depository_staff;

CREATE TABLE depository.staff_session (
  token_sha256 bytea NOT NULL,
  staff_id integer NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.staff_session ADD CONSTRAINT staff_session_check CHECK ((last_used_at >= begun_at));
ALTER TABLE depository.staff_session ADD CONSTRAINT staff_session_check1 CHECK ((ends_at > begun_at));
ALTER TABLE depository.staff_session ADD CONSTRAINT staff_session_pkey PRIMARY KEY (token_sha256);
ALTER TABLE depository.staff_session ADD CONSTRAINT staff_session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES depository.staff_member(staff_id);
ALTER TABLE depository.staff_session ADD CONSTRAINT staff_session_token_sha256_check CHECK ((length(token_sha256) = 32));
CREATE INDEX staff_session_staff ON depository.staff_session USING btree (staff_id);
ALTER TABLE depository.staff_session DISABLE ROW LEVEL SECURITY;
GRANT INSERT, SELECT ON depository.staff_session TO depository_staff;
GRANT UPDATE (last_used_at, ended_at) ON depository.staff_session TO depository_staff;

CREATE TABLE depository.sub_account (
  platform_id integer NOT NULL,
  customer_no text NOT NULL,
  sub_account_no text NOT NULL,
  ledger_account_id bigint NOT NULL,
  state text NOT NULL,
  opening_order_id uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0
); -- depository_owner
ALTER TABLE depository.sub_account ADD CONSTRAINT sub_account_pkey PRIMARY KEY (platform_id, customer_no);
ALTER TABLE depository.sub_account ADD CONSTRAINT sub_account_platform_id_customer_no_fkey FOREIGN KEY (platform_id, customer_no) REFERENCES depository.customer(platform_id, customer_no);
ALTER TABLE depository.sub_account ADD CONSTRAINT sub_account_platform_id_ledger_account_id_key UNIQUE (platform_id, ledger_account_id);
ALTER TABLE depository.sub_account ADD CONSTRAINT sub_account_platform_id_sub_account_no_key UNIQUE (platform_id, sub_account_no);
ALTER TABLE depository.sub_account ADD CONSTRAINT sub_account_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CLOSED'::text])));
ALTER TABLE depository.sub_account ADD CONSTRAINT sub_account_sub_account_no_check CHECK ((sub_account_no ~ '^68[0-9]{16}$'::text));
ALTER TABLE depository.sub_account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.sub_account FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.sub_account FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.sub_account TO depository_api;
GRANT SELECT ON depository.sub_account TO depository_jobs;
GRANT SELECT ON depository.sub_account TO depository_staff;

CREATE TABLE depository.trade_password (
  platform_id integer NOT NULL,
  customer_no text NOT NULL,
  hash bytea NOT NULL,
  wrong_tries integer NOT NULL DEFAULT 0,
  tries_day date NOT NULL,
  set_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 0,
  changed_at timestamp with time zone
); -- depository_owner
ALTER TABLE depository.trade_password ADD CONSTRAINT trade_password_pkey PRIMARY KEY (platform_id, customer_no);
ALTER TABLE depository.trade_password ADD CONSTRAINT trade_password_wrong_tries_check CHECK (((wrong_tries >= 0) AND (wrong_tries <= 5)));
ALTER TABLE depository.trade_password ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON depository.trade_password FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON depository.trade_password FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT INSERT, SELECT, UPDATE ON depository.trade_password TO depository_api;

CREATE TABLE ledger.account (
  platform_id integer NOT NULL,
  opened_day date NOT NULL,
  account_id bigint NOT NULL,
  seq bigint NOT NULL DEFAULT 0,
  balance bigint NOT NULL DEFAULT 0,
  held bigint NOT NULL DEFAULT 0,
  frozen bigint NOT NULL DEFAULT 0,
  floor bigint NOT NULL DEFAULT 0,
  last_day date NOT NULL,
  prev_day date NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'OPEN'::text
) WITH (fillfactor=60); -- ledger_owner
ALTER TABLE ledger.account ADD CONSTRAINT account_balance CHECK (((balance >= floor) AND (held >= 0) AND (held <= balance) AND (frozen >= 0)));
ALTER TABLE ledger.account ADD CONSTRAINT account_pkey PRIMARY KEY (platform_id, account_id);
ALTER TABLE ledger.account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.account FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.account FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.account TO depository_api;
GRANT SELECT ON ledger.account TO depository_jobs;
GRANT SELECT ON ledger.account TO depository_staff;

CREATE TABLE ledger.account_kind (
  number integer NOT NULL,
  kind text NOT NULL,
  normal_side text NOT NULL,
  book text NOT NULL
); -- ledger_owner
ALTER TABLE ledger.account_kind ADD CONSTRAINT account_kind_kind_key UNIQUE (kind);
ALTER TABLE ledger.account_kind ADD CONSTRAINT account_kind_normal_side_check CHECK ((normal_side = ANY (ARRAY['DEBIT'::text, 'CREDIT'::text])));
ALTER TABLE ledger.account_kind ADD CONSTRAINT account_kind_pkey PRIMARY KEY (number);
ALTER TABLE ledger.account_kind DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON ledger.account_kind TO depository_api;
GRANT SELECT ON ledger.account_kind TO depository_jobs;
GRANT SELECT ON ledger.account_kind TO depository_staff;

CREATE TABLE ledger.account_numbering (
  platform_id integer NOT NULL,
  next_number integer NOT NULL DEFAULT 1000
); -- ledger_owner
ALTER TABLE ledger.account_numbering ADD CONSTRAINT account_numbering_next_number_check CHECK (((next_number >= 1000) AND (next_number <= 1000000000)));
ALTER TABLE ledger.account_numbering ADD CONSTRAINT account_numbering_pkey PRIMARY KEY (platform_id);
ALTER TABLE ledger.account_numbering ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.account_numbering FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.account_numbering FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.account_numbering TO depository_api;
GRANT SELECT ON ledger.account_numbering TO depository_jobs;
GRANT SELECT ON ledger.account_numbering TO depository_staff;

CREATE TABLE ledger.books (
  platform_id integer NOT NULL,
  current_day date NOT NULL,
  opened_at timestamp with time zone NOT NULL
); -- ledger_owner
ALTER TABLE ledger.books ADD CONSTRAINT books_pkey PRIMARY KEY (platform_id);
ALTER TABLE ledger.books ADD CONSTRAINT books_platform_id_check CHECK ((platform_id >= 1000));
ALTER TABLE ledger.books ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.books FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.books FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.books TO depository_api;
GRANT SELECT ON ledger.books TO depository_jobs;
GRANT SELECT ON ledger.books TO depository_staff;

CREATE TABLE ledger.business_day (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  state text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  sealed_at timestamp with time zone,
  transfers bigint,
  hold_entries bigint
); -- ledger_owner
ALTER TABLE ledger.business_day ADD CONSTRAINT business_day_check CHECK (((state = 'OPEN'::text) = (closed_at IS NULL)));
ALTER TABLE ledger.business_day ADD CONSTRAINT business_day_check1 CHECK (((state = ANY (ARRAY['OPEN'::text, 'CLOSED'::text])) = (sealed_at IS NULL)));
ALTER TABLE ledger.business_day ADD CONSTRAINT business_day_check2 CHECK ((((sealed_at IS NULL) = (transfers IS NULL)) AND ((sealed_at IS NULL) = (hold_entries IS NULL))));
ALTER TABLE ledger.business_day ADD CONSTRAINT business_day_pkey PRIMARY KEY (platform_id, business_day);
ALTER TABLE ledger.business_day ADD CONSTRAINT business_day_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CLOSED'::text, 'SEALED'::text, 'SIGNED_OFF'::text])));
CREATE UNIQUE INDEX business_day_open ON ledger.business_day USING btree (platform_id) WHERE (state = 'OPEN'::text);
ALTER TABLE ledger.business_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.business_day FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.business_day FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.business_day TO depository_api;
GRANT SELECT ON ledger.business_day TO depository_jobs;
GRANT SELECT ON ledger.business_day TO depository_staff;

CREATE TABLE ledger.day_account_total (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  kind text NOT NULL,
  accounts bigint NOT NULL,
  balance numeric NOT NULL,
  held numeric NOT NULL
); -- ledger_owner
ALTER TABLE ledger.day_account_total ADD CONSTRAINT day_account_total_kind_fkey FOREIGN KEY (kind) REFERENCES ledger.account_kind(kind);
ALTER TABLE ledger.day_account_total ADD CONSTRAINT day_account_total_pkey PRIMARY KEY (platform_id, business_day, kind);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ledger.day_account_total FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.day_account_total FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.day_account_total ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.day_account_total FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.day_account_total FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.day_account_total TO depository_api;
GRANT SELECT ON ledger.day_account_total TO depository_jobs;
GRANT SELECT ON ledger.day_account_total TO depository_staff;

CREATE TABLE ledger.day_balance (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  account_id bigint NOT NULL,
  open_seq bigint NOT NULL,
  open_balance bigint NOT NULL,
  open_held bigint NOT NULL,
  seq bigint NOT NULL,
  balance bigint NOT NULL,
  held bigint NOT NULL
) PARTITION BY RANGE (business_day); -- ledger_owner
ALTER TABLE ledger.day_balance ADD CONSTRAINT day_balance_pkey PRIMARY KEY (platform_id, business_day, account_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ledger.day_balance FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.day_balance FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.day_balance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.day_balance FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.day_balance FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.day_balance TO depository_api;
GRANT SELECT ON ledger.day_balance TO depository_jobs;
GRANT SELECT ON ledger.day_balance TO depository_staff;

CREATE TABLE ledger.day_transfer_total (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  kind text NOT NULL,
  transfers bigint NOT NULL,
  amount numeric NOT NULL
); -- ledger_owner
ALTER TABLE ledger.day_transfer_total ADD CONSTRAINT day_transfer_total_pkey PRIMARY KEY (platform_id, business_day, kind);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ledger.day_transfer_total FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.day_transfer_total FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.day_transfer_total ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.day_transfer_total FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.day_transfer_total FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.day_transfer_total TO depository_api;
GRANT SELECT ON ledger.day_transfer_total TO depository_jobs;
GRANT SELECT ON ledger.day_transfer_total TO depository_staff;

CREATE TABLE ledger.hold (
  platform_id integer NOT NULL,
  hold_id uuid NOT NULL,
  account_id bigint NOT NULL,
  remaining bigint NOT NULL,
  reason text NOT NULL
) WITH (fillfactor=80); -- ledger_owner
ALTER TABLE ledger.hold ADD CONSTRAINT hold_pkey PRIMARY KEY (platform_id, hold_id);
ALTER TABLE ledger.hold ADD CONSTRAINT hold_remaining_check CHECK ((remaining > 0));
CREATE INDEX hold_account ON ledger.hold USING btree (platform_id, account_id);
ALTER TABLE ledger.hold ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.hold FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.hold FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.hold TO depository_api;
GRANT SELECT ON ledger.hold TO depository_jobs;
GRANT SELECT ON ledger.hold TO depository_staff;

CREATE TABLE ledger.hold_entry (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  hold_entry_no bigint NOT NULL,
  account_id bigint NOT NULL,
  seq bigint NOT NULL,
  amount bigint NOT NULL,
  balance_after bigint NOT NULL,
  held_after bigint NOT NULL,
  posted_at timestamp with time zone NOT NULL,
  prev_day date NOT NULL,
  hold_id uuid NOT NULL,
  order_id uuid NOT NULL,
  action text NOT NULL,
  reason text NOT NULL,
  instruction_kind text NOT NULL,
  basis text NOT NULL,
  basis_reference text NOT NULL,
  project_no text
) PARTITION BY RANGE (business_day); -- ledger_owner
ALTER TABLE ledger.hold_entry ADD CONSTRAINT hold_entry_amount CHECK ((amount > 0));
ALTER TABLE ledger.hold_entry ADD CONSTRAINT hold_entry_pkey PRIMARY KEY (platform_id, business_day, hold_entry_no);
CREATE INDEX hold_entry_order ON ledger.hold_entry USING btree (platform_id, order_id);
CREATE UNIQUE INDEX hold_entry_account ON ledger.hold_entry USING btree (platform_id, account_id, seq, business_day);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ledger.hold_entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.hold_entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.hold_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.hold_entry FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.hold_entry FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.hold_entry TO depository_api;
GRANT SELECT ON ledger.hold_entry TO depository_jobs;
GRANT SELECT ON ledger.hold_entry TO depository_staff;

CREATE TABLE ledger.hot_cursor (
  platform_id integer NOT NULL,
  account_id bigint NOT NULL,
  business_day date NOT NULL,
  rolled_below xid8 NOT NULL
) WITH (fillfactor=50); -- ledger_owner
ALTER TABLE ledger.hot_cursor ADD CONSTRAINT hot_cursor_pkey PRIMARY KEY (platform_id, account_id);
ALTER TABLE ledger.hot_cursor ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.hot_cursor FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.hot_cursor FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.hot_cursor TO depository_api;
GRANT SELECT ON ledger.hot_cursor TO depository_jobs;
GRANT SELECT ON ledger.hot_cursor TO depository_staff;

CREATE TABLE ledger.hot_entry (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  account_id bigint NOT NULL,
  seq bigint NOT NULL,
  transfer_no bigint NOT NULL,
  amount bigint NOT NULL,
  balance_after bigint NOT NULL,
  held_after bigint NOT NULL,
  prev_day date NOT NULL
) PARTITION BY RANGE (business_day); -- ledger_owner
ALTER TABLE ledger.hot_entry ADD CONSTRAINT hot_entry_amount CHECK (((amount > 0) AND (held_after >= 0) AND (held_after <= balance_after)));
ALTER TABLE ledger.hot_entry ADD CONSTRAINT hot_entry_pkey PRIMARY KEY (platform_id, business_day, account_id, seq);
CREATE UNIQUE INDEX hot_entry_transfer ON ledger.hot_entry USING btree (platform_id, account_id, transfer_no, business_day);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ledger.hot_entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.hot_entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.hot_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.hot_entry FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.hot_entry FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.hot_entry TO depository_api;
GRANT SELECT ON ledger.hot_entry TO depository_jobs;
GRANT SELECT ON ledger.hot_entry TO depository_staff;

CREATE TABLE ledger.sealed_balance (
  platform_id integer NOT NULL,
  account_id bigint NOT NULL,
  business_day date NOT NULL,
  seq bigint NOT NULL,
  balance bigint NOT NULL,
  held bigint NOT NULL
) WITH (fillfactor=70); -- ledger_owner
ALTER TABLE ledger.sealed_balance ADD CONSTRAINT sealed_balance_pkey PRIMARY KEY (platform_id, account_id);
ALTER TABLE ledger.sealed_balance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.sealed_balance FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.sealed_balance FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.sealed_balance TO depository_api;
GRANT SELECT ON ledger.sealed_balance TO depository_jobs;
GRANT SELECT ON ledger.sealed_balance TO depository_staff;

CREATE TABLE ledger.transfer (
  platform_id integer NOT NULL,
  business_day date NOT NULL,
  transfer_no bigint NOT NULL,
  debit_account bigint NOT NULL,
  credit_account bigint NOT NULL,
  amount bigint NOT NULL,
  debit_seq bigint,
  debit_balance bigint,
  debit_held bigint,
  credit_seq bigint,
  credit_balance bigint,
  credit_held bigint,
  debit_prev_day date,
  credit_prev_day date,
  posted_at timestamp with time zone NOT NULL,
  written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  order_id uuid NOT NULL,
  captured_hold uuid,
  instruction_kind text NOT NULL,
  kind text NOT NULL,
  basis text NOT NULL,
  basis_reference text NOT NULL,
  project_no text
) PARTITION BY RANGE (business_day); -- ledger_owner
ALTER TABLE ledger.transfer ADD CONSTRAINT transfer_amount CHECK (((amount > 0) AND (debit_account <> credit_account)));
ALTER TABLE ledger.transfer ADD CONSTRAINT transfer_pkey PRIMARY KEY (platform_id, business_day, transfer_no);
CREATE INDEX transfer_credit_pending ON ledger.transfer USING btree (platform_id, credit_account, written_by, transfer_no) WHERE (credit_seq IS NULL);
CREATE INDEX transfer_debit_pending ON ledger.transfer USING btree (platform_id, debit_account, written_by, transfer_no) WHERE (debit_seq IS NULL);
CREATE INDEX transfer_order ON ledger.transfer USING btree (platform_id, order_id);
CREATE UNIQUE INDEX transfer_credit ON ledger.transfer USING btree (platform_id, credit_account, credit_seq, business_day) WHERE (credit_seq IS NOT NULL);
CREATE UNIQUE INDEX transfer_debit ON ledger.transfer USING btree (platform_id, debit_account, debit_seq, business_day) WHERE (debit_seq IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ledger.transfer FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON ledger.transfer FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.transfer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_reads ON ledger.transfer FOR SELECT TO depository_jobs, depository_staff USING (true);
CREATE POLICY in_scope ON ledger.transfer FOR ALL TO PUBLIC USING ((platform_id = depository.current_platform())) WITH CHECK ((platform_id = depository.current_platform()));
GRANT SELECT ON ledger.transfer TO depository_api;
GRANT SELECT ON ledger.transfer TO depository_jobs;
GRANT SELECT ON ledger.transfer TO depository_staff;

CREATE TABLE ledger.transfer_rule (
  instruction_kind text NOT NULL,
  basis text NOT NULL,
  action text NOT NULL,
  what text NOT NULL,
  debit_kind text NOT NULL,
  credit_kind text,
  for_project boolean NOT NULL,
  debit_number bigint NOT NULL,
  credit_number bigint
); -- ledger_owner
ALTER TABLE ledger.transfer_rule ADD CONSTRAINT transfer_rule_action_check CHECK ((action = ANY (ARRAY['TRANSFER'::text, 'CAPTURE'::text, 'PLACE'::text, 'RELEASE'::text])));
ALTER TABLE ledger.transfer_rule ADD CONSTRAINT transfer_rule_check CHECK (((credit_kind IS NULL) = (action = ANY (ARRAY['PLACE'::text, 'RELEASE'::text]))));
ALTER TABLE ledger.transfer_rule ADD CONSTRAINT transfer_rule_check1 CHECK (((credit_number IS NULL) = (credit_kind IS NULL)));
ALTER TABLE ledger.transfer_rule ADD CONSTRAINT transfer_rule_credit_kind_fkey FOREIGN KEY (credit_kind) REFERENCES ledger.account_kind(kind);
ALTER TABLE ledger.transfer_rule ADD CONSTRAINT transfer_rule_debit_kind_fkey FOREIGN KEY (debit_kind) REFERENCES ledger.account_kind(kind);
ALTER TABLE ledger.transfer_rule ADD CONSTRAINT transfer_rule_pkey PRIMARY KEY (instruction_kind, basis, action, what);
ALTER TABLE ledger.transfer_rule DISABLE ROW LEVEL SECURITY;
GRANT SELECT ON ledger.transfer_rule TO depository_api;
GRANT SELECT ON ledger.transfer_rule TO depository_jobs;
GRANT SELECT ON ledger.transfer_rule TO depository_staff;

CREATE FUNCTION depository.append_audit_entry(new_no bigint, new_actor text, new_act text, new_object text, new_details text, new_happened_at timestamp with time zone, new_previous_hash bytea, new_hash bytea) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 287db0d98f6fa254

CREATE FUNCTION depository.attach_partition(parent text, child text, lower_bound text, upper_bound text) RETURNS void LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: nobody else
  -- sha256 66c70cd671aaad9f

CREATE FUNCTION depository.current_browser() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE;
  -- depository_owner; may execute: PUBLIC
  -- sha256 78aae09da566712d

CREATE FUNCTION depository.current_platform() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE;
  -- depository_owner; may execute: PUBLIC
  -- sha256 b921b70db1fa7b74

CREATE FUNCTION depository.customers_of_person(identities bytea[], mobiles bytea[]) RETURNS TABLE(platform_id integer, customer_no text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api
  -- sha256 4dbc303327822819

CREATE FUNCTION depository.end_entrance_sessions(account text, at timestamp with time zone) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api
  -- sha256 d9b8da7a9fdcbf41

CREATE FUNCTION depository.first_payments_of_bank_since(persons bytea[], since timestamp with time zone) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api
  -- sha256 9819f39eb4d1f361

CREATE FUNCTION depository.first_uuid_at(at timestamp with time zone) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE;
  -- depository_owner; may execute: PUBLIC
  -- sha256 78e5869a59a5f7fb

CREATE FUNCTION depository.forget_sign_ins(before timestamp with time zone, most integer) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 fc2b03bdf0af4ef9

CREATE FUNCTION depository.keep_approval() RETURNS trigger LANGUAGE plpgsql;
  -- depository_owner; may execute: PUBLIC
  -- sha256 29e390c8d2e809e0

CREATE FUNCTION depository.keep_document() RETURNS trigger LANGUAGE plpgsql;
  -- depository_owner; may execute: PUBLIC
  -- sha256 d1abf9b4840dfea9

CREATE FUNCTION depository.lock_audit_head() RETURNS TABLE(entry_no bigint, hash bytea) LANGUAGE sql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 9a3aedcf111bf73f

CREATE FUNCTION depository.lock_count(what text, digest bytea) RETURNS void LANGUAGE sql SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: nobody else
  -- sha256 c6f7b23b218a77cd

CREATE FUNCTION depository.looks_at_customer(customer text) RETURNS TABLE(actor text, act text, happened_at timestamp with time zone) LANGUAGE sql STABLE SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api
  -- sha256 36c3e5d8b273c944

CREATE FUNCTION depository.missing_partitions(today date, days integer) RETURNS SETOF text LANGUAGE sql STABLE SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 64e199586f8938a4

CREATE FUNCTION depository.prepare_claim_years(first_year integer, years integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 7e7c2d8ed38d6194

CREATE FUNCTION depository.prepare_months(first_day date, months integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 fbb7395f4eb3165c

CREATE PROCEDURE depository.protect(IN protected regclass) LANGUAGE plpgsql;
  -- depository_owner; may execute: ledger_owner
  -- sha256 e5b596571288cf8c

CREATE FUNCTION depository.put_renewed(tab text, col text, row_key jsonb, old bytea, renewed bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 439d6df011325e2d

CREATE FUNCTION depository.refuse_change() RETURNS trigger LANGUAGE plpgsql;
  -- depository_owner; may execute: PUBLIC
  -- sha256 66313389dd08e036

CREATE FUNCTION depository.sealed_by_version() RETURNS TABLE(sealed_platform integer, sealed_table text, sealed_column text, key_version integer, sealed_values bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 9a7645091db571f5

CREATE FUNCTION depository.sealed_columns() RETURNS TABLE(of_table text, of_column text, of_platform boolean) LANGUAGE sql STABLE SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 7273b546984b26b6

CREATE FUNCTION depository.sign_in_attempts_since(person bytea, source bytea, since timestamp with time zone) RETURNS TABLE(of_person bigint, of_source bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_api
  -- sha256 fba19cc77c5bc42a

CREATE FUNCTION depository.tables_by_month() RETURNS SETOF text LANGUAGE sql STABLE SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 59c80cc2a9dc35d0

CREATE FUNCTION depository.take_outdated(tab text, col text, newest integer, after jsonb, most integer) RETURNS TABLE(row_key jsonb, sealed bytea) LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- depository_owner; may execute: depository_jobs
  -- sha256 538015e1dcd947f7

CREATE FUNCTION depository.wrapped_under(head bytea) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE;
  -- depository_owner; may execute: depository_jobs
  -- sha256 4ae77f3f486aeae5

CREATE FUNCTION ledger.balances_at(p_platform integer, p_day date) RETURNS TABLE(account_id bigint, kind text, seq bigint, balance bigint, held bigint) LANGUAGE sql STABLE SET search_path=pg_catalog, pg_temp SET plan_cache_mode=force_custom_plan;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 aca499221a57b9dc

CREATE VIEW ledger.chain WITH (security_invoker=true) AS
 SELECT transfer.platform_id,
    transfer.business_day,
    transfer.debit_account AS account_id,
    transfer.debit_seq AS seq,
    (ledger.debit_sign(transfer.debit_account) * transfer.amount) AS delta,
        CASE
            WHEN (transfer.captured_hold IS NULL) THEN (0)::bigint
            ELSE (- transfer.amount)
        END AS held_delta,
    transfer.debit_balance AS balance_after,
    transfer.debit_held AS held_after,
    transfer.debit_prev_day AS prev_day
   FROM ledger.transfer
  WHERE (transfer.debit_seq IS NOT NULL)
UNION ALL
 SELECT transfer.platform_id,
    transfer.business_day,
    transfer.credit_account AS account_id,
    transfer.credit_seq AS seq,
    ((- ledger.debit_sign(transfer.credit_account)) * transfer.amount) AS delta,
    0 AS held_delta,
    transfer.credit_balance AS balance_after,
    transfer.credit_held AS held_after,
    transfer.credit_prev_day AS prev_day
   FROM ledger.transfer
  WHERE (transfer.credit_seq IS NOT NULL)
UNION ALL
 SELECT hold_entry.platform_id,
    hold_entry.business_day,
    hold_entry.account_id,
    hold_entry.seq,
    0 AS delta,
        CASE hold_entry.action
            WHEN 'PLACE'::text THEN hold_entry.amount
            ELSE (- hold_entry.amount)
        END AS held_delta,
    hold_entry.balance_after,
    hold_entry.held_after,
    hold_entry.prev_day
   FROM ledger.hold_entry
UNION ALL
 SELECT hot_entry.platform_id,
    hot_entry.business_day,
    hot_entry.account_id,
    hot_entry.seq,
    hot_entry.amount AS delta,
    0 AS held_delta,
    hot_entry.balance_after,
    hot_entry.held_after,
    hot_entry.prev_day
   FROM ledger.hot_entry; -- ledger_owner
GRANT SELECT ON ledger.chain TO depository_api;
GRANT SELECT ON ledger.chain TO depository_jobs;
GRANT SELECT ON ledger.chain TO depository_staff;

CREATE FUNCTION ledger.close_day(p_platform integer, p_day date, p_at timestamp with time zone) RETURNS date LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_jobs
  -- sha256 e0a13236545833ad

CREATE FUNCTION ledger.close_sub_account(p_platform integer, p_account bigint, p_at timestamp with time zone) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 85446e2dc0f9f117

CREATE VIEW ledger.current_balance WITH (security_invoker=true) AS
 SELECT platform_id,
    account_id,
    kind,
    state,
    held,
    frozen,
    ((balance)::numeric +
        CASE
            WHEN (NOT ledger.is_hot(account_id)) THEN (0)::numeric
            ELSE COALESCE(( SELECT sum(t.amount) AS sum
               FROM ((ledger.books b
                 JOIN ledger.hot_cursor c ON (((c.platform_id = b.platform_id) AND (c.account_id = a.account_id))))
                 JOIN LATERAL ( SELECT t_1.amount,
                        t_1.transfer_no
                       FROM ledger.transfer t_1
                      WHERE ((ledger.debit_sign(a.account_id) = 1) AND (t_1.platform_id = a.platform_id) AND (t_1.business_day = b.current_day) AND (t_1.debit_account = a.account_id) AND (t_1.debit_seq IS NULL) AND (t_1.written_by >=
                            CASE
                                WHEN (c.business_day = b.current_day) THEN c.rolled_below
                                ELSE '0'::xid8
                            END))
                    UNION ALL
                     SELECT t_1.amount,
                        t_1.transfer_no
                       FROM ledger.transfer t_1
                      WHERE ((ledger.debit_sign(a.account_id) = '-1'::integer) AND (t_1.platform_id = a.platform_id) AND (t_1.business_day = b.current_day) AND (t_1.credit_account = a.account_id) AND (t_1.credit_seq IS NULL) AND (t_1.written_by >=
                            CASE
                                WHEN (c.business_day = b.current_day) THEN c.rolled_below
                                ELSE '0'::xid8
                            END))) t ON (true))
              WHERE ((b.platform_id = a.platform_id) AND (NOT (EXISTS ( SELECT
                       FROM ledger.hot_entry h
                      WHERE ((h.platform_id = a.platform_id) AND (h.business_day = b.current_day) AND (h.account_id = a.account_id) AND (h.transfer_no = t.transfer_no))))))), (0)::numeric)
        END) AS balance
   FROM ledger.account a; -- ledger_owner
GRANT SELECT ON ledger.current_balance TO depository_api;
GRANT SELECT ON ledger.current_balance TO depository_jobs;
GRANT SELECT ON ledger.current_balance TO depository_staff;

CREATE FUNCTION ledger.day_violations(p_platform integer, p_day date) RETURNS TABLE(rule text, detail text) LANGUAGE sql STABLE SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: nobody else
  -- sha256 70785a0c98ae39bb

CREATE FUNCTION ledger.debit_sign(account bigint) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 44196038d0e778c4

CREATE FUNCTION ledger.enter(p_platform integer) RETURNS date LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: nobody else
  -- sha256 9b3aa1e719dc7858

CREATE FUNCTION ledger.is_hot(account bigint) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 7e13767859c93580

CREATE FUNCTION ledger.kind_of(account bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 ba063ea98e3bde04

CREATE FUNCTION ledger.movements(p_platform integer, p_account bigint, p_before_seq bigint, p_first date, p_last date, p_limit integer) RETURNS TABLE(seq bigint, business_day date, posted_at timestamp with time zone, effect text, what text, amount bigint, counterpart bigint, transfer_no bigint, hold_id uuid, order_id uuid, project_no text, balance_after bigint, held_after bigint) LANGUAGE plpgsql STABLE SET search_path=pg_catalog, pg_temp SET plan_cache_mode=force_custom_plan;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 50585ffe6d98a009

CREATE FUNCTION ledger.open_books(p_platform integer, p_first_day date, p_at timestamp with time zone) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 5ab8aa4825a0234b

CREATE FUNCTION ledger.open_sub_account(p_platform integer, p_at timestamp with time zone) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 7a2eaceefe32fab0

CREATE FUNCTION ledger.post(p_platform integer, p_at timestamp with time zone, p_kind text, p_order uuid, p_basis text, p_reference text, p_project text, p_actions text[], p_whats text[], p_holds uuid[], p_debits bigint[], p_credits bigint[], p_amounts bigint[], OUT business_day date, OUT numbers bigint[]) RETURNS record LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 e38c4fe75d3e98c0

CREATE FUNCTION ledger.post_large_set(p_platform integer, p_day date, p_at timestamp with time zone, p_kind text, p_order uuid, p_basis text, p_reference text, p_project text, p_numbers bigint[], p_actions text[], p_whats text[], p_holds uuid[], p_debits bigint[], p_credits bigint[], p_amounts bigint[]) RETURNS void LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp SET plan_cache_mode=force_custom_plan;
  -- ledger_owner; may execute: nobody else
  -- sha256 2166fda7d67f4599

CREATE FUNCTION ledger.post_one(p_platform integer, p_at timestamp with time zone, p_kind text, p_order uuid, p_basis text, p_reference text, p_project text, p_action text, p_what text, p_hold uuid, p_debit bigint, p_credit bigint, p_amount bigint, OUT business_day date, OUT number bigint) RETURNS record LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 ea3a0bf00b0b03a1

CREATE FUNCTION ledger.post_set(p_platform integer, p_day date, p_at timestamp with time zone, p_kind text, p_order uuid, p_basis text, p_reference text, p_project text, p_numbers bigint[], p_actions text[], p_whats text[], p_holds uuid[], p_debits bigint[], p_credits bigint[], p_amounts bigint[]) RETURNS void LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: nobody else
  -- sha256 0a87ce29b5f11f55

CREATE FUNCTION ledger.prepare_days(first_day date, days integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_jobs
  -- sha256 8c25a0c7d861d6e5

CREATE FUNCTION ledger.refuse(code text, detail text) RETURNS void LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: nobody else
  -- sha256 159202cdce219cdd

CREATE FUNCTION ledger.refuse_account(p_platform integer, p_account bigint) RETURNS void LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: nobody else
  -- sha256 4dbfbb4b999f053a

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: nobody else
  -- sha256 490ddf8add700938

CREATE FUNCTION ledger.roll(p_platform integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp SET plan_cache_mode=force_custom_plan;
  -- ledger_owner; may execute: depository_jobs
  -- sha256 14cafad615f82d5c

CREATE FUNCTION ledger.roll_account(p_platform integer, p_account bigint, p_day date) RETURNS bigint LANGUAGE plpgsql SET search_path=pg_catalog, pg_temp SET plan_cache_mode=force_custom_plan;
  -- ledger_owner; may execute: nobody else
  -- sha256 9f0f70ba21ebcb7e

CREATE FUNCTION ledger.seal_day(p_platform integer, p_day date, p_at timestamp with time zone, OUT transfers bigint, OUT hold_entries bigint) RETURNS record LANGUAGE plpgsql SECURITY DEFINER SET search_path=pg_catalog, pg_temp SET plan_cache_mode=force_custom_plan;
  -- ledger_owner; may execute: depository_jobs
  -- sha256 1b6927c5b0676449

CREATE FUNCTION ledger.violations(p_platform integer) RETURNS TABLE(rule text, detail text) LANGUAGE sql STABLE SET search_path=pg_catalog, pg_temp;
  -- ledger_owner; may execute: depository_api, depository_jobs, depository_staff
  -- sha256 2965c730e511a800
