namespace Negotiation.Domain.Deals;

/// <summary>How a disputed line came to whoever does it.</summary>
public enum LineEnding
{
    /// <summary>All sides settled on it.</summary>
    Settlement,

    /// <summary>Others decided it.</summary>
    Decision,
}

/// <summary>Who does a line from now on because a case ended with it: one party, or several with shares that sum to 100. Day and credit are the sides' to agree.</summary>
/// <param name="Cause">Id of the case, at most 64 characters. Every side sees it.</param>
/// <param name="At">When it was settled or decided; a case is closed later.</param>
/// <param name="Note">In the words of the settlement or the decision, at most 500 characters.</param>
public sealed record DecidedLine(
    string Activity,
    LineEnding By,
    string Cause,
    DateTimeOffset At,
    string? Owner = null,
    IReadOnlyList<CreditShare>? Shares = null,
    string? Note = null);
