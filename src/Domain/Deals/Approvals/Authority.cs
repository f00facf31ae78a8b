using System.Globalization;
using System.Text.Json.Serialization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>One way in which terms go beyond what a person may promise alone.</summary>
/// <param name="Code"><c>amountAbove</c>, <c>amountNotNamed</c>, <c>creditAbove</c> or <c>activityKept</c>.</param>
/// <param name="Text">One plain English sentence with the figures. Its own side's alone: it tells the limit.</param>
/// <param name="Activity">Set on <c>activityKept</c>.</param>
public sealed record Exceedance(string Code, string Text, string? Activity = null);

/// <summary>What a person may not promise alone, and who may let it through.</summary>
/// <param name="Exceeds">Empty: within authority.</param>
/// <param name="Approvers">Persons of the same side; empty when nobody is named who could be asked.</param>
/// <param name="Matrix">Version of the authority matrix it was judged by.</param>
public sealed record AuthorityCheck(IReadOnlyList<Exceedance> Exceeds, IReadOnlyList<Member> Approvers, int Matrix)
{
    [JsonIgnore]
    public bool Within => Exceeds.Count == 0;
}

/// <summary>
/// Compares what a split promises with what a person may promise alone. A person with several roles has the widest limit of
/// each kind; a role without a limit may promise everything.
/// </summary>
public static class Authority
{
    /// <summary>The same for the split of a deal: what a case gave away is nobody's to promise.</summary>
    public static AuthorityCheck Check(DealState state, Policy policy, Party party, IReadOnlyList<Role> roles, Terms terms) =>
        Check(policy, party, roles, terms, state.Registration!.Opportunity.Amount, Deciding.Carried(state, terms));

    /// <summary>What a person may let through for somebody else: a limit does not bind those whom it names to approve.</summary>
    public static AuthorityCheck CheckApprover(DealState state, Policy policy, Party party, IReadOnlyList<Role> roles, Terms terms, string approver) =>
        Check(policy, party, roles, terms, state.Registration!.Opportunity.Amount, Deciding.Carried(state, terms), approver);

    /// <param name="roles">Verified roles of the person; those that speak for no side of a deal do not count.</param>
    /// <param name="ended">Activities that a case ended, and that the terms carry.</param>
    /// <param name="approver">Person who lets it through for another; null: it is the person's own promise.</param>
    public static AuthorityCheck Check(
        Policy policy, Party party, IReadOnlyList<Role> roles, Terms terms, Amount amount, IReadOnlyList<string>? ended = null, string? approver = null)
    {
        var matrix = policy.Authority;
        var limits = matrix.Limits.Count == 0 ? [] : LimitsOf(matrix, party.Kind, roles, approver);
        if (limits.Count == 0)
        {
            return new AuthorityCheck([], [], matrix.Version);
        }

        List<Exceedance> exceeds = [.. Money(limits, amount), .. Credit(limits, party, terms), .. Kept(limits, party, terms, policy, ended ?? [])];
        return new AuthorityCheck(exceeds, exceeds.Count == 0 ? [] : ApproversOf(limits, party), matrix.Version);
    }

    /// <summary>What the viewer would need approval for, before anything is sent; null for who speaks for no side, or where nothing is negotiated.</summary>
    public static AuthorityCheck? Weigh(DealState state, Viewer viewer, Terms terms, Policy policy) =>
        viewer.Party is { } party && state.Registration is not null
            ? Check(state, policy, party, RolesOf(party, viewer.Actor.Person, policy, viewer.Actor), terms)
            : null;

    /// <summary>
    /// Whether a person is on the deal only to approve what waits. Their presence is shown to nobody, at any time: it would tell
    /// the other sides that something waits.
    /// </summary>
    public static bool OnlyApproves(DealState state, Policy policy, string? party, string person) =>
        policy.Authority.Limits.Any(l => l.Approvers.Any(a => Same(a.Person, person)))
        && !Same(policy.Manager.Person, person)
        && !state.Parties.Any(p => Same(p.Id, party ?? "") && p.Members.Any(m => Same(m.Person, person)));

