using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Orleans.Storage.Sqlite;

/// <summary>The data file, held by this process alone through a lock file next to it, and the connections to it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteOptions _options;
    private readonly FileStream _lock;

    // No connection is used by two threads at once, and nobody reads SQLite's memory statistics; both cost locks in every call.
    // Has no effect when somebody in this process has opened a database before.
    static SqliteFile()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public SqliteFile(SqliteOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataSource))
        {
            throw new Runtime.OrleansConfigurationException("SqliteOptions.DataSource is not set.");
        }

        _options = options;
        Path = System.IO.Path.GetFullPath(options.DataSource);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        _lock = TakeLock(Path);
    }

    public string Path { get; }

    public SqliteSession OpenWriter()
    {
        var session = Open();
        session.Run($"PRAGMA page_size={_options.PageSize}");
        session.Run("PRAGMA journal_mode=WAL");
        session.Run("PRAGMA synchronous=FULL");
        session.Run("PRAGMA wal_autocheckpoint=0");
        session.Run($"PRAGMA cache_size=-{_options.WriterCacheKiB}");
        return session;
    }

    public SqliteSession OpenReader()
    {
        var session = Open();
        session.Run($"PRAGMA cache_size=-{_options.ReaderCacheKiB}");
        session.Run("PRAGMA mmap_size=1073741824");
        session.Run("PRAGMA query_only=1");
        return session;
    }

    /// <summary>A connection that copies the log into the file while the writer goes on.</summary>
    public SqliteSession OpenCheckpointer()
    {
        var session = Open();
        session.Run("PRAGMA synchronous=FULL");
        session.Run("PRAGMA wal_autocheckpoint=0");
        return session;
    }

    public void Dispose() => _lock.Dispose();

    private SqliteSession Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        var session = new SqliteSession(connection);
        session.Run("PRAGMA busy_timeout=10000");
        session.Run("PRAGMA temp_store=MEMORY");
        return session;
    }

    private static FileStream TakeLock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DataFileInUseException(path, exception);
        }
    }
}
