namespace Negotiation.Domain.Deals;

/// <summary>One deal as a line of "my deals".</summary>
public static class Summary
{
    /// <summary>Worked out from the state alone, so that rebuilding from the journal gives the same line.</summary>
    public static DealSummary Of(DealState state)
    {
        var registration = state.Registration;
        var form = state.Draft;
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
            registration?.Origin?.ExternalId,
            Deadlines.Next(state),
            TurnDue(state, awaiting));
    }

    private static IReadOnlyList<string> PartiesOf(DealState state) =>
        [.. state.Parties.Where(p => !state.IsPrivate || p.Kind == PartyKind.Partner).Select(p => p.Id)];

    private static DateTimeOffset? TurnDue(DealState state, IReadOnlyList<string> awaiting)
    {
        var kind = state.Review == ReviewState.NeedsInfo ? ClockKind.Info : awaiting.Count > 0 ? ClockKind.Response : ClockKind.Review;
        var clock = state.Clocks.FirstOrDefault(c => c.Kind == kind) ?? state.Clocks.FirstOrDefault();
        return clock?.Remaining is null ? clock?.Due : null;
    }
}
