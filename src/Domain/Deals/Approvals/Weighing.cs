using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// What waits for approval, as it stands at the moment it is looked at. The deal's amount, products and customer may move while
/// it waits, and so may the rules: whoever approves has to have seen what they are then. The table moves without a private event
/// of the side that waits, too: others must not learn from it that somebody waits.
/// </summary>
internal static class Weighing
{
    /// <summary>As it is to be shown, and to be answered: an approval and a refusal name this hash.</summary>
    /// <returns>
    /// Stale when the table has moved. Otherwise, while it waits, what is beyond the sender's authority now (nothing, when it has
    /// come within) with the hash of it; the same as it was held while nothing moved.
    /// </returns>
    public static Held Now(DealState state, Policy policy, Held held)
    {
        if (held.Status != HeldStatus.Waiting)
        {
            return held;
        }

        if (Holding.WhyStale(state, held) is { } why)
        {
            return held with { Status = HeldStatus.Stale, Answer = why };
        }

        if (state.Parties.FirstOrDefault(p => Same(p.Id, held.Party)) is not { } party)
        {
            return held;
        }

        var check = Authority.Check(state, policy, party, held.Roles, held.Offer?.Terms ?? state.Open!.Terms);
        var hash = HashOf(state, held, check);
        return Same(hash, held.Hash) ? held : held with { Hash = hash, Exceeds = check.Exceeds, Matrix = check.Matrix };
    }

    /// <summary>SHA-256 (64 lower-case hex digits) of what is held together with what it is weighed by.</summary>
    public static string HashOf(DealState state, Held held, AuthorityCheck check)
    {
        var registration = state.Registration!;
        var weighed = new
        {
            registration.Customer,
            registration.Opportunity.Products,
            registration.Opportunity.Amount,
            check.Exceeds,
            check.Matrix,
        };
        return Chain.Sha256((held.Offer is { } offer
            ? DealJson.Write(new { deal = state.Id, held = held.Party, offer, weighed })
            : DealJson.Write(new { deal = state.Id, held = held.Party, held.Person, held.Accepts, weighed })).Utf8.Span);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
