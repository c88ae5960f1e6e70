-- Deliveries are counted from when they were queued, so that an old event can be delivered once more; each try is kept.

ALTER TABLE depository.event_delivery ADD COLUMN queued_at timestamptz NOT NULL DEFAULT now();
DROP INDEX depository.event_delivery_due;
CREATE INDEX event_delivery_due ON depository.event_delivery (platform_id, endpoint_id, next_try_at) WHERE state = 'PENDING';
-- A platform may have its events delivered once more.
GRANT INSERT ON depository.event_delivery TO depository_api;
GRANT UPDATE (state, tries, queued_at, next_try_at, last_outcome) ON depository.event_delivery TO depository_api;
-- What waits for a disabled endpoint is not waited for.
UPDATE depository.event_delivery d SET state = 'GIVEN_UP', next_try_at = NULL, last_outcome = 'the endpoint is disabled'
  FROM depository.event_endpoint e
  WHERE e.platform_id = d.platform_id AND e.endpoint_id = d.endpoint_id AND e.state = 'DISABLED' AND d.state = 'PENDING';

CREATE TABLE depository.event_try (
  platform_id integer     NOT NULL,
  try_id      uuid        NOT NULL,
  endpoint_id uuid        NOT NULL,
  event_id    uuid        NOT NULL,
  try_no      integer     NOT NULL CHECK (try_no > 0),
  delivered   boolean     NOT NULL,
  outcome     text        NOT NULL,
  tried_at    timestamptz NOT NULL,
  PRIMARY KEY (platform_id, try_id)
);
CREATE INDEX event_try_event ON depository.event_try (platform_id, event_id, try_id);
CALL depository.protect('depository.event_try');
GRANT SELECT, INSERT ON depository.event_try TO depository_jobs;
GRANT SELECT ON depository.event_try TO depository_api, depository_staff;
