using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>
/// Every reason why somebody should not take a seat in a case, all at once. The words are for every side: they name the sides of
/// this case and what the person has declared, and nothing of another case, deal or organisation.
/// </summary>
public static class Conflicts
{
    /// <summary>Whether or not anything was waived; see <see cref="Standing"/>.</summary>
    public static IReadOnlyList<Conflict> Of(NeutralOnFile file, SeatKind seat, Seating seating)
    {
        var found = new List<(ConflictKind Kind, string Text)>();
        OwnSide(file.Neutral, seating, found);
        ReportingLine(file.Neutral, seating, found);
        Involved(file, seating, found);
        HeldHere(file.Neutral, seat, seating, found);
        SamePair(file, seating, found);
        Declared(file.Neutral, seating, found);
        return [.. found.Distinct().Select(f => new Conflict(f.Kind, f.Text, seating.Policy.Neutrals.CanWaive(f.Kind)))];
    }

    /// <summary>What still stands against somebody after what all sides let pass. What cannot be waived stands whatever they say.</summary>
    public static IReadOnlyList<Conflict> Standing(NeutralOnFile file, SeatKind seat, Seating seating) =>
    [
        .. Of(file, seat, seating).Where(c => !c.Waivable || !seating.Waived.Any(w => w.Seat == seat && Same(w.Person, file.Person) && w.Kinds.Contains(c.Kind))),
    ];

    private static void OwnSide(Neutral neutral, Seating seating, List<(ConflictKind, string)> found)
    {
        foreach (var side in seating.Sides)
        {
            if (side.Has(neutral.Person))
            {
                found.Add((ConflictKind.OwnSide, $"{neutral.Name} speaks for {side.Name} in this case."));
            }
            else if (side.Kind == PartyKind.Partner && Same(side.Id, neutral.Organisation))
            {
                found.Add((ConflictKind.OwnSide, $"{neutral.Name} works for {side.Name}."));
            }
        }

        if (found.Count == 0 && seating.Spoke.Contains(neutral.Person, StringComparer.Ordinal))
        {
            found.Add((ConflictKind.OwnSide, $"{neutral.Name} has spoken for a side of this case."));
        }
    }

    private static void ReportingLine(Neutral neutral, Seating seating, List<(ConflictKind, string)> found)
    {
        foreach (var side in seating.Sides)
        {
            foreach (var member in side.Members.Where(m => neutral.ReportsTo.Contains(m.Person, StringComparer.Ordinal)))
            {
                found.Add((ConflictKind.ReportingLine, $"{neutral.Name} reports to {member.Name}, who speaks for {side.Name}."));
            }
        }
    }

    private static void Involved(NeutralOnFile file, Seating seating, List<(ConflictKind, string)> found)
    {
        if (seating.Subject.Reviewer is { } reviewer && Same(reviewer, file.Person))
        {
            found.Add((ConflictKind.EarlierInvolvement, $"{file.Neutral.Name} reviewed the registration of this deal."));
        }

        if (file.Services.Any(s => !Same(s.Case, seating.Case) && Same(s.Deal, seating.Subject.Deal)))
        {
            found.Add((ConflictKind.EarlierInvolvement, $"{file.Neutral.Name} took a seat in an earlier case on this deal."));
        }
    }

    // Once asked is enough: to be asked, they were told what the case is about.
    private static void HeldHere(Neutral neutral, SeatKind seat, Seating seating, List<(ConflictKind, string)> found)
    {
        foreach (var held in seating.Held.Where(h => h.Kind != seat && Same(h.Person, neutral.Person)))
        {
            found.Add(held.Kind == SeatKind.Mediator
                ? (ConflictKind.MediatedThisCase, $"{neutral.Name} was asked to mediate this case, and so does not judge it.")
                : (ConflictKind.DecidedThisCase, $"{neutral.Name} was asked to decide this case."));
        }
    }

    private static void SamePair(NeutralOnFile file, Seating seating, List<(ConflictKind, string)> found)
    {
        var since = seating.Now.AddDays(-seating.Policy.Neutrals.SamePairDays);
        var lately = file.Services.Any(s => s.Seat != SeatKind.Mediator && s.At > since && !Same(s.Case, seating.Case)
            && seating.Sides.Count(side => s.Sides.Contains(side.Id, StringComparer.Ordinal)) >= 2);
        if (lately)
        {
            // With a third side at the table, it would learn from plainer words that the other two had a case before.
            found.Add((ConflictKind.SamePairLately, seating.Sides.Count == 2
                ? $"{file.Neutral.Name} decided between the same two sides not long ago."
                : $"{file.Neutral.Name} sat in another case not long ago that bears on this one."));
        }
    }

    private static void Declared(Neutral neutral, Seating seating, List<(ConflictKind, string)> found)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(seating.Now, Zones.Find(seating.Policy.Calendar.Zone)).DateTime);
        foreach (var tie in neutral.Disclosures.Where(d => d.Until is not { } until || today <= until))
        {
            if ((tie.Deal is null || Same(tie.Deal, seating.Subject.Deal)) && (tie.Organisation is null || seating.Sides.Any(s => Same(s.Id, tie.Organisation))))
            {
                found.Add((tie.Kind, $"{neutral.Name} declared: {tie.Text}"));
            }
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
