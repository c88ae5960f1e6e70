-- What plain personal values were needed for (INF-02, INF-03). The customer's own looks and the platform's have a row each, the
-- service's own need one for customer, purpose and day, at most once more for each node. Looks of staff stand in the audit trail,
-- each of them. Platform 0 is none: who tries to sign in is nobody's customer yet. Months are put away like those of orders.
CREATE TABLE depository.personal_data_use (
  platform_id integer     NOT NULL,
  use_id      uuid        NOT NULL,
  customer_no text,
  used_by     text        NOT NULL CHECK (used_by IN ('SELF', 'PLATFORM', 'SERVICE')),
  purpose     text        NOT NULL CHECK (purpose ~ '^[A-Z][A-Z_]{2,40}$'),
  used_on     date        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (platform_id, use_id),
  CHECK (platform_id <> 0 OR customer_no IS NULL)
) PARTITION BY RANGE (use_id);
CREATE INDEX personal_data_use_customer ON depository.personal_data_use (platform_id, customer_no, purpose, used_on)
  WHERE customer_no IS NOT NULL;
CALL depository.protect('depository.personal_data_use');
CREATE POLICY of_no_platform ON depository.personal_data_use FOR INSERT WITH CHECK (platform_id = 0);
CREATE TRIGGER personal_data_use_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON depository.personal_data_use
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
GRANT SELECT, INSERT ON depository.personal_data_use TO depository_api, depository_staff, depository_jobs;
SELECT depository.prepare_months((now() AT TIME ZONE 'UTC')::date, 6);
