using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Gateway.Imports;

/// <summary>
/// The folder <c>imports</c> in the data folder: per import the source as it came, whatever its format, the job, and a line for each row that was
/// dealt with. A job is replaced by renaming, so that a crash leaves the old or the new one.
/// </summary>
internal sealed class JobStore(string data)
{
    private const string JobFile = "job.json";
    private const string SourceFile = "source.csv";
    private const string ResultsFile = "results.jsonl";

    private readonly string root = Path.Combine(data, "imports");

    public void SaveSource(string id, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Folder(id));
        Durably(Path.Combine(Folder(id), SourceFile), bytes);
    }

    public byte[] Source(string id) => File.ReadAllBytes(Path.Combine(Folder(id), SourceFile));

    public void Save(JobRecord job) => Durably(Path.Combine(Folder(job.Order.Id), JobFile), DomainJson.Write(job).Utf8.Span);

    public IEnumerable<JobRecord> Jobs()
    {
        if (!Directory.Exists(root))
        {
            yield break;
        }

        foreach (var folder in Directory.EnumerateDirectories(root))
        {
            var file = Path.Combine(folder, JobFile);
            if (!File.Exists(file))
            {
                // The process ended between keeping the source and keeping the job: nobody was told of this import.
                Directory.Delete(folder, recursive: true);
                continue;
            }

            yield return DomainJson.Read<JobRecord>(new RawJson(File.ReadAllBytes(file)));
        }
    }

    /// <summary>The results so far. A line torn by a crash is left out, and its row is done again.</summary>
    public IReadOnlyList<RowResult> Results(string id)
    {
        var file = Path.Combine(Folder(id), ResultsFile);
        return File.Exists(file) ? [.. ReadShared(file).Select(Parse).OfType<RowResult>().DistinctBy(r => r.Row)] : [];
    }

    public ResultLog OpenResults(string id) => new(Path.Combine(Folder(id), ResultsFile));

    public void Delete(string id)
    {
        if (Directory.Exists(Folder(id)))
        {
            Directory.Delete(Folder(id), recursive: true);
        }
    }

    private static IEnumerable<string> ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static RowResult? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<RowResult>(line, DomainJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Durably(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".new";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private string Folder(string id) => Path.Combine(root, id);
}

/// <summary>Appends results as they come. Each line reaches the operating system at once, so the end of the process loses none.</summary>
internal sealed class ResultLog : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamWriter writer;

    public ResultLog(string path)
    {
        writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };

        // Parts a line torn by a crash from the first one now.
        writer.Write('\n');
    }

    public void Add(RowResult result)
    {
        lock (gate)
        {
            writer.Write(JsonSerializer.Serialize(result, DomainJson.Options) + "\n");
        }
    }

    public void Dispose() => writer.Dispose();
}
