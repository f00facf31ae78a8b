using System.Globalization;
using System.Text.Json.Nodes;
using Negotiation.Domain.Intake;

namespace Negotiation.Domain.Exports;

/// <summary>Changes single members of a JSON record under the names it already uses, and leaves the rest as it is.</summary>
internal static class JsonEdit
{
    /// <param name="path">Documented names parted by points; what is missing on the way is made.</param>
    public static void Set(this JsonObject record, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var at = record;
        foreach (var name in names[..^1])
        {
            var key = Key(at, name);
            if (at[key] is JsonObject next)
            {
                at = next;
            }
            else
            {
                var made = new JsonObject();
                at[key] = made;
                at = made;
            }
        }

        at[Key(at, names[^1])] = value;
    }

    /// <summary>Sets a text, or takes it out where there is none.</summary>
    public static void SetText(this JsonObject record, string path, string? value)
    {
        if (value is not null || record.Get(path) is not null)
        {
            record.Set(path, value is null ? null : JsonValue.Create(value));
        }
    }

    /// <summary>Sets a text that is not there yet.</summary>
    public static void Fill(this JsonObject record, string path, string? value)
    {
        if (!string.IsNullOrEmpty(value) && (record.Get(path) is null || (record.Get(path) is JsonValue text && text.TryGetValue<string>(out var known) && known.Length == 0)))
        {
            record.Set(path, JsonValue.Create(value));
        }
    }

    public static JsonNode? Get(this JsonObject record, string path)
    {
        JsonNode? at = record;
        foreach (var name in path.Split('.'))
        {
            at = at is JsonObject here ? here[Key(here, name)] : null;
        }

        return at;
    }

    /// <summary>The texts of a list; empty when there is no list.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject record, string path) =>
        [.. (record.Get(path) as JsonArray ?? []).Select(TextOf).OfType<string>()];

    public static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static JsonArray ListOf(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key(JsonObject at, string name)
    {
        var letters = JsonShape.Letters(name);
        return at.Select(member => member.Key).FirstOrDefault(key => string.Equals(JsonShape.Letters(key), letters, StringComparison.Ordinal)) ?? name;
    }
}
