using System.Globalization;
using System.Text;
using CsvHelper;
using Negotiation.Domain.Exports;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Exports;

/// <summary>Writes a CSV file. Its columns have to be known before its rows, so the kept records are read once before.</summary>
internal sealed class TableDocument(TableExport format)
{
    /// <summary>Columns beyond the documented ones; as many as an import takes.</summary>
    private const int MostFurther = 800;

    public async Task Write(ExportOrder order, Exporter exporter, Stream to, CancellationToken cancel)
    {
        var columns = await Columns(order, exporter, cancel);

        // Spreadsheets take a file for UTF-8 only when it begins with the mark.
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(Formulas.Guarded(column));
        }

        await csv.NextRecordAsync();
        await foreach (var page in exporter.Items(order, cancel))
        {
            foreach (var item in page)
            {
                if (format.Row(item.Deal, item.Original?.Content, item.Context) is { } cells)
                {
                    foreach (var column in columns)
                    {
                        csv.WriteField(Formulas.Guarded(cells.GetValueOrDefault(column, "")));
                    }

                    await csv.NextRecordAsync();
                }
            }

            await csv.FlushAsync();
            await text.FlushAsync(cancel);
        }
    }

    private async Task<IReadOnlyList<string>> Columns(ExportOrder order, Exporter exporter, CancellationToken cancel)
    {
        var columns = format.Columns.ToList();
        var further = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var originals in exporter.Originals(order, cancel))
        {
            foreach (var name in originals.SelectMany(o => format.Further(o.Content)))
            {
                if (further.Count < MostFurther && further.Add(name))
                {
                    columns.Add(name);
                }
            }
        }

        return columns;
    }
}
