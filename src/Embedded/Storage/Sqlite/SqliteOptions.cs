namespace Orleans.Storage.Sqlite;

/// <summary>Where and how the data file is kept.</summary>
public sealed class SqliteOptions
{
    /// <summary>Path of the database file; created with its folder if absent. Required.</summary>
    public string DataSource { get; set; } = string.Empty;

    /// <summary>Added to every commit, to simulate a slow disk. Default zero.</summary>
    public TimeSpan ExtraFlushDelay { get; set; }

    /// <summary>Bytes per page, a power of two from 512 to 65,536; takes effect when the file is created. Default 4,096.</summary>
    public int PageSize { get; set; } = 4096;

    /// <summary>Page cache of the writer in KiB. Default 32,768 (32 MiB).</summary>
    public int WriterCacheKiB { get; set; } = 32 * 1024;

    /// <summary>Page cache of each reader in KiB. Default 4,096 (4 MiB).</summary>
    public int ReaderCacheKiB { get; set; } = 4 * 1024;

    /// <summary>Most writes in one transaction. Default 4,096.</summary>
    public int MaxBatch { get; set; } = 4096;

    /// <summary>
    /// How long the writer gathers writes before it goes on, after a transaction of at least <see cref="GatherFrom"/> writes. The larger
    /// a transaction, the more of its writes share a page and thereby its way to the disk. Default zero: never.
    /// </summary>
    public TimeSpan Gather { get; set; }

    /// <summary>Writes in one transaction that show so much load that gathering costs nobody time. Default 48.</summary>
    public int GatherFrom { get; set; } = 48;

    /// <summary>Written bytes after which the log is copied into the file in the background. Default 16 MiB.</summary>
    public long CheckpointBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Size of the log at which the writer waits for it to be copied, in bytes. Default 128 MiB.</summary>
    public long MaxLogBytes { get; set; } = 128 * 1024 * 1024;
}
