using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>What a command means in a case: events, or why not. Pure.</summary>
public static class CaseDecide
{
    private static readonly Dictionary<Type, CaseProtocol.Row> Rows =
        JsonNames.Of<CaseCommand>().ToDictionary(static name => name.Key, static name => CaseProtocol.Find(name.Value));

    public static CaseDecision On(CaseState state, CaseCommand command, CaseContext context)
    {
        if (context.Viewer is { } viewer && CaseProtocol.WhyNot(Rows[command.GetType()], state, viewer, context.Policy, context.Now) is { } why)
        {
            return CaseWhyNot.Refuse(why);
        }

        return command switch
        {
            OpenCase c => Opening.Open(c, context),
            StateCase c => Recording.State(state, c, context),
            AddEvidence c => Recording.Add(state, c, context),
            MoveOn c => Staging.MoveOn(state, c, context),
            WithdrawCase c => Staging.Withdraw(state, c, context),
            ProposeCaseExtension c => Staging.Propose(state, c, context),
            AnswerCaseExtension c => Staging.Answer(state, c, context),
            ExtendForCause c => Staging.ForCause(state, c, context),
            SuspendCase c => Staging.Suspend(state, c, context),
            ResumeCase => Staging.Resume(state, context),
            InviteNeutral c => SeatTaking.Invite(state, c, context),
            AnswerInvitation c => SeatTaking.Answer(state, c, context),
            WaiveConflict c => SeatTaking.Waive(state, c, context),
            Recuse c => SeatTaking.Recuse(state, c, context),
            ReplaceNeutral c => SeatTaking.Replace(state, c),
            FillSeats c => SeatTaking.Fill(state, c, context),
            DraftDecision c => Panels.Draft(state, c, context),
            CastVote c => Panels.Vote(state, c, context),
            FileAppeal c => Appealing.File(state, c, context),
            ProposeOverride c => Appealing.Propose(state, c, context),
            ConfirmOverride c => Appealing.Confirm(state, c, context),
            SettleCase c => Settling.Settle(state, c, context),
            WithdrawSettlement c => Settling.Leave(state, c, context),
            ReportRemedy c => Following.Report(state, c, context),
            ConfirmRemedy c => Following.Confirm(state, c, context),
            ContestRemedy c => Following.Contest(state, c, context),
            WritePostMortem c => Learning.Write(state, c, context),
            FollowSides c => Opening.Follow(state, c),
            TickCase => CaseDecision.Nothing,
            _ => throw new InvalidOperationException($"The command {command.GetType().Name} has no meaning defined."),
        };
    }
}
