using K = Negotiation.Domain.Policies.MemberKind;

namespace Negotiation.Domain.Policies;

public static partial class PolicyMembers
{
    private static IReadOnlyList<PolicyMember> Review =>
    [
        Group("review", "Review", "How a registration finds its reviewer, and what silence does."),
        Value("review.silence", "When nobody reviewed in time", K.Choice, about: "Silence never approves."),
        List("review.byTerritory", "Reviewers of single territories", 0, 200, key: "territory"),
        Group("review.byTerritory[]", "Reviewer of a territory"),
        Value("review.byTerritory[].territory", "Territory", K.Territory),
        Value("review.byTerritory[].person", "Person", K.Person),
        List("review.deputies", "Deputies", 0, 50, key: "for"),
        Group("review.deputies[]", "Deputy"),
        Value("review.deputies[].person", "Deputy", K.Person),
        Value("review.deputies[].for", "Stands in for", K.Person),
    ];

    private static IReadOnlyList<PolicyMember> Protection =>
    [
        Group("protection", "Protection", "How long an approved registration is protected."),
        Value("protection.days", "Protection", K.CalendarDays, 1, 730, "From approval."),
        List("protection.warnings", "Warnings before the end", 0, 10, "Days before the end, largest first."),
        Value("protection.warnings[]", "Warning", K.CalendarDays, 1, 730),
        Value("protection.extensionDays", "Longest extension", K.CalendarDays, 1, 365),
        Value("protection.maxExtensions", "Extensions", K.Times, 0, 10),
        Value("protection.dispute", "During a dispute", K.Choice),
    ];

    private static IReadOnlyList<PolicyMember> Territories =>
    [
        List("territories", "Territories", 0, 200, key: "id", about: "A country lies in at most one territory."),
        Group("territories[]", "Territory"),
        Value("territories[].id", "Id", K.Id, 1, 64),
        Value("territories[].name", "Name", K.Text, 1, Name),
        List("territories[].countries", "Countries", 1, 260),
        Value("territories[].countries[]", "Country", K.Country),
        List("partnerTerritories", "Partners bound to territories", 0, 2000, "A partner without an entry may register everywhere.", key: "partner"),
        Group("partnerTerritories[]", "Partner bound to territories"),
        Value("partnerTerritories[].partner", "Partner", K.Partner, 1, 64),
        List("partnerTerritories[].territories", "Territories", 1, 200),
        Value("partnerTerritories[].territories[]", "Territory", K.Territory),
        List("exclusivities", "Exclusive rights", 0, 2000, key: "partner,territory,product,segment,from", about: "What is left open covers everything."),
        Group("exclusivities[]", "Exclusive right"),
        Value("exclusivities[].partner", "Partner", K.Partner, 1, 64),
        Value("exclusivities[].territory", "Territory", K.Territory),
        Value("exclusivities[].product", "Product", K.Text, 1, Name),
        Value("exclusivities[].segment", "Segment", K.Text, 1, Name),
        Value("exclusivities[].from", "First day", K.Date),
        Value("exclusivities[].until", "Last day", K.Date),
    ];

    private static IReadOnlyList<PolicyMember> Overlaps =>
    [
        Group("overlaps", "Overlaps", "Which claims collide, and who hears of it."),
        List("overlaps.kinds", "Kinds of overlap", 0, 6, key: "kind"),
        Group("overlaps.kinds[]", "Overlap"),
        Value("overlaps.kinds[].kind", "Kind", K.Choice),
        Value("overlaps.kinds[].atLeast", "Counts when the match is at least", K.Choice),
        Value("overlaps.kinds[].tellPartners", "Partners learn that it exists", K.Flag, about: "The same for all kinds at one customer: otherwise the alert shows which kind it is."),
        Value("overlaps.expiredDays", "An expired protection still shows for", K.CalendarDays, 0, 365),
        List("playbooks", "Playbooks", 0, 6, key: "kind", about: "How each kind of overlap is settled; at most one each."),
        Group("playbooks[]", "Playbook"),
        Value("playbooks[].kind", "Overlap", K.Choice),
        Value("playbooks[].preferred", "Preferred outcome", K.Text, 1, Paragraph),
        List("playbooks[].gather", "What has to be known first", 0, 20),
        Value("playbooks[].gather[]", "Fact", K.Text, 1, Line),
        List("playbooks[].messages", "Messages to start from", 0, 20, "Sides read them: nothing about the other claim, its product, its time or how it overlaps.", key: "title"),
        Group("playbooks[].messages[]", "Message"),
        Value("playbooks[].messages[].title", "Title", K.Text, 1, Name),
        Value("playbooks[].messages[].text", "Text", K.Text, 1, Paragraph),
        Value("playbooks[].decider", "Who decides", K.Person, about: "Left open: the channel manager of the deal."),
        List("playbooks[].freezes", "Stands still meanwhile", 0, 100, "The same wherever anything stands still: otherwise it shows the sides which kind of overlap it is."),
        Value("playbooks[].freezes[]", "Activity", K.Activity),
    ];

    private static IReadOnlyList<PolicyMember> Authority =>
    [
        Group("authority", "Authority", "What a role may promise alone. Without a limit it may promise everything."),
        Value("authority.version", "Version of the matrix", K.Number, 1, 1_000_000, "Rises whenever the limits change: events name the matrix by it."),
        List("authority.limits", "Limits", 0, 20, key: "side,role"),
        Group("authority.limits[]", "Limit"),
        Value("authority.limits[].side", "Side", K.Choice),
        Value("authority.limits[].role", "Role", K.Choice),
        List("authority.limits[].approvers", "Who may let more through", 1, 50, key: "person"),
        .. Person("authority.limits[].approvers[]", "Approver"),
        List("authority.limits[].amounts", "Largest deals", 0, 50, "One per currency and period; another currency needs approval.", key: "currency,period"),
        Group("authority.limits[].amounts[]", "Largest deal"),
        Value("authority.limits[].amounts[].value", "Amount", K.Money, 0, Most),
        Value("authority.limits[].amounts[].currency", "Currency", K.Currency),
        Value("authority.limits[].amounts[].period", "Period", K.Choice),
        Value("authority.limits[].creditGiven", "Credit for all other sides together", K.Percent, 0, 100),
        List("authority.limits[].keeps", "Cannot be given away", 0, 100),
        Value("authority.limits[].keeps[]", "Activity", K.Activity),
    ];

    private static IReadOnlyList<PolicyMember> Duties =>
    [
        Group("notifications", "Reminders"),
        List("notifications.commitmentBefore", "Before a promise is due", 0, 10, "Largest first."),
        Value("notifications.commitmentBefore[]", "Reminder", K.CalendarDays, 0, 90),
        List("notifications.commitmentAfter", "After a promise was due", 0, 10),
        Value("notifications.commitmentAfter[]", "Reminder", K.CalendarDays, 1, 90),
        Group("amendments", "Amendments", "Who lets a change of this policy pass."),
        List("amendments.approvers", "Approvers", 0, 20, "Nobody named: the channel manager alone.", key: "person"),
        .. Person("amendments.approvers[]", "Approver"),
        Value("amendments.needed", "Approvals needed", K.Number, 1, 20),
        Value("amendments.noticeDays", "Notice", K.BusinessDays, 0, 60, "Between the last approval and the effective date."),
    ];
}
