using System.Globalization;
using System.Text.Json;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>The result file of the AWS CRM integration, member by member as AWS writes it.</summary>
internal static class AwsResult
{
    private static readonly string[] Ids = ["partnerCrmUniqueIdentifier", "apnCrmUniqueIdentifier"];

    public static void Write(Utf8JsonWriter json, string fileName, DateTimeOffset at, IReadOnlyList<JsonElement> records, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems)
    {
        json.WriteStartObject();
        json.WriteString("success", problems.Count == 0 ? "ALL" : problems.Count == records.Count ? "NONE" : "PARTIAL");
        json.WriteBoolean("isApiError", false);
        json.WriteString("fileName", fileName);
        json.WriteString("fileApnProcessedDT", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("inboundApiResults");
        for (var i = 0; i < records.Count; i++)
        {
            Record(json, records[i], problems.GetValueOrDefault(i + 1));
        }

        json.WriteEndArray();
        json.WriteNull("apiErrors");
        json.WriteEndObject();
    }

    private static void Record(Utf8JsonWriter json, JsonElement record, IReadOnlyList<CellProblem>? wrong)
    {
        json.WriteStartObject();
        foreach (var id in Ids)
        {
            json.WritePropertyName(id);
            json.WriteRawValue(Value(record, id), skipInputValidation: true);
        }

        json.WriteBoolean("isSuccess", wrong is null);
        json.WriteNull("warnings");
        json.WritePropertyName("errors");
        if (wrong is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartArray();
            foreach (var problem in wrong)
            {
                json.WriteStringValue(FailedRecord.Sentence(problem));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Value(JsonElement record, string name) =>
        record.ValueKind is JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.GetRawText()
            : "null";
}
