using System.Buffers;
using System.Text.Json;
using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>A JSON file of AWS or Microsoft.</summary>
internal sealed class JsonSource : SourceFile
{
    private const string MediaType = "application/json; charset=utf-8";
    private const string Extension = ".json";

    private readonly JsonFile file;

    private JsonSource(JsonFile file)
        : base(file.Format, file.Records.Count, file.Remarks) => this.file = file;

    public override IEnumerable<SourceRecord> Records => file.Records.Select((record, i) => new SourceRecord(i + 1, Json: record));

    public static JsonSource Read(ReadOnlyMemory<byte> bytes)
    {
        var (file, problem) = JsonFile.Read(bytes, MaxRecords);
        return problem is null ? new JsonSource(file!) : throw new FileFaultException(new FileFault(problem.Code, problem.Text, problem.TooLarge));
    }

    public override IRecordReader Reader(IntakeContext context) => Format switch
    {
        SourceFormat.AwsOpportunities => new AwsOpportunityReader(context),
        SourceFormat.AwsFlat => new AwsFlatReader(context),
        _ => new MicrosoftReferralReader(context),
    };

    public override Report Errors(IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems)
    {
        var text = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(text, JsonParts.Writing))
        {
            if (file.List is null)
            {
                List(json, problems);
            }
            else
            {
                Wrapped(json, problems);
            }
        }

        return new Report(text.WrittenSpan.ToArray(), MediaType, Extension);
    }

    /// <summary>What AWS answers to a flat file: every record with its ids and what was wrong with it.</summary>
    public Report Result(string fileName, DateTimeOffset at, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems)
    {
        var text = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(text, JsonParts.Writing))
        {
            AwsResult.Write(json, fileName, at, file.Records, problems);
        }

        return new Report(text.WrittenSpan.ToArray(), MediaType, Extension);
    }

    // The other members of the wrapper stay, but for those that lead to further pages.
    private void Wrapped(Utf8JsonWriter json, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems)
    {
        json.WriteStartObject();
        foreach (var member in file.Wrapper.EnumerateObject())
        {
            if (member.NameEquals(file.List))
            {
                json.WritePropertyName(file.List!);
                List(json, problems);
            }
            else if (member.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object) && !IsPaging(member.Name))
            {
                JsonParts.Copy(json, member);
            }
        }

        json.WriteEndObject();
    }

    private static bool IsPaging(string name) => name is "NextToken" or "@odata.nextLink" or "@odata.count";

    private void List(Utf8JsonWriter json, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems)
    {
        json.WriteStartArray();
        for (var i = 0; i < file.Records.Count; i++)
        {
            if (problems.TryGetValue(i + 1, out var wrong))
            {
                FailedRecord.Write(json, Format, file.Records[i], wrong);
            }
        }

        json.WriteEndArray();
    }
}
