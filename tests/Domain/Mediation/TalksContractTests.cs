using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests.Mediation;

/// <summary>Stored and sent JSON stays readable for ever: the golden payloads are what earlier versions wrote.</summary>
public class TalksContractTests
{
    private static readonly OfferRef Named = new(1, new string('a', 64));
    private static readonly MeetingSlot Slot = new(Start.AddDays(1), 60);
    private static readonly CaseBrief Brief = new(Tenant, Table.Case, 3, 1, CaseStage.Informal, Table.Subject, Table.Sides, null, null, ["zoe"]);
    private static readonly DraftAnswer Answer = new(Partner, 1, DraftOpinion.WithChanges, "ann", "Ann", Start, "Move the date");
    private static readonly SettlementProposal Proposal = new(2, new string('b', 64), "ann", "Ann", Start, Table.Terms, Partner, 1, Start.AddDays(2), "All in one");

    private static readonly IReadOnlyList<TalksCommand> Commands =
    [
        new SayInTalks("caucus:1:fabrikam", "Hello"),
        new ProposeSlots("plenary", [Slot], "Room 7"),
        new AnswerSlots("0123456789abcdef", [0, 2]),
        new BookSlot("0123456789abcdef", 2),
        new CancelSlot("0123456789abcdef"),
        new PublishDraft("One", "A start"),
        new AnswerDraft(Named, DraftOpinion.Disagree, "No"),
        new ShareAnswers(Named),
        new ProposeSettlement(Table.Terms, Named, "All in one", Start.AddDays(2)),
        new AcceptSettlement(Named),
        new RejectSettlement(Named, "Too little"),
        new TakeBackSettlement(Named, "Wrong file"),
        new TakeBrief(Brief),
    ];

    private static readonly IReadOnlyList<TalksEvent> Events =
    [
        new BriefTaken(Brief) { Room = "platform", Number = 1 },
        new MediatorSeated(Table.Named(Table.Max)) { Number = 1 },
        new MediatorLeft("max", "Max") { Number = 1 },
        new TalksWindowMoved(CaseStage.Mediation, Start) { Number = 1 },
        new TalksPeopleChanged { Number = 1 },
        new TalksEnded(CaseStage.Decision) { Number = 1 },
        new SaidInTalks("Hello") { Room = "caucus:1:fabrikam", Number = 1 },
        new SlotsProposed(new SlotProposal("0123456789abcdef", "plenary", [Slot], "Room 7", "ann", "Ann", Start, [new SlotFit([0], Partner), new SlotFit([])], Partner, 0, 1, true, Start)) { Number = 1 },
        new SlotsAnswered("0123456789abcdef", [0], Vendor) { Number = 1 },
        new SlotBooked("0123456789abcdef", 0) { Number = 1 },
        new SlotCancelled("0123456789abcdef") { Number = 1 },
        new DraftPublished(new TalksDraft(1, new string('c', 64), "One", "max", "Max", Start, "A start")) { Number = 1 },
        new DraftAnswered(Answer) { Room = "caucus:1:fabrikam", Number = 1 },
        new AnswersToDraftShared(1, [Answer]) { Number = 1 },
        new SettlementProposed(Proposal) { Number = 1 },
        new SettlementAccepted(2, Proposal.Hash, new Acceptance(Vendor, "ben", "Ben", Start)) { Number = 1 },
        new SettlementRejected(2, Vendor, "Too little") { Number = 1 },
        new SettlementTakenBack(2, "Wrong file") { Number = 1 },
        new SettlementExpired(2) { Number = 1 },
        new SettlementVoided(2) { Number = 1 },
        new SettlementAgreed(new Settled(2, Proposal.Hash, Table.Terms, [new Acceptance(Vendor, "ben", "Ben", Start)], Start)) { Number = 1 },
        new TalksReopened { Number = 1 },
        new SettlementUndone(2, SettlementFate.Withdrawn) { Number = 1 },
    ];

    [Fact]
    public void Every_command_has_a_row_and_a_golden_payload()
    {
        Keeps("talksCommands.json", Commands);
        TalksProtocol.Table.Select(row => row.Act).ShouldBe(NamesOf<TalksCommand>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_event_has_an_effect_and_a_golden_payload()
    {
        Keeps("talksEvents.json", Events);
        foreach (var body in Events)
        {
            var state = Table.Mediated().State;
            var fact = new TalksFact(Tenant, state.Version + 1, Start, "ann", "Ann", "", "", body with { Number = state.Rooms.GetValueOrDefault(body.Room) + 1 });
            TalksEvolve.Apply(state, fact).Version.ShouldBe(state.Version + 1);
            Should.Throw<InvalidOperationException>(() => TalksEvolve.Apply(state, fact with { Body = body with { Number = 99 } }));
        }
    }

    [Theory]
    [InlineData("plenary")]
    [InlineData("side:a:b")]
    [InlineData("caucus:12:a:b")]
    public void A_room_is_read_as_it_is_written(string id) => TalksRoom.Parse(id)!.Value.Id.ShouldBe(id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("platform")]
    [InlineData("side:")]
    [InlineData("caucus:")]
    [InlineData("caucus:1")]
    [InlineData("caucus:1:")]
    [InlineData("caucus:-1:a")]
    [InlineData("caucus:x:a")]
    [InlineData("Plenary")]
    public void Anything_else_is_no_room(string? id) => TalksRoom.Parse(id).ShouldBeNull();

    // NEGOTIATION_GOLDEN=write writes today's form, for additions only.
    private static void Keeps<T>(string file, IReadOnlyList<T> values, [CallerFilePath] string here = "")
        where T : class
    {
        values.Select(static v => v.GetType()).ShouldBe(Derived<T>().Select(static a => a.DerivedType), ignoreOrder: true);
        var folder = Path.Combine(AppContext.BaseDirectory, "Records", "Golden");
        if (Environment.GetEnvironmentVariable("NEGOTIATION_GOLDEN") == "write")
        {
            foreach (var to in new[] { folder, Path.Combine(Path.GetDirectoryName(here)!, "..", "Records", "Golden") })
            {
                System.IO.File.WriteAllLines(Path.Combine(to, file), values.Select(static v => DomainJson.Write(v).ToString()));
            }
        }

        var golden = System.IO.File.ReadAllLines(Path.Combine(folder, file));
        golden.ShouldBe(values.Select(static v => DomainJson.Write(v).ToString()));
        golden.Select(static line => DomainJson.Write(DomainJson.Read<T>(RawJson.Of(line))).ToString()).ShouldBe(golden);
    }

    private static IEnumerable<string> NamesOf<T>() => Derived<T>().Select(static a => (string)a.TypeDiscriminator!);

    private static IEnumerable<JsonDerivedTypeAttribute> Derived<T>() =>
        typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>();
}
