using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>Turns the code of what stands in the way into a refusal with one plain sentence.</summary>
public static class CaseWhyNot
{
    /// <summary>Every code with its sentence. Screens keep the same codes in their own text catalogue.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["caseClosed"] = "The case is closed; its record no longer changes.",
        ["alreadyOpen"] = "This case is open already.",
        ["notYours"] = "Only the platform does this.",
        ["sidesOnly"] = "Only the sides of the case do this.",
        ["clerkOnly"] = "Only the programme's admin does this.",
        ["notInvited"] = "You have not been asked to take a seat here.",
        ["neutralsOnly"] = "Only the neutral of this stage does this.",
        ["panelOnly"] = "Only the people who decide now do this.",
        ["overridersOnly"] = "The programme names other people for this.",
        ["otherStage"] = "The case is at another stage.",
        ["recordClosed"] = "The record is closed while the panel votes and after a decision. An appeal opens it again.",
        ["caseSuspended"] = "The case is suspended. The programme's admin can resume it.",
        ["notSuspended"] = "The case is not suspended.",
        ["settled"] = "The sides have settled. Until the time to step back is over, nothing else moves.",
        ["extensionPending"] = "A request for more time is already waiting for an answer.",
        ["noExtension"] = "Nobody has asked for more time.",
        ["ownExtension"] = "Your side has agreed to more time already.",
        ["extendedForCause"] = "The neutral has extended this stage once already.",
        ["noWaiver"] = "Nothing waits for your side to let pass.",
        ["noRound"] = "The panel is not complete yet.",
        ["noDraft"] = "No paper has been put to the panel yet.",
        ["alreadyVoted"] = "You have voted. Votes are opened together.",
        ["appealedOnce"] = "This case has been appealed already; that happens once.",
        ["appealOver"] = "There is no decision that can be appealed now.",
        ["nothingDecided"] = "There is no decision to replace now.",
        ["overridePending"] = "A replacement is already waiting for a second person.",
        ["noOverride"] = "Nobody has proposed to replace the decision.",
        ["ownOverride"] = "A second person has to confirm your proposal.",
        ["settlementStands"] = "There is no settlement to step back from now.",
        ["noRemedies"] = "Nothing has been ordered in this case.",
    };

    public static CaseDecision Refuse(string code) => CaseDecision.No(
        code is "notYours" or "sidesOnly" or "clerkOnly" or "notInvited" or "neutralsOnly" or "panelOnly" or "overridersOnly" ? RefusalReason.NotAllowed : RefusalReason.WrongState,
        code,
        Sentences[code]);
}
