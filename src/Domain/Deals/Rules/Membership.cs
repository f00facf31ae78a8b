using Negotiation.Domain.Calendars;

namespace Negotiation.Domain.Deals;

/// <summary>Who speaks for whom on a deal.</summary>
public static class Membership
{
    public static Decision Add(DealState state, AddMember command, Context context)
    {
        if (Own(state, command.Party, context) is not { } party)
        {
            return NotYours;
        }

        var rules = new RuleBook();
        Person(rules, new Member(command.Person, command.Name, command.Role, command.Zone), "", party.Kind);
        rules.Require(party.Members.Count < Limits.Members, "tooManyMembers", "person", $"At most {Limits.Members} people speak for one side.");
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        if (party.Members.Any(m => Same(m.Person, command.Person)))
        {
            return Decision.Nothing;
        }

        var member = new Member(command.Person, command.Name, command.Role, command.Zone);
        return Decision.Of([new MemberAdded(party.Id, member), .. Holding.AskedAnew(state, party with { Members = [.. party.Members, member] }, context)]);
    }

    public static Decision Remove(DealState state, RemoveMember command, Context context)
    {
        if (Own(state, command.Party, context) is not { } party)
        {
            return NotYours;
        }

        if (party.Members.FirstOrDefault(m => Same(m.Person, command.Person)) is not { } member)
        {
            return Decision.Nothing;
        }

        var rules = new RuleBook();
        rules.Require(party.Members.Count > 1, "lastMember", "person", "Someone has to speak for this side. Add a colleague first.");
        rules.Require(command.Reason != HandoverReason.Silence, "reason", "reason", "Only the clock gives this reason.");
        rules.Text(command.Text, "text", Limits.Text, required: false);
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new MemberRemoved(party.Id, member.Person, member.Name, command.Reason, command.Text));
    }

    public static Decision AddParty(DealState state, AddParty command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Party, "party", 64);
        rules.Text(command.Name, "name", Limits.Name);
        rules.Require(state.Parties.Count < Limits.Parties, "tooManyParties", "party", $"At most {Limits.Parties} parties negotiate one deal.");
        rules.Require(!command.Party.Contains('#', StringComparison.Ordinal), "partyId", "party", "An organisation's id holds no number sign.");
        rules.Require(command.Members.Count is > 0 and <= Limits.Members, "noMembers", "members", "Name at least one person who speaks for the party.");
        rules.Require(command.Kind == PartyKind.Partner, "oneVendor", "kind", "The vendor's own side is on every deal already.");
        People(rules, command.Members, command.Kind);

        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        if (state.Parties.Any(p => Same(p.Id, command.Party)))
        {
            return Decision.Nothing;
        }

        var added = new PartyAdded(new Party(command.Party, command.Kind, command.Name, command.Required, command.Members));
        return command.Required
            ? Decision.Of([added, .. Registering.Voided(state, VoidReason.PartyAdded, ["parties"], context)])
            : Decision.Of(added);
    }

    internal static Decision NotYours { get; } =
        Decision.No(RefusalReason.NotAllowed, "notYourParty", "Each side names its own people; the channel manager may help both.", "party");

    internal static Party? Own(DealState state, string party, Context context) =>
        context.Viewer!.IsManager || Same(party, context.Viewer.Party!.Id) ? state.Parties.FirstOrDefault(p => Same(p.Id, party)) : null;

    /// <summary>Checks the people who are to speak for a side; each is named once.</summary>
    internal static void People(RuleBook rules, IReadOnlyList<Member> members, PartyKind side)
    {
        for (var i = 0; i < Math.Min(members.Count, Limits.Members); i++)
        {
            if (members[i] is not { } member)
            {
                rules.Break("required", $"members[{i}]", "The entry is empty.");
                continue;
            }

            rules.Require(!members.Take(i).Any(m => m is not null && Same(m.Person, member.Person)), "duplicatePerson", $"members[{i}].person", "This person is named twice.");
            Person(rules, member, $"members[{i}].", side);
        }
    }

    internal static void Person(RuleBook rules, Member member, string prefix, PartyKind side)
    {
        rules.Text(member.Person, prefix + "person", 128);
        rules.Text(member.Name, prefix + "name", Limits.Name);
        rules.Require(Zones.Exists(member.Zone), "zone", prefix + "zone", "Choose a time zone.");
        var fits = side == PartyKind.Partner
            ? member.Role == Accounts.Role.PartnerRep
            : member.Role is Accounts.Role.DirectRep or Accounts.Role.ChannelManager;
        rules.Require(fits, "role", prefix + "role", "This role does not speak for this side.");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
