using System.Text;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>A table: the co-sell file, or the deal registrations.</summary>
internal sealed class CsvSource : SourceFile
{
    private const int MostAtMicrosoft = 1000;

    private readonly CsvTable table;
    private readonly HeaderMap? map;

    private CsvSource(CsvTable table, HeaderMap? map, IReadOnlyList<string> remarks)
        : base(map is null ? SourceFormat.DealRegistrations : SourceFormat.CoSell, table.Rows.Count, remarks) => (this.table, this.map) = (table, map);

    public override IEnumerable<SourceRecord> Records => table.Rows.Select(row => new SourceRecord(row.Number, row.Cells));

    public static CsvSource Read(ReadOnlySpan<byte> bytes)
    {
        var read = CsvTable.Read(bytes);
        if (DealRegistrationColumn.Recognises(read.Headers))
        {
            return DealRegistrationReader.Check(read.Headers) is { Count: > 0 } wrong
                ? throw new HeaderFaultException(wrong)
                : new CsvSource(read, null, ["The rows attach to deals that are here by their referral ID. What they say is kept beside the deal and changes neither its review nor its amount."]);
        }

        var (columns, broken) = HeaderMap.Read(read.Headers);
        return columns is null
            ? throw new HeaderFaultException(WithHint(read, broken))
            : new CsvSource(read, columns, read.Rows.Count > MostAtMicrosoft ? [$"Microsoft itself takes at most {MostAtMicrosoft:N0} rows in one file, so this file would have to be split before it goes there."] : []);
    }

    public override IRecordReader Reader(IntakeContext context) => map is null ? DealRegistrationReader.Over(table.Headers, context) : new RowReader(map, context);

    // Spreadsheets take a file for UTF-8 only when it begins with the mark.
    public override Report Errors(IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems) =>
        new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ErrorFile.Write(table, problems))], "text/csv; charset=utf-8", ".csv");

    private static IReadOnlyList<BrokenRule> WithHint(CsvTable table, IReadOnlyList<BrokenRule> broken) =>
        table.Headers.Count == 1 && table.Headers[0].AsSpan().IndexOfAny(';', '\t') >= 0
            ? [new BrokenRule("notCommas", "", "The columns are not separated by commas, save the file as \"CSV UTF-8 (comma delimited)\".")]
            : broken;
}

internal sealed class HeaderFaultException(IReadOnlyList<BrokenRule> broken) : Exception("The header row cannot be used.")
{
    public IReadOnlyList<BrokenRule> Broken { get; } = broken;
}
