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

/// <param name="From">Instant from which it holds, or was to hold before it was recalled.</param>
/// <param name="Title">Of the amendment that brought it; null for readers of the summary, and where there was none.</param>
/// <param name="Amendment">Id of that amendment; null as the title is.</param>
/// <param name="Recall">Who took it back before it began, and when; null: nobody did.</param>
public sealed record VersionView(int Version, DateTimeOffset From, bool InForce, string? Title = null, string? Amendment = null, Recall? Recall = null);

/// <summary>An amendment as the vendor's people see it.</summary>
/// <param name="Needed">Approvals it needs under the policy in force.</param>
/// <param name="Acts">What the reader can do with it now: the <c>type</c> of each command.</param>
public sealed record AmendmentView(Amendment Amendment, int Needed, bool InForce, IReadOnlyList<string> Acts);

/// <summary>The versions of a policy and, for the vendor's people, the changes on their way.</summary>
/// <param name="Current">Version in force.</param>
/// <param name="Amendments">Newest first; null for those who only read the summary.</param>
public sealed record PolicyShelf(int Current, bool Vendor, bool Reads, bool Writes, IReadOnlyList<VersionView> Versions, IReadOnlyList<AmendmentView>? Amendments = null)
{
    /// <summary>Who only reads the summary learns nothing of what is on its way or was recalled, nor what a change was called: a title may name others.</summary>
    public static PolicyShelf For(ProgrammeState state, Actor actor, Policy inForce, DateTimeOffset now)
    {
        var access = PolicyAccess.Of(actor, inForce);
        return new PolicyShelf(
            inForce.Version,
            access.IsVendor,
            access.Reads,
            access.Writes,
            [.. state.Versions.Where(v => access.Reads || state.Begun(v.Number, now) is not null).Select(v => View(v, access, inForce)).Reverse()],
            access.Reads ? [.. state.Amendments.Select(a => View(state, a, actor, inForce, now)).Reverse()] : null);
    }

    public static AmendmentView View(ProgrammeState state, Amendment amendment, Actor actor, Policy inForce, DateTimeOffset now)
    {
        var person = AmendmentPerson.Of(actor, amendment, inForce);
        return new AmendmentView(
            amendment,
            AmendmentPerson.Needed(inForce, amendment),
            amendment.Number == inForce.Version,
            [.. AmendmentProtocol.Table.Where(row => AmendmentProtocol.WhyNot(row, amendment, person) is null && Possible(row)).Select(static row => row.Act)]);

        bool Possible(AmendmentProtocol.Row row) => row.Act is not "recallAmendment" || Recalling.WhyNot(state, amendment, now).Count == 0;
    }

    private static VersionView View(PolicyVersion version, PolicyAccess access, Policy inForce)
    {
        var view = new VersionView(version.Number, version.From, version.Number == inForce.Version);
        return access.Reads ? view with { Title = version.Title, Amendment = version.Amendment, Recall = version.Recall } : view;
    }
}
