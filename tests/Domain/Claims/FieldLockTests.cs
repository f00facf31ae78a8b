using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class FieldLockTests
{
    private static readonly RegistrationForm Everything = Form with
    {
        CustomerName = "Other Works",
        CustomerDomain = "other.example",
        CustomerCountry = "AT",
        CustomerDuns = "012345678",
        Title = "Other",
        Products = ["Other"],
        Amount = 7,
        Currency = "USD",
        Period = AmountPeriod.Total,
        ExpectedClose = new DateOnly(2026, 7, 1),
        Kind = OpportunityKind.Renewal,
        LeadSource = "Other",
        FoundOn = new DateOnly(2026, 2, 1),
        Evidence = "Other",
        Checklist = [new ChecklistItem("demo", Wish.WeDoIt)],
    };

    [Fact]
    public void Every_field_of_the_form_has_its_row() =>
        FieldLocks.Table.Select(r => r.Field).ShouldBe(
            typeof(RegistrationForm).GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]),
            ignoreOrder: true);

    [Theory]
    [InlineData("submitted", "")]
    [InlineData("needsInfo", "")]
    [InlineData("approved", "leadSource, foundOn, evidence, checklist")]
    [InlineData("agreed", "checklist")]
    [InlineData("approvedAndAgreed", "leadSource, foundOn, evidence, checklist")]
    public void A_refusal_names_each_locked_field_and_the_view_shows_the_same(string state, string locked)
    {
        var room = In(state);
        var expected = locked.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        FieldLocks.Of(room.State).Select(l => l.Field).ShouldBe([.. expected, "corrects"]);
        FieldLocks.Of(room.State).ShouldAllBe(l => FieldLocks.Sentences.ContainsKey(l.Why));
        room.When(Ann, new Amend(Everything));
        (room.Last.Refusal?.Rules.Select(r => r.Field) ?? []).ShouldBe(expected.Select(f => $"form.{f}"));
    }

    [Fact]
    public void An_answer_to_the_reviewer_keeps_to_the_same_table()
    {
        var room = Room.Submitted();
        room.Given(Ben, new Accept(room.Offer)).Given(Mia, new AskInfo("Which tender?"));
        room.When(Ann, new GiveInfo("Lot 3", new RegistrationForm { Checklist = [new ChecklistItem("demo", Wish.WeDoIt)] }))
            .Refused(RefusalReason.Invalid, "fieldLocked").Rules.Single().Field.ShouldBe("form.checklist");
        room.Given(Ann, new GiveInfo("Lot 3", new RegistrationForm { Evidence = "Tender 12", Amount = 9 })).Only<AgreementVoided>().Fields.ShouldBe(["amount"]);
    }

    [Fact]
    public void While_the_reviewer_reads_and_on_a_closed_record_everything_is_locked()
    {
        foreach (var room in new[] { Room.Submitted().Given(Mia, new StartReview()), Room.Submitted().Given(Ann, new SetStage(SalesStage.Won)) })
        {
            FieldLocks.Of(room.State).Count.ShouldBe(FieldLocks.Table.Count);
        }
    }

    [Theory]
    [InlineData("products")]
    [InlineData("customerName")]
    [InlineData("amount")]
    public void A_change_of_what_was_negotiated_about_voids_the_agreement_and_says_so(string field)
    {
        var form = field switch
        {
            "products" => new RegistrationForm { Products = ["Other"] },
            "customerName" => new RegistrationForm { CustomerName = "Other Works" },
            _ => new RegistrationForm { Amount = 7 },
        };
        var room = In("approvedAndAgreed").Given(Ann, new Amend(form));
        room.Only<AgreementVoided>().Fields.ShouldBe([field]);
        room.State.Agreement.ShouldBeNull();
        room.State.Protection!.Standing.ShouldBe(ProtectionStanding.Running);
    }

    private static Room In(string state)
    {
        var room = Room.Submitted();
        return state switch
        {
            "needsInfo" => room.Given(Mia, new AskInfo("Which tender?")),
            "approved" => room.Given(Mia, new Approve()),
            "agreed" => room.Given(Ben, new Accept(room.Offer)),
            "approvedAndAgreed" => room.Given(Mia, new Approve()).Given(Ben, new Accept(room.Offer)),
            _ => room,
        };
    }
}
