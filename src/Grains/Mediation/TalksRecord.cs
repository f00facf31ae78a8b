using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>What is stored of talks, in one write per command. What was said is not in it once the journal has it.</summary>
public sealed record TalksRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public TalksState Talks { get; init; } = TalksState.Nothing;

    /// <summary>Hash of the last event.</summary>
    public string Head { get; init; } = Chain.Start;

    /// <summary>The latest events, oldest first; all that may be missing in the journal are among them.</summary>
    public IReadOnlyList<EventRecord> Outbox { get; init; } = [];

    /// <summary>The case has heard of the settlement.</summary>
    public bool Told { get; init; }
}
