using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>
/// Who is neutral at one vendor, with what they declared and which seats they took. Whom the policy names as mediator, committee
/// member, decider or panelist is on it by that; an entry of its own says more, or takes them off by giving them no seat.
/// </summary>
/// <param name="Version">0: nothing was ever kept. Every change adds 1.</param>
/// <param name="People">Entries of their own; see <see cref="Everyone"/>.</param>
public sealed record Roster(long Version, IReadOnlyList<Neutral> People, IReadOnlyList<Service> Services)
{
    /// <summary>Entries of one vendor.</summary>
    public const int MaxPeople = 500;

    /// <summary>Declared by one person, ended ones included.</summary>
    public const int MaxDisclosures = 50;

    /// <summary>Seats kept, the latest ones.</summary>
    public const int MaxServices = 5000;

    /// <summary>Days a seat is kept for; no policy looks back further.</summary>
    public const int ServiceDays = 731;

    public static Roster Nothing { get; } = new(0, [], []);

    /// <summary>Null: nobody neutral has this id.</summary>
    public Neutral? Find(string person, Policy policy) =>
        People.FirstOrDefault(n => Same(n.Person, person)) ?? ByPolicy(policy).FirstOrDefault(n => Same(n.Person, person));

    /// <summary>By name.</summary>
    public IReadOnlyList<Neutral> Everyone(Policy policy) =>
    [
        .. People.Concat(ByPolicy(policy)).DistinctBy(static n => n.Person, StringComparer.Ordinal)
            .OrderBy(static n => n.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static n => n.Person, StringComparer.Ordinal),
    ];

    /// <summary>These people, in this order, with the seats they took; whom nobody knows is left out.</summary>
    public IReadOnlyList<NeutralOnFile> OnFile(IEnumerable<string> persons, Policy policy)
    {
        var services = Services.ToLookup(static s => s.Person, StringComparer.Ordinal);
        return
        [
            .. persons.Distinct(StringComparer.Ordinal)
                .Select(person => Find(person, policy))
                .OfType<Neutral>()
                .Select(n => new NeutralOnFile(n, [.. services[n.Person]])),
        ];
    }

    /// <summary>Everybody who takes seats of this kind.</summary>
    public IReadOnlyList<NeutralOnFile> For(SeatKind seat, Policy policy) =>
        OnFile(Everyone(policy).Where(n => n.Seats.Contains(seat)).Select(static n => n.Person), policy);

    internal Roster With(Neutral neutral) =>
        this with { Version = Version + 1, People = [.. People.Where(n => !Same(n.Person, neutral.Person)), neutral] };

    /// <summary>The same seat again changes nothing, so that it can be reported until it is heard.</summary>
    public Roster Served(Service service, DateTimeOffset now) =>
        Services.Any(s => s.Seat == service.Seat && Same(s.Person, service.Person) && Same(s.Case, service.Case))
            ? this
            : this with
            {
                Version = Version + 1,
                Services = [.. Services.Append(service).Where(s => s.At > now.AddDays(-ServiceDays)).OrderBy(static s => s.At).TakeLast(MaxServices)],
            };

    // What they work for is not in the policy; until they or an admin say so, they count as the vendor's own.
    private static IEnumerable<Neutral> ByPolicy(Policy policy)
    {
        var judges = policy.Decisions
            .SelectMany(static right => right.Deciders.Concat(right.Alternates).Concat(right.AppealPanel))
            .Append(policy.Manager.Person)
            .Concat(policy.Neutrals.Committee.Select(static m => m.Person))
            .ToHashSet(StringComparer.Ordinal);
        var mediators = policy.Neutrals.Mediators.Select(static m => m.Person).ToHashSet(StringComparer.Ordinal);
        return PolicyNames.People(policy)
            .Where(m => judges.Contains(m.Person) || mediators.Contains(m.Person))
            .DistinctBy(static m => m.Person, StringComparer.Ordinal)
            .Select(m => new Neutral(
                m.Person,
                m.Name,
                policy.DirectSales.Id,
                m.Zone,
                [
                    .. mediators.Contains(m.Person) ? [SeatKind.Mediator] : Array.Empty<SeatKind>(),
                    .. judges.Contains(m.Person) ? [SeatKind.Decider, SeatKind.AppealDecider] : Array.Empty<SeatKind>(),
                ],
                [],
                []));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
