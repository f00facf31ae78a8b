using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <param name="Names">The first is how files written here call it; compared by letters and digits alone.</param>
public sealed record NamedColumn<T>(T Column, bool Required, params IReadOnlyList<string> Names)
    where T : struct, Enum;

/// <summary>Where the known columns of a small table stand in one file. They may come in any order; unknown ones are left alone.</summary>
public sealed class NamedColumns<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, int> positions;

    private NamedColumns(IReadOnlyList<string> headers, IReadOnlyList<NamedColumn<T>> table, Dictionary<T, int> positions) =>
        (Headers, Table, this.positions) = (headers, table, positions);

    public IReadOnlyList<string> Headers { get; }

    private IReadOnlyList<NamedColumn<T>> Table { get; }

    /// <returns>Either where the columns are, or every reason why the header row cannot be used.</returns>
    public static (NamedColumns<T>? Columns, IReadOnlyList<BrokenRule> Broken) Read(IReadOnlyList<string> headers, IReadOnlyList<NamedColumn<T>> table)
    {
        var byName = table.SelectMany(c => c.Names.Select(n => KeyValuePair.Create(JsonShape.Letters(n), c.Column))).Distinct().ToDictionary(StringComparer.Ordinal);
        var known = new Dictionary<T, int>();
        var broken = new List<BrokenRule>();
        for (var i = 0; i < headers.Count; i++)
        {
            if (byName.TryGetValue(JsonShape.Letters(headers[i]), out var column) && !known.TryAdd(column, i))
            {
                broken.Add(new BrokenRule("headerTwice", headers[i].Trim(), $"The columns \"{headers[known[column]].Trim()}\" and \"{headers[i].Trim()}\" mean the same; keep one of them."));
            }
        }

        broken.AddRange(table.Where(c => c.Required && !known.ContainsKey(c.Column)).Select(c => new BrokenRule("headerMissing", c.Names[0], $"The column \"{c.Names[0]}\" is missing.")));
        return broken.Count > 0 ? (null, broken) : (new NamedColumns<T>(headers, table, known), []);
    }

    public int? PositionOf(T column) => positions.TryGetValue(column, out var position) ? position : null;

    /// <summary>As this file writes it.</summary>
    public string NameOf(T column) => PositionOf(column) is { } position ? Headers[position].Trim() : Table.First(c => EqualityComparer<T>.Default.Equals(c.Column, column)).Names[0];

    public bool IsRequired(T column) => Table.Any(c => c.Required && EqualityComparer<T>.Default.Equals(c.Column, column));
}

/// <summary>The cells of one row of such a table, and what was found wrong or noteworthy in them so far.</summary>
public sealed class NamedRow<T>(NamedColumns<T> columns, IReadOnlyList<string> cells)
    where T : struct, Enum
{
    private readonly List<CellProblem> problems = [];
    private readonly List<CellProblem> notes = [];

    public IReadOnlyList<CellProblem> Problems => problems;

    public IReadOnlyList<CellProblem> Notes => notes;

    /// <summary>The cell without surrounding blanks; null when it is empty, hidden by the source, or wrong, which is then noted.</summary>
    /// <param name="longest">Characters.</param>
    public string? Text(T column, int longest, bool lines = false)
    {
        var before = problems.Count;
        var read = CellText.Check(Raw(column), longest, lines);
        if (read.Code is not null)
        {
            Wrong(column, read.Code, read.Sentence!);
        }
        else if (read.Masked)
        {
            Note(column, "masked", CellText.MaskedSentence);
        }

        if (read.Text is null && problems.Count == before && columns.IsRequired(column))
        {
            Wrong(column, "required", "This column must be filled.");
        }

        return read.Text;
    }

    /// <summary>The parts of a cell that lists several, parted by semicolons; each once, in their order.</summary>
    /// <param name="most">Parts.</param>
    public IReadOnlyList<string> Parts(T column, int most)
    {
        if (Text(column, Limits.Text, lines: true) is not { } cell)
        {
            return [];
        }

        string[] parts = [.. cell.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (parts.Length > most)
        {
            Wrong(column, "tooMany", $"There are {parts.Length} entries in this cell, at most {most} are possible.");
        }

        if (parts.FirstOrDefault(p => p.Length > Limits.Name || p.Any(char.IsControl)) is { } unfit)
        {
            Wrong(column, "tooLong", $"\"{Shown.Short(unfit)}\" is longer than {Limits.Name} characters or holds an invisible one.");
        }

        if (parts.Length == 0 && columns.IsRequired(column))
        {
            Wrong(column, "required", "This column must be filled.");
        }

        return parts;
    }

    /// <summary>As it stands; empty when the file has no such column.</summary>
    public string Raw(T column) => columns.PositionOf(column) is { } position && position < cells.Count ? Formulas.Unguarded(cells[position]) : "";

    public void Wrong(T column, string code, string text) => problems.Add(new CellProblem(columns.NameOf(column), code, text));

    public void Note(T column, string code, string text) => notes.Add(new CellProblem(columns.NameOf(column), code, text));

    public void RefuseCellsBeyondTheHeader()
    {
        if (cells.Skip(columns.Headers.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            problems.Add(new CellProblem("", "tooManyCells", $"The row has more cells than the {columns.Headers.Count} columns of the header, check for a comma outside quotes."));
        }
    }
}
