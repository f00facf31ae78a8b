using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Claims;

/// <summary>Turns the facts of an overlap into records of its own hash chain, and back.</summary>
public static class OverlapLedger
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<OverlapEvent>();

    /// <summary>What tells the stream of an overlap from a deal's; no deal has such an id.</summary>
    public const string Mark = "#overlap-";

    public static string Stream(string tenant, string overlap) => $"{tenant}/{Mark}{overlap}";

    public static EventRecord Write(OverlapFact fact, string overlap, string previous) => Chain.Link(
        new EventRecord(
            Stream(fact.Tenant, overlap),
            fact.Version,
            fact.At,
            fact.Person,
            fact.Name,
            fact.Request.Length == 0 ? "" : RequestMark.Of(fact.Request, fact.Print),
            Names[fact.Body.GetType()],
            DomainJson.Write(fact.Body),
            "",
            "",
            null,
            null),
        previous);

    /// <exception cref="System.Text.Json.JsonException">The payload is no event of this version of the program.</exception>
    public static OverlapFact Read(EventRecord record)
    {
        var (request, print) = RequestMark.Parse(record.Request);
        return new OverlapFact(
            Streams.TenantOf(record.Stream),
            record.Version,
            record.At,
            record.Person,
            record.Name,
            request,
            print,
            DomainJson.Read<OverlapEvent>(record.Payload));
    }

    public static OverlapState Replay(IEnumerable<EventRecord> records) =>
        records.Aggregate(OverlapState.Nothing, (state, record) => OverlapEvolve.Apply(state, Read(record)));
}
