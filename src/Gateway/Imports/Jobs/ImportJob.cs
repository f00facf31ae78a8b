using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

public enum ImportState
{
    /// <summary>Every row was read once without changing anything; the import waits to be started.</summary>
    Checked,

    /// <summary>Rows are going to their deals. A restart of the server goes on where it was.</summary>
    Running,

    Done,

    /// <summary>The deals could not be reached for too long. Starting again goes on where it stopped.</summary>
    Failed,
}

/// <param name="Row">The row's number in a spreadsheet, whose header is row 1; in a JSON file the record's place, counted from 1.</param>
/// <param name="Column">The column as the file names it, or the path inside the record; empty for the whole.</param>
public sealed record ImportRemark(int Row, string Column, string Code, string Text)
{
    public static ImportRemark Of(int row, CellProblem problem) => new(row, problem.Column, problem.Code, problem.Text);
}

/// <summary>One import as its organisation sees it: the one summary of what would otherwise be thousands of notices.</summary>
/// <param name="Rows">Data rows or records in the file.</param>
/// <param name="Done">Rows dealt with so far, failed ones included.</param>
/// <param name="Created">Rows that became new deals; before the start this and the next three say what would happen.</param>
/// <param name="Updated">Rows that changed a deal.</param>
/// <param name="Unchanged">Rows whose deal is as they say already, or is final here.</param>
/// <param name="Failed">Rows kept out.</param>
/// <param name="Problems">Why, for the first <see cref="MostRemarks"/> errors; the error file has them all.</param>
/// <param name="Notes">How some rows were understood, the first <see cref="MostRemarks"/>.</param>
/// <param name="NoteCount">All notes there are, of which <paramref name="Notes"/> are the first.</param>
/// <param name="Partner">Organisation the deals belong to.</param>
/// <param name="PartnerName">Its name; the id where none is known.</param>
/// <param name="Warnings">What to know of the import as a whole, such as that nobody of the partner could open its deals.</param>
/// <param name="Format">What the file was recognised as, by what is in it.</param>
/// <param name="Mapping">What became of its fields and values; null for an import from before there was a report.</param>
public sealed record ImportJob(
    string Id,
    ImportState State,
    string FileName,
    int Rows,
    int Done,
    int Created,
    int Updated,
    int Unchanged,
    int Failed,
    IReadOnlyList<ImportRemark> Problems,
    IReadOnlyList<ImportRemark> Notes,
    string Partner,
    string By,
    DateTimeOffset At,
    SourceFormat Format = SourceFormat.CoSell,
    MappingReport? Mapping = null,
    string? PartnerName = null,
    int NoteCount = 0,
    IReadOnlyList<ImportWarning>? Warnings = null)
{
    public const int MostRemarks = 100;
}
