using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Reads rows of Microsoft's deal-registration file. They name no customer, so they attach to the deal of their referral, which
/// has to be here. What they say of contract and registration is kept beside the deal and changes neither its review nor its amount.
/// </summary>
public sealed class DealRegistrationReader : CsvRecordReader
{
    private readonly IReadOnlyList<string> headers;
    private readonly IReadOnlyList<(int Position, DealRegistrationColumn Column)> columns;
    private readonly IntakeContext context;

    private DealRegistrationReader(IReadOnlyList<string> headers, IReadOnlyList<(int Position, DealRegistrationColumn Column)> columns, IntakeContext context)
        : base(headers) => (this.headers, this.columns, this.context) = (headers, columns, context);

    /// <returns>Every reason why the header row cannot be used; none when it can.</returns>
    public static IReadOnlyList<BrokenRule> Check(IReadOnlyList<string> headers)
    {
        var broken = new List<BrokenRule>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            if (DealRegistrationColumn.Find(header) is { } column && !known.Add(column.Name))
            {
                broken.Add(new BrokenRule("headerTwice", header.Trim(), $"The column \"{header.Trim()}\" is there twice; keep one of them."));
            }
        }

        broken.AddRange(DealRegistrationColumn.All
            .Where(c => c.Required && !known.Contains(c.Name))
            .Select(c => new BrokenRule("headerMissing", c.Name, $"The column \"{c.Name}\" is missing.")));
        return broken;
    }

    /// <param name="headers">Nothing is wrong with them.</param>
    public static DealRegistrationReader Over(IReadOnlyList<string> headers, IntakeContext context)
    {
        var known = new List<(int, DealRegistrationColumn)>();
        for (var i = 0; i < headers.Count; i++)
        {
            if (DealRegistrationColumn.Find(headers[i]) is { } column)
            {
                known.Add((i, column));
            }
        }

        return new DealRegistrationReader(headers, known, context);
    }

    public override string? Becomes(string field) => DealRegistrationColumn.Find(field) is { } column
        ? column.Name switch
        {
            DealRegistrationColumn.ReferralId => "the deal it belongs to",
            DealRegistrationColumn.Errors => null,
            _ => "a fact beside the deal",
        }
        : null;

    protected override RowReading ReadRow(SourceRecord record)
    {
        var row = new Row(headers, record.Cells!);
        if (record.Cells!.Skip(headers.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            row.Wrong("", "tooManyCells", $"The row has more cells than the {headers.Count} columns of the header, check for a comma outside quotes.");
        }

        var referral = "";
        var says = columns.Any(c => Matters(c.Column) && row.Raw(c.Position).Trim().Length > 0);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (position, column) in columns.Where(c => c.Column.Name is not DealRegistrationColumn.Errors))
        {
            var required = column.Required && (says || column.Name is DealRegistrationColumn.ReferralId);
            if (row.Text(position, required) is not { } text)
            {
                continue;
            }

            texts[column.Name] = text;
            referral = column.Name is DealRegistrationColumn.ReferralId ? text : referral;
            Check(row, headers[position].Trim(), column, text);
        }

        if (texts.GetValueOrDefault(DealRegistrationColumn.Term) is { } term && JsonShape.Letters(term) is "finite" && !texts.ContainsKey(DealRegistrationColumn.End))
        {
            row.Wrong(DealRegistrationColumn.End, "required", "A contract of finite term has an end date.");
        }

        if (row.Problems.Count > 0)
        {
            return new RowReading(null, row.Problems, row.Notes, row.Meanings);
        }

        var deal = RowIdentity.Of(referral, null, null, "", "", "").DealId(context.Tenant, context.Organisation);
        if (says)
        {
            return new RowReading(new AttachFacts(deal, referral, DealRegistrationColumn.ReferralId), [], row.Notes, row.Meanings);
        }

        row.Notes.Add(new CellProblem("", "nothingSaid", "The row names a referral and says nothing of its registration, so it is left alone."));
        return new RowReading(new LeaveAlone(deal), [], row.Notes, row.Meanings);
    }

    private static bool Matters(DealRegistrationColumn column) => column.Name is not (DealRegistrationColumn.ReferralId or DealRegistrationColumn.Errors);

    private static void Check(Row row, string header, DealRegistrationColumn column, string text)
    {
        switch (column.Cell)
        {
            case DealRegistrationCell.Day when Dates.Day(text) is null:
                row.Wrong(header, "dateFormat", $"\"{Shown.Short(text)}\" is not a date, write month, day and year, for example 1/30/2027.");
                break;
            case DealRegistrationCell.Amount when Amounts.Read(text) is { Code: { } code, Text: { } sentence }:
                row.Wrong(header, code, sentence);
                break;
            case DealRegistrationCell.Currency when !Currencies.Exists(text.ToUpperInvariant()):
                row.Wrong(header, "currencyUnknown", $"\"{Shown.Short(text)}\" is not a currency code of ISO 4217, for example USD.");
                break;
            case DealRegistrationCell.YesNo when JsonShape.Letters(text) is not ("yes" or "no" or "true" or "false"):
                row.Wrong(header, "yesNo", $"\"{Shown.Short(text)}\" is neither Yes nor No.");
                break;
            case DealRegistrationCell.OneOf when column.Words!.All(w => !string.Equals(JsonShape.Letters(w), JsonShape.Letters(text), StringComparison.Ordinal)):
                row.Wrong(header, "wordUnknown", $"\"{Shown.Short(text)}\" is none of {string.Join(", ", column.Words!)}.");
                break;
            case DealRegistrationCell.OneOf when column.Name is DealRegistrationColumn.Status && DealRegistrationColumn.Means(text) is { } state:
                row.Meanings.Add(new Meaning(header, Shown.Short(text), $"{Shown.Plain(state)} there, which leaves the review here as it is"));
                break;
            default:
                break;
        }
    }

    private sealed class Row(IReadOnlyList<string> headers, IReadOnlyList<string> cells)
    {
        public List<CellProblem> Problems { get; } = [];

        public List<CellProblem> Notes { get; } = [];

        public List<Meaning> Meanings { get; } = [];

        public string Raw(int position) => position < cells.Count ? Formulas.Unguarded(cells[position]) : "";

        public string? Text(int position, bool required)
        {
            var name = headers[position].Trim();
            var read = CellText.Check(Raw(position), Limits.Text, lines: true);
            if (read.Code is not null)
            {
                Wrong(name, read.Code, read.Sentence!);
            }
            else if (read.Text is null && required)
            {
                Wrong(name, "required", "This column must be filled.");
            }

            return read.Text;
        }

        public void Wrong(string column, string code, string text) => Problems.Add(new CellProblem(column, code, text));
    }
}
