-- Organizations prove who they are by copies of their papers that two members of staff review (IDV-02, CRD-02).

ALTER TABLE depository.orders
  DROP CONSTRAINT orders_state_check,
  ADD CONSTRAINT orders_state_check CHECK (state IN ('AWAITING_CUSTOMER', 'AWAITING_REVIEW', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'EXPIRED'));

ALTER TABLE depository.identification
  ADD COLUMN hand_ins integer NOT NULL DEFAULT 0 CHECK (hand_ins BETWEEN 0 AND 3),
  DROP CONSTRAINT identification_step_check,
  ADD CONSTRAINT identification_step_check CHECK (step IN ('TELLING', 'CODE', 'CHECKING', 'FIRST_PAYMENT', 'COPIES', 'REVIEW', 'PROVEN', 'ENDED')),
  ADD CONSTRAINT identification_review CHECK (
    (step NOT IN ('COPIES', 'REVIEW') OR method = 'MANUAL_REVIEW')
    AND (method <> 'MANUAL_REVIEW' OR step NOT IN ('REVIEW', 'PROVEN') OR hand_ins > 0));
CREATE INDEX identification_under_review ON depository.identification (platform_id, changed_at) WHERE step = 'REVIEW';

CREATE TABLE depository.paper_copy (
  platform_id integer     NOT NULL,
  copy_id     uuid        NOT NULL,
  order_id    uuid        NOT NULL,
  customer_no text        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('LICENCE', 'OFFICER_ID', 'ACCOUNT_PERMIT')),
  type        text        NOT NULL CHECK (type IN ('PDF', 'JPEG', 'PNG')),
  size_bytes  integer     NOT NULL CHECK (size_bytes BETWEEN 1 AND 3145728),
  sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
  sm3         bytea       NOT NULL CHECK (length(sm3) = 32),
  uploaded_at timestamptz NOT NULL,
  handed_in   boolean     NOT NULL,
  removed_at  timestamptz CHECK (removed_at >= uploaded_at),
  version     integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, copy_id)
);
CREATE INDEX paper_copy_order ON depository.paper_copy (platform_id, order_id);
CALL depository.protect('depository.paper_copy');
GRANT SELECT, INSERT ON depository.paper_copy TO depository_api;
GRANT UPDATE (handed_in, removed_at, version) ON depository.paper_copy TO depository_api, depository_jobs;
GRANT SELECT ON depository.paper_copy TO depository_staff, depository_jobs;

-- What a copy shows, encrypted. Requests write it and can forget it; staff alone can read it.
CREATE TABLE depository.paper_copy_content (
  platform_id    integer NOT NULL,
  copy_id        uuid    NOT NULL,
  content_cipher bytea   NOT NULL,
  PRIMARY KEY (platform_id, copy_id)
);
CALL depository.protect('depository.paper_copy_content');
GRANT INSERT, DELETE ON depository.paper_copy_content TO depository_api;
GRANT DELETE ON depository.paper_copy_content TO depository_jobs;
GRANT SELECT (platform_id, copy_id) ON depository.paper_copy_content TO depository_api, depository_jobs;
GRANT SELECT ON depository.paper_copy_content TO depository_staff;

-- Who of the staff has seen which copy: nobody proposes or decides on what they have not seen.
CREATE TABLE depository.paper_copy_look (
  platform_id integer     NOT NULL,
  copy_id     uuid        NOT NULL,
  staff_id    integer     NOT NULL,
  seen_at     timestamptz NOT NULL,
  PRIMARY KEY (platform_id, copy_id, staff_id)
);
CALL depository.protect('depository.paper_copy_look');
GRANT SELECT, INSERT ON depository.paper_copy_look TO depository_staff;

-- What the decision of staff moves on, and tells the customer.
GRANT UPDATE ON depository.identification, depository.opening TO depository_staff;
GRANT UPDATE (expires_at, version) ON depository.page_session TO depository_staff;
GRANT INSERT ON depository.sms_message TO depository_staff;

INSERT INTO depository.identity_method (purpose, party, method, choice, valid_from) VALUES
  ('OPENING', 'ORGANIZATION', 'MANUAL_REVIEW', 2, '2016-01-01'),
  ('BINDING', 'ORGANIZATION', 'MANUAL_REVIEW', 2, '2016-01-01'),
  ('RENEWAL', 'ORGANIZATION', 'MANUAL_REVIEW', 2, '2016-01-01');

CREATE OR REPLACE FUNCTION depository.looks_at_customer(customer text)
  RETURNS TABLE (actor text, act text, happened_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.actor, a.act, a.happened_at FROM depository.audit_entry a
  WHERE a.object = 'customer:' || depository.current_platform() || '/' || customer
    AND a.act IN ('CUSTOMER_READ', 'COMPLAINT_READ', 'PAPERS_READ')
  ORDER BY a.entry_no DESC LIMIT 100
$$;
