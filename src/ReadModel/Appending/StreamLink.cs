using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Whether events continue a stream.</summary>
internal static class StreamLink
{
    /// <summary>Adds to <paramref name="fresh"/> those of <paramref name="events"/> that come after <paramref name="head"/>, and moves it on.</summary>
    /// <param name="kept">Hash of the event that stands under the version of an earlier one; null when there is none.</param>
    /// <returns>Null, or what the events contradict; then nothing was added.</returns>
    public static JournalFaultException? Follow(
        ref StreamHead head, IReadOnlyList<EventRecord> events, List<EventRecord> fresh, Func<EventRecord, string?> kept)
    {
        var (at, before) = (head, fresh.Count);
        foreach (var e in events)
        {
            var fault = e.Version <= at.Version ? Repeated(e, kept(e))
                : e.Version > at.Version + 1 ? JournalFaultReason.Gap
                : !string.Equals(e.PreviousHash, at.Hash, StringComparison.Ordinal) ? JournalFaultReason.BrokenLink
                : (JournalFaultReason?)null;
            if (fault is { } reason)
            {
                fresh.RemoveRange(before, fresh.Count - before);
                return new JournalFaultException(reason, e.Stream, e.Version);
            }

            if (e.Version > at.Version)
            {
                fresh.Add(e);
                at = StreamHead.Of(e);
            }
        }

        head = at;
        return null;
    }

    private static JournalFaultReason? Repeated(EventRecord e, string? kept) =>
        string.Equals(kept, e.Hash, StringComparison.Ordinal) ? null : JournalFaultReason.Conflict;
}
