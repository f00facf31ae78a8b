using Negotiation.Domain.Accounts;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>What a programme admin says of somebody neutral. What the person declared stays as it is: it is theirs to say.</summary>
/// <param name="Seats">Empty: takes no seat any more, and what was declared is kept.</param>
/// <param name="ReportsTo">Person ids up the line, the nearest first.</param>
public sealed record NeutralEntry(string Name, string Organisation, string Zone, IReadOnlyList<SeatKind> Seats, IReadOnlyList<string> ReportsTo);

/// <summary>A tie somebody neutral declares of themselves. One of a kind to a deal or organisation: another one like it replaces it.</summary>
/// <param name="Text">At most 500 characters; every side of a case it bears on reads it.</param>
/// <param name="Until">Last day it stands; null: for ever.</param>
public sealed record NewDisclosure(ConflictKind Kind, string Text, string? Deal = null, string? Organisation = null, DateOnly? Until = null);

/// <summary>Which declared tie is over.</summary>
public sealed record EndedDisclosure(ConflictKind Kind, string? Deal = null, string? Organisation = null);

/// <summary>What became of the roster.</summary>
/// <param name="Neutral">The entry the act was about; null with a refusal.</param>
public sealed record RosterOutcome(Roster Roster, Neutral? Neutral = null, Refusal? Refusal = null);

/// <summary>What a reader or a change of the roster is answered.</summary>
/// <param name="People">By name; after a change the one entry it was about.</param>
/// <param name="MayChange">Whether the caller changes entries.</param>
public sealed record RosterAnswer(IReadOnlyList<NeutralOnFile> People, bool MayChange, Refusal? Refusal = null);

/// <summary>Who reads and changes the roster: programme admins and auditors of the vendor all of it, somebody neutral their own entry.</summary>
public static class RosterActs
{
    private const int MaxText = 500;
    private const int MaxLine = 20;

    // What the platform sees by itself is nobody's to declare.
    private static readonly ConflictKind[] Declarable =
        [ConflictKind.OwnSide, ConflictKind.Compensation, ConflictKind.ReportingLine, ConflictKind.EarlierInvolvement, ConflictKind.Relationship];

    public static bool MayReadAll(Actor actor, Policy policy) =>
        OfVendor(actor, policy) && (actor.Is(Role.ProgrammeAdmin) || actor.Is(Role.Auditor));

    public static bool MayChange(Actor actor, Policy policy) => OfVendor(actor, policy) && actor.Is(Role.ProgrammeAdmin);

    /// <summary>Null: there is no roster for this person.</summary>
    public static IReadOnlyList<Neutral>? Read(Roster roster, Actor actor, Policy policy) =>
        MayReadAll(actor, policy) ? roster.Everyone(policy) : Own(roster, actor, policy) is { } own ? [own] : null;

    public static RosterOutcome Put(Roster roster, Actor actor, string person, NeutralEntry entry, Policy policy)
    {
        if (Closed(roster, actor, policy) is { } closed)
        {
            return closed;
        }

        var rules = new RuleBook();
        Check(rules, person, entry, policy);
        var known = roster.Find(person, policy);
        rules.Require(
            roster.People.Count < Roster.MaxPeople || roster.People.Any(n => Same(n.Person, person)),
            "tooMany",
            "",
            $"A roster has at most {Roster.MaxPeople} people.");
        if (rules.Broken.Count > 0)
        {
            return new RosterOutcome(roster, null, new Refusal(RefusalReason.Invalid, rules.Broken));
        }

        var neutral = new Neutral(person, entry.Name.Trim(), entry.Organisation, entry.Zone, [.. entry.Seats.Order()], entry.ReportsTo, known?.Disclosures ?? []);
        return Kept(roster, known, neutral);
    }

    /// <summary>Takes somebody off: they are asked for no seat any more.</summary>
    public static RosterOutcome Remove(Roster roster, Actor actor, string person, Policy policy)
    {
        if (Closed(roster, actor, policy) is { } closed)
        {
            return closed;
        }

        return roster.Find(person, policy) is { } known
            ? Kept(roster, known, known with { Seats = [] })
            : new RosterOutcome(roster);
    }

    public static RosterOutcome Declare(Roster roster, Actor actor, NewDisclosure disclosure, Policy policy, DateTimeOffset now)
    {
        if (Own(roster, actor, policy) is not { } own)
        {
            return NotFound(roster);
        }

        var rules = new RuleBook();
        rules.Require(Declarable.Contains(disclosure.Kind), "notDeclared", "kind", "This is known without being declared.");
        rules.Text(disclosure.Text, "text", MaxText);
        Id(rules, disclosure.Deal, "deal", required: false);
        Id(rules, disclosure.Organisation, "organisation", required: false);
        rules.Require(disclosure.Until is not { } until || until >= Today(policy, now), "past", "until", "The last day is today or later.");

        // Ended ones make room; what stands never does.
        var others = own.Disclosures.Where(d => !Is(d, disclosure.Kind, disclosure.Deal, disclosure.Organisation)).ToList();
        var standing = others.Count(d => Stands(d, policy, now));
        rules.Require(standing < Roster.MaxDisclosures, "tooMany", "", $"At most {Roster.MaxDisclosures} ties stand at a time. End what is over.");
        if (rules.Broken.Count > 0)
        {
            return new RosterOutcome(roster, null, new Refusal(RefusalReason.Invalid, rules.Broken));
        }

        var declared = new Disclosure(disclosure.Kind, disclosure.Text.Trim(), now, disclosure.Deal, disclosure.Organisation, disclosure.Until);
        if (own.Disclosures.Any(d => d with { At = now } == declared))
        {
            return new RosterOutcome(roster, own);
        }

        var room = Roster.MaxDisclosures - 1 - standing;
        var ended = others.Where(d => !Stands(d, policy, now)).OrderByDescending(static d => d.Until).Take(room).ToHashSet();
        return Kept(roster, own, Working(own, actor) with { Disclosures = [.. others.Where(d => Stands(d, policy, now) || ended.Contains(d)), declared] });
    }

