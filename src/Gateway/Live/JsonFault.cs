using System.Text.Json;
using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Live;

/// <summary>Says in plain words, and by its path, what could not be read. No type name of ours ever reaches a caller.</summary>
internal static class JsonFault
{
    private const string Missing = "missing required properties including: ";

    public static BrokenRule Of(Exception exception) => exception switch
    {
        NotSupportedException => new BrokenRule("typeMissing", "type", "The command does not say its type."),
        JsonException json when json.Message.Contains("type discriminator", StringComparison.Ordinal) =>
            new BrokenRule("typeUnknown", "type", "There is no command of this type."),
        JsonException json when MissingIn(json.Message) is { } names => new BrokenRule("missing", Field(json.Path), $"Required and missing: {names}."),
        JsonException json => new BrokenRule("unreadable", Field(json.Path), "This is not the kind of value expected here."),
        _ => new BrokenRule("unreadable", "", "This could not be read."),
    };

    /// <summary>No list of the domain holds nulls, but the serialiser checks only what is declared of a member, not of its items.</summary>
    public static BrokenRule? NullInArray(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var afterName = false;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType is JsonTokenType.Null && !afterName)
            {
                return new BrokenRule("unreadable", "", "A list holds a null.");
            }

            afterName = reader.TokenType is JsonTokenType.PropertyName;
        }

        return null;
    }

    private static string Field(string? path) => path switch
    {
        null or "$" => "",
        _ when path.StartsWith("$.", StringComparison.Ordinal) => path[2..],
        _ => path[1..],
    };

    private static string? MissingIn(string message)
    {
        var start = message.IndexOf(Missing, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var names = message[(start + Missing.Length)..];
        var end = names.IndexOf(". Path", StringComparison.Ordinal);
        return (end < 0 ? names : names[..end]).Replace("'", "", StringComparison.Ordinal).TrimEnd('.');
    }
}
