namespace Negotiation.Domain.Intake;

/// <summary>Something about one cell of a row: an error that keeps the row out, or a note on how it was understood.</summary>
/// <param name="Column">The column as the file names it, or the path inside a JSON record; empty for the whole record.</param>
/// <param name="Code">Stable name, e.g. <c>dateFormat</c>.</param>
/// <param name="Text">One plain English sentence without a semicolon, because several share the Errors cell joined by it.</param>
public sealed record CellProblem(string Column, string Code, string Text)
{
    /// <summary>The content of the Errors cell, in the source's own shape.</summary>
    public static string ErrorsCell(IEnumerable<CellProblem> problems) => string.Join("; ", problems.Select(p => p.InOneCell()));

    private string InOneCell() => (Column.Length == 0 ? Text : $"{Column}: {Text}").Replace(';', ',');
}
