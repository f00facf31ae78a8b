using System.Text;

namespace Negotiation.Domain.Customers;

/// <summary>The tables that are compiled into this library as text.</summary>
internal static class DataFile
{
    /// <summary>Lines without blank ones and without white space at their ends.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("customers/" + name)
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Lines of the form "key: a; b; c", '#' starting a comment line; a key may stand on several lines.</summary>
    public static IEnumerable<(string Key, string[] Values)> Table(string name) =>
        from line in Lines(name)
        where line[0] != '#'
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (line[..colon].Trim(), line[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
