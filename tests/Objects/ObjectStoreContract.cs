using System.Security.Cryptography;
using System.Text;

namespace Negotiation.Objects.Tests;

/// <summary>What every object store does.</summary>
public abstract class ObjectStoreContract : IAsyncLifetime
{
    private const string Text = "text/plain";
    private static readonly ObjectName s_name = ObjectName.Of("vendor", "deals", "a1", "offer");

    protected IObjectStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Open();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task What_is_put_is_read_back_with_its_length_type_and_hash()
    {
        var put = await Put(s_name, "hello");
        put.Stored.ShouldBeTrue();

        await using var read = await Store.Get(s_name);

        read.ShouldNotBeNull().Facts.ShouldBe(put.Facts);
        read.Facts.Length.ShouldBe(5);
        read.Facts.Type.ShouldBe(Text);
        read.Facts.Sha256.ShouldBe(Sha256("hello"));
        (await ReadAll(read)).ShouldBe("hello");
    }

    [Fact]
    public async Task An_object_of_no_bytes_is_an_object()
    {
        await Put(s_name, "");
        await using var read = await Store.Get(s_name);
        read.ShouldNotBeNull().Facts.Length.ShouldBe(0);
        (await ReadAll(read)).ShouldBe("");
    }

    [Theory]
    [InlineData(4 << 20)]
    [InlineData((4 << 20) + 1)]
    [InlineData((9 << 20) - 3)]
    public async Task An_object_larger_than_one_block_comes_back_byte_for_byte(int length)
    {
        var bytes = Bytes(length);
        var put = await Store.Put(s_name, new ObjectDraft("application/octet-stream"), new Trickle(bytes), PutCondition.Absent);
        put.Facts.ShouldNotBeNull().Length.ShouldBe(length);

        await using var read = await Store.Get(s_name);

        read.ShouldNotBeNull().Facts.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var copy = new MemoryStream();
        await read.Content.CopyToAsync(copy);
        copy.ToArray().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_there_is_neither_found_read_nor_deleted()
    {
        (await Store.Get(s_name)).ShouldBeNull();
        (await Store.Find(s_name)).ShouldBeNull();
        (await Store.Delete(s_name)).ShouldBeFalse();
    }

    [Fact]
    public async Task Put_once_keeps_the_first()
    {
        var first = await Put(s_name, "first");
        var second = await Put(s_name, "second");
        second.Stored.ShouldBeFalse();
        second.Facts.ShouldBe(first.Facts);
        (await Content(s_name)).ShouldBe("first");
    }

    [Theory]
    [InlineData(10)]
    [InlineData((4 << 20) + 10)]
    public async Task Of_many_that_put_once_at_the_same_time_one_wins_and_the_others_learn_of_it(int length)
    {
        var puts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => Store.Put(s_name, new ObjectDraft(Text), new MemoryStream(Bytes(length, i)), PutCondition.Absent))));
        var winner = puts.Where(p => p.Stored).ShouldHaveSingleItem().Facts;
        puts.ShouldAllBe(p => p.Facts == winner);
        (await Store.Find(s_name)).ShouldBe(winner);
    }

    [Fact]
    public async Task An_unchanged_object_is_replaced_and_a_changed_one_is_not()
    {
        var first = (await Put(s_name, "first")).Facts.ShouldNotBeNull();
        var second = await Put(s_name, "second", PutCondition.Unchanged(first.Tag));
        second.Stored.ShouldBeTrue();
        var late = await Put(s_name, "late", PutCondition.Unchanged(first.Tag));
        late.Stored.ShouldBeFalse();
        late.Facts.ShouldBe(second.Facts);
        (await Content(s_name)).ShouldBe("second");
    }

    [Fact]
    public async Task Nothing_is_unchanged_where_nothing_is()
    {
        var first = (await Put(s_name, "first")).Facts.ShouldNotBeNull();
        await Store.Delete(s_name);
        var late = await Put(s_name, "late", PutCondition.Unchanged(first.Tag));
        late.ShouldBe(new PutResult(Stored: false, null));
    }

    [Fact]
    public async Task The_same_bytes_again_get_another_tag()
    {
        var first = await Put(s_name, "same", PutCondition.None);
        var second = await Put(s_name, "same", PutCondition.None);
        second.Facts!.Sha256.ShouldBe(first.Facts!.Sha256);
        second.Facts.Tag.ShouldNotBe(first.Facts.Tag);
    }

    [Fact]
    public async Task Deleting_by_tag_leaves_what_was_put_since()
    {
        var first = (await Put(s_name, "first", PutCondition.None)).Facts.ShouldNotBeNull();
        var second = (await Put(s_name, "first", PutCondition.None)).Facts.ShouldNotBeNull();
        (await Store.Delete(s_name, first.Tag)).ShouldBeFalse();
        (await Content(s_name)).ShouldBe("first");
        (await Store.Delete(s_name, second.Tag)).ShouldBeTrue();
        (await Store.Find(s_name)).ShouldBeNull();
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_and_leaves_nothing()
    {
        var draft = new ObjectDraft(Text) { MaxBytes = 5 };
        await Should.ThrowAsync<ObjectTooLargeException>(() => Store.Put(s_name, draft, new MemoryStream(Bytes(6)), PutCondition.Absent));
        (await Store.Find(s_name)).ShouldBeNull();
        (await Store.Put(s_name, draft, new MemoryStream(Bytes(5)), PutCondition.Absent)).Stored.ShouldBeTrue();
    }

    [Fact]
    public async Task Bytes_that_are_not_what_they_were_announced_as_are_refused_and_leave_nothing()
    {
        var draft = new ObjectDraft(Text) { Sha256 = Sha256("announced") };
        await Should.ThrowAsync<ObjectCorruptException>(() => Store.Put(s_name, draft, Stream("sent"), PutCondition.Absent));
        (await Store.Find(s_name)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_nothing()
    {
        var broken = new Trickle(Bytes((4 << 20) + 100), breakAt: (4 << 20) + 50);
        await Should.ThrowAsync<IOException>(() => Store.Put(s_name, new ObjectDraft(Text), broken, PutCondition.Absent));
        (await Store.Find(s_name)).ShouldBeNull();
        (await ToList(Store.List())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flipped_byte_is_noticed_before_the_last_bytes_are_handed_out()
    {
        await Put(s_name, new string('x', 100_000));
        await Damage(s_name, 50_000);
        await using var read = await Store.Get(s_name);
        var copy = new MemoryStream();
        await Should.ThrowAsync<ObjectCorruptException>(() => read.ShouldNotBeNull().Content.CopyToAsync(copy));
        copy.Length.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task A_damaged_object_can_be_put_again()
    {
        await Put(s_name, "whole");
        await Damage(s_name, 2);
        (await Put(s_name, "whole", PutCondition.None)).Stored.ShouldBeTrue();
        (await Content(s_name)).ShouldBe("whole");
    }

    [Fact]
    public async Task A_list_holds_what_is_below_a_name_and_nothing_else()
    {
        string[][] names = [["v", "a", "1"], ["v", "a", "2"], ["v", "a", "2", "x"], ["v", "ab", "3"], ["v", "a"], ["w", "a", "1"]];
        foreach (var name in names)
        {
            await Put(ObjectName.Of(name), string.Join(' ', name));
        }

        var below = await ToList(Store.List(ObjectName.Of("v", "a")));

        below.Select(f => f.Name.ToString()).Order(StringComparer.Ordinal).ShouldBe(["v/a/1", "v/a/2", "v/a/2/x"]);
        var one = below.Single(f => f.Name == ObjectName.Of("v", "a", "1"));
        one.ShouldBe((await Store.Find(one.Name)).ShouldNotBeNull());
        (await ToList(Store.List())).Count.ShouldBe(names.Length);
    }

    [Fact]
    public async Task Two_tenants_that_differ_in_case_or_signs_only_never_share_an_object()
    {
        string[] tenants = ["acme", "Acme", "ac.me", "ac/me", "ac_6de", "äcme", ".."];
        foreach (var tenant in tenants)
        {
            (await Put(ObjectName.Of(tenant, "x"), tenant)).Stored.ShouldBeTrue();
        }

        foreach (var tenant in tenants)
        {
            (await Content(ObjectName.Of(tenant, "x"))).ShouldBe(tenant);
        }
    }

    protected abstract Task<IObjectStore> Open();

    /// <summary>Changes one byte of what is kept, behind the store's back.</summary>
    protected abstract Task Damage(ObjectName name, int at);

    protected static Stream Stream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    protected static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    protected Task<PutResult> Put(ObjectName name, string text, PutCondition? condition = null) =>
        Store.Put(name, new ObjectDraft(Text), Stream(text), condition ?? PutCondition.Absent);

    private async Task<string> Content(ObjectName name)
    {
        await using var read = await Store.Get(name);
        return await ReadAll(read.ShouldNotBeNull());
    }

    private static async Task<string> ReadAll(StoredObject read)
    {
        using var reader = new StreamReader(read.Content, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    private static async Task<List<ObjectFacts>> ToList(IAsyncEnumerable<ObjectFacts> facts)
    {
        var list = new List<ObjectFacts>();
        await foreach (var one in facts)
        {
            list.Add(one);
        }

        return list;
    }

    private static byte[] Bytes(int length, int seed = 0)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((i * 31) + (i >> 8) + seed);
        }

        return bytes;
    }
}
