using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Negotiation.Domain.Records;

/// <summary>The one JSON form of the domain: stored, hashed, and sent. Camel case, enums by name, absent rather than null.</summary>
public static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static RawJson Write<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <exception cref="JsonException">The JSON does not fit <typeparamref name="T"/>.</exception>
    public static T Read<T>(RawJson json) =>
        JsonSerializer.Deserialize<T>(json.Utf8.Span, Options) ?? throw new JsonException("The value is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = 32,
        };
        options.Converters.Add(new SharedStrings());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
