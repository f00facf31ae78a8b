using System.Buffers;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Grains;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>Stores grain state as the domain's JSON with its schema version, without CLR type names, the same on every runtime.</summary>
public partial class StateSerializer : IGrainStorageSerializer
{
    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public BinaryData Serialize<T>(T? input)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(input, output);
        return new BinaryData(output.WrittenMemory);
    }

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, DomainJson.Options);

    private static void Write<T>(T? input, IBufferWriter<byte> output)
    {
        writer ??= new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = DomainJson.Options.Encoder, SkipValidation = true });
        writer.Reset(output);
        if (input is DealRecord deal)
        {
            DealRecordJson.Write(writer, deal);
        }
        else
        {
            JsonSerializer.Serialize(writer, input, DealJson.Writing);
        }

        writer.Flush();
    }
}
