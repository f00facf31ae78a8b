using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Orleans;

namespace Negotiation.Silo;

/// <summary>JSON that is already written travels as the bytes it is; pieces of it are no JSON by themselves.</summary>
[GenerateSerializer, Alias("negotiation.raw-json")]
internal struct RawJsonSurrogate
{
    [Id(0)]
    public ReadOnlyMemory<byte> Utf8;
}

[RegisterConverter]
internal sealed class RawJsonConverter : IConverter<RawJson, RawJsonSurrogate>
{
    public RawJson ConvertFromSurrogate(in RawJsonSurrogate surrogate) => new(surrogate.Utf8);

    public RawJsonSurrogate ConvertToSurrogate(in RawJson value) => new() { Utf8 = value.Utf8 };
}

[GenerateSerializer, Alias("negotiation.standing-pieces")]
internal struct StandingPiecesSurrogate
{
    [Id(0)]
    public long Version;

    [Id(1)]
    public ReadOnlyMemory<byte> Acts;

    [Id(2)]
    public ReadOnlyMemory<byte> Rest;
}

[RegisterConverter]
internal sealed class StandingPiecesConverter : IConverter<StandingPieces, StandingPiecesSurrogate>
{
    public StandingPieces ConvertFromSurrogate(in StandingPiecesSurrogate surrogate) =>
        new(surrogate.Version, new RawJson(surrogate.Acts), new RawJson(surrogate.Rest));

    public StandingPiecesSurrogate ConvertToSurrogate(in StandingPieces value) =>
        new() { Version = value.Version, Acts = value.Acts.Utf8, Rest = value.Rest.Utf8 };
}
