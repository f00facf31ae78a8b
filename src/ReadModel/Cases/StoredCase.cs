using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>A row of <c>cases</c>.</summary>
internal sealed class StoredCase
{
    /// <summary>Stands for "nothing is due", after every real instant.</summary>
    public const long NothingDue = long.MaxValue;

    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required long Version { get; init; }

    public required string Stage { get; init; }

    public required string Type { get; init; }

    public required string Cause { get; init; }

    public string? Ending { get; init; }

    public required string Deal { get; init; }

    public required string Customer { get; init; }

    public required string Title { get; init; }

    /// <summary>Hundredths of the currency's unit.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long OpenedAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>UTC ticks; <see cref="NothingDue"/> when the case waits for nothing.</summary>
    public required long Due { get; init; }

    public string? Clock { get; init; }

    /// <summary>1 or 0; so is the next.</summary>
    public required long MediatorMissing { get; init; }

    public required long Suspended { get; init; }

    public required long RemediesOpen { get; init; }

    /// <summary>What search looks into, folded by <see cref="SearchText"/>.</summary>
    public required string Words { get; init; }

    /// <summary>The whole summary as JSON.</summary>
    public required byte[] Payload { get; init; }

    public static StoredCase Of(CaseSummary summary) => new()
    {
        Tenant = summary.Tenant,
        Id = summary.Id,
        Version = summary.Version,
        Stage = summary.Stage.ToString(),
        Type = summary.Type.ToString(),
        Cause = summary.Cause.ToString(),
        Ending = summary.End?.ToString(),
        Deal = summary.Deal,
        Customer = summary.Customer,
        Title = summary.Title,
        Amount = (long)decimal.Round(summary.Amount.Value * 100m),
        Currency = summary.Amount.Currency,
        OpenedAt = summary.OpenedAt.UtcTicks,
        ChangedAt = summary.ChangedAt.UtcTicks,
        Due = summary.Due?.UtcTicks ?? NothingDue,
        Clock = summary.Clock?.ToString(),
        MediatorMissing = summary.MediatorMissing ? 1 : 0,
        Suspended = summary.Suspended ? 1 : 0,
        RemediesOpen = summary.RemediesOpen,
        Words = SearchText.Of([summary.Customer, summary.Title, .. summary.Sides.Select(static s => s.Name), summary.Question]),
        Payload = DomainJson.Write(summary).Utf8.ToArray(),
    };
}

/// <summary>A row of <c>case_people</c>: somebody who speaks for a side, or has a seat.</summary>
internal sealed class StoredCasePerson
{
    public const string Side = "side";
    public const string Neutral = "neutral";

    public required string Tenant { get; init; }

    public required string Person { get; init; }

    /// <summary>The side's; empty for a neutral, who is one whatever they work for.</summary>
    public required string Organisation { get; init; }

    public required string Part { get; init; }

    /// <summary>Id of the case.</summary>
    public required string Dispute { get; init; }

    /// <summary>0 for a seat that is over.</summary>
    public required long Live { get; init; }

    public static IReadOnlyList<StoredCasePerson> Of(CaseSummary summary)
    {
        StoredCasePerson Row(string person, string organisation, string part, bool live) => new()
        {
            Tenant = summary.Tenant,
            Person = person,
            Organisation = organisation,
            Part = part,
            Dispute = summary.Id,
            Live = live ? 1 : 0,
        };

        return
        [
            .. summary.Sides.SelectMany(s => s.Members.Select(m => Row(m.Person, s.Id, Side, true))).DistinctBy(static r => (r.Person, r.Organisation)),
            .. summary.Seats.GroupBy(static s => s.Person, StringComparer.Ordinal).Select(g => Row(g.Key, "", Neutral, g.Any(static s => s.IsLive))),
        ];
    }
}
