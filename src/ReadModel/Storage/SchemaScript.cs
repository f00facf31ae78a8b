using System.Globalization;

namespace Negotiation.ReadModel;

/// <summary>One numbered script, <c>Schema/{database}/{number}-{name}.sql</c>. A released script never changes; a new one follows it.</summary>
internal sealed record SchemaScript(int Number, string Name, string Sql)
{
    public static IReadOnlyList<SchemaScript> All(ReadModelDatabase database)
    {
        var prefix = $"schema/{(database == ReadModelDatabase.Sqlite ? "sqlite" : "postgres")}/";
        var assembly = typeof(SchemaScript).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Path: name.Replace('\\', '/')))
            .Where(r => r.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(r => Read(r.Resource, r.Path[prefix.Length..^".sql".Length]))
            .OrderBy(s => s.Number)];
    }

    private static SchemaScript Read(string resource, string file)
    {
        using var reader = new StreamReader(typeof(SchemaScript).Assembly.GetManifestResourceStream(resource)!);
        var dash = file.IndexOf('-', StringComparison.Ordinal);
        return new SchemaScript(int.Parse(file[..dash], CultureInfo.InvariantCulture), file[(dash + 1)..], reader.ReadToEnd());
    }
}
