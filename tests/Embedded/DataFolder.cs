namespace Negotiation.Embedded.Tests;

/// <summary>A folder of its own for each test.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("embedded").FullName;

    public string File => Path.Combine(_path, "data.db");

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
