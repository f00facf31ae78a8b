using System.Text.Json;
using Negotiation.Domain.Exports;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Exports;

/// <summary>Writes a JSON file.</summary>
internal sealed class JsonDocumentOut(JsonExport format)
{
    public async Task Write(ExportOrder order, Exporter exporter, Stream to, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to, JsonParts.Writing);
        format.Begin(json);
        await foreach (var page in exporter.Items(order, cancel))
        {
            foreach (var item in page)
            {
                format.Write(json, item.Deal, item.Original?.Content, item.Context);
            }

            await json.FlushAsync(cancel);
        }

        format.End(json);
        await json.FlushAsync(cancel);
    }
}
