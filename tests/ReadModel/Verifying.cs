using Negotiation.Domain.Records;

namespace Negotiation.ReadModel.Tests;

public sealed class Verifying
{
    public static readonly TheoryData<string, string, BreakKind> Flips = new()
    {
        { "stream", "replace(stream, 'd5', 'e5')", BreakKind.Gap },
        { "version", "version + 128", BreakKind.Gap },
        { "at", "at + 1", BreakKind.Hash },
        { "person", "'anne'", BreakKind.Hash },
        { "name", "'Anna Muller'", BreakKind.Hash },
        { "party", "'northwine'", BreakKind.Hash },
        { "party", "NULL", BreakKind.Hash },
        { "request", "'request-4'", BreakKind.Hash },
        { "only_for", "'northwind'", BreakKind.Hash },
        { "only_for", "''", BreakKind.Hash },
        { "type", "'messageSend'", BreakKind.Hash },
        { "payload", "{payload}", BreakKind.Hash },
        { "previous_hash", "'A' || substr(previous_hash, 2)", BreakKind.PreviousHash },
        { "hash", "upper(hash)", BreakKind.Hash },
    };

    [Theory, MemberData(nameof(Flips))]
    public async Task Names_the_event_in_which_one_byte_of_any_column_was_flipped(string column, string value, BreakKind kind)
    {
        foreach (var database in new OnEachDatabaseAttribute().GetData(null!).Select(d => (ReadModelDatabase)d[0]))
        {
            await using var world = await Ten(database);
            var payload = database == ReadModelDatabase.Postgres ? "set_byte(payload, 12, get_byte(payload, 12) # 1)" : "CAST(replace(payload, 'Fabrikam', 'Fabrikan') AS BLOB)";
            var what = value.Replace("{payload}", payload, StringComparison.Ordinal);

            world.Tamper($"UPDATE events SET {column} = {what} WHERE stream = 'contoso/d5' AND version = 3").ShouldBe(1);

            var report = await world.Verify();
            report.Intact.ShouldBeFalse();
            report.First.ShouldNotBeNull().ShouldSatisfyAllConditions(
                b => b.Stream.ShouldBe("contoso/d5"),
                b => b.Version.ShouldBe(3),
                b => b.Kind.ShouldBe(kind));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Finds_nothing_in_a_journal_as_it_was_written(ReadModelDatabase database)
    {
        await using var world = await Ten(database);
        var report = await world.Verify();
        report.ShouldSatisfyAllConditions(r => r.First.ShouldBeNull(), r => r.Streams.ShouldBe(10), r => r.Events.ShouldBe(46));
    }

    [Theory, OnEachDatabase]
    public async Task Names_a_missing_event_a_missing_start_and_a_payload_that_is_no_json(ReadModelDatabase database)
    {
        await using var world = await Ten(database);
        world.Tamper("DELETE FROM events WHERE stream = 'contoso/d5' AND version = 2");
        world.Tamper("DELETE FROM events WHERE stream = 'contoso/d6' AND version = 1");
        var deal = Sample.Deal("d9x");
        var garbled = Chain.Link(deal.Events[0] with { Payload = RawJson.Of("{\"half\":") }, Chain.Start);
        await world.Journal.Append([garbled], deal.Summary);

        var report = await world.Verify();

        report.Breaks.Select(b => (b.Stream, b.Version, b.Kind)).ShouldBe(
        [
            ("contoso/d5", 2L, BreakKind.Gap),
            ("contoso/d6", 1L, BreakKind.MissingStart),
            ("contoso/d9x", 1L, BreakKind.Payload),
        ]);
    }

    [Theory, OnEachDatabase]
    public async Task Names_a_cut_off_end_when_told_how_far_a_stream_should_go(ReadModelDatabase database)
    {
        await using var world = await Ten(database);
        var (d5, d6) = (Sample.Deal("d5", 5), Sample.Deal("d6", 6));
        var expected = new Dictionary<string, StreamHead>(StringComparer.Ordinal)
        {
            [d5.Stream] = StreamHead.Of(d5.Events[^1]),
            [d6.Stream] = new(6, Chain.Sha256("another"u8)),
            ["contoso/gone"] = new(2, Chain.Start),
        };
        world.Tamper("DELETE FROM events WHERE stream = 'contoso/d5' AND version > 3");

        var report = await world.Verify(expected);

        report.Breaks.Where(b => b.Kind != BreakKind.View).Select(b => (b.Stream, b.Version, b.Kind)).ShouldBe(
        [
            ("contoso/d5", 4L, BreakKind.MissingEnd),
            ("contoso/d6", 6L, BreakKind.OtherEnd),
            ("contoso/gone", 1L, BreakKind.MissingEnd),
        ]);
    }

    [Theory, OnEachDatabase]
    public async Task Names_rows_that_say_something_else_than_the_events(ReadModelDatabase database)
    {
        await using var world = await Ten(database);
        world.Tamper("UPDATE deals SET amount = amount + 1 WHERE id = 'd2'");
        world.Tamper("UPDATE deal_people SET person = 'mallory' WHERE person = 'anna' AND deal = (SELECT key FROM deals WHERE id = 'd3')");
        world.Tamper("INSERT INTO deal_approvals (tenant, person, deal) SELECT tenant, 'mallory', key FROM deals WHERE id = 'd6'");
        world.Tamper("DELETE FROM deals WHERE id = 'd4'");
        world.Tamper("UPDATE deals SET id = 'stray' WHERE id = 'd5'");

        var report = await world.Verify();

        report.Breaks.ShouldAllBe(b => b.Kind == BreakKind.View);
        report.Breaks.Select(b => b.Stream).ShouldBe(["contoso/d2", "contoso/d3", "contoso/d4", "contoso/d5", "contoso/d6", "contoso/stray"]);
        report.Breaks[0].Detail.ShouldContain("amount");
        report.Breaks[1].Detail.ShouldContain("people");
        report.Breaks[4].Detail.ShouldContain("approvals");
    }

    [Fact]
    public async Task Names_the_event_when_a_byte_is_flipped_in_the_file_itself()
    {
        foreach (var needle in (string[])["Anna Müller", "request-3", "messageSent", "contoso/d5", "northwind"])
        {
            await using var world = await Ten(ReadModelDatabase.Sqlite);
            await world.Reopen();
            world.Tamper("PRAGMA wal_checkpoint(TRUNCATE)");
            var file = world.Options.ConnectionString["Data Source=".Length..];
            FlipLast(file, System.Text.Encoding.UTF8.GetBytes(needle));

            var report = await world.Verify();

            report.Intact.ShouldBeFalse($"the flip in {needle} went unseen");
            report.First!.Stream.ShouldStartWith("contoso/");
        }
    }

    // The last match, since the first may stand in a page's unused part: what the root held before the tree grew.
    private static void FlipLast(string file, byte[] needle)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var at = bytes.AsSpan().LastIndexOf(needle);
        at.ShouldBeGreaterThan(0);
        stream.Position = at + needle.Length - 1;
        stream.WriteByte((byte)(bytes[at + needle.Length - 1] ^ 1));
    }

    private static async Task<World> Ten(ReadModelDatabase database)
    {
        var world = new World(database);
        foreach (var n in Enumerable.Range(0, 10))
        {
            await world.Append(Sample.Deal($"d{n}", n));
        }

        return world;
    }
}
