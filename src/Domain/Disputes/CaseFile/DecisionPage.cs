using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>One decision to read, print and hand on.</summary>
public static class DecisionPage
{
    /// <param name="decision">One of the case's.</param>
    /// <param name="policy">The version the case applies.</param>
    public static string Of(CaseState state, DecisionMade decision, Policy policy)
    {
        var words = new CaseWords(state, policy);
        var subject = state.Subject!;
        var sheet = new Sheet($"Decision: {state.Question}")
            .Small(decision.Kind == SeatKind.AppealDecider ? "Decision of the appeal" : "Decision")
            .Title(state.Question)
            .Facts(
                ("Case", state.Id),
                ("Between", string.Join("; ", state.Sides.Select(static s => s.Name))),
                ("Deal", subject.Title),
                ("Customer", $"{subject.Customer} ({subject.Country})"),
                ("Disputed", string.Join(", ", subject.Activities.Select(words.Activity))));
        sheet.Section("Decision");
        OutcomePart.Decision(sheet, decision, state, words);
        return sheet.End();
    }
}
