using System.Text.Json;
using Negotiation.Domain.Records;
using Orleans.Storage;

namespace Negotiation.Silo;

/// <summary>Stores grain state as the domain's JSON with its schema version, without CLR type names, the same on every runtime.</summary>
public sealed class StateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, DomainJson.Options));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, DomainJson.Options);
}
