-- Reminders of all grains, and the queries of Orleans' ADO.NET provider on them.
CREATE TABLE grain_reminders (
    service text NOT NULL,
    grain text NOT NULL,
    name text NOT NULL,
    starts timestamptz NOT NULL,
    period bigint NOT NULL,
    hash integer NOT NULL,
    version integer NOT NULL DEFAULT 0,
    PRIMARY KEY (service, grain, name)
);

-- Each silo loads the reminders of its part of the ring.
CREATE INDEX grain_reminders_ring ON grain_reminders (service, hash);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpsertReminderRowKey', $$
    INSERT INTO grain_reminders (service, grain, name, starts, period, hash)
    VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
    ON CONFLICT (service, grain, name) DO UPDATE
        SET starts = excluded.starts, period = excluded.period, hash = excluded.hash, version = grain_reminders.version + 1
    RETURNING version AS "version"
$$),
('ReadReminderRowKey', $$
    SELECT grain AS "GrainId", name AS "ReminderName", starts AS "StartTime", period AS "Period", version AS "Version"
    FROM grain_reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName
$$),
('ReadReminderRowsKey', $$
    SELECT grain AS "GrainId", name AS "ReminderName", starts AS "StartTime", period AS "Period", version AS "Version"
    FROM grain_reminders WHERE service = @ServiceId AND grain = @GrainId
$$),
('ReadRangeRows1Key', $$
    SELECT grain AS "GrainId", name AS "ReminderName", starts AS "StartTime", period AS "Period", version AS "Version"
    FROM grain_reminders WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash
$$),
('ReadRangeRows2Key', $$
    SELECT grain AS "GrainId", name AS "ReminderName", starts AS "StartTime", period AS "Period", version AS "Version"
    FROM grain_reminders WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)
$$),
('DeleteReminderRowKey', $$
    WITH gone AS (
        DELETE FROM grain_reminders
        WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version
        RETURNING 1)
    SELECT count(*)::integer FROM gone
$$),
('DeleteReminderRowsKey', $$
    DELETE FROM grain_reminders WHERE service = @ServiceId
$$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
