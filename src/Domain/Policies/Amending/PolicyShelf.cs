using Negotiation.Domain.Accounts;

namespace Negotiation.Domain.Policies;

/// <summary>What one person may read and do of a vendor's policy.</summary>
/// <param name="IsVendor">One of the vendor's own people.</param>
/// <param name="Reads">Reads whole documents and amendments: programme admin, channel manager, auditor.</param>
/// <param name="Writes">Writes amendments.</param>
public sealed record PolicyAccess(bool IsVendor, bool Reads, bool Writes)
{
    public static PolicyAccess Of(Actor actor, Policy inForce)
    {
        var vendor = string.Equals(actor.Organisation, inForce.DirectSales.Id, StringComparison.Ordinal);
        var writes = vendor && (actor.Is(Role.ProgrammeAdmin) || actor.Is(Role.ChannelManager));
        return new PolicyAccess(vendor, writes || (vendor && actor.Is(Role.Auditor)), writes);
    }
}

/// <param name="From">Instant from which it holds.</param>
/// <param name="Title">Of the amendment that brought it; null for readers of the summary, and where there was none.</param>
public sealed record VersionView(int Version, DateTimeOffset From, bool InForce, string? Title = null);

/// <summary>An amendment as the vendor's people see it.</summary>
/// <param name="Needed">Approvals it needs under the policy in force.</param>
/// <param name="Acts">What the reader can do with it now: the <c>type</c> of each command.</param>
public sealed record AmendmentView(Amendment Amendment, int Needed, bool InForce, IReadOnlyList<string> Acts);

/// <summary>The versions of a policy and, for the vendor's people, the changes on their way.</summary>
/// <param name="Current">Version in force.</param>
/// <param name="Amendments">Newest first; null for those who only read the summary.</param>
public sealed record PolicyShelf(int Current, bool Vendor, bool Reads, bool Writes, IReadOnlyList<VersionView> Versions, IReadOnlyList<AmendmentView>? Amendments = null)
{
    /// <summary>Who only reads the summary learns nothing of what is on its way, nor what a change was called: a title may name others.</summary>
    public static PolicyShelf For(ProgrammeState state, Actor actor, Policy inForce, DateTimeOffset now)
    {
        var access = PolicyAccess.Of(actor, inForce);
        return new PolicyShelf(
            inForce.Version,
            access.IsVendor,
            access.Reads,
            access.Writes,
            [.. state.Versions.Where(v => access.Reads || v.From <= now).Select(v => new VersionView(v.Number, v.From, v.Number == inForce.Version, access.Reads ? v.Title : null)).Reverse()],
            access.Reads ? [.. state.Amendments.Select(a => View(a, actor, inForce)).Reverse()] : null);
    }

    public static AmendmentView View(Amendment amendment, Actor actor, Policy inForce)
    {
        var person = AmendmentPerson.Of(actor, amendment, inForce);
        return new AmendmentView(
            amendment,
            AmendmentPerson.Needed(inForce, amendment),
            amendment.Number == inForce.Version,
            [.. AmendmentProtocol.Table.Where(row => AmendmentProtocol.WhyNot(row, amendment, person) is null).Select(static row => row.Act)]);
    }
}
