using System.Text.Json.Serialization;

namespace Negotiation.Domain.Deals;

/// <summary>How a line of the open offer stands.</summary>
public enum LineStatus
{
    Open,
    Moved,
    Tentative,
    Agreed,

    /// <summary>Disputed; it stands still under an interim owner and is part of no agreement.</summary>
    Frozen,

    /// <summary>A case settled or decided it; see <see cref="DealView.Decided"/>. Once everyone has agreed it is <see cref="Agreed"/> where the agreement says it itself.</summary>
    Decided,
}

/// <param name="TentativeFor">Parties that marked the line as settled for them.</param>
/// <param name="Firm">Parties that will not move on it, as far as the viewer may know.</param>
public sealed record LineStanding(string Activity, LineStatus Status, IReadOnlyList<string> TentativeFor, IReadOnlyList<string> Firm);

/// <summary>One act the viewer might take. <see cref="Why"/> is null when it is possible now, otherwise the code of what stands in the way.</summary>
/// <param name="Act">The command's <c>type</c>.</param>
public sealed record Possibility(string Act, string? Why = null);

/// <summary>Where the deal stands for one viewer, at one version. Sent whole with every change, so that no client works out a rule.</summary>
/// <param name="Awaiting">Parties whose answer the open offer waits for; empty when none is open.</param>
/// <param name="Acts">The acts of the viewer's room, in the order they should be offered; what another role does is not among them.</param>
/// <param name="AgreedLines">Lines of the open offer that are agreed, ended by a case, or tentatively settled by every required party.</param>
public sealed record Standing(
    long Version,
    ReviewState Review,
    NegotiationState Negotiation,
    SalesStage Stage,
    IReadOnlyList<string> AcceptedBy,
    IReadOnlyList<string> Awaiting,
    IReadOnlyList<Clock> Clocks,
    IReadOnlyList<LineStanding> Lines,
    int AgreedLines,
    [property: JsonConverter(typeof(PossibilitiesConverter))] IReadOnlyList<Possibility> Acts,
    bool ManagerCalled,
    int? OpenOffer = null,
    string? OpenHash = null,
    Extension? Extension = null,
    string? SuspendedBecause = null,
    PolicyMove? Move = null);
