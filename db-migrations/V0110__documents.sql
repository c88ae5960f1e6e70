-- Sealed documents that a customer can fetch ever after (PAG-02). What they say names a person, so text and PDF stand here
-- only encrypted; the digests are those of the PDF. A document is said once and printed once, soon after, outside of any
-- transaction: until then it has a text and no content.
CREATE TABLE depository.document (
  platform_id    integer     NOT NULL,
  document_id    uuid        NOT NULL,
  customer_no    text        NOT NULL CHECK (customer_no ~ '^[A-Za-z0-9_-]{1,64}$'),
  kind           text        NOT NULL CHECK (kind IN ('TRIPARTY_AGREEMENT')),
  title          text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  language       text        NOT NULL CHECK (language IN ('zh-CN', 'en')),
  text_cipher    bytea       NOT NULL,
  content_cipher bytea,
  content_sha256 bytea       CHECK (length(content_sha256) = 32),
  content_sm3    bytea       CHECK (length(content_sm3) = 32),
  said_at        timestamptz NOT NULL,
  printed_at     timestamptz,
  tries          integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at    timestamptz,
  version        integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (platform_id, document_id),
  CHECK (num_nulls(content_cipher, content_sha256, content_sm3, printed_at) IN (0, 4)),
  CHECK ((printed_at IS NULL) = (next_try_at IS NOT NULL))
);
CREATE INDEX document_customer ON depository.document (platform_id, customer_no, kind, document_id);
CREATE INDEX document_to_print ON depository.document (next_try_at) WHERE printed_at IS NULL;
CALL depository.protect('depository.document');
GRANT SELECT, INSERT, UPDATE ON depository.document TO depository_api, depository_jobs;
GRANT SELECT ON depository.document TO depository_staff;

-- What was said stays said, and what was printed stays printed; under a newer key it may be encrypted again.
CREATE FUNCTION depository.keep_document() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.platform_id, OLD.document_id, OLD.customer_no, OLD.kind, OLD.title, OLD.language, OLD.said_at)
     IS DISTINCT FROM
     (NEW.platform_id, NEW.document_id, NEW.customer_no, NEW.kind, NEW.title, NEW.language, NEW.said_at)
     OR (OLD.printed_at IS NOT NULL
         AND (OLD.content_sha256, OLD.content_sm3, OLD.printed_at)
             IS DISTINCT FROM (NEW.content_sha256, NEW.content_sm3, NEW.printed_at))
  THEN
    RAISE EXCEPTION 'document % is never changed', OLD.document_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER document_is_written_once BEFORE UPDATE ON depository.document
  FOR EACH ROW EXECUTE FUNCTION depository.keep_document();
CREATE TRIGGER document_is_kept BEFORE DELETE OR TRUNCATE ON depository.document
  FOR EACH STATEMENT EXECUTE FUNCTION depository.refuse_change();
