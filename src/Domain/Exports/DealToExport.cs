using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Exports;

/// <summary>What of a deal goes out: nothing but what its view shows to the person who asks.</summary>
/// <param name="Partner">The party that registered it.</param>
public sealed record DealToExport(string Id, Registration Registration, ReviewState Review, SalesStage Stage, Party? Partner)
{
    /// <returns>Null: a draft has nothing to hand over yet.</returns>
    public static DealToExport? Of(DealView view) => view.Registration is null || view.Standing.Review is ReviewState.Draft
        ? null
        : new DealToExport(view.Id, view.Registration, view.Standing.Review, view.Standing.Stage, view.Parties.FirstOrDefault(p => p.Kind == PartyKind.Partner));

    /// <summary>The id the deal has in that system; null when it did not come from there, or has none there.</summary>
    public string? IdIn(string system) =>
        IsFrom(system) && !Substitutes.Any(prefix => Registration.Origin!.ExternalId.StartsWith(prefix, StringComparison.Ordinal))
            ? Registration.Origin!.ExternalId
            : null;

    public string? GroupIn(string system) => IsFrom(system) ? Registration.Origin!.Group : null;

    /// <summary>The partner's own reference, or the mark by which a file that comes back is known to speak of a deal made here.</summary>
    public string ReferenceIn(string system) => IsFrom(system) && !Registration.Origin!.ExternalId.StartsWith(RowIdentity.WeakPrefix, StringComparison.Ordinal)
        ? Registration.Origin.PartnerReference ?? ""
        : HereMark.Of(Id);

    /// <summary>The products by name; empty where a stand-in takes the place of one.</summary>
    public IReadOnlyList<string> Products => [.. Registration.Opportunity.Products.Where(p => !string.Equals(p, AwsFacts.NotStated, StringComparison.Ordinal))];

    // What a deal is known by when its source has given it no id of its own.
    private static readonly string[] Substitutes = [RowIdentity.CrmPrefix, RowIdentity.EngagementPrefix, RowIdentity.WeakPrefix];

    private bool IsFrom(string system) => string.Equals(Registration.Origin?.Source, system, StringComparison.Ordinal);
}

/// <summary>
/// Tells what has changed since the source last spoke: the source's own record, read as the import reads it, beside the deal as it is
/// now. What means the same stays as the source wrote it.
/// </summary>
/// <param name="was">What the record means; null when there is none that can be read.</param>
internal sealed class Since(DealToExport now, Import? was)
{
    public bool Title => Differs(r => r.Opportunity.Title);

    public bool Name => Differs(r => r.Customer.Name);

    public bool Country => Differs(r => r.Customer.Country);

    public bool Domain => Differs(r => r.Customer.Domain);

    public bool Duns => Differs(r => r.Customer.Duns);

    public bool Amount => Differs(r => r.Opportunity.Amount);

    public bool Close => Differs(r => r.Opportunity.ExpectedClose);

    public bool Kind => Differs(r => r.Opportunity.Kind);

    public bool Products => was is null || !was.Registration.Opportunity.Products.SequenceEqual(now.Registration.Opportunity.Products, StringComparer.Ordinal);

    public bool Stage => was is null || was.Stage != now.Stage;

    /// <param name="word">How the format writes review and sale.</param>
    public bool State<T>(Func<ReviewState, SalesStage, T> word) =>
        was is null || !EqualityComparer<T>.Default.Equals(word(was.Review, was.Stage), word(Decided, now.Stage));

    // What was approved there and waits here has not been judged: there is nothing to tell the source.
    private ReviewState Decided => was!.Review == ReviewState.Approved && (now.Review is ReviewState.Submitted or ReviewState.InReview or ReviewState.NeedsInfo) ? was.Review : now.Review;

    private bool Differs<T>(Func<Registration, T> fact) => was is null || !EqualityComparer<T>.Default.Equals(fact(was.Registration), fact(now.Registration));
}
