using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <param name="Number">The row's number in a spreadsheet; the header is row 1.</param>
internal sealed record CsvRow(int Number, IReadOnlyList<string> Cells);

/// <summary>A CSV file as it stands: its header row and its data rows without the blank ones.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Headers, IReadOnlyList<CsvRow> Rows)
{
    public const int MaxRows = SourceFile.MaxRecords;
    public const int MaxColumns = 1000;

    public const int MaxBytes = SourceFile.MaxBytes;

    /// <exception cref="FileFaultException">The bytes are no CSV file that can be imported.</exception>
    public static CsvTable Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new FileFaultException(FileFault.FileTooLarge);
        }

        using var text = new StringReader(TextCheck.Decode(bytes));
        using var parser = new CsvParser(text, Strictly());
        var lines = new LineCount(parser);
        return Read(parser, lines);
    }

    private static CsvTable Read(CsvParser parser, LineCount lines)
    {
        IReadOnlyList<string>? headers = null;
        var rows = new List<CsvRow>();
        var number = 0;
        while (parser.Read())
        {
            lines.Advance();
            number++;
            var cells = parser.Record ?? [];
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (headers is null)
            {
                headers = cells.Length > MaxColumns ? throw Refuse("tooManyColumns", $"The file has more than {MaxColumns:N0} columns.")
                    : cells.Any(c => c.Length > CsvRecordReader.MostCell) ? throw Refuse("cellTooLong", $"A name in the header row has more than {CsvRecordReader.MostCell:N0} characters.")
                    : cells;
            }
            else if (rows.Count == MaxRows)
            {
                throw Refuse("tooManyRows", $"The file has more than {MaxRows:N0} rows, split it into several.", tooLarge: true);
            }
            else
            {
                rows.Add(new CsvRow(number, cells));
            }
        }

        if (headers is null || rows.Count == 0)
        {
            throw Refuse("fileEmpty", headers is null ? "The file is empty." : "The file has a header but no rows.");
        }

        return new CsvTable(headers, rows);
    }

    private static CsvConfiguration Strictly() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        DetectDelimiter = false,
        IgnoreBlankLines = false,
        MaxFieldSize = MaxBytes,
        CacheFields = true,
        ExceptionMessagesContainRawData = false,
        BadDataFound = null,
    };

    private static FileFaultException Refuse(string code, string text, bool tooLarge = false) => new(new FileFault(code, text, tooLarge));

    /// <summary>In which line of the text the rows begin, and whether their quotes are closed.</summary>
    private sealed class LineCount(CsvParser parser)
    {
        private int current;

        public int Next { get; private set; } = 1;

        public void Advance()
        {
            current = Next;
            Next = parser.RawRow + 1;
            if (Quoting.FaultIn(parser.RawRecord) is { } fault)
            {
                throw Refuse(fault.Code, $"Line {current + fault.Line}: {fault.Text}");
            }
        }
    }
}
