using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>
/// Writes the state of a deal, byte for byte as <see cref="DomainJson"/> would: it is stored with many an act. What a deal always has
/// is written by hand; what few have is left to the serializer.
/// </summary>
internal static class StateJson
{
    public static void Write(Utf8JsonWriter json, DealState state)
    {
        json.WriteStartObject();
        json.WriteString("tenant"u8, state.Tenant);
        json.WriteString("id"u8, state.Id);
        json.WriteNumber("version"u8, state.Version);
        json.WriteNumber("policy"u8, state.Policy);
        json.WriteString("review"u8, EnumNames<ReviewState>.All[(int)state.Review]);
        json.WriteString("negotiation"u8, EnumNames<NegotiationState>.All[(int)state.Negotiation]);
        json.WriteString("stage"u8, EnumNames<SalesStage>.All[(int)state.Stage]);
        json.WriteRare("draft"u8, state.Draft);
        if (state.Registration is { } registration)
        {
            json.WritePropertyName("registration"u8);
            registration.Write(json);
        }

        json.WriteRare("row"u8, state.Row);
        if (state.ReceivedAt is { } received)
        {
            json.WriteString("receivedAt"u8, received);
        }

        json.WriteRare("place"u8, state.Place);
        json.WriteString("openedAt"u8, state.OpenedAt);
        json.WriteString("changedAt"u8, state.ChangedAt);
        Review(json, state);
        Table(json, state);
        Settled(json, state);
        Rest(json, state);
        json.WriteEndObject();
    }

    private static void Review(Utf8JsonWriter json, DealState state)
    {
        json.WriteOptional("reviewer"u8, state.Reviewer);
        json.WriteOptional("reviewerName"u8, state.ReviewerName);
        json.WriteRare("reviewPause"u8, state.ReviewPause);
        Flag(json, "reviewHandedOn"u8, state.ReviewHandedOn);
        json.WriteRare("protection"u8, state.Protection);
        json.WriteOptional("reviewNote"u8, state.ReviewNote);
        json.WriteStartArray("parties"u8);
        for (var i = 0; i < state.Parties.Count; i++)
        {
            state.Parties[i].Write(json);
        }

        json.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter json, DealState state)
    {
        json.WriteNumber("offers"u8, state.Offers);
        if (state.Open is { } open)
        {
            json.WritePropertyName("open"u8);
            OfferJson.Write(json, open);
        }

        json.WriteStartArray("acceptances"u8);
        for (var i = 0; i < state.Acceptances.Count; i++)
        {
            var acceptance = state.Acceptances[i];
            json.WriteStartObject();
            json.WriteString("party"u8, acceptance.Party);
            json.WriteString("person"u8, acceptance.Person);
            json.WriteString("name"u8, acceptance.Name);
            json.WriteString("at"u8, acceptance.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteMostlyNone("tentatives"u8, state.Tentatives);
        json.WriteMostlyNone("firms"u8, state.Firms);
    }

    private static void Settled(Utf8JsonWriter json, DealState state)
    {
        json.WriteRare("agreement"u8, state.Agreement);
        json.WriteRare("held"u8, state.SomeHeld);
        json.WriteRare("approvals"u8, state.SomeApprovals);
        json.WriteRare("frozen"u8, state.SomeFrozen);
        json.WriteRare("unsettled"u8, state.SomeUnsettled);
        json.WriteRare("decided"u8, state.SomeDecided);
        json.WriteMostlyNone("files"u8, state.Files);
    }

    private static void Rest(Utf8JsonWriter json, DealState state)
    {
        json.WriteStartArray("clocks"u8);
        for (var i = 0; i < state.Clocks.Count; i++)
        {
            ClockJson.Write(json, state.Clocks[i]);
        }

        json.WriteEndArray();
        json.WriteRare("extension"u8, state.Extension);
        json.WriteRare("move"u8, state.Move);
        json.WriteOptional("suspendedBecause"u8, state.SuspendedBecause);
        json.WriteBoolean("managerCalled"u8, state.ManagerCalled);
        Flag(json, "overlap"u8, state.Overlap);
        json.WriteNumber("lastShared"u8, state.LastShared);
        if (state.LastPrivate.Count > 0)
        {
            json.WriteRare("lastPrivate"u8, state.LastPrivate);
        }
        else
        {
            json.WriteStartObject("lastPrivate"u8);
            json.WriteEndObject();
        }

        json.WriteBase64String("requests"u8, state.Answered.Packed);
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
