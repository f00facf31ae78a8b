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
    /// <param name="shared">The events as JSON for everyone who may see all of them; made by the first audience that does.</param>
    public static NoticePart? For(
        string audience, DealState before, DealState after, IReadOnlyList<EventRecord> events, DateTimeOffset now, ref RawJson shared)
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

        var all = visible.Count == events.Count;
        var json = all && !shared.Utf8.IsEmpty ? shared : DomainJson.Write(visible);
        if (all)
        {
            shared = json;
        }

        var delta = new Delta(before.LastVisible(party), after.LastVisible(party), json, Views.StandingFor(after, viewer, now), refresh);
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

    /// <summary>A <see cref="DealDelta"/> whose events are JSON already.</summary>
    private sealed record Delta(long After, long Version, RawJson Events, Standing Standing, bool Refresh);
}
