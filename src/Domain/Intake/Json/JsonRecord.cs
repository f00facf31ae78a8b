using System.Text.Json;

namespace Negotiation.Domain.Intake;

/// <summary>
/// One JSON record as a tree whose members are found without regard to case and punctuation. What breaks the form, such as a
/// member that is there twice, is said with its path.
/// </summary>
internal sealed class JsonRecord
{
    /// <summary>Levels of nesting of one record.</summary>
    public const int MaxDepth = 16;

    private const int MaxPath = 120;
    private const string Broken = "\ufffd";

    // Most values are texts and have neither.
    private Dictionary<string, JsonRecord>? members;
    private List<JsonRecord>? items;

    private JsonRecord(JsonElement value, string path) => (Value, Path) = (value, path);

    public JsonElement Value { get; }

    /// <summary>Where it stands, e.g. <c>Customer.Account.CompanyName</c> or <c>Project.ExpectedCustomerSpend[0].Amount</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<JsonRecord> Items => items ?? [];

    public IEnumerable<JsonRecord> Members => members is null ? [] : members.Values;

    public bool IsEmpty => Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => Value.ValueEquals(""),
        JsonValueKind.Object => members is null or { Count: 0 },
        JsonValueKind.Array => items is null or { Count: 0 },
        _ => false,
    };

    public static JsonRecord Of(JsonElement value, List<CellProblem> problems) => Of(value, "", 1, problems);

    /// <param name="path">Names as documented, parted by points.</param>
    /// <returns>Null: there is nothing at that place.</returns>
    public JsonRecord? Find(string path)
    {
        var at = this;
        Span<char> room = stackalloc char[path.Length];
        foreach (var name in path.AsSpan().Split('.'))
        {
            if (at.members is not { } inside || !inside.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(JsonShape.Letters(path.AsSpan(name), room), out var next))
            {
                return null;
            }

            at = next;
        }

        return at;
    }

    private static JsonRecord Of(JsonElement value, string path, int depth, List<CellProblem> problems)
    {
        var record = new JsonRecord(value, path);
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            if (!IsText(value))
            {
                problems.Add(new CellProblem(path, "text", "The text holds a broken character."));
            }

            return record;
        }

        if (depth > MaxDepth)
        {
            problems.Add(new CellProblem(path, "tooDeep", $"This is nested deeper than {MaxDepth} levels."));
            return record;
        }

        if (value.ValueKind is JsonValueKind.Array)
        {
            var number = 0;
            record.items = [];
            foreach (var item in value.EnumerateArray())
            {
                record.items.Add(Of(item, $"{path}[{number++}]", depth + 1, problems));
            }

            return record;
        }

        record.members = new(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var name = Name(member);
            if (name is Broken)
            {
                problems.Add(new CellProblem(path, "text", "The name of a member holds a broken character."));
            }

            var at = path.Length == 0 ? Shorter(name) : Shorter($"{path}.{name}");
            var letters = JsonShape.Letters(name);

            // A name of signs alone has no letters to go by.
            if (!record.members.TryAdd(letters.Length == 0 ? name : letters, Of(member.Value, at, depth + 1, problems)))
            {
                problems.Add(new CellProblem(at, "memberTwice", "This member is there twice, keep one of the two."));
            }
        }

        return record;
    }

    // Half a surrogate pair is valid JSON and no text.
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind is not JsonValueKind.String || value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Broken;
        }
    }

    private static string Shorter(string path) => path.Length <= MaxPath ? path : string.Concat(path.AsSpan(0, MaxPath), "…");
}
