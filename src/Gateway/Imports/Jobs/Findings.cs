using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>What the dry run found: how many rows would do what, and why some would fail.</summary>
/// <param name="Warnings">What to know of the import as a whole.</param>
/// <param name="NoteCount">All notes, of which <paramref name="Notes"/> are the first; 0 for an import that was checked before they were counted.</param>
/// <param name="Mapping">Null for an import that was checked before there was a report.</param>
internal sealed record Findings(
    Counts Counts,
    IReadOnlyList<ImportRemark> Problems,
    IReadOnlyList<ImportRemark> Notes,
    MappingReport? Mapping = null,
    SourceFormat Format = SourceFormat.CoSell,
    IReadOnlyList<ImportWarning>? Warnings = null,
    int NoteCount = 0);

internal static class Remarks
{
    /// <summary>Adds remarks until the list has as many as are shown.</summary>
    public static void AddFirst(this List<ImportRemark> list, int row, IReadOnlyList<CellProblem>? remarks)
    {
        foreach (var remark in (remarks ?? []).Take(ImportJob.MostRemarks - list.Count))
        {
            list.Add(ImportRemark.Of(row, remark));
        }
    }
}
