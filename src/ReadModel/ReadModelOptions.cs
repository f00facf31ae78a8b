namespace Negotiation.ReadModel;

public enum ReadModelDatabase
{
    /// <summary>One file, in WAL mode with synchronous=FULL: a completed append survives power loss.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    Postgres,
}

public sealed class ReadModelOptions
{
    /// <summary>Default <see cref="ReadModelDatabase.Sqlite"/>.</summary>
    public ReadModelDatabase Database { get; set; } = ReadModelDatabase.Sqlite;

    /// <summary>ADO.NET connection string of the chosen database, e.g. <c>Data Source=data/negotiation.db</c>. Required.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Most appends in one transaction, 1 to 65,536. Default 512. A batch is never waited for: it is what queued up meanwhile.</summary>
    public int MaxBatch { get; set; } = 512;

    /// <summary>Appends that may wait, 1 and up; beyond it an append waits for room. Default 16,384.</summary>
    public int MaxWaiting { get; set; } = 16_384;

    /// <summary>Deals whose last state the writer remembers (about 1 KB each, 2 and up), to skip rows that did not change. Default 4,096.</summary>
    public int RememberedDeals { get; set; } = 4_096;

    /// <summary>SQLite only: WAL pages (4 KB each) after which the WAL is folded into the file. Default 4,000. Used by the own write queue only.</summary>
    public int CheckpointPages { get; set; } = 4_000;

    /// <summary>SQLite only: how long a statement waits for a lock another connection holds, in milliseconds. Default 5,000.</summary>
    public int BusyTimeout { get; set; } = 5_000;

    /// <summary>Create or upgrade the tables when the host starts. Default true.</summary>
    public bool ApplySchema { get; set; } = true;

    /// <exception cref="InvalidOperationException">An option is missing or out of bounds.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            throw new InvalidOperationException("The read model needs a connection string.");
        }

        if (MaxBatch is < 1 or > 65_536 || MaxWaiting < 1 || RememberedDeals < 2 || CheckpointPages < 1 || BusyTimeout < 0)
        {
            throw new InvalidOperationException("An option of the read model is out of its bounds.");
        }
    }
}
