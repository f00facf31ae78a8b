using System.Reflection;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Live;

/// <summary>Says in plain words, and by its path, what could not be read. No type name of ours ever reaches a caller.</summary>
internal static class JsonFault
{
    private const string Missing = "missing required properties including: ";

    private const string Ours = "Negotiation.Domain.";

    public static BrokenRule Of(Exception exception) => exception switch
    {
        NotSupportedException => new BrokenRule("typeMissing", "type", "The command does not say its type."),
        JsonException json when json.Message.Contains("type discriminator", StringComparison.Ordinal) =>
            new BrokenRule("typeUnknown", "type", "There is no command of this type."),
        JsonException json when MissingIn(json.Message) is { } names => new BrokenRule("missing", Field(json.Path), $"Required and missing: {names}."),
        JsonException json when EnumIn(json) is { } values => new BrokenRule("unreadable", Field(json.Path), EnumNames.Sentence(values)),
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

    // The serialiser names the type that could not be read, or the one it is a member of. The values are in the published contract.
    private static Type? EnumIn(JsonException fault)
    {
        var start = fault.Message.IndexOf(Ours, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var name = string.Concat(fault.Message[start..].TakeWhile(static c => char.IsLetterOrDigit(c) || c is '.' or '+' or '_')).TrimEnd('.');
        var member = Field(fault.Path).Split('.')[^1].Split('[')[0];
        return typeof(BrokenRule).Assembly.GetType(name) is not { } type ? null
            : type.IsEnum ? type
            : EnumOf(type.GetProperty(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType);
    }

    private static Type? EnumOf(Type? type) => type switch
    {
        null => null,
        { IsEnum: true } => type,
        { IsGenericType: true } when type.GetGenericArguments() is [var inner] => EnumOf(inner),
        _ => null,
    };

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
