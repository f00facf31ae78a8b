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
        var roles = Authority.RolesOf(party, acceptance.Person, context.Policy);
        var check = Authority.Check(state, context.Policy, party, roles, offer.Terms);
        return check.Within || !state.Approvals.Any(a => Covers(a, state, party, offer, context)) ? check : check with { Exceeds = [] };
    }

    private static bool Covers(Approval approval, DealState state, Party party, Offer offer, Context context) =>
        string.Equals(approval.Party, party.Id, StringComparison.Ordinal)
        && string.Equals(approval.Offer.Hash, offer.Hash, StringComparison.Ordinal)
        && Authority.CheckApprover(state, context.Policy, party, approval.ApproverRoles, offer.Terms, approval.Approver).Within;
}
