using Orleans.Runtime;

namespace Orleans.Storage.Sqlite;

/// <summary>Another process, or another silo of this one, holds the data file.</summary>
public sealed class DataFileInUseException(string path, Exception innerException)
    : OrleansException($"The data file {path} is in use by another process. Stop it, or choose another file.", innerException)
{
    public string Path { get; } = path;
}
