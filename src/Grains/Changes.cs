using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains;

/// <summary>Works out what one audience is told of new events.</summary>
internal static class Changes
{
    // A client follows these from the events and the standing alone; after any other it fetches the view again.
    private static readonly HashSet<string> Streamed = new(StringComparer.Ordinal)
    {
        "offerMade", "offerAccepted", "offerRejected", "offerWithdrawn", "offerExpired", "linesMarked", "firmMarked", "messageSent", "questionAsked",
        "managerCalled", "extensionProposed", "extensionAnswered", "clockExtended", "suspended", "resumed", "clockWarned", "clockRanOut", "stageSet",
    };

    /// <summary>Null when nothing of it is for this audience.</summary>
    public static NoticePart? For(string audience, DealState before, DealState after, IReadOnlyList<EventRecord> events, DateTimeOffset now)
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
                refresh |= !Streamed.Contains(record.Type);
            }
        }

        if (visible.Count == 0)
        {
            return null;
        }

        var delta = new DealDelta(before.LastVisible(party), after.LastVisible(party), visible, Views.StandingFor(after, viewer, now), refresh);
        return new NoticePart(audience, delta.After, delta.Version, DomainJson.Write(delta));
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
