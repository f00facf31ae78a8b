using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>Works out what each audience is told of new events; what is the same for several is made once.</summary>
internal sealed class Changes(DealState before, DealState after, IReadOnlyList<EventRecord> events, DateTimeOffset now)
{
    // A client follows these from the events and the standing alone; after any other it fetches the view again.
    private static readonly HashSet<string> Streamed = new(StringComparer.Ordinal)
    {
        "offerMade", "offerAccepted", "offerRejected", "offerWithdrawn", "offerExpired", "linesMarked", "firmMarked", "messageSent", "questionAsked",
        "confirmationNeeded", "managerCalled", "extensionProposed", "extensionAnswered", "clockExtended", "suspended", "resumed", "clockWarned", "clockRanOut", "stageSet",
    };

    private RawJson all;
    private RawJson rest;
    private Standing? standing;

    /// <summary>Null when nothing of it is for this audience.</summary>
    public NoticePart? For(string audience)
    {
        if (Audience.Stand(after, audience) is not { } viewer)
        {
            return null;
        }

        var party = viewer.Party?.Id;
        var visible = new List<EventView>(events.Count);
        var refresh = false;
        foreach (var record in events)
        {
            if (record.VisibleTo(party))
            {
                visible.Add(EventView.Of(record));
                refresh |= !Streamed.Contains(record.Type) || (party is not null && Holding.Of(after, party) is not null);
            }
        }

        if (visible.Count == 0)
        {
            return null;
        }

        var mine = Views.StandingFor(after, viewer, now, standing);
        var pieces = StandingJson.Write(mine, ReferenceEquals(mine.Lines, standing?.Lines) ? rest : default);
        (standing, rest) = (mine, pieces.Rest);
        return new NoticePart(audience, before.LastVisible(party), after.LastVisible(party), Write(visible), pieces, refresh);
    }

    private RawJson Write(List<EventView> visible)
    {
        if (visible.Count < events.Count)
        {
            return EventJson.Write(visible);
        }

        if (all.Utf8.IsEmpty)
        {
            all = EventJson.Write(visible);
        }

        return all;
    }

    /// <summary>People whose access these events ended.</summary>
    public static IReadOnlyList<string> Left(IReadOnlyList<EventRecord> events)
    {
        List<string>? left = null;
        foreach (var record in events)
        {
            if (string.Equals(record.Type, "memberRemoved", StringComparison.Ordinal))
            {
                using var document = JsonDocument.Parse(record.Payload.Utf8);
                (left ??= []).Add(document.RootElement.GetProperty("person").GetString()!);
            }
        }

        return left ?? (IReadOnlyList<string>)[];
    }
}
