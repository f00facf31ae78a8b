using System.Text;
using Negotiation.Domain.Disputes;
using Negotiation.Silo;

namespace Negotiation.Grains.Tests;

public sealed class Stored_rosters
{
    private const string File = "neutrals-1.json";
    private static readonly StateSerializer Form = new();

    private static NeutralsRecord Record => new()
    {
        Roster = new Roster(
            4,
            [
                new Neutral(
                    "sofia", "Sofia", "ombuds", "Europe/Rome", [SeatKind.Mediator, SeatKind.AppealDecider], ["nadia"],
                    [new Disclosure(ConflictKind.Compensation, "A bonus", Sample.Now, "d1", "kestrel", new DateOnly(2026, 12, 31))]),
            ],
            [new Service("sofia", "case-1", "d1", SeatKind.Decider, ["kestrel", "aurora"], Sample.Now)]),
    };

    [Fact]
    public void A_roster_is_stored_in_its_golden_form_and_read_whole()
    {
        var today = Encoding.UTF8.GetString(Form.Serialize(Record));
        Golden.Lines(File, () => [today]).ShouldBe([today]);
        var read = Form.Deserialize<NeutralsRecord>(BinaryData.FromString(Golden.Lines(File)[0])).ShouldNotBeNull();
        Encoding.UTF8.GetString(Form.Serialize(read)).ShouldBe(today);
    }
}
