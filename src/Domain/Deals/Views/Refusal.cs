namespace Negotiation.Domain.Deals;

/// <summary>Why a command was not carried out. A refusal is an answer, not a fault; nothing has changed.</summary>
public enum RefusalReason
{
    /// <summary>No such deal for this person: it does not exist, belongs to another tenant, or the person is no member. The three look the same.</summary>
    NotFound,

    /// <summary>The person can see the deal but this act is not theirs.</summary>
    NotAllowed,

    /// <summary>The deal is not in a state that accepts this act.</summary>
    WrongState,

    /// <summary>The named offer is not the one on the table; the current one comes with the answer.</summary>
    StaleOffer,

    /// <summary>The caller asked for a certain version (If-Match) and the deal has moved on.</summary>
    StaleVersion,

    /// <summary>The content breaks rules; all of them are listed.</summary>
    Invalid,

    /// <summary>The request id was used before with another content.</summary>
    RequestIdReused,

    /// <summary>The message could not be read as a command.</summary>
    Malformed,

    /// <summary>Too much at once; try again in a moment with the same request id.</summary>
    Busy,
}

/// <summary>One broken rule.</summary>
/// <param name="Code">Stable name, e.g. <c>creditNot100</c>; the text catalogue of the client has it too.</param>
/// <param name="Field">JSON path of the input it is about, e.g. <c>terms.lines[2].due</c>; empty for the whole.</param>
/// <param name="Text">One plain English sentence.</param>
public sealed record BrokenRule(string Code, string Field, string Text);

/// <param name="Current">The offer now on the table, when the refusal is about an offer.</param>
public sealed record Refusal(RefusalReason Reason, IReadOnlyList<BrokenRule> Rules, Offer? Current = null);
