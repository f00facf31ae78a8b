using System.Text.Json;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>A record that failed, as it was, with one member added in the style in which its system reports errors. The next import does not read that member.</summary>
internal static class FailedRecord
{
    public static void Write(Utf8JsonWriter json, SourceFormat format, JsonElement record, IReadOnlyList<CellProblem> problems)
    {
        var name = Member(format);
        json.WriteStartObject();
        if (record.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in record.EnumerateObject().Where(m => !m.NameEquals(name)))
            {
                JsonParts.Copy(json, member);
            }
        }
        else
        {
            json.WritePropertyName("record");
            json.WriteRawValue(record.GetRawText(), skipInputValidation: true);
        }

        json.WritePropertyName(name);
        Errors(json, format, problems);
        json.WriteEndObject();
    }

    /// <summary>One sentence with its place in front.</summary>
    public static string Sentence(CellProblem problem) => problem.Column.Length == 0 ? problem.Text : $"{problem.Column}: {problem.Text}";

    private static string Member(SourceFormat format) => format switch
    {
        SourceFormat.AwsOpportunities => AwsOpportunityReader.ErrorMember,
        SourceFormat.AwsFlat => AwsFlatReader.ErrorMember,
        _ => MicrosoftReferralReader.ErrorMember,
    };

    private static void Errors(Utf8JsonWriter json, SourceFormat format, IReadOnlyList<CellProblem> problems)
    {
        switch (format)
        {
            case SourceFormat.AwsOpportunities:
                json.WriteStartArray();
                foreach (var problem in problems)
                {
                    Part(json, "FieldName", "Code", "Message", problem);
                }

                json.WriteEndArray();
                break;
            case SourceFormat.AwsFlat:
                json.WriteStartArray();
                foreach (var problem in problems)
                {
                    json.WriteStringValue(Sentence(problem));
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                json.WriteString("code", "BadRequest");
                json.WriteString("message", problems.Count == 1 ? Sentence(problems[0]) : $"{problems.Count} things have to be corrected.");
                json.WriteStartArray("details");
                foreach (var problem in problems)
                {
                    Part(json, "target", "code", "message", problem);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                break;
        }
    }

    private static void Part(Utf8JsonWriter json, string field, string code, string message, CellProblem problem)
    {
        json.WriteStartObject();
        json.WriteString(field, problem.Column);
        json.WriteString(code, problem.Code);
        json.WriteString(message, problem.Text);
        json.WriteEndObject();
    }
}
