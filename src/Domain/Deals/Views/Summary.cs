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
            state.Parties.FirstOrDefault(p => p.Kind == PartyKind.Partner)?.Name ?? "",
            state.Review,
            state.Negotiation,
            state.Stage,
            Views.AgreedLines(state),
            state.Open?.Terms.Lines.Count ?? 0,
            awaiting,
            PartiesOf(state),
            [.. state.Parties.SelectMany(p => p.Members).Select(m => m.Person).Distinct(StringComparer.Ordinal)],
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

    private static IReadOnlyList<string> PartiesOf(DealState state) =>
        [.. state.Parties.Where(p => !state.IsPrivate || p.Kind == PartyKind.Partner).Select(p => p.Id)];

    // An answer to the offer and information on the registration may be waited for at once, from different sides: what is due
    // first counts, so that nobody reads a later day than theirs.
    private static DateTimeOffset? TurnDue(DealState state, IReadOnlyList<string> awaiting)
    {
        var awaited = state.Clocks
            .Where(c => (c.Kind == ClockKind.Info && state.Review == ReviewState.NeedsInfo) || (c.Kind == ClockKind.Response && awaiting.Count > 0))
            .ToList();
        if (awaited.Count == 0 && (state.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Review) ?? state.Clocks.FirstOrDefault(c => c.Kind != ClockKind.Protection)) is { } other)
        {
            awaited.Add(other);
        }

        return awaited.Where(c => c.Remaining is null).Min(c => (DateTimeOffset?)c.Due);
    }
}
