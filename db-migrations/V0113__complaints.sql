-- Advice and complaints of customers (SVC-01): number, deadline, answer. What was said may name people: encrypted.
CREATE SEQUENCE depository.complaint_no AS bigint START 1;
GRANT USAGE ON SEQUENCE depository.complaint_no TO depository_api;

CREATE TABLE depository.complaint (
  platform_id   integer     NOT NULL,
  complaint_no  text        NOT NULL CHECK (complaint_no ~ '^C[0-9]{8}-[0-9]{6,}$'),
  customer_no   text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  kind          text        NOT NULL CHECK (kind IN ('ADVICE', 'COMPLAINT')),
  state         text        NOT NULL CHECK (state IN ('RECEIVED', 'ANSWERED', 'WITHDRAWN')),
  form_no       text        NOT NULL CHECK (length(form_no) BETWEEN 8 AND 100),
  text_cipher   bytea       NOT NULL,
  answer_cipher bytea,
  answered_by   integer,
  received_at   timestamptz NOT NULL,
  due_on        date        NOT NULL,
  answered_at   timestamptz,
  version       integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, complaint_no),
  UNIQUE (platform_id, customer_no, form_no),
  CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL)),
  CHECK (num_nulls(answer_cipher, answered_by, answered_at) IN (0, 3))
);
CREATE INDEX complaint_open ON depository.complaint (due_on) WHERE state = 'RECEIVED';
CALL depository.protect('depository.complaint');
GRANT SELECT, INSERT, UPDATE ON depository.complaint TO depository_api;
GRANT SELECT, UPDATE ON depository.complaint TO depository_staff;
GRANT SELECT ON depository.complaint TO depository_jobs;
CREATE TRIGGER complaint_is_kept BEFORE DELETE OR TRUNCATE ON depository.complaint
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
