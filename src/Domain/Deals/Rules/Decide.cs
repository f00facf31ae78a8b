using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What a command means in a state: events, or why not. Pure.</summary>
public static class Decide
{
    private static readonly Dictionary<Type, Protocol.Row> Rows = JsonNames.Of<Command>()
        .ToDictionary(
            static name => name.Key,
            static name => Protocol.Find(name.Value) ?? throw new InvalidOperationException($"The protocol table has no row for {name.Value}."));

    public static Decision On(DealState state, Command command, Context context)
    {
        var row = Rows[command.GetType()];
        if (context.Viewer is { } viewer && Protocol.WhyNot(row, state, viewer, context.Now) is { } why)
        {
            return WhyNot.Refuse(why, row, state, command);
        }

        return command switch
        {
            Tick => Decision.Nothing,
            SaveDraft c => Registering.Save(state, c, context),
            Submit c => Registering.Submit(state, c, context),
            NoticeOverlap c => state.Overlap == c.On && c.Settled is null ? Decision.Nothing : Decision.Of(new OverlapNoticed(c.On, c.Settled)),
            Import c => Importing.Import(state, c, context),
            StartReview => Decision.Of(new ReviewStarted(context.Actor.Person, context.Actor.Name)),
            AskInfo c => Reviewing.AskInfo(state, c, context),
            GiveInfo c => Reviewing.GiveInfo(state, c, context),
            Approve c => Text(c.Note, "note", Limits.Text, required: false)
                ?? Decision.Of(new Approved(c.Note), new ProtectionStarted(ProtectionFace.Start(context.Now, context.Policy))),
            RejectRegistration c => Text(c.Text, "text", Limits.Text) ?? Decision.Of(new RegistrationRejected(c.Reason, c.Text)),
            WithdrawRegistration c => Text(c.Reason, "reason", Limits.Text) ?? Decision.Of(new RegistrationWithdrawn(c.Reason, c.Code ?? WithdrawalReason.Other)),
            Amend c => Registering.Amend(state, c, context),
            SetStage c => state.Stage == c.Stage ? Decision.Nothing : Decision.Of(new StageSet(state.Stage, c.Stage)),
            AddMember c => Membership.Add(state, c, context),
            RemoveMember c => Membership.Remove(state, c, context),
            AddParty c => Membership.AddParty(state, c, context),
            MakeOffer c => Offering.Make(state, c, context),
            Accept c => Offering.Accept(state, c, context),
            Reject c => Offering.Named(state, c.Offer)
                ?? Text(c.Reason, "reason", Limits.Text)
                ?? Decision.Of(new OfferRejected(c.Offer.Number, c.Offer.Hash, context.Viewer!.Party!.Id, c.Reason, c.Code ?? OfferRejection.Other)),
            Withdraw c => Text(c.Reason, "reason", Limits.Text, required: false)
                ?? Offering.Named(state, c.Offer)
                ?? Decision.Of(new OfferWithdrawn(c.Offer.Number, c.Offer.Hash, c.Reason)),
            MarkTentative c => Offering.Mark(state, c, context),
            MarkFirm c => Offering.MarkFirm(state, c, context),
            Say c => Text(c.Text, "text", Limits.Text) ?? Decision.Of(new MessageSent(context.Viewer!.Party!.Id, c.Text)),
            Ask c => Asking(state, c, context),
            AttachFile c => Filing.Attach(state, c, context),
            CallManager c => Text(c.Reason, "reason", Limits.Text)
                ?? Decision.Of(new ManagerCalled(context.Viewer!.Party!.Id, c.Reason)),
            ProposeExtension c => Pausing.Propose(state, c, context),
            AnswerExtension c => Text(c.Text, "text", Limits.Text, required: !c.Agree) ?? Pausing.Answer(state, c, context),
            Suspend c => Text(c.Reason, "reason", Limits.Text) ?? Pausing.Suspend(state, c, context),
            Resume => Pausing.Resume(state, context),
            ApproveHeld c => Approving.Approve(state, c, context),
            DeclineHeld c => Approving.Decline(state, c, context),
            WithdrawHeld c => Approving.Withdraw(state, c, context),
            Freeze c => Freezing.Freeze(state, c, context),
            Unfreeze c => Freezing.Unfreeze(state, c, context),
            Reopen c => Text(c.Reason, "reason", Limits.Text) ?? Pausing.Reopen(c, context),
            ReassignReview c => Reviewing.Reassign(state, c, context),
            PauseReview c => Reviewing.Pause(state, c, context),
            ResumeReview => Reviewing.Resume(state, context),
            HandOver c => HandingOver.Hand(state, c, context),
            RequestProtectionExtension c => Protecting.Request(state, c, context),
            AnswerProtectionExtension c => Protecting.Answer(state, c, context),
            TollProtection c => Protecting.Toll(state, c, context),
            UntollProtection c => Protecting.Untoll(state, c, context),
            RevokeProtection c => Protecting.Revoke(c),
            ProposePolicy c => Moving.Propose(state, c, context),
            AnswerPolicy c => Text(c.Text, "text", Limits.Text, required: !c.Agree) ?? Moving.Answer(state, c, context),
            WithdrawPolicy c => Text(c.Text, "text", Limits.Text) ?? Decision.Of(new PolicyWithdrawn(context.Viewer!.Party!.Id, state.Move!.To, c.Text)),
            _ => throw new InvalidOperationException($"The command {row.Act} has no meaning defined."),
        };
    }

    private static Decision Asking(DealState state, Ask command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        rules.Require(command.Offer is null || (command.Offer >= 1 && command.Offer <= state.Offers), "unknownOffer", "offer", "There is no such offer.");
        rules.Require(
            command.Activity is null || context.Policy.Find(command.Activity) is not null,
            "unknownActivity",
            "activity",
            "The programme has no such activity.");
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new QuestionAsked(context.Viewer!.Party!.Id, command.Text, command.Offer, command.Activity));
    }

    private static Decision? Text(string? text, string field, int limit, bool required = true)
    {
        var rules = new RuleBook();
        rules.Text(text, field, limit, required);
        return rules.Broken.Count == 0 ? null : Decision.Invalid(rules.Broken);
    }
}
