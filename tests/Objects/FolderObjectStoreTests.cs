using Negotiation.Testing;

namespace Negotiation.Objects.Tests;

public sealed class FolderObjectStoreTests : ObjectStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("objects").FullName;
    private readonly ManualTimeProvider time = new();

    private string Drafts => Path.Combine(folder, ".drafts");

    public override Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_put_is_there_after_a_restart()
    {
        var put = await Put(ObjectName.Of("kept"), "x");
        (await new FolderObjectStore(folder, time).Find(ObjectName.Of("kept"))).ShouldBe(put.Facts);
    }

    [Fact]
    public async Task A_draft_is_gone_once_its_object_is_there()
    {
        await Put(ObjectName.Of("kept"), "x");
        Directory.GetFiles(Drafts).ShouldBeEmpty();
    }

    [Fact]
    public void Drafts_of_writers_that_died_are_removed_and_those_being_written_are_not()
    {
        var dead = Path.Combine(Drafts, "dead");
        var alive = Path.Combine(Drafts, "alive");
        File.WriteAllText(dead, "half");
        File.WriteAllText(alive, "half");
        File.SetLastWriteTimeUtc(dead, time.GetUtcNow().UtcDateTime.AddMinutes(-61));
        File.SetLastWriteTimeUtc(alive, time.GetUtcNow().UtcDateTime.AddMinutes(-59));

        _ = new FolderObjectStore(folder, time);

        Directory.GetFiles(Drafts).ShouldBe([alive]);
    }

    [Fact]
    public async Task A_draft_is_no_object_for_anybody()
    {
        await File.WriteAllTextAsync(Path.Combine(Drafts, "half"), "half");
        await foreach (var found in Store.List())
        {
            found.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_noticed()
    {
        var name = ObjectName.Of("cut");
        await Put(name, "0123456789");
        await using (var file = new FileStream(FileOf(name), FileMode.Open))
        {
            file.SetLength(file.Length - 1);
        }

        await using var read = await Store.Get(name);
        await Should.ThrowAsync<ObjectCorruptException>(() => read.ShouldNotBeNull().Content.CopyToAsync(System.IO.Stream.Null));
    }

    [Fact]
    public async Task A_flipped_byte_in_what_is_said_of_an_object_is_noticed()
    {
        var name = ObjectName.Of("head");
        await Put(name, "x");
        await Flip(name, 100);
        await Should.ThrowAsync<ObjectCorruptException>(() => Store.Get(name));
        await Should.ThrowAsync<ObjectCorruptException>(() => Store.Find(name));
        (await Store.Delete(name)).ShouldBeTrue();
    }

    protected override Task<IObjectStore> Open() => Task.FromResult<IObjectStore>(new FolderObjectStore(folder, time));

    protected override Task Damage(ObjectName name, int at) => Flip(name, ObjectHeader.Size + at);

    private string FileOf(ObjectName name) => Path.Combine(folder, name + ".object");

    private async Task Flip(ObjectName name, int at)
    {
        var bytes = await File.ReadAllBytesAsync(FileOf(name));
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(FileOf(name), bytes);
    }
}
