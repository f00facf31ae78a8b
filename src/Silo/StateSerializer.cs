using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>Stores grain state as the domain's JSON with its schema version, without CLR type names, the same on every runtime.</summary>
public partial class StateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, DealJson.Writing));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, DomainJson.Options);
}
