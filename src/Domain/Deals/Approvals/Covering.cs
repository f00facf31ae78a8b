namespace Negotiation.Domain.Deals;

/// <summary>Whether a standing acceptance is still covered when the agreement would form.</summary>
/// <remarks>
/// A changed amount voids every acceptance by itself, so each side accepts anew and is checked anew. What is left to differ is
/// the authority: the policy the deal follows, or a person's role on it.
/// </remarks>
internal static class Covering
{
    /// <returns>What the person exceeds; within authority when an approval that still holds covers it.</returns>
    public static AuthorityCheck Holds(DealState state, Party party, Offer offer, Acceptance acceptance, Context context)
    {
        var amount = state.Registration!.Opportunity.Amount;
        var roles = Authority.RolesOf(party, acceptance.Person, context.Policy);
        var check = Authority.Check(context.Policy, party, roles, offer.Terms, amount);
        return check.Within || !state.Approvals.Any(a => Covers(a, party, offer, context, amount)) ? check : check with { Exceeds = [] };
    }

    private static bool Covers(Approval approval, Party party, Offer offer, Context context, Amount amount) =>
        string.Equals(approval.Party, party.Id, StringComparison.Ordinal)
        && string.Equals(approval.Offer.Hash, offer.Hash, StringComparison.Ordinal)
        && Authority.Check(context.Policy, party, approval.ApproverRoles, offer.Terms, amount).Within;
}
