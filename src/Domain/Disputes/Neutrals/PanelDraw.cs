namespace Negotiation.Domain.Disputes;

/// <summary>Somebody who could take a seat, with what stands against them.</summary>
/// <param name="Conflicts">Empty: free. What all sides have let pass is not in it.</param>
public sealed record Candidate(Neutral Neutral, IReadOnlyList<Conflict> Conflicts)
{
    public bool IsFree => Conflicts.Count == 0;

    /// <summary>Can be asked.</summary>
    internal bool CanSit => IsFree || CouldBeWaived;

    /// <summary>Not free, but all sides together may let everything pass.</summary>
    public bool CouldBeWaived => Conflicts.Count > 0 && Conflicts.All(static c => c.Waivable);
}

/// <summary>Who is asked to decide.</summary>
/// <param name="Seats">People to invite now, in order; the first takes the chair.</param>
/// <param name="PassedOver">Named by the policy, but with a conflict.</param>
/// <param name="Left">Free people who can still take a place that becomes empty, in order.</param>
/// <param name="Votes">How many have to vote.</param>
public sealed record PanelDraw(IReadOnlyList<Neutral> Seats, IReadOnlyList<Candidate> PassedOver, IReadOnlyList<Neutral> Left, int Votes)
{
    /// <summary>People too few for the vote; 0: enough.</summary>
    public int Missing => Math.Max(0, Votes - Seats.Count);
}
