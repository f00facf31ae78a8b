namespace Negotiation.Domain.Disputes;

/// <summary>What happened in a case, one plain sentence each.</summary>
internal sealed class CaseCourse(CaseWords words)
{
    /// <returns>Null for what concerns nobody but the platform.</returns>
    public string? Tell(CaseEvent body) => body switch
    {
        CaseOpened e => e.By is null ? $"The case was opened ({CaseWords.Plain(e.Cause)})." : $"{words.Side(e.By)} opened the case.",
        ItemAdded e => $"Entry {e.Item.Number} was put on the record: {CaseWords.Plain(e.Item.Kind)}.",
        SidesFollowed => "The people who speak for the sides changed.",
        MoveOnWanted e => $"{words.Side(e.Side)} wants to go on to the next stage: {e.Reason}",
        WithdrawalWanted e => $"{words.Side(e.Side)} wants to end the case without an outcome: {e.Reason}",
        StageEntered e => $"{CaseWords.Of(e.Stage)} began. {e.Why}",
        CaseClockWarned e => $"Reminder: {Clock(e.Clock, e.Subject)} ends on {CaseWords.At(e.Due)}.",
        CaseClockRanOut e => $"{Clock(e.Clock, e.Subject)} ended on {CaseWords.At(e.Due)}: {CaseWords.Plain(e.Effect)}.",
        CaseExtensionProposed e => $"{words.Side(e.Extension.By)} asked for {e.Extension.Days} more business days: {e.Reason}",
        CaseExtensionAnswered { Agree: true } e => $"{words.Side(e.Side)} agreed to more time.",
        CaseExtensionAnswered e => $"{words.Side(e.Side)} refused more time{(e.Reason is { } reason ? $" ({CaseWords.Plain(reason)})" : "")}. {e.Text}".TrimEnd(),
        CaseExtended e => e.ForCause ? $"The neutral gave {e.Days} more business days: {e.Reason}" : $"All sides agreed to {e.Days} more business days.",
        CaseSuspended e => $"The case was suspended: {e.Reason}",
        CaseResumed => "The case was resumed.",
        SeatsWanted e => e.Kind is { } kind ? $"A seat has to be filled: {CaseWords.Of(kind)}." : null,
        SeatOffered e => $"{e.Seat.Name} was asked to take a seat: {CaseWords.Of(e.Seat.Kind)}.",
        SeatChanged e => $"{words.Person(e.Person)}, {CaseWords.Of(e.Kind)}: {CaseWords.Of(e.Status)}. {e.Why}".TrimEnd(),
        ConflictWaived e => $"{words.Side(e.Side)} let the declared ties of {words.Person(e.Person)} pass.",
        RoundBegan e => e.Voting > 1 ? "The panel votes once more." : $"The panel is complete and decides ({CaseWords.Of(e.Kind)}).",
        VoteCast e => $"{e.Ballot.Name} voted; the vote was sealed until all were in.",
        VotesOpened { Result: var result } e => $"The votes were opened: {string.Join("; ", e.Ballots.Select(static b => $"{b.Name} for paper {b.Draft}{(b.Reason is null ? "" : $" ({b.Reason})")}"))}. {result}",
        DecisionIssued e => e.Decision.Overridden is null ? "The decision was issued." : "The decision was replaced by two people together.",
        OverrideProposed e => $"{e.Override.Name} proposed to replace the decision: {e.Override.Reason}",
        AppealFiled e => $"{words.Side(e.Appeal.Side)} appealed.{(e.Stays ? " What was ordered stands still meanwhile." : "")}",
        SettlementReached e => $"The sides settled.{(e.Clock is { } until ? $" Each may step back until {CaseWords.At(until.Time.Due)}." : "")}",
        SettlementLeft e => $"{words.Side(e.Side)} stepped back from the settlement: {e.Reason}",
        RemediesBegan e => e.Remedies.Count == 0 ? null : $"What was ordered began: {string.Join(", ", e.Remedies.Select(static r => r.Id))}.",
        RemedyMoved e => $"{e.Remedy.Id}: {CaseWords.Plain(e.Remedy.Status)}.{Said(e.Remedy)}",
        CaseClosed e => $"The case was closed: {CaseWords.Of(e.End)}. {e.Why}",
        PostMortemWritten e => $"{e.PostMortem.Name} wrote down what was learned.",
        _ => body.GetType().Name,
    };

    private static string Said(TrackedRemedy remedy) => remedy.Status switch
    {
        RemedyStatus.Reported when remedy.Report is { } report => $" {report}",
        RemedyStatus.Running or RemedyStatus.InCure when remedy.Contest is { } contest => $" {contest}",
        _ => "",
    };

    private string Clock(CaseClockKind kind, string subject) => kind == CaseClockKind.Seat
        ? $"{words.Person(subject)}'s time"
        : subject.Length == 0 ? $"the time for {CaseWords.Plain(kind)}" : $"{subject}, {CaseWords.Plain(kind)},";
}
