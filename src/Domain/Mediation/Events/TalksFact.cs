using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>An event of the talks in its place.</summary>
/// <param name="Version">Of all rooms together.</param>
/// <param name="Request">Id of the request that caused it; empty for the platform.</param>
/// <param name="Print">Fingerprint of the request.</param>
/// <param name="Side">Side the person spoke for; null for the mediator and the platform.</param>
public sealed record TalksFact(string Tenant, long Version, DateTimeOffset At, string Person, string Name, string Request, string Print, TalksEvent Body, string? Side = null);

/// <summary>Turns the facts of talks into records of their own hash chain, and back.</summary>
public static class TalksLedger
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<TalksEvent>();

    /// <summary>What tells the stream of talks from a deal's; no deal has such an id.</summary>
    public const string Mark = "#talks-";

    public static string Stream(string tenant, string @case) => $"{tenant}/{Mark}{@case}";

    public static EventRecord Write(TalksFact fact, string @case, string previous) => Chain.Link(
        new EventRecord(
            Stream(fact.Tenant, @case),
            fact.Version,
            fact.At,
            fact.Person,
            fact.Name,
            fact.Request.Length == 0 ? "" : RequestMark.Of(fact.Request, fact.Print),
            Names[fact.Body.GetType()],
            DomainJson.Write(fact.Body),
            "",
            "",
            fact.Side,
            OnlyFor(fact.Body)),
        previous);

    /// <exception cref="System.Text.Json.JsonException">The payload is no event of this version of the program.</exception>
    public static TalksFact Read(EventRecord record)
    {
        var (request, print) = RequestMark.Parse(record.Request);
        return new TalksFact(
            Streams.TenantOf(record.Stream),
            record.Version,
            record.At,
            record.Person,
            record.Name,
            request,
            print,
            DomainJson.Read<TalksEvent>(record.Payload),
            record.Party);
    }

    public static TalksState Replay(IEnumerable<EventRecord> records) =>
        records.Aggregate(TalksState.Nothing, (state, record) => TalksEvolve.Apply(state, Read(record)));

    private static string? OnlyFor(TalksEvent body) =>
        string.Equals(body.Room, TalksRoom.Plenary.Id, StringComparison.Ordinal) ? null : body.Room;
}
