namespace Negotiation.Domain.Disputes;

/// <summary>What a case made of a settlement its talks told it of.</summary>
public enum SettlementFate
{
    /// <summary>It is the case's settlement.</summary>
    Taken,

    /// <summary>The case had ended without an outcome before.</summary>
    Withdrawn,

    /// <summary>The case had ended undecided before.</summary>
    Undecided,

    /// <summary>Others had begun to vote, or had decided, before.</summary>
    Decided,

    /// <summary>A side stepped back from it.</summary>
    SteppedBack,
}
