using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// A <see cref="Standing"/> as JSON, in pieces: <c>{"version":</c>, the version, <c>,"acts":</c>, the acts, <c>,</c>, and the rest, which
/// ends the object.
/// </summary>
/// <param name="Acts">One of few lists, written once for all deals.</param>
/// <param name="Rest">What is the same for every viewer who sees the same lines.</param>
public sealed record StandingPieces(long Version, RawJson Acts, RawJson Rest)
{
    public override string ToString() => $"{{\"version\":{Version},\"acts\":{Acts},{Rest}";
}

/// <summary>Writes a standing by hand, with what <see cref="DomainJson"/> would give, in a fraction of the time: one is written for every audience of every change.</summary>
public static class StandingJson
{
    /// <summary>The standing as pieces that are JSON when written one after the other: what is the viewer's own, and what others may share.</summary>
    /// <param name="shared">The piece that another viewer's standing of the same state led to, if its lines are the same.</param>
    public static StandingPieces Write(Standing standing, RawJson shared = default) => new(
            standing.Version,
            standing.Acts is Possibilities known ? known.Json : DomainJson.Write(standing.Acts),
            shared.Utf8.IsEmpty ? new RawJson(OwnWriter.Write(standing, Rest)[1..].ToArray()) : shared);

    private static void Rest(Utf8JsonWriter json, Standing standing)
    {
        json.WriteStartObject();
        json.WriteString("review"u8, EnumNames<ReviewState>.All[(int)standing.Review]);
        json.WriteString("negotiation"u8, EnumNames<NegotiationState>.All[(int)standing.Negotiation]);
        json.WriteString("stage"u8, EnumNames<SalesStage>.All[(int)standing.Stage]);
        json.WriteTexts("acceptedBy"u8, standing.AcceptedBy);
        json.WriteTexts("awaiting"u8, standing.Awaiting);
        json.WriteStartArray("clocks"u8);
        for (var i = 0; i < standing.Clocks.Count; i++)
        {
            ClockJson.Write(json, standing.Clocks[i]);
        }

        json.WriteEndArray();
        json.WriteStartArray("lines"u8);
        for (var i = 0; i < standing.Lines.Count; i++)
        {
            Write(json, standing.Lines[i]);
        }

        json.WriteEndArray();
        json.WriteNumber("agreedLines"u8, standing.AgreedLines);
        json.WriteBoolean("managerCalled"u8, standing.ManagerCalled);
        if (standing.OpenOffer is { } offer)
        {
            json.WriteNumber("openOffer"u8, offer);
        }

        if (standing.OpenHash is { } hash)
        {
            json.WriteString("openHash"u8, hash);
        }

        if (standing.Extension is { } extension)
        {
            json.WritePropertyName("extension"u8);
            JsonSerializer.Serialize(json, extension, DomainJson.Options);
        }

        if (standing.SuspendedBecause is { } reason)
        {
            json.WriteString("suspendedBecause"u8, reason);
        }

        if (standing.Move is { } move)
        {
            json.WritePropertyName("move"u8);
            JsonSerializer.Serialize(json, move, DomainJson.Options);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LineStanding line)
    {
        json.WriteStartObject();
        json.WriteString("activity"u8, line.Activity);
        json.WriteString("status"u8, EnumNames<LineStatus>.All[(int)line.Status]);
        json.WriteTexts("tentativeFor"u8, line.TentativeFor);
        json.WriteTexts("firm"u8, line.Firm);
        json.WriteEndObject();
    }
}
