using Negotiation.Domain.Records;

namespace Negotiation.Domain.Policies;

/// <summary>Turns policy facts into records of the hash chain.</summary>
public static class PolicyLedger
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<PolicyEvent>();

    /// <summary>Name of the event stream of a vendor's policy. No deal can have it: ids of deals hold no hash sign.</summary>
    public static string StreamOf(string tenant) => $"{tenant}/#policy";

    public static EventRecord Write(PolicyFact fact, string previous) => Chain.Link(
        new EventRecord(StreamOf(fact.Tenant), fact.Version, fact.At, fact.Person, fact.Name, fact.Request, Names[fact.Body.GetType()], DomainJson.Write(fact.Body), "", ""),
        previous);

    /// <exception cref="System.Text.Json.JsonException">The payload is no event of this version of the program.</exception>
    public static PolicyFact Read(EventRecord record) => new(
        Streams.TenantOf(record.Stream),
        record.Version,
        record.At,
        record.Person,
        record.Name,
        record.Request,
        DomainJson.Read<PolicyEvent>(record.Payload));

    public static ProgrammeState Replay(IEnumerable<EventRecord> records) =>
        records.Aggregate(ProgrammeState.Nothing, static (state, record) => AmendmentHandling.Apply(state, Read(record)));
}
