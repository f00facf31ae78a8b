using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel;

/// <summary>A row of <c>deals</c>: a <see cref="DealSummary"/> in the form that lists and search read quickest.</summary>
internal sealed class StoredDeal
{
    /// <summary>Stands for "nothing is due", after every real instant.</summary>
    public const long NoClock = long.MaxValue;

    public long Key { get; init; }

    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required long Version { get; init; }

    public required int AgreedLines { get; init; }

    public required int Lines { get; init; }

    /// <summary>See <see cref="NameList"/>.</summary>
    public required string Awaiting { get; init; }

    public required long ChangedAt { get; init; }

    public required long Clock { get; init; }

    public long? TurnDue { get; init; }

    public required ReviewState Review { get; init; }

    public required NegotiationState Negotiation { get; init; }

    public required SalesStage Stage { get; init; }

    /// <summary>Hundredths of the currency's unit.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required AmountPeriod Period { get; init; }

    public required long OpenedAt { get; init; }

    public required string Country { get; init; }

    public required string Customer { get; init; }

    public required string CustomerOrder { get; init; }

    public required string Title { get; init; }

    public required string Partner { get; init; }

    public string? Domain { get; init; }

    public string? ExternalId { get; init; }

    /// <summary><see cref="NoClock"/> when nothing is due; so are the next two.</summary>
    public required long ReviewDue { get; init; }

    public required long InfoDue { get; init; }

    public required long ProtectionEnd { get; init; }

    /// <summary>1 while a request for more protection waits, otherwise 0.</summary>
    public required int ProtectionAsked { get; init; }

    public string? Reviewer { get; init; }

    public string? Corrects { get; init; }

    /// <summary>What search looks into, folded by <see cref="SearchText"/>.</summary>
    public required string Words { get; init; }

    public static StoredDeal Of(DealSummary deal) => new()
    {
        Tenant = deal.Tenant,
        Id = deal.Id,
        Version = deal.Version,
        AgreedLines = deal.AgreedLines,
        Lines = deal.Lines,
        Awaiting = NameList.Write(deal.Awaiting),
        ChangedAt = deal.ChangedAt.UtcTicks,
        Clock = deal.NextDeadline?.UtcTicks ?? NoClock,
        TurnDue = deal.TurnDue?.UtcTicks,
        Review = deal.Review,
        Negotiation = deal.Negotiation,
        Stage = deal.Stage,
        Amount = (long)decimal.Round(deal.Amount * 100m),
        Currency = deal.Currency,
        Period = deal.Period,
        OpenedAt = deal.OpenedAt.UtcTicks,
        Country = deal.Country,
        Customer = deal.Customer,
        CustomerOrder = SearchText.Order(deal.Customer),
        Title = deal.Title,
        Partner = deal.Partner,
        Domain = deal.Domain,
        ExternalId = deal.ExternalId,
        ReviewDue = deal.ReviewDue?.UtcTicks ?? NoClock,
        InfoDue = deal.InfoDue?.UtcTicks ?? NoClock,
        ProtectionEnd = deal.ProtectionEnd?.UtcTicks ?? NoClock,
        ProtectionAsked = deal.ProtectionAsked ? 1 : 0,
        Reviewer = deal.Reviewer,
        Corrects = deal.Corrects,
        Words = SearchText.Of(deal.Customer, deal.Title, deal.Partner, deal.Domain, deal.ExternalId),
    };
}
