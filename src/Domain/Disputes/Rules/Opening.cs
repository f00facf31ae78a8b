using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>How a case begins, and who speaks for its sides from then on.</summary>
internal static class Opening
{
    public static CaseDecision Open(OpenCase command, CaseContext context)
    {
        if (context.Inputs.Deal is not { } deal || (deal.Me is null && !context.Actor.Is(Role.System)))
        {
            return CaseDecision.No(RefusalReason.NotFound, "notFound", "There is no such deal for you.", "deal");
        }

        var policy = context.Policy;
        var rules = new RuleBook();
        var person = !context.Actor.Is(Role.System);
        rules.Require(
            !person || command.Cause == CaseCause.Person || (command.Cause != CaseCause.Lapse && context.Actor.Is(Role.ChannelManager)),
            "cause",
            "cause",
            "A channel manager, or the platform, opens a case for this cause.");
        rules.Text(command.Question, "question", Limits.Note);
        rules.Require(deal.Registration is not null && deal.Parties.Count > 1, "noRegistration", "deal", "The registration is still a draft; there is nobody to disagree with yet.");
        if (person || command.Statement is not null)
        {
            Recording.Check(rules, command.Statement);
        }

        var activities = Disputed(command, deal, policy);
        rules.Require(activities.Count is > 0 and <= Limits.Lines, "noLines", "activities", "Name at least one activity.");
        for (var i = 0; i < activities.Count; i++)
        {
            rules.Require(activities[i] is not null && policy.Find(activities[i]) is not null, "unknownActivity", $"activities[{i}]", "The programme has no such activity.");
        }

        rules.Require(
            command.InterimOwner is null || deal.Parties.Any(p => Same(p.Id, command.InterimOwner)),
            "unknownParty",
            "interimOwner",
            "This is no party of the deal.");
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var registration = deal.Registration!;
        var country = registration.Customer.Country;
        var subject = new CaseSubject(
            deal.Id,
            registration.Opportunity.Title,
            registration.Customer.Name,
            country,
            registration.Opportunity.Amount,
            registration.Opportunity.Products,
            activities,
            policy.Territories.FirstOrDefault(t => t.Countries.Contains(country, StringComparer.Ordinal))?.Id,
            deal.Reviewer);
        var opened = new CaseOpened(
            context.Case,
            policy.Version,
            command.Type,
            command.Cause,
            command.Question,
            subject,
            CaseSide.Of(deal),
            command.InterimOwner ?? Interim(deal, activities[0], policy),
            CaseClockFace.Start(CaseClockKind.Informal, context.Now, policy.Stages.Informal, policy),
            person ? deal.Me : null);
        return command.Statement is null
            ? CaseDecision.Of(opened)
            : CaseDecision.Of(opened, new ItemAdded(Recording.Item(1, deal.Me, context, command.Statement)));
    }

    /// <summary>People come and go; who left sees nothing from then on.</summary>
    public static CaseDecision Follow(CaseState state, FollowSides command)
    {
        CaseSide[] sides = [.. state.Sides.Select(side => command.Sides.FirstOrDefault(s => Same(s.Id, side.Id)) is { } now ? side with { Members = now.Members } : side)];
        if (state.Sides.Zip(sides).All(pair => pair.First.Members.SequenceEqual(pair.Second.Members)))
        {
            return CaseDecision.Nothing;
        }

        // Nobody is neutral who speaks for a side from now on.
        var torn = state.IsOpen ? state.Seats.Where(seat => seat.IsLive && sides.Any(side => side.Has(seat.Person))) : [];
        return CaseDecision.Of(
        [
            new SidesFollowed(sides),
            .. torn.SelectMany(seat => SeatTaking.Left(state, seat, SeatStatus.Replaced, null, null, "Speaks for a side of the deal now.")),
        ]);
    }

    // What is not settled on the offer on the table; without one, what the partner wanted to do or be helped with.
    private static IReadOnlyList<string> Disputed(OpenCase command, DealView deal, Policy policy)
    {
        if (command.Activities is { } named)
        {
            return [.. named.Distinct(StringComparer.Ordinal)];
        }

        var unsettled = deal.Standing.Lines.Where(static l => l.Status is LineStatus.Open or LineStatus.Moved or LineStatus.Frozen).Select(static l => l.Activity);
        var wished = (deal.Registration?.Checklist ?? []).Where(static c => c.Wish != Wish.LeaveToVendor).Select(static c => c.Activity).Where(id => !Ended(deal, id));

        // Once a case has ended some lines, what nobody mentioned is no longer what the talks failed on.
        var rest = deal.Decided is null ? policy.Activities.Select(static a => a.Id) : [];
        string[][] choices = [[.. unsettled], [.. wished], [.. rest]];
        return choices.Select(ids => (string[])[.. ids.Where(id => policy.Find(id) is not null && !policy.CarveOuts.Any(c => Same(c.Activity, id)))]).FirstOrDefault(static ids => ids.Length > 0) ?? [];
    }

    private static bool Ended(DealView deal, string activity) => deal.Decided?.Any(d => Same(d.Activity, activity)) == true;

    private static string Interim(DealView deal, string activity, Policy policy) =>
        deal.Open?.Terms.Lines.FirstOrDefault(l => Same(l.Activity, activity))?.Owner ?? policy.DirectSales.Id;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
