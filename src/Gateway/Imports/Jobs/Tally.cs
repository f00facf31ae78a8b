namespace Negotiation.Gateway.Imports;

internal sealed record Counts(int Created = 0, int Updated = 0, int Unchanged = 0, int Failed = 0)
{
    public int Sum => Created + Updated + Unchanged + Failed;

    public Counts With(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => this with { Created = Created + 1 },
        RowOutcome.Updated => this with { Updated = Updated + 1 },
        RowOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}

/// <summary>How far an import has come. Rows report from several threads.</summary>
internal sealed class Tally
{
    private readonly Lock gate = new();
    private readonly List<ImportRemark> problems = [];
    private Counts counts = new();

    public void Add(RowResult result)
    {
        lock (gate)
        {
            counts = counts.With(result.Outcome);
            problems.AddFirst(result.Row, result.Problems);
        }
    }

    public (Counts Counts, IReadOnlyList<ImportRemark> Problems) Read()
    {
        lock (gate)
        {
            return (counts, [.. problems.OrderBy(p => p.Row)]);
        }
    }
}