    /// <summary>Roles in which a person speaks for a side: as verified now, or else as the deal and the programme know them.</summary>
    public static IReadOnlyList<Role> RolesOf(Party party, string person, Policy policy, Actor? actor = null)
    {
        // What the gateway verified goes first: colleagues on a deal may name each other in any role that fits the side.
        if (actor?.Roles.Where(Speaks).ToArray() is { Length: > 0 } verified)
        {
            return verified;
        }

        IEnumerable<Member> known = party.Kind == PartyKind.DirectSales ? [.. policy.DirectSales.Members, policy.Manager, .. party.Members] : party.Members;
        return known.FirstOrDefault(m => Same(m.Person, person)) is { } member ? [member.Role] : [];
    }

    // Someone without a role of the side has no limit here: whether they may speak at all is decided before.
    private static IReadOnlyList<AuthorityLimit> LimitsOf(AuthorityMatrix matrix, PartyKind side, IReadOnlyList<Role> roles, string? approver)
    {
        var limits = new List<AuthorityLimit>();
        foreach (var role in roles.Where(Speaks))
        {
            var own = matrix.Limits.Where(l => l.Side == side && l.Role == role && !(approver is not null && l.Approvers.Any(a => Same(a.Person, approver)))).ToArray();
            if (own.Length == 0)
            {
                return [];
            }

            limits.AddRange(own);
        }

        return limits;
    }

    private static IEnumerable<Exceedance> Money(IReadOnlyList<AuthorityLimit> limits, Amount amount)
    {
        if (limits.Any(l => l.Amounts is null or []))
        {
            yield break;
        }

        var period = amount.Period switch { AmountPeriod.Yearly => "per year", AmountPeriod.Monthly => "per month", _ => "in total" };
        var named = limits.SelectMany(l => l.Amounts!).Where(a => Same(a.Currency, amount.Currency) && a.Period == amount.Period).ToArray();
        if (named.Length == 0)
        {
            yield return new Exceedance("amountNotNamed", Say($"No limit is set for deals in {amount.Currency} {period}, so this one needs approval."));
        }
        else if (named.Max(a => a.Value) is var most && amount.Value > most)
        {
            yield return new Exceedance(
                "amountAbove",
                Say($"The deal is worth {amount.Value:#,##0.##} {amount.Currency} {period}; up to {most:#,##0.##} {amount.Currency} needs no approval."));
        }
    }

    private static IEnumerable<Exceedance> Credit(IReadOnlyList<AuthorityLimit> limits, Party party, Terms terms)
    {
        var given = terms.Credit.Where(c => !Same(c.Party, party.Id)).Sum(c => c.Percent);
        if (limits.All(l => l.CreditGiven is not null) && limits.Max(l => l.CreditGiven!.Value) is var most && given > most)
        {
            yield return new Exceedance("creditAbove", Say($"The other sides get {given:0.##} % of the credit; up to {most:0.##} % needs no approval."));
        }
    }

    private static IEnumerable<Exceedance> Kept(IReadOnlyList<AuthorityLimit> limits, Party party, Terms terms, Policy policy, IReadOnlyList<string> ended) =>
        from line in terms.Lines
        where limits.All(l => l.Keeps?.Contains(line.Activity, StringComparer.Ordinal) == true) && Gives(line, party) && !ended.Contains(line.Activity, StringComparer.Ordinal)
        select new Exceedance("activityKept", $"“{policy.Find(line.Activity)?.Name ?? line.Activity}” is given away, in whole or in part.", line.Activity);

    private static bool Gives(Line line, Party party) =>
        line.Owner is { } owner ? !Same(owner, party.Id) : line.Shares?.Any(s => !Same(s.Party, party.Id) && s.Percent > 0) == true;

    // The limits of partners name people of any partner; only those of this one may be asked, or even be heard of.
    private static IReadOnlyList<Member> ApproversOf(IReadOnlyList<AuthorityLimit> limits, Party party) =>
    [
        .. limits.SelectMany(l => l.Approvers)
            .DistinctBy(a => a.Person, StringComparer.Ordinal)
            .Where(a => party.Kind == PartyKind.DirectSales || party.Members.Any(m => Same(m.Person, a.Person))),
    ];

    private static bool Speaks(Role role) => role is Role.PartnerRep or Role.DirectRep or Role.ChannelManager;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
