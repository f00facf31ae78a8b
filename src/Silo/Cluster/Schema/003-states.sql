-- The state of every grain, and the queries of Orleans' ADO.NET provider on it. The version is the etag; a write that names
-- another one changes nothing and returns no row. The key is unique, so two first writes cannot both succeed.
CREATE TABLE grain_states (
    service text NOT NULL,
    type text NOT NULL,
    n0 bigint NOT NULL,
    n1 bigint NOT NULL,
    key text NOT NULL,
    payload bytea,
    version integer NOT NULL,
    modified timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (service, type, key, n0, n1)
) WITH (fillfactor = 70);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('WriteToStorageKey', $$
    WITH moved AS (
        UPDATE grain_states SET payload = @PayloadBinary, version = version + 1, modified = now()
        WHERE service = @ServiceId AND type = @GrainTypeString AND key = COALESCE(@GrainIdExtensionString, '')
            AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::integer
        RETURNING version),
    added AS (
        INSERT INTO grain_states (service, type, n0, n1, key, payload, version)
        SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString, ''), @PayloadBinary, 1
        WHERE @GrainStateVersion::integer IS NULL
        ON CONFLICT DO NOTHING
        RETURNING version)
    SELECT version AS "NewGrainStateVersion" FROM moved UNION ALL SELECT version FROM added
$$),
('ReadFromStorageKey', $$
    SELECT payload AS "PayloadBinary", version AS "Version" FROM grain_states
    WHERE service = @ServiceId AND type = @GrainTypeString AND key = COALESCE(@GrainIdExtensionString, '')
        AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
$$),
('ClearStorageKey', $$
    UPDATE grain_states SET payload = NULL, version = version + 1, modified = now()
    WHERE service = @ServiceId AND type = @GrainTypeString AND key = COALESCE(@GrainIdExtensionString, '')
        AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::integer
    RETURNING version AS "NewGrainStateVersion"
$$),
('DeleteStorageKey', $$
    DELETE FROM grain_states
    WHERE service = @ServiceId AND type = @GrainTypeString AND key = COALESCE(@GrainIdExtensionString, '')
        AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::integer
    RETURNING version + 1 AS "NewGrainStateVersion"
$$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
