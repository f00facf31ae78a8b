namespace Negotiation.Domain.Intake;

/// <summary>The cells of one row under their column names, and the problems found in them so far.</summary>
public sealed class RowCells(HeaderMap map, IReadOnlyList<string> cells)
{
    private readonly List<CellProblem> problems = [];
    private readonly List<CellProblem> notes = [];
    private readonly List<Meaning> meanings = [];

    public IReadOnlyList<CellProblem> Problems => problems;

    public IReadOnlyList<CellProblem> Notes => notes;

    public IReadOnlyList<Meaning> Meanings => meanings;

    public HeaderMap Map => map;

    /// <summary>The cell without surrounding blanks; null when it is empty, masked by the source, or wrong, which is then noted.</summary>
    public string? Text(CoSellColumn column, int longest, bool lines = false, bool required = false)
    {
        if (map.PositionOf(column) is not { } position)
        {
            return null;
        }

        var name = map.NameOf(column);
        var before = problems.Count;
        var text = At(position, name, longest, lines);
        if (text is null && required && problems.Count == before)
        {
            Wrong(name, "required", "This column must be filled.");
        }

        return text;
    }

    /// <summary>The cell as it stands; empty when the file has no such column.</summary>
    public string Raw(CoSellColumn column) => map.PositionOf(column) is { } position ? Raw(position) : "";

    /// <summary>A cell of a numbered family. The first of a family is required, and none may go beyond the last.</summary>
    public string? Numbered(NumberedColumn column, int longest)
    {
        var before = problems.Count;
        var text = At(column.Position, column.Header, longest, lines: false);
        if (text is null && column.Number == 1 && problems.Count == before)
        {
            Wrong(column.Header, "required", "This column must be filled.");
        }

        if (text is null || column.Number is >= 1 and <= HeaderMap.Numbered)
        {
            return text;
        }

        Wrong(column.Header, "tooManyColumns", $"There are at most {HeaderMap.Numbered} columns of this kind.");
        return null;
    }

    public void Wrong(CoSellColumn column, string code, string text) => Wrong(map.NameOf(column), code, text);

    public void Wrong(string column, string code, string text) => problems.Add(new CellProblem(column, code, text));

    public void Note(CoSellColumn column, string code, string text) => Note(map.NameOf(column), code, text);

    public void Note(string column, string code, string text) => notes.Add(new CellProblem(column, code, text));

    public void Means(CoSellColumn column, string value, string means) => meanings.Add(new Meaning(map.NameOf(column), Shown.Short(value), means));

    public void RefuseCellsBeyondTheHeader()
    {
        if (cells.Skip(map.Headers.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            Wrong("", "tooManyCells", $"The row has more cells than the {map.Headers.Count} columns of the header, check for a comma outside quotes.");
        }
    }

    private string? At(int position, string name, int longest, bool lines)
    {
        var read = CellText.Check(Raw(position), longest, lines);
        if (read.Code is not null)
        {
            Wrong(name, read.Code, read.Sentence!);
        }
        else if (read.Masked)
        {
            Note(name, "masked", CellText.MaskedSentence);
        }

        return read.Text;
    }

    private string Raw(int position) => position < cells.Count ? Formulas.Unguarded(cells[position]) : "";
}
