using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// The acts of one viewer's room with what stands in the way of each. There are few different lists and one is sent with
/// every change, so each is made, and written as JSON, once.
/// </summary>
public sealed class Possibilities : IReadOnlyList<Possibility>
{
    /// <summary>Lists remembered; far more than the protocol can give.</summary>
    private const int Most = 10_000;

    private const char Absent = '\0';
    private const char Open = '\u0001';

    private static readonly ConcurrentDictionary<string, Possibilities> Known = new(StringComparer.Ordinal);

    // What a role can never do is no act of its room; what a state forbids for now is shown with the reason.
    private static readonly HashSet<string> OfOthers = new(StringComparer.Ordinal) { "managerOnly", "partnerOnly", "notYours", "nothingHeld" };

    private static readonly string[] Codes = [.. WhyNot.Sentences.Keys];
    private static readonly Dictionary<string, char> Marks = Codes
        .Select((code, i) => (code, mark: OfOthers.Contains(code) ? Absent : (char)(i + Open + 1)))
        .ToDictionary(c => c.code, c => c.mark, StringComparer.Ordinal);

    private readonly IReadOnlyList<Possibility> acts;

    internal Possibilities(IReadOnlyList<Possibility> acts)
    {
        this.acts = acts;
        Json = DomainJson.Write(acts);
    }

    public int Count => acts.Count;

    internal RawJson Json { get; }

    public Possibility this[int index] => acts[index];

    public static Possibilities For(DealState state, Viewer viewer, DateTimeOffset now)
    {
        Span<char> key = stackalloc char[Protocol.Table.Count];
        for (var i = 0; i < key.Length; i++)
        {
            var row = Protocol.Table[i];
            key[i] = row.Who == Who.System ? Absent : Protocol.WhyNot(row, state, viewer, now) is { } why ? Marks[why] : Open;
        }

        var lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = new Possibilities(Acts(key));
        if (Known.Count < Most)
        {
            Known.TryAdd(key.ToString(), made);
        }

        return made;
    }

    public IEnumerator<Possibility> GetEnumerator() => acts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => acts.GetEnumerator();

    private static List<Possibility> Acts(ReadOnlySpan<char> key)
    {
        var made = new List<Possibility>(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != Absent)
            {
                made.Add(new Possibility(Protocol.Table[i].Act, key[i] == Open ? null : Codes[key[i] - Open - 1]));
            }
        }

        return made;
    }
}

internal sealed class PossibilitiesConverter : JsonConverter<IReadOnlyList<Possibility>>
{
    public override IReadOnlyList<Possibility> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<List<Possibility>>(ref reader, options)!;

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Possibility> value, JsonSerializerOptions options)
    {
        if (value is Possibilities known)
        {
            writer.WriteRawValue(known.Json.Utf8.Span, skipInputValidation: true);
        }
        else
        {
            JsonSerializer.Serialize<List<Possibility>>(writer, [.. value], options);
        }
    }
}
