using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>
/// The open record of a case as one document, the same for everyone of it. docs/case-file.md says how anybody can check it.
/// </summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Stream">The name every event's hash covers: <c>tenant/#case-id</c>.</param>
/// <param name="Count">Number of events.</param>
/// <param name="Head">Hash of the last event: one value that stands for all of them.</param>
public sealed record CaseFileDocument(string Format, string Stream, int Count, string Head, IReadOnlyList<CaseFileEvent> Events)
{
    public const string FormatName = "negotiation-case-file-1";

    /// <summary>
    /// Papers of a panel, and votes nobody opened, stay sealed: of them the file holds the place in the chain and nothing else. It
    /// ends with the last event that is everybody's, so that nothing shows how busy a panel is.
    /// </summary>
    /// <param name="records">All events of the case, from the first one on.</param>
    public static CaseFileDocument Of(IReadOnlyList<EventRecord> records)
    {
        var opened = records
            .Where(static r => r is { OnlyFor: null, Type: "votesOpened" })
            .SelectMany(static r => ((VotesOpened)CaseLedger.Read(r).Body).Ballots)
            .ToHashSet();
        var last = records.Index().LastOrDefault(static r => r.Item.OnlyFor is null).Index;
        CaseFileEvent[] events = [.. records.Take(last + 1).Select(r => IsOpen(r, opened) ? CaseFileEvent.Open(r) : CaseFileEvent.Closed(r))];
        return new CaseFileDocument(FormatName, records[0].Stream, events.Length, events[^1].Hash, events);
    }

    public RawJson Write() => DomainJson.Write(this);

    private static bool IsOpen(EventRecord record, HashSet<Ballot> opened) => record.OnlyFor is null
        || (string.Equals(record.Type, "voteCast", StringComparison.Ordinal) && opened.Contains(((VoteCast)CaseLedger.Read(record).Body).Ballot));
}

/// <summary>One event of the file. A sealed one has its version and its two hashes only.</summary>
/// <param name="Sealed">Its content is not everybody's.</param>
/// <param name="Name">As the person was called then.</param>
/// <param name="Side">Side the person spoke for; absent for neutrals and the platform.</param>
/// <param name="Request">Id of the request that caused it with its fingerprint; empty for the clock.</param>
/// <param name="OnlyFor">Whose alone it was before it was opened to all; absent for what always was everybody's.</param>
/// <param name="Payload">The event's own JSON as text, character for character what was hashed.</param>
public sealed record CaseFileEvent(
    long Version,
    string PreviousHash,
    string Hash,
    bool Sealed = false,
    DateTimeOffset? At = null,
    string? Person = null,
    string? Name = null,
    string? Side = null,
    string? Request = null,
    string? OnlyFor = null,
    string? Type = null,
    string? Payload = null)
{
    internal static CaseFileEvent Open(EventRecord r) =>
        new(r.Version, r.PreviousHash, r.Hash, false, r.At, r.Person, r.Name, r.Party, r.Request, r.OnlyFor, r.Type, r.Payload.ToString());

    internal static CaseFileEvent Closed(EventRecord r) => new(r.Version, r.PreviousHash, r.Hash, true);

    /// <summary>Null when a part that every open event has is missing.</summary>
    internal EventRecord? Record(string stream) => At is { } at && Person is not null && Name is not null && Request is not null && Type is not null && Payload is not null
        ? new EventRecord(stream, Version, at, Person, Name, Request, Type, RawJson.Of(Payload), PreviousHash, Hash, Side, OnlyFor)
        : null;
}
