using System.Text;
using System.Text.Json.Nodes;
using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

/// <summary>Reads JSON files the way the import does.</summary>
internal static class Json
{
    public static (JsonFile? File, JsonProblem? Problem) Open(string text) => JsonFile.Read(Encoding.UTF8.GetBytes(text), 5000);

    public static IRecordReader Reader(SourceFormat format, IntakeContext? context = null) => format switch
    {
        SourceFormat.AwsOpportunities => new AwsOpportunityReader(context ?? Reading.Context),
        SourceFormat.AwsFlat => new AwsFlatReader(context ?? Reading.Context),
        _ => new MicrosoftReferralReader(context ?? Reading.Context),
    };

    public static IReadOnlyList<RowReading> Sampled(string name, IntakeContext? context = null)
    {
        var (file, problem) = Open(Sample.Text(name));
        problem.ShouldBeNull();
        var reader = new FileReader(Reader(file!.Format, context));
        return [.. file.Records.Select((record, i) => reader.Read(new SourceRecord(i + 1, Json: record)))];
    }

    /// <summary>The first record of a sample, changed.</summary>
    public static RowReading Changed(string name, Action<JsonObject> change)
    {
        var (file, _) = Open(Sample.Text(name));
        var record = JsonNode.Parse(file!.Records[0].GetRawText())!.AsObject();
        change(record);
        using var document = System.Text.Json.JsonDocument.Parse(record.ToJsonString());
        return Reader(file.Format).Read(new SourceRecord(1, Json: document.RootElement));
    }

    public static RowReading Read(SourceFormat format, string record)
    {
        using var document = System.Text.Json.JsonDocument.Parse(record);
        return Reader(format).Read(new SourceRecord(1, Json: document.RootElement));
    }
}
