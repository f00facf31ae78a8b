using System.Text.Json;
using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Live;

/// <summary>
/// A hub argument as it came: its value, or what is wrong with it. Without this an argument of the wrong type fails the call
/// before the hub method can name the fault.
/// </summary>
[JsonConverter(typeof(LenientConverter))]
public readonly record struct Lenient<T>(T? Value, BrokenRule? Fault = null);

internal sealed class LenientConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Lenient<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Lenient<T>>
    {
        public override bool HandleNull => true;

        public override Lenient<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var start = reader;
            try
            {
                if (typeof(T) == typeof(Command))
                {
                    if (OfferReader.Read(ref reader) is { } offer)
                    {
                        return new Lenient<T>((T)(object)offer);
                    }

                    reader = start;
                }

                var value = JsonSerializer.Deserialize<T>(ref reader, options);
                return reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && JsonFault.NullInArray(start) is { } fault
                    ? new Lenient<T>(default, fault)
                    : new Lenient<T>(value);
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                reader = start;
                reader.TrySkip();
                return new Lenient<T>(default, JsonFault.Of(exception));
            }
        }

        public override void Write(Utf8JsonWriter writer, Lenient<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
