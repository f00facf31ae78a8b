namespace Negotiation.Gateway.Imports;

/// <summary>One import in memory: its order, its state, and the count of its rows.</summary>
internal sealed class Job(Order order, ImportState state, int rows, Findings check, Tally tally)
{
    public Order Order { get; } = order;

    public int Rows { get; } = rows;

    public Findings Check { get; } = check;

    public ImportState State { get; set; } = state;

    public Tally Tally { get; } = tally;

    public ImportJob View()
    {
        var (counts, problems) = State is ImportState.Checked ? (Check.Counts, Check.Problems) : Tally.Read();
        return new ImportJob(
            Order.Id,
            State,
            Order.FileName,
            Rows,
            State is ImportState.Checked ? 0 : counts.Sum,
            counts.Created,
            counts.Updated,
            counts.Unchanged,
            counts.Failed,
            problems,
            Check.Notes,
            Order.Partner,
            Order.By,
            Order.At,
            Check.Format,
            Check.Mapping,
            Order.PartnerName,
            Math.Max(Check.NoteCount, Check.Notes.Count),
            Check.Warnings ?? []);
    }
}

/// <summary>What is kept of a job in its own file. The rows' results stand beside it, one line each.</summary>
/// <param name="Schema">Version of this form.</param>
internal sealed record JobRecord(int Schema, Order Order, ImportState State, int Rows, Findings Check)
{
    public const int Current = 1;
}
