using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class SizeTests
{
    [Fact]
    public void A_busy_deals_state_stays_small()
    {
        var room = Room.Submitted();
        var terms = Split(50, [.. Programme.Activities.Select(a => a.Id)]);
        terms = terms with { Lines = [.. terms.Lines.Select(l => l with { Note = "With the customer's data, at their site in Hamburg" })] };
        for (var i = 0; i < 100; i++)
        {
            room.Given(i % 2 == 0 ? Ben : Ann, new MakeOffer(terms with { Credit = [new CreditShare(Partner, i), new CreditShare(Vendor, 100 - i)] }, room.Offer));
        }

        room.State.Answered.Count.ShouldBe(Limits.RememberedRequests);
        DomainJson.Write(room.State).Utf8.Length.ShouldBeLessThan(32 * 1024);
    }
}
