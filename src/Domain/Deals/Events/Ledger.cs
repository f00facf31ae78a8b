using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>Turns facts into records of the hash chain, and back.</summary>
public static class Ledger
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<DealEvent>();

    public static EventRecord Write(string stream, Fact fact, string previous) => Chain.Link(
        new EventRecord(
            stream,
            fact.Version,
            fact.At,
            fact.Person,
            fact.Name,
            fact.Request,
            Names[fact.Body.GetType()],
            DealJson.Write(fact.Body),
            "",
            "",
            fact.Party,
            fact.Body.OnlyFor),
        previous);

    /// <exception cref="System.Text.Json.JsonException">The payload is no event of this version of the program.</exception>
    public static Fact Read(EventRecord record) => new(
        Streams.TenantOf(record.Stream),
        record.Version,
        record.At,
        record.Person,
        record.Name,
        record.Request,
        DomainJson.Read<DealEvent>(record.Payload),
        record.Party);

    /// <summary>Replays a stream from its first record.</summary>
    public static DealState Replay(IEnumerable<EventRecord> records) =>
        records.Aggregate(DealState.Nothing, (state, record) => Evolve.Apply(state, Read(record)));

    /// <summary>Replays what follows a state.</summary>
    /// <param name="head">Hash of the event that led to <paramref name="state"/>.</param>
    /// <exception cref="InvalidDataException">A record does not follow the one before, or is not what its hash was made of.</exception>
    public static DealState Continue(DealState state, string head, IEnumerable<EventRecord> later)
    {
        foreach (var record in later)
        {
            if (!Chain.Holds(record, state.Version + 1, head))
            {
                throw new InvalidDataException($"Event {record.Version} of {record.Stream} does not follow version {state.Version}, or has been changed.");
            }

            (state, head) = (Evolve.Apply(state, Read(record)), record.Hash);
        }

        return state;
    }
}
