using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Negotiation.Objects;

/// <summary>
/// Objects as files of one folder, for one process. A file is written under another name, reaches the disk and is then renamed,
/// so that a name stands for a whole object or for none.
/// </summary>
public sealed class FolderObjectStore : IObjectStore
{
    private const string Ending = ".object";
    private const string Drafts = ".drafts";
    private const int BufferSize = 64 * 1024;

    /// <summary>How old a draft must be before nobody can be writing it any more.</summary>
    private static readonly TimeSpan s_abandoned = TimeSpan.FromHours(1);

    // Names share locks: which ones is by chance, and a lock is held only from the look at what is there to the rename.
    private readonly Lock[] gates = [.. Enumerable.Range(0, 64).Select(static _ => new Lock())];
    private readonly string root;
    private readonly string drafts;
    private readonly TimeProvider time;

    /// <summary>Opens the folder, creates it if it is missing, and removes what writers that died left behind.</summary>
    public FolderObjectStore(string folder, TimeProvider time)
    {
        root = Path.GetFullPath(folder);
        drafts = Path.Combine(root, Drafts);
        this.time = time;
        DurableFolders.Create(drafts);
        var abandoned = (time.GetUtcNow() - s_abandoned).UtcDateTime;
        foreach (var draft in Directory.EnumerateFiles(drafts))
        {
            if (File.GetLastWriteTimeUtc(draft) < abandoned)
            {
                File.Delete(draft);
            }
        }
    }

    public async Task<PutResult> Put(ObjectName name, ObjectDraft draft, Stream content, PutCondition condition, CancellationToken cancel = default)
    {
        var there = Look(name);
        if (!condition.Holds(there))
        {
            return new PutResult(Stored: false, there);
        }

        var file = Path.Combine(drafts, Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));
        try
        {
            var facts = await Write(file, name, draft, content, cancel);
            lock (GateOf(name))
            {
                there = Look(name);
                if (!condition.Holds(there))
                {
                    return new PutResult(Stored: false, there);
                }

                var path = PathOf(name);
                var folder = Path.GetDirectoryName(path)!;
                DurableFolders.Create(folder);
                File.Move(file, path, overwrite: true);
                DurableFolders.Flush(folder);
                return new PutResult(Stored: true, facts);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    public Task<StoredObject?> Get(ObjectName name, CancellationToken cancel = default) => Answer(() => Open(name));

    public Task<ObjectFacts?> Find(ObjectName name, CancellationToken cancel = default) => Answer(() =>
    {
        using var stream = Read(name, out var facts);
        return facts;
    });

    public Task<bool> Delete(ObjectName name, string? tag = null, CancellationToken cancel = default)
    {
        lock (GateOf(name))
        {
            var path = PathOf(name);
            if (!File.Exists(path) || (tag is not null && Look(name)?.Tag != tag))
            {
                return Task.FromResult(false);
            }

            File.Delete(path);
            DurableFolders.Flush(Path.GetDirectoryName(path)!);
            return Task.FromResult(true);
        }
    }

    public async IAsyncEnumerable<ObjectFacts> List(ObjectName? below = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        var folder = below is null ? root : Path.Combine(root, below.ToString());
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            var path = Path.GetRelativePath(root, file)[..^Ending.Length].Replace(Path.DirectorySeparatorChar, '/');
            if (ObjectName.TryParse(path, out var name) && Look(name) is { } facts)
            {
                yield return facts;
            }
        }
    }

    private async Task<ObjectFacts> Write(string file, ObjectName name, ObjectDraft draft, Stream content, CancellationToken cancel)
    {
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var reader = new HashingReader(content, draft);
        stream.Position = ObjectHeader.Size;
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await reader.Fill(buffer, cancel)) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        var facts = new ObjectFacts(
            name, reader.Length, draft.Type, reader.Finish(), time.GetUtcNow(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        stream.Position = 0;
        await stream.WriteAsync(ObjectHeader.Write(facts), cancel);
        stream.Flush(flushToDisk: true);
        return facts;
    }

    // Opening a local file does not wait; what goes wrong still belongs into the task.
    private static Task<T> Answer<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (IOException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private StoredObject? Open(ObjectName name)
    {
        var stream = Read(name, out var facts);
        return facts is null ? null : new StoredObject(facts, new VerifyingStream(stream!, facts));
    }

    // A damaged object can still be replaced and deleted, so it counts as one that nobody knows the tag of.
    private ObjectFacts? Look(ObjectName name)
    {
        try
        {
            using var stream = Read(name, out var facts);
            return facts;
        }
        catch (ObjectCorruptException)
        {
            return new ObjectFacts(name, 0, "", "", DateTimeOffset.MaxValue, "");
        }
    }

    /// <returns>The file after its header; null when there is no such object.</returns>
    private FileStream? Read(ObjectName name, out ObjectFacts? facts)
    {
        facts = null;
        FileStream stream;
        try
        {
            stream = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        try
        {
            var header = new byte[ObjectHeader.Size];
            facts = ObjectHeader.Read(name, header.AsSpan(0, stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false)));
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private Lock GateOf(ObjectName name) => gates[(uint)name.ToString().GetHashCode(StringComparison.Ordinal) % gates.Length];

    private string PathOf(ObjectName name) => Path.Combine(root, name + Ending);
}
