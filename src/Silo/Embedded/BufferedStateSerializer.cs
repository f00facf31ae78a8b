using System.Buffers;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>The same bytes, written straight into the buffer of the embedded store.</summary>
public partial class StateSerializer : IBufferedStateSerializer
{
    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public void Serialize<T>(T? input, IBufferWriter<byte> output)
    {
        writer ??= new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = DomainJson.Options.Encoder, SkipValidation = true });
        writer.Reset(output);
        JsonSerializer.Serialize(writer, input, DealJson.Writing);
        writer.Flush();
    }
}