    /// <summary>It stands no longer from today on, and stays to be read.</summary>
    public static RosterOutcome End(Roster roster, Actor actor, EndedDisclosure ended, Policy policy, DateTimeOffset now)
    {
        if (Own(roster, actor, policy) is not { } own || own.Disclosures.FirstOrDefault(d => Is(d, ended.Kind, ended.Deal, ended.Organisation)) is not { } found)
        {
            return NotFound(roster);
        }

        return Stands(found, policy, now)
            ? Kept(roster, own, Working(own, actor) with { Disclosures = [.. own.Disclosures.Select(d => d == found ? d with { Until = Today(policy, now).AddDays(-1) } : d)] })
            : new RosterOutcome(roster, own);
    }

    private static RosterOutcome Kept(Roster roster, Neutral? before, Neutral after) =>
        before is not null && Records.DomainJson.Write(before).Equals(Records.DomainJson.Write(after))
            ? new RosterOutcome(roster, before)
            : new RosterOutcome(roster.With(after), after);

    // Where somebody works is in their sign-in; the policy does not say it.
    private static Neutral Working(Neutral own, Actor actor) => own with { Organisation = actor.Organisation };

    private static Neutral? Own(Roster roster, Actor actor, Policy policy) =>
        Same(actor.Tenant, policy.Tenant) ? roster.Find(actor.Person, policy) : null;

    private static void Check(RuleBook rules, string person, NeutralEntry entry, Policy policy)
    {
        Id(rules, person, "person", required: true);
        rules.Text(entry.Name, "name", Deals.Limits.Name);
        Id(rules, entry.Organisation, "organisation", required: true);
        rules.Require(Zones.Exists(entry.Zone), "unknownZone", "zone", "There is no such time zone. Use a name like Europe/Berlin.");
        rules.Require(entry.Seats.Distinct().Count() == entry.Seats.Count, "duplicate", "seats", "A seat is listed twice.");
        rules.Require(entry.ReportsTo.Count <= MaxLine, "tooMany", "reportsTo", $"A reporting line names at most {MaxLine} people.");
        rules.Require(!entry.ReportsTo.Contains(person, StringComparer.Ordinal), "ownLine", "reportsTo", "Nobody reports to themselves.");
        for (var i = 0; i < Math.Min(entry.ReportsTo.Count, MaxLine); i++)
        {
            Id(rules, entry.ReportsTo[i], $"reportsTo[{i}]", required: true);
        }

        rules.Require(
            entry.Seats.Count == 0 || !policy.DirectSales.Members.Any(m => Same(m.Person, person)),
            "takesASide",
            "person",
            "This person speaks for the vendor on every new deal, and so is not neutral.");
    }

    private static void Id(RuleBook rules, string? id, string field, bool required)
    {
        rules.Text(id, field, 64, required);
        rules.Require(id?.Any(static c => char.IsWhiteSpace(c) || c is '/' or '#') != true, "badId", field, "An id has no spaces, slashes or hash signs.");
    }

    private static bool Is(Disclosure d, ConflictKind kind, string? deal, string? organisation) =>
        d.Kind == kind && string.Equals(d.Deal, deal, StringComparison.Ordinal) && string.Equals(d.Organisation, organisation, StringComparison.Ordinal);

    private static bool Stands(Disclosure d, Policy policy, DateTimeOffset now) => d.Until is not { } until || until >= Today(policy, now);

    private static DateOnly Today(Policy policy, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zones.Find(policy.Calendar.Zone)).DateTime);

    private static bool OfVendor(Actor actor, Policy policy) =>
        Same(actor.Tenant, policy.Tenant) && Same(actor.Organisation, policy.DirectSales.Id);

    private static RosterOutcome? Closed(Roster roster, Actor actor, Policy policy) =>
        MayChange(actor, policy) ? null
        : Read(roster, actor, policy) is null ? NotFound(roster)
        : new RosterOutcome(roster, null, new Refusal(RefusalReason.NotAllowed, [new BrokenRule("adminOnly", "", "A programme admin changes the roster.")]));

    private static RosterOutcome NotFound(Roster roster) =>
        new(roster, null, new Refusal(RefusalReason.NotFound, [new BrokenRule("notFound", "", "There is no such entry for you.")]));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
