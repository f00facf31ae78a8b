using FsCheck.Fluent;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class PriorityTests
{
    [Fact]
    public void The_earlier_receipt_comes_first_and_at_the_same_instant_the_smaller_id()
    {
        Priority.Compare(new ClaimPlace(Start, "z"), new ClaimPlace(Start.AddTicks(1), "a")).ShouldBeLessThan(0);
        Priority.Compare(new ClaimPlace(Start, "b"), new ClaimPlace(Start, "a")).ShouldBeGreaterThan(0);
        Priority.Compare(new ClaimPlace(Start, "a"), new ClaimPlace(Start.ToOffset(TimeSpan.FromHours(5)), "a")).ShouldBe(0);
        Priority.Compare(new ClaimPlace(null, "a"), new ClaimPlace(Start, "z")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void It_orders_any_claims_in_exactly_one_way()
    {
        var places = Gen.Choose(0, 3).SelectMany(tick => Gen.Choose(0, 5).Select(id => new ClaimPlace(tick == 3 ? null : Start.AddTicks(tick), $"d{id}")));
        Always.Holds(200, places.ListOf(12), list =>
        {
            var sorted = list.Order(Comparer<ClaimPlace>.Create(Priority.Compare)).ToArray();
            Enumerable.Reverse(list).Order(Comparer<ClaimPlace>.Create(Priority.Compare)).ShouldBe(sorted);
            foreach (var a in list)
            {
                foreach (var b in list)
                {
                    Math.Sign(Priority.Compare(a, b)).ShouldBe(-Math.Sign(Priority.Compare(b, a)));
                    (Priority.Compare(a, b) == 0).ShouldBe(a == b);
                }
            }
        });
    }

    [Fact]
    public void It_survives_edits_returns_and_another_reviewer()
    {
        var room = new Room(Staffed).At(Start.AddHours(-3)).Given(Ann, new SaveDraft(Form)).At(Start).Given(Ann, new Submit(Form));
        var place = Priority.Of(room.State);
        place.ShouldBe(new ClaimPlace(Start, Deal));
        room.At(Start.AddHours(1)).Given(Ann, new Amend(new RegistrationForm { Amount = 7 })).Given(Mia, new AskInfo("Which tender?"));
        room.At(Start.AddHours(2)).Given(Ann, new GiveInfo("Lot 3", new RegistrationForm { Evidence = "Tender 12" }));
        room.Given(Mia, new ReassignReview("joe", HandoverReason.Workload, "Joe knows them")).Given(Joe, new Approve());
        Priority.Of(room.State).ShouldBe(place);
    }

    [Fact]
    public void A_date_claimed_elsewhere_does_not_count()
    {
        var row = Row with { Origin = Row.Origin! with { ClaimedAt = Start.AddYears(-1) } };
        Priority.Of(new Room().Given(Platform, ImportRow(row)).State).ReceivedAt.ShouldBe(Start);
    }
}
