using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>What is stored of a vendor's policy, in one write per command. The documents lie in grains of their own.</summary>
public sealed record ProgrammeRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public ProgrammeState Programme { get; init; } = ProgrammeState.Nothing;

    /// <summary>Hash of the last event.</summary>
    public string Head { get; init; } = Chain.Start;

    /// <summary>Events the journal may not have yet.</summary>
    public IReadOnlyList<EventRecord> Outbox { get; init; } = [];
}

/// <summary>What is stored of one document.</summary>
public sealed record DocumentRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public Policy? Policy { get; init; }
}
