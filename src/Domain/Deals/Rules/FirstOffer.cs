using Negotiation.Domain.Calendars;

namespace Negotiation.Domain.Deals;

/// <summary>Turns the activity checklist of a registration into the partner's first offer.</summary>
/// <remarks>
/// <i>We do it</i> gives the line to the partner, <i>leave it to the vendor</i> to direct sales, <i>we want help</i> to both
/// in halves. Credit follows the lines: each side gets the percentage of the work it proposes to do. Everything is due at
/// the expected close; the parties set finer dates as they talk.
/// </remarks>
public static class FirstOffer
{
    public static MakeOffer From(Registration registration, IReadOnlyList<Party> parties, Context context)
    {
        var partner = parties.First(p => p.Kind == PartyKind.Partner).Id;
        var vendor = parties.First(p => p.Kind == PartyKind.DirectSales).Id;
        var today = context.Policy.Calendar.DateOf(context.Now);
        var due = registration.Opportunity.ExpectedClose > today ? registration.Opportunity.ExpectedClose : today;
        var work = 0m;
        var lines = new List<Line>(registration.Checklist.Count);
        foreach (var item in registration.Checklist)
        {
            lines.Add(item.Wish switch
            {
                Wish.WeDoIt => new Line(item.Activity, due, partner, item.Note),
                Wish.LeaveToVendor => new Line(item.Activity, due, vendor, item.Note),
                _ => new Line(item.Activity, due, null, item.Note, [new CreditShare(partner, 50), new CreditShare(vendor, 50)]),
            });
            work += item.Wish switch { Wish.WeDoIt => 1m, Wish.WeWantHelp => 0.5m, _ => 0m };
        }

        var share = decimal.Round(100m * work / lines.Count, 2);
        return new MakeOffer(new Terms(lines, [new CreditShare(partner, share), new CreditShare(vendor, 100m - share)]));
    }
}
