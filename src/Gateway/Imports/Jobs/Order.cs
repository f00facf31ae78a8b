using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;

namespace Negotiation.Gateway.Imports;

/// <summary>Who wants which file imported for whom. Never changes once given.</summary>
/// <param name="Organisation">Of the person who imports; only they see the import.</param>
/// <param name="Partner">Organisation the deals will belong to.</param>
/// <param name="Importer">Set when the person is the partner's own rep and so speaks for the partner on every deal.</param>
internal sealed record Order(
    string Id,
    string Tenant,
    string Organisation,
    string By,
    string Partner,
    string PartnerName,
    string FileName,
    DateTimeOffset At,
    Member? Importer = null)
{
    public bool VisibleTo(Actor actor) =>
        string.Equals(Tenant, actor.Tenant, StringComparison.Ordinal)
        && string.Equals(Organisation, actor.Organisation, StringComparison.Ordinal)
        && Importers.May(actor);

    public IntakeContext Context(Policy policy, DateOnly today) => new(Tenant, Partner, PartnerName, policy, today, Importer);
}

/// <summary>Who may import.</summary>
internal static class Importers
{
    public static bool May(Actor actor) => actor.Is(Role.PartnerRep) || actor.Is(Role.ChannelManager);

    /// <summary>Whether the person imports for partners of the vendor.</summary>
    public static bool Manages(Actor actor, Policy policy) => actor.Is(Role.ChannelManager) && string.Equals(actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal);
}
