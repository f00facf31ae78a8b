using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Negotiation.Domain.Intake;

/// <summary>Small tools for copying JSON byte by byte.</summary>
public static partial class JsonParts
{
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Copies a member as it stands, also one that is no valid text.</summary>
    public static void Copy(Utf8JsonWriter json, JsonProperty member)
    {
        try
        {
            json.WritePropertyName(member.Name);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            json.WritePropertyName("\ufffd");
        }

        json.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex Places();
}
