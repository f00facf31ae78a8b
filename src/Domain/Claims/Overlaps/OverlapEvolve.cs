namespace Negotiation.Domain.Claims;

/// <summary>How facts change an overlap: a pure fold.</summary>
public static class OverlapEvolve
{
    private const int Remembered = 16;

    public static OverlapState Apply(OverlapState state, OverlapFact fact)
    {
        if (fact.Version != state.Version + 1)
        {
            throw new InvalidOperationException($"Fact {fact.Version} does not follow version {state.Version}.");
        }

        return Change(state, fact) with
        {
            Version = fact.Version,
            ChangedAt = fact.At,
            Answered = fact.Request.Length == 0
                ? state.Answered
                : [.. state.Answered.TakeLast(Remembered - 1), new AnsweredAct(fact.Request, fact.Print, fact.Version)],
        };
    }

    private static OverlapState Change(OverlapState s, OverlapFact fact) => fact.Body switch
    {
        OverlapFound e => s with
        {
            Tenant = fact.Tenant,
            Id = e.Id,
            Policy = e.Policy,
            First = e.Finding.First,
            Second = e.Finding.Second,
            Right = e.Finding.Right,
            Kinds = e.Finding.Kinds,
            Confidence = e.Finding.Confidence,
            Reasons = e.Finding.Reasons,
            Suggested = e.Finding.Suggested && (s.Suggested || !s.Exists || e.Again),
            Tells = e.Finding.Tells,
            Quiet = e.Quiet,
            Status = s.Exists && !e.Again ? Standing(s) : OverlapStatus.Open,
            Judged = e.Again ? null : s.Judged,
            Weighed = !e.Again && s.Judged is { } judged && IsFinal(judged) ? Weighed.Of(s).With(e.Finding) : null,
            Standstill = e.Again ? null : s.Standstill,
            FoundAt = s.Exists && !e.Again ? s.FoundAt : fact.At,
        },
        OverlapConfirmed e => s with
        {
            Status = OverlapStatus.Confirmed,
            Suggested = false,
            Quiet = false,
            Judged = new Judgement(fact.Person, fact.Name, fact.At, e.Text),
            Weighed = null,
            Standstill = e.Standstill,
        },
        OverlapDismissed e => s with
        {
            Status = OverlapStatus.Dismissed,
            Judged = new Judgement(fact.Person, fact.Name, fact.At, e.Text, Dismissal: e.Reason),
            Weighed = new Weighed(s.Kinds, s.Confidence),
            Standstill = null,
        },
        OverlapSettled e => s with
        {
            Status = OverlapStatus.Settled,
            Judged = new Judgement(fact.Person, fact.Name, fact.At, e.Text, Settlement: e.Outcome),
            Weighed = new Weighed(s.Kinds, s.Confidence),
            Standstill = null,
        },
        OverlapEnded => s with { Status = OverlapStatus.Ended },
        _ => throw new InvalidOperationException($"The event {fact.Body.GetType().Name} has no effect defined."),
    };

    // What one that had ended was judged as comes back with it.
    private static OverlapStatus Standing(OverlapState s) => s is not { Status: OverlapStatus.Ended, Judged: { } judged } ? s.Status
        : judged.Dismissal is not null ? OverlapStatus.Dismissed
        : judged.Settlement is not null ? OverlapStatus.Settled
        : OverlapStatus.Confirmed;

    private static bool IsFinal(Judgement judged) => judged.Dismissal is not null || judged.Settlement is not null;
}
