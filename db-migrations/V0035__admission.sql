-- The review of an application (ADM-01 to ADM-04): what was looked at, by whom, with which result.

CREATE TABLE depository.admission_finding (
  platform_id integer     NOT NULL,
  finding_no  integer     NOT NULL CHECK (finding_no > 0),
  item        text        NOT NULL,
  verdict     text        NOT NULL CHECK (verdict IN ('MET', 'NOT_MET')),
  note        text        NOT NULL CHECK (length(note) <= 2000),
  found_by    integer     NOT NULL REFERENCES depository.staff_member,
  found_at    timestamptz NOT NULL,
  PRIMARY KEY (platform_id, finding_no)
);

-- Uploaded papers: every version stays (ADM-02).
CREATE TABLE depository.admission_material (
  platform_id      integer     NOT NULL,
  kind             text        NOT NULL,
  material_version integer     NOT NULL CHECK (material_version > 0),
  file_name        text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type       text        NOT NULL,
  sha256           bytea       NOT NULL CHECK (sha256 = sha256(content)),
  content          bytea       NOT NULL CHECK (length(content) BETWEEN 1 AND 3145728),
  uploaded_by      integer     NOT NULL REFERENCES depository.staff_member,
  uploaded_at      timestamptz NOT NULL,
  PRIMARY KEY (platform_id, kind, material_version)
);

CREATE TABLE depository.site_visit (
  platform_id integer     NOT NULL,
  visit_no    integer     NOT NULL CHECK (visit_no > 0),
  visited_on  date        NOT NULL,
  visitors    text        NOT NULL CHECK (length(visitors) BETWEEN 2 AND 200),
  findings    text        NOT NULL CHECK (length(findings) BETWEEN 2 AND 4000),
  recorded_by integer     NOT NULL REFERENCES depository.staff_member,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (platform_id, visit_no)
);

CREATE TABLE depository.blacklist_check (
  platform_id integer     NOT NULL,
  check_no    integer     NOT NULL CHECK (check_no > 0),
  moment      text        NOT NULL CHECK (moment IN ('APPLICATION', 'APPROVAL')),
  subjects    integer     NOT NULL CHECK (subjects > 0),
  hits        integer     NOT NULL CHECK (hits BETWEEN 0 AND subjects),
  checked_by  integer     NOT NULL REFERENCES depository.staff_member,
  checked_at  timestamptz NOT NULL,
  PRIMARY KEY (platform_id, check_no)
);

-- Institutions and persons that the bank admits no platform of: digests, not names.
CREATE TABLE depository.blacklist_entry (
  digest    bytea       PRIMARY KEY CHECK (length(digest) = 32),
  kind      text        NOT NULL CHECK (kind IN ('CREDIT_CODE', 'NAME')),
  reason    text        NOT NULL CHECK (length(reason) BETWEEN 2 AND 500),
  listed_by integer     NOT NULL REFERENCES depository.staff_member,
  listed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON depository.blacklist_entry TO depository_staff;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['admission_finding', 'admission_material', 'site_visit', 'blacklist_check'] LOOP
    EXECUTE format('CALL depository.protect(%L)', 'depository.' || kept);
    EXECUTE format('GRANT SELECT, INSERT ON depository.%I TO depository_staff', kept);
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON depository.%I'
      ' FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change()', kept || '_is_kept', kept);
  END LOOP;
END
$$;
