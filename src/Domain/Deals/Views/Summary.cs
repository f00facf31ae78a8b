using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>One deal as a line of "my deals".</summary>
public static class Summary
{
    /// <summary>Worked out from the state alone, so that rebuilding from the journal gives the same line.</summary>
    public static DealSummary Of(DealState state)
    {
        // A draft that was imported has both; what is being written counts.
        var form = state.Draft;
        var registration = form is null ? state.Registration : null;
        var awaiting = Views.Awaiting(state);
        return new DealSummary(
            state.Tenant,
            state.Id,
            state.Version,
            registration?.Customer.Name ?? form?.CustomerName ?? "",
            registration?.Customer.Country ?? form?.CustomerCountry ?? "",
            registration?.Opportunity.Title ?? form?.Title ?? "",
            registration?.Opportunity.Amount.Value ?? form?.Amount ?? 0,
            registration?.Opportunity.Amount.Currency ?? form?.Currency ?? "",
            registration?.Opportunity.Amount.Period ?? form?.Period ?? AmountPeriod.Total,
            state.Parties.Find(PartyKind.Partner, static (p, kind) => p.Kind == kind)?.Name ?? "",
            state.Review,
            state.Negotiation,
            state.Stage,
            Views.AgreedLines(state),
            state.Open?.Terms.Lines.Count ?? 0,
            awaiting,
            PartiesOf(state),
            PeopleOf(state.Parties),
            state.OpenedAt,
            state.ChangedAt,
            registration?.Customer.Domain,
            state.Registration?.Origin?.ExternalId,
            Deadlines.Next(state),
            TurnDue(state, awaiting),
            HeldViews.ApprovalsWaiting(state),
            DueOf(state, ClockKind.Review),
            DueOf(state, ClockKind.Info),
            DueOf(state, ClockKind.Protection, onlyAhead: true),
            state.Review is ReviewState.Submitted or ReviewState.InReview or ReviewState.NeedsInfo ? state.Reviewer : null,
            state.Protection?.Request is not null,
            registration?.Corrects ?? form?.Corrects);
    }

    // An overdue review is still due; a protection that ended is no longer there.
    private static DateTimeOffset? DueOf(DealState state, ClockKind kind, bool onlyAhead = false) =>
        state.Clocks.Find(kind, static (c, k) => c.Kind == k) is { Remaining: null } clock && !(onlyAhead && clock.RanOut) ? clock.Due : null;

    private static List<string> PartiesOf(DealState state)
    {
        var parties = new List<string>(state.Parties.Count);
        for (var i = 0; i < state.Parties.Count; i++)
        {
            if (!state.IsPrivate || state.Parties[i].Kind == PartyKind.Partner)
            {
                parties.Add(state.Parties[i].Id);
            }
        }

        return parties;
    }

    private static List<string> PeopleOf(IReadOnlyList<Party> parties)
    {
        var people = new List<string>(4);
        for (var i = 0; i < parties.Count; i++)
        {
            var members = parties[i].Members;
            for (var j = 0; j < members.Count; j++)
            {
                if (!people.Has(members[j].Person, static (known, person) => string.Equals(known, person, StringComparison.Ordinal)))
                {
                    people.Add(members[j].Person);
                }
            }
        }

        return people;
    }

    // An answer to the offer and information on the registration may be waited for at once, from different sides: what is due
    // first counts, so that nobody reads a later day than theirs.
    private static DateTimeOffset? TurnDue(DealState state, IReadOnlyList<string> awaiting)
    {
        DateTimeOffset? due = null;
        var awaited = false;
        for (var i = 0; i < state.Clocks.Count; i++)
        {
            var clock = state.Clocks[i];
            if ((clock.Kind == ClockKind.Info && state.Review == ReviewState.NeedsInfo) || (clock.Kind == ClockKind.Response && awaiting.Count > 0))
            {
                awaited = true;
                due = clock.Remaining is null && (due is null || clock.Due < due) ? clock.Due : due;
            }
        }

        if (awaited)
        {
            return due;
        }

        var other = state.Clocks.Find(ClockKind.Review, static (c, kind) => c.Kind == kind) ?? state.Clocks.Find(ClockKind.Protection, static (c, kind) => c.Kind != kind);
        return other is { Remaining: null } ? other.Due : null;
    }
}
