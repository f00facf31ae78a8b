using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>How facts change what waits for approval and what was approved.</summary>
internal static class HeldChanges
{
    public static DealState Apply(DealState s, Fact fact) => fact.Body switch
    {
        // The next one takes the place of what waited: a side has one thing waiting at a time.
        OfferHeld e => s with { Held = [.. Others(s, e.Held.Party), e.Held] },
        AcceptanceHeld e => s with { Held = [.. Others(s, e.Held.Party), e.Held] },
        HeldApproved e => s with { Held = Others(s, e.Approval.Party), Approvals = [.. s.Approvals, e.Approval] },
        HeldDeclined e => Answered(s, e.Party, h => h with { Status = HeldStatus.Declined, Reason = e.Reason, Answer = e.Text, AnsweredBy = fact.Name }),
        HeldWentStale e => Answered(s, e.Party, h => h with { Status = HeldStatus.Stale, Answer = e.Why }),
        HeldWithdrawn e => s with { Held = Others(s, e.Party) },
        ConfirmationNeeded e => s with { Acceptances = [.. s.Acceptances.Where(a => !Same(a.Party, e.Party))] },
        _ => s,
    };

    /// <summary>What an act on the table does to what waits for it.</summary>
    public static DealState After(DealState s, DealEvent body) => s.Held.Count == 0 && s.Approvals.Count == 0
        ? s
        : body switch
        {
            OfferMade e => s with
            {
                Held = Others(s, e.Offer.By),
                Approvals = [.. s.Approvals.Where(a => Same(a.Offer.Hash, e.Offer.Hash))],
            },
            OfferAccepted e => s with { Held = [.. s.Held.Where(h => h.Act != HeldAct.Acceptance || !Same(h.Party, e.Acceptance.Party))] },
            AgreementVoided => s with { Approvals = [] },
            RegistrationRejected or RegistrationWithdrawn or StageSet { To: SalesStage.Won or SalesStage.Lost } => s with { Held = [] },
            _ => s,
        };

    private static IReadOnlyList<Held> Others(DealState s, string party) => s.Held.Count == 0 ? [] : [.. s.Held.Where(h => !Same(h.Party, party))];

    private static DealState Answered(DealState s, string party, Func<Held, Held> answer) =>
        s with { Held = [.. s.Held.Select(h => Same(h.Party, party) ? answer(h) : h)] };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
