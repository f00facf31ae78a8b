using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Exports;

/// <summary>Writes deals as rows of one of the CSV formats.</summary>
public abstract class TableExport
{
    /// <summary>The documented columns, which every file has.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Further columns the source's own record has, as they go out.</summary>
    public IEnumerable<string> Further(RawJson original) =>
        KeptRow.Read(original).Cells.Select(cell => NameOf(cell.C)).Where(name => name.Length > 0 && !Columns.Contains(name, StringComparer.Ordinal));

    /// <summary>The cells of a deal by column.</summary>
    /// <param name="original">The source's own record; null when there is none.</param>
    /// <param name="context">As on the day the record came in.</param>
    /// <returns>Null: the format has no row for such a deal.</returns>
    public abstract IReadOnlyDictionary<string, string>? Row(DealToExport deal, RawJson? original, IntakeContext context);

    protected abstract string NameOf(string header);

    /// <summary>The cells of the source's record; of several columns of one name the first filled.</summary>
    private protected Dictionary<string, string> Cells(KeptRow? original)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in original?.Cells ?? [])
        {
            cells.TryAdd(NameOf(cell.C), cell.V);
        }

        return cells;
    }
}
