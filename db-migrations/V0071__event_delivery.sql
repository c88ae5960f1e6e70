-- Where a platform wants its events, and how each delivery stands: one queue for each endpoint (API-05).

CREATE INDEX event_written_by ON depository.event (platform_id, written_by);

CREATE TABLE depository.event_endpoint (
  platform_id integer     NOT NULL,
  endpoint_id uuid        NOT NULL,
  url         text        NOT NULL CHECK (length(url) <= 500),
  state       text        NOT NULL CHECK (state IN ('ENABLED', 'DISABLED')),
  reason      text,
  planned_to  xid8        NOT NULL DEFAULT pg_snapshot_xmin(pg_current_snapshot()),
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (platform_id, endpoint_id),
  CHECK ((state = 'DISABLED') = (reason IS NOT NULL))
);
CALL depository.protect('depository.event_endpoint');
GRANT SELECT, INSERT, UPDATE ON depository.event_endpoint TO depository_api, depository_jobs;
GRANT SELECT ON depository.event_endpoint TO depository_staff;

CREATE TABLE depository.event_delivery (
  platform_id  integer     NOT NULL,
  endpoint_id  uuid        NOT NULL,
  event_id     uuid        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'GIVEN_UP')),
  tries        integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at  timestamptz,
  last_try_at  timestamptz,
  last_outcome text,
  PRIMARY KEY (platform_id, endpoint_id, event_id),
  CHECK ((state = 'PENDING') = (next_try_at IS NOT NULL))
);
CREATE INDEX event_delivery_due ON depository.event_delivery (next_try_at) WHERE state = 'PENDING';
CALL depository.protect('depository.event_delivery');
GRANT SELECT, INSERT, UPDATE ON depository.event_delivery TO depository_jobs;
GRANT SELECT ON depository.event_delivery TO depository_api, depository_staff;
