namespace Negotiation.Domain.Deals;

/// <summary>What a colleague's answer does to what waits for it.</summary>
public static class Approving
{
    public static Decision Approve(DealState state, ApproveHeld command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Note, "note", Limits.Note, required: false);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        if (Unfit(state, command.Hash, context, out var held) is { } unfit)
        {
            return unfit;
        }

        var actor = context.Actor;
        var party = context.Viewer!.Party!;
        if (Holding.WhyStale(state, held) is { } why)
        {
            return GoesStale(held, why);
        }

        var terms = held.Offer?.Terms ?? state.Open!.Terms;
        var now = Authority.Check(state, context.Policy, party, held.Roles, terms);
        var roles = Authority.RolesOf(party, actor.Person, context.Policy, actor);
        var own = Same(held.Person, actor.Person);
        var approver = own ? Authority.Check(state, context.Policy, party, roles, terms) : Authority.CheckApprover(state, context.Policy, party, roles, terms, actor.Person);
        if (NotTheirs(held, now, approver, context) is { } refused)
        {
            return refused;
        }

        if (!StillSpeaks(party, held))
        {
            return GoesStale(held, $"{held.Name} no longer speaks for your side on this deal.");
        }

        Approval Approved(OfferRef offer) =>
            new(party.Id, held.Act, offer, held.Person, actor.Person, actor.Name, roles, context.Now, now.Exceeds, now.Matrix, command.Note);

        return held.Offer is { } offer ? Send(state, held, offer, Approved, context) : Complete(state, held, Approved, context);
    }

    public static Decision Decline(DealState state, DeclineHeld command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Note);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        return Unfit(state, command.Hash, context, out var held)
            ?? (IsApprover(held, context) ? Decision.Of(new HeldDeclined(held.Party, held.Hash, command.Reason, command.Text)) : NotApprover);
    }

    public static Decision Withdraw(DealState state, WithdrawHeld command, Context context)
    {
        var held = Holding.Of(state, context.Viewer!.Party!.Id)!;
        return Same(held.Hash, command.Hash) || Same(Weighing.Now(state, context.Policy, held).Hash, command.Hash)
            ? Decision.Of(new HeldWithdrawn(held.Party, held.Hash))
            : OtherHeld("What waits for approval has changed meanwhile. Look at it again.");
    }

    private static Decision NotApprover { get; } =
        Decision.No(RefusalReason.NotAllowed, "notApprover", "You are not among the people who were asked to approve this.");

    private static Decision OtherHeld(string text) => Decision.No(RefusalReason.WrongState, "otherHeld", text, "hash");

    private static string Moved(Held now)
    {
        IEnumerable<string> stands = now.Status != HeldStatus.Waiting ? []
            : now.Exceeds.Count == 0 ? [$"{now.Name} needs no approval for it now."]
            : now.Exceeds.Select(static e => e.Text);
        return string.Join(' ', ["What waits for approval, or the deal it is for, has changed since you looked.", .. stands, "Look at it again before you answer."]);
    }

    private static Decision? Unfit(DealState state, string hash, Context context, out Held held)
    {
        held = Holding.Of(state, context.Viewer!.Party!.Id)!;
        var now = Weighing.Now(state, context.Policy, held);
        return !Same(now.Hash, hash) ? OtherHeld(Moved(now))
            : held.Status == HeldStatus.Waiting ? null
            : Decision.No(RefusalReason.WrongState, "notWaiting", "This no longer waits for approval.", "hash");
    }

    // Who is asked follows today's limit, or the one by which it was held if today's would let it pass.
    private static Decision? NotTheirs(Held held, AuthorityCheck sender, AuthorityCheck approver, Context context)
    {
        var own = Same(held.Person, context.Actor.Person);
        var named = IsApprover(held, context) || sender.Approvers.Any(a => Same(a.Person, context.Actor.Person));
        if (!own && !named)
        {
            return NotApprover;
        }

        return approver.Within
            ? null
            : Decision.Of() with
            {
                Refusal = new Refusal(
                    RefusalReason.NotAllowed,
                    [.. approver.Exceeds.Select(e => new BrokenRule(e.Code, "", own ? $"{e.Text} You cannot approve your own." : $"{e.Text} This is beyond your own authority too."))]),
            };
    }

    private static bool IsApprover(Held held, Context context) => held.Approvers.Any(a => Same(a.Person, context.Actor.Person));

    private static bool StillSpeaks(Party party, Held held) =>
        held.Roles.Contains(Accounts.Role.ChannelManager) || party.Members.Any(m => Same(m.Person, held.Person));

    private static Decision Send(DealState state, Held held, HeldOffer content, Func<OfferRef, Approval> approved, Context context)
    {
        var command = content.ToCommand();
        if (Offering.Refuse(state, command, context) is { Refusal: { } refusal })
        {
            return GoesStale(held, refusal.Rules[0].Text);
        }

        var speaker = new Speaker(held.Person, held.Name);
        var events = Offering.Events(state, command, held.Party, speaker, context);
        var made = (OfferMade)events[^1];
        return Decision.Of([new HeldApproved(held.Hash, approved(new OfferRef(made.Offer.Number, made.Offer.Hash))), .. events]);
    }

    private static Decision Complete(DealState state, Held held, Func<OfferRef, Approval> approved, Context context)
    {
        var approval = new HeldApproved(held.Hash, approved(held.Accepts!));
        var covered = state with { Approvals = [.. state.Approvals, approval.Approval] };
        return Decision.Of([approval, .. Offering.Accepted(covered, held.Party, new Speaker(held.Person, held.Name), context)]);
    }

    private static Decision GoesStale(Held held, string why) => Decision.Of(new HeldWentStale(held.Party, held.Hash, why));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
