using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

internal enum RowOutcome
{
    Created,
    Updated,
    Unchanged,
    Failed,
}

/// <summary>What became of one row.</summary>
internal sealed record RowResult(int Row, RowOutcome Outcome, IReadOnlyList<CellProblem>? Problems = null);
