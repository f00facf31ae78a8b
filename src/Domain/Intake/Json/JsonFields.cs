using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>The members of one JSON record under their paths, and the problems found in them so far.</summary>
internal sealed class JsonFields
{
    private readonly List<CellProblem> problems = [];
    private readonly List<CellProblem> notes = [];
    private readonly List<Meaning> meanings = [];

    public JsonFields(JsonElement record)
    {
        Record = JsonRecord.Of(record, problems);
        if (record.ValueKind is not JsonValueKind.Object)
        {
            Wrong("", "notARecord", "This is not a record with members.");
        }
    }

    public JsonRecord Record { get; }

    public IReadOnlyList<CellProblem> Problems => problems;

    public IReadOnlyList<CellProblem> Notes => notes;

    /// <summary>Names of the registration form's fields that this record says nothing about.</summary>
    public List<string> Unsaid { get; } = [];

    public void Wrong(string path, string code, string text) => problems.Add(new CellProblem(path, code, text));

    public void Note(string path, string code, string text) => notes.Add(new CellProblem(path, code, text));

    public void Means(string path, string value, string means) => meanings.Add(new Meaning(path, Shown.Short(value), means));

    public RowReading Failed() => new(null, problems, notes, meanings);

    public RowReading Reading(RecordAct act) => new(act, [], notes, meanings);

    /// <summary>The text at a path without surrounding blanks; null when it is empty, masked by the source, or wrong, which is then noted.</summary>
    /// <param name="loose">A number or a truth value is taken as its text.</param>
    public string? Text(string path, int longest = Limits.Name, bool lines = false, bool required = false, bool loose = false)
    {
        var before = problems.Count;
        var text = Record.Find(path) is { } found ? Text(found, longest, lines, loose) : null;
        if (text is null && required && problems.Count == before)
        {
            Wrong(path, "required", "This must be filled.");
        }

        return text;
    }

    public string? Text(JsonRecord at, int longest = Limits.Name, bool lines = false, bool loose = false)
    {
        if (Raw(at, loose) is not { } raw)
        {
            return null;
        }

        var read = CellText.Check(raw, longest, lines);
        if (read.Code is not null)
        {
            Wrong(at.Path, read.Code, read.Sentence!);
        }
        else if (read.Masked)
        {
            Note(at.Path, "masked", CellText.MaskedSentence);
        }

        return read.Text;
    }

    /// <summary>The text as it stands, without a word about what it is; empty when there is none.</summary>
    public string Peek(string path)
    {
        try
        {
            return Record.Find(path)?.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()!.Trim() : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    public bool Has(string path) => Record.Find(path) is { IsEmpty: false };

    /// <summary>The members of a list; one value alone counts as a list of one.</summary>
    public IReadOnlyList<JsonRecord> Items(string path) => Record.Find(path) switch
    {
        null => [],
        { Value.ValueKind: JsonValueKind.Array } list => list.Items,
        { IsEmpty: true } => [],
        var one => [one],
    };

    private string? Raw(JsonRecord at, bool loose)
    {
        switch (at.Value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            case JsonValueKind.String:
                try
                {
                    return at.Value.GetString();
                }
                catch (InvalidOperationException)
                {
                    // Said when the record was taken apart.
                    return null;
                }

            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when loose:
                return at.Value.GetRawText();
            default:
                Wrong(at.Path, "wrongType", $"A {Kind(at.Value)} stands here where a text belongs.");
                return null;
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "record",
        JsonValueKind.Array => "list",
        JsonValueKind.Number => "number",
        _ => "truth value",
    };
}
