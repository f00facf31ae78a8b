using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>Turns the facts of a case into records of its own hash chain, and back.</summary>
public static class CaseLedger
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<CaseEvent>();

    /// <summary>What tells the stream of a case from a deal's; no deal has such an id.</summary>
    public const string Mark = "#case-";

    public static string Stream(string tenant, string id) => $"{tenant}/{Mark}{id}";

    public static EventRecord Write(CaseFact fact, string id, string previous) => Chain.Link(
        new EventRecord(
            Stream(fact.Tenant, id),
            fact.Version,
            fact.At,
            fact.Person,
            fact.Name,
            fact.Request,
            Names[fact.Body.GetType()],
            DomainJson.Write(fact.Body),
            "",
            "",
            fact.Side,
            fact.Body.OnlyFor),
        previous);

    /// <exception cref="System.Text.Json.JsonException">The payload is no event of this version of the program.</exception>
    public static CaseFact Read(EventRecord record) => new(
        Streams.TenantOf(record.Stream),
        record.Version,
        record.At,
        record.Person,
        record.Name,
        record.Request,
        DomainJson.Read<CaseEvent>(record.Payload),
        record.Party);

    public static CaseState Replay(IEnumerable<EventRecord> records) =>
        records.Aggregate(CaseState.Nothing, (state, record) => CaseEvolve.Apply(state, Read(record)));
}
