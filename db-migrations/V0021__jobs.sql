-- Work that no caller waits for, claimed by any node. The table is db-scheduler's (version 16, postgresql_tables.sql).
CREATE TABLE depository.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON depository.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON depository.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON depository.scheduled_tasks TO depository_jobs;
