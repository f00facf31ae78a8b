using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Negotiation.Domain.Records;

/// <summary>The one JSON form of the domain: stored, hashed, and sent. Camel case, enums by name, absent rather than null.</summary>
public static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static RawJson Write<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <exception cref="JsonException">The JSON does not fit <typeparamref name="T"/>.</exception>
    public static T Read<T>(RawJson json) =>
        JsonSerializer.Deserialize<T>(json.Utf8.Span, Options) ?? throw new JsonException("The value is null.");

    // What is null is not written, so what is not there has to be read as null.
    private static void AbsentIsNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: true })
            {
                property.IsRequired = false;
            }
        }
    }

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
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AbsentIsNull } },
        };
        options.Converters.Add(new SharedStrings());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
