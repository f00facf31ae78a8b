namespace Orleans.Storage.Sqlite;

/// <summary>
/// The numbered scripts of one component that keeps tables in the data file. Register instances as singletons; scripts that the file has
/// not seen run in order when it is opened. Append scripts, never change released ones.
/// </summary>
/// <param name="Component">Name under which the number of the last script is kept.</param>
/// <param name="Scripts">The scripts, from number 1.</param>
public sealed record SqliteSchema(string Component, IReadOnlyList<string> Scripts)
{
    internal static SqliteSchema Silo { get; } = new("silo",
    [
        """
        CREATE TABLE grain_state (
            grain_id TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            payload BLOB,
            PRIMARY KEY (grain_id, name));
        CREATE TABLE reminder (
            grain_id TEXT NOT NULL,
            name TEXT NOT NULL,
            start_at INTEGER NOT NULL,
            period INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (grain_id, name)) WITHOUT ROWID;
        """,

        // Nothing to change, but a program that does not know of such rows would take an old state for the newest.
        "-- From here on a state may be completed by rows that were written without it.",
    ]);

    internal void Apply(SqliteSession session)
    {
        session.Run("CREATE TABLE IF NOT EXISTS schema_version (component TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID");
        var query = session.Prepare("SELECT version FROM schema_version WHERE component = ?1").Bind(1, Component);
        var version = query.Step() ? (int)query.Int64(0) : 0;
        query.Reset();
        if (version > Scripts.Count)
        {
            throw new Runtime.OrleansException(
                $"The data file has version {version} of \"{Component}\"; this program knows {Scripts.Count}. Use a newer program.");
        }

        for (; version < Scripts.Count; version++)
        {
            session.Run("BEGIN IMMEDIATE");
            try
            {
                session.Run(Scripts[version]);
                session.Prepare("INSERT INTO schema_version VALUES (?1, ?2) ON CONFLICT (component) DO UPDATE SET version = excluded.version")
                    .Bind(1, Component).Bind(2, version + 1).Execute();
                session.Run("COMMIT");
            }
            catch
            {
                session.Run("ROLLBACK");
                throw;
            }
        }
    }
}
