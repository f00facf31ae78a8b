using System.Text.Json;
using System.Text.Json.Serialization;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// <see cref="DomainJson"/> for writing only: byte for byte the same, but what every offer is made of is written by hand, and
/// what stays from act to act is written once. An offer is written five times on its way: to be known again, to be hashed, as
/// an event, in the state and to the room.
/// </summary>
public static class DealJson
{
    /// <summary>Cannot read.</summary>
    public static JsonSerializerOptions Writing { get; } = Create();

    public static RawJson Write<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Writing));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(DomainJson.Options);
        options.Converters.Insert(0, new ByHand<DealState>(StateJson.Write));
        options.Converters.Insert(0, new ByHand<Offer>(OfferJson.Write));
        options.Converters.Insert(0, new ByHand<Terms>(OfferJson.Write));
        options.Converters.Insert(0, new ByHand<Clock>(ClockJson.Write));
        options.Converters.Insert(0, new ByHand<Registration>(static (json, registration) => registration.Write(json)));
        options.Converters.Insert(0, new ByHand<Party>(static (json, party) => party.Write(json)));
        options.MakeReadOnly();
        return options;
    }

    private sealed class ByHand<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Read with DomainJson.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }
}
