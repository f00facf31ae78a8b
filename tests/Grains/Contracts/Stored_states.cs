using System.Text;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Silo;

namespace Negotiation.Grains.Tests;

public sealed class Stored_states
{
    private const string Newest = "state-4.json";
    private static readonly StateSerializer Form = new();

    public static TheoryData<string> Released => ["state-1.json", "state-2.json", "state-3.json", Newest];

    /// <summary>The sample of the first form, and what later ones added: files, then a paused review and protection, then what cases ended.</summary>
    private static DealRecord Record()
    {
        var first = Sample.Record();
        return first with
        {
            Deal = first.Deal with
            {
                Files = [File],
                ReviewPause = new ReviewPause(PauseReason.ConflictCheck, "Asking our sellers", "Mara", Sample.Now),
                ReviewHandedOn = true,
                Protection = Protection,
                Clocks = [.. first.Deal.Clocks, ProtectionFace.Start(Sample.Now, People.Policy)],
                Decided = Decided,
            },
        };
    }

    private static Protection Protection { get; } = new(
        ProtectionStanding.StandsStill,
        Sample.Now,
        new ProtectionRequest(20, "The tender is late", "Letter of 3 March", "priya", "Priya", Sample.Now),
        [new Toll("case-1", TollReason.Dispute, "Dispute 7", Sample.Now)],
        "No meeting since");

    private static DecidedLine[] Decided { get; } =
    [
        new("close", LineEnding.Settlement, "case-1", Sample.Now, "aurora", Note: "With their notary"),
        new("demo", LineEnding.Decision, "case-2", Sample.Now, Shares: [new CreditShare("kestrel", 40), new CreditShare("aurora", 60)]),
    ];

    private static AttachedFile File { get; } =
        new("visit report.pdf", "application/pdf", 48_211, new string('a', 64), "aurora", "dana", "Dana", Sample.Now, "Page 3");

    [Fact]
    public void What_is_stored_today_is_the_newest_golden_form()
    {
        var today = Encoding.UTF8.GetString(Form.Serialize(Record()));
        Golden.Lines(Newest, () => [today]).ShouldBe([today]);
    }

    [Fact]
    public void What_is_written_by_hand_is_what_the_serializer_would_write()
    {
        var full = Record() with
        {
            Outbox = Sample.Record().Outbox,
            Reminder = Sample.Now,
            ClaimDue = true,
            CaseDue = new DueCase("case-9", ["close"], "aurora"),
            Claim = new PostedClaim { Keys = ["site:a", "name:b|DE"], Reported = ["o-1"], Again = Sample.Now, More = true, Left = [new Customer("Muster", "DE", "muster.example")] },
            Overlaps = [new HeardOverlap("o-1", 2, Alert: true, Live: true), new HeardOverlap("o-2", 3, Alert: false, Live: true, Dismissed: true)],
        };

        foreach (var record in (DealRecord[])[new DealRecord(), Sample.Record(), full])
        {
            Encoding.UTF8.GetString(Form.Serialize(record)).ShouldBe(DomainJson.Write(record).ToString());
        }

        using var written = JsonDocument.Parse(Form.Serialize(full).ToMemory());
        written.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(DomainJson.Options.GetTypeInfo(typeof(DealRecord)).Properties.Where(p => p.Get is not null).Select(p => p.Name));
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void Every_released_form_is_read_whole(string file)
    {
        var text = Golden.Lines(file)[0];
        var record = Form.Deserialize<DealRecord>(BinaryData.FromString(text)).ShouldNotBeNull();
        record.Deal.Version.ShouldBeGreaterThan(10);
        record.Outbox.Count.ShouldBe(2);
        Lacking(JsonDocument.Parse(text).RootElement, JsonDocument.Parse(Form.Serialize(record).ToMemory()).RootElement, "$").ShouldBeEmpty();
    }

    [Fact]
    public void Members_of_a_later_version_are_passed_over()
    {
        var text = Golden.Lines(Newest)[0];
        var later = "{\"fromTheFuture\":{\"a\":[1]}," + text[1..];
        Form.Deserialize<DealRecord>(BinaryData.FromString(later)).ShouldNotBeNull().Deal.Version.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Nothing_stored_names_a_class()
    {
        var text = Golden.Lines(Newest)[0];
        text.ShouldNotContain("Negotiation.Domain", Case.Sensitive);
        text.ShouldNotContain("System.", Case.Sensitive);
    }

    [Fact]
    public void A_policy_is_stored_in_its_golden_form_and_read_whole()
    {
        var today = Encoding.UTF8.GetString(Form.Serialize(Sample.Programme()));
        Golden.Lines("programme-2.json", () => [today]).ShouldBe([today]);

        var recalled = Encoding.UTF8.GetString(Form.Serialize(Sample.Recalled()));
        Golden.Lines("programme-3.json", () => [recalled]).ShouldBe([recalled]);

        var document = Encoding.UTF8.GetString(Form.Serialize(new DocumentRecord { Policy = Sample.Policy }));
        Golden.Lines("document-2.json", () => [document]).ShouldBe([document]);
        var kept = Form.Deserialize<DocumentRecord>(BinaryData.FromString(document)).ShouldNotBeNull();
        Domain.Policies.PolicyDocument.HashOf(kept.Policy!).ShouldBe(Domain.Policies.PolicyDocument.HashOf(Sample.Policy));
    }

    [Theory]
    [InlineData("programme-1.json")]
    [InlineData("programme-2.json")]
    [InlineData("programme-3.json")]
    public void Every_released_form_of_a_programme_is_read_whole(string file) => ReadWhole<ProgrammeRecord>(file);

    [Theory]
    [InlineData("document-1.json")]
    [InlineData("document-2.json")]
    public void Every_released_form_of_a_policy_is_read_whole(string file)
    {
        var policy = ReadWhole<DocumentRecord>(file).Policy.ShouldNotBeNull();
        policy.Decisions.ShouldHaveSingleItem().Alternates.ShouldBeEmpty();
        policy.Cases.CoolingOff.ShouldBe(2, "what an older form does not say has its default");
    }

    private static T ReadWhole<T>(string file)
    {
        var text = Golden.Lines(file)[0];
        var record = Form.Deserialize<T>(BinaryData.FromString(text));
        Lacking(JsonDocument.Parse(text).RootElement, JsonDocument.Parse(Form.Serialize(record!).ToMemory()).RootElement, "$").ShouldBeEmpty();
        return record!;
    }

    // Every value of the old form is in the new one, in its place.
    private static IEnumerable<string> Lacking(JsonElement old, JsonElement read, string path)
    {
        if (old.ValueKind != read.ValueKind)
        {
            return [path];
        }

        return old.ValueKind switch
        {
            JsonValueKind.Object => old.EnumerateObject().SelectMany(member => read.TryGetProperty(member.Name, out var found)
                ? Lacking(member.Value, found, $"{path}.{member.Name}")
                : [$"{path}.{member.Name}"]),
            JsonValueKind.Array when old.GetArrayLength() == read.GetArrayLength() =>
                old.EnumerateArray().Zip(read.EnumerateArray()).SelectMany((pair, i) => Lacking(pair.First, pair.Second, $"{path}[{i}]")),
            JsonValueKind.Array => [path],
            _ => string.Equals(old.GetRawText(), read.GetRawText(), StringComparison.Ordinal) ? [] : [path],
        };
    }
}
