using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Exports;

/// <summary>Writes deals as records of one of the JSON formats.</summary>
public abstract class JsonExport
{
    /// <summary>Begins the document, up to where its records stand.</summary>
    public abstract void Begin(Utf8JsonWriter json);

    public abstract void End(Utf8JsonWriter json);

    /// <param name="original">The source's own record; null when there is none.</param>
    /// <param name="context">As on the day the record came in.</param>
    public void Write(Utf8JsonWriter json, DealToExport deal, RawJson? original, IntakeContext context)
    {
        var record = new JsonObject();
        Import? was = null;
        if (original is { } kept)
        {
            record = JsonNode.Parse(kept.Utf8.Span) as JsonObject ?? record;
            using var document = JsonDocument.Parse(kept.Utf8);
            was = Reader(context).Read(new SourceRecord(1, Json: document.RootElement)).Row?.Command;
        }

        Update(record, deal, new Since(deal, was), original is null);
        record.WriteTo(json);
    }

    protected abstract JsonRecordReader Reader(IntakeContext context);

    /// <param name="fresh">There is no record of the source, so all that is known is written.</param>
    private protected abstract void Update(JsonObject record, DealToExport deal, Since since, bool fresh);
}
