using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>
/// Who can take which seat of a case: whom the programme names, and where none of them can sit, whoever else on the roster decides. Nobody is asked twice for a seat of the same kind, and every path (first draw, alternate,
/// replacement, appeal, waiver) goes through <see cref="Conflicts.Standing"/>: a mediator of the case is never its judge, nor
/// the other way round, nor does anybody hear the appeal of what they decided.
/// </summary>
public static class Assignment
{
    /// <summary>
    /// Candidates for mediator: the free ones first, those after them whom all sides could let pass, then the rest. Among equals
    /// who took the fewest seats in the last year comes first, then whose last seat is longest ago, then the order of the policy.
    /// </summary>
    public static IReadOnlyList<Candidate> Mediators(IReadOnlyList<NeutralOnFile> roster, Seating seating)
    {
        var year = seating.Now.AddDays(-365);
        return
        [
            .. roster
                .Where(file => file.Neutral.Seats.Contains(SeatKind.Mediator) && !WasAsked(file.Person, SeatKind.Mediator, seating))
                .DistinctBy(static file => file.Person, StringComparer.Ordinal)
                .Select(file => (File: file, Candidate: new Candidate(file.Neutral, Conflicts.Standing(file, SeatKind.Mediator, seating))))
                .OrderBy(static c => c.Candidate.IsFree ? 0 : c.Candidate.CouldBeWaived ? 1 : 2)
                .ThenBy(c => c.File.Services.Count(s => s.At > year))
                .ThenBy(static c => c.File.Services.Count == 0 ? DateTimeOffset.MinValue : c.File.Services.Max(static s => s.At))
                .ThenBy(c => Place(seating.Policy.Neutrals, c.File.Person))
                .ThenBy(static c => c.File.Person, StringComparer.Ordinal)
                .Select(static c => c.Candidate),
        ];
    }

    /// <summary>
    /// Who is invited to decide, or to hear the appeal; alternates fill the places of those who cannot. Where free people are too few,
    /// those are asked whom all sides could let pass.
    /// </summary>
    /// <param name="kind"><see cref="SeatKind.Decider"/> or <see cref="SeatKind.AppealDecider"/>.</param>
    /// <param name="people">Everybody on the roster who judges; who is not in it is passed over in silence.</param>
    public static PanelDraw Panel(DecisionRight right, SeatKind kind, IReadOnlyList<NeutralOnFile> people, Seating seating)
    {
        var (first, then, votes) = Pools(right, kind, people, seating);
        var (named, others) = (Judge(first, kind, people, seating), Judge(then, kind, people, seating));
        var seats = named.Where(static c => c.IsFree).Select(static c => c.Neutral).ToList();
        var free = others.Where(static c => c.IsFree).Select(static c => c.Neutral).ToList();
        var places = Math.Max(first.Count, votes);
        var fill = Math.Clamp(places - seats.Count, 0, free.Count);
        seats.AddRange(free[..fill]);

        // Rather somebody whom all sides could let pass than an empty seat.
        Candidate[] doubtful = [.. named.Concat(others).Where(static c => !c.IsFree)];
        Candidate[] asked = [.. doubtful.Where(static c => c.CouldBeWaived).Take(Math.Max(0, places - seats.Count))];
        return new PanelDraw([.. seats, .. asked.Select(static c => c.Neutral)], [.. doubtful.Except(asked)], free[fill..], votes);
    }

    /// <summary>Everybody who could be asked for this kind of seat now, with what stands against each; the same people in the same order as <see cref="Panel"/> draws from.</summary>
    public static IReadOnlyList<Candidate> Judges(DecisionRight right, SeatKind kind, IReadOnlyList<NeutralOnFile> people, Seating seating)
    {
        var (first, then, _) = Pools(right, kind, people, seating);
        return Judge([.. first, .. then], kind, people, seating);
    }

    /// <summary>Nobody can decide: neither the panel nor, in its place, the appeal panel has anybody who could be asked.</summary>
    public static bool IsNobody(DecisionRight right, IReadOnlyList<NeutralOnFile> people, Seating seating) =>
        !Judges(right, SeatKind.Decider, people, seating).Concat(Judges(right, SeatKind.AppealDecider, people, seating)).Any(static c => c.CanSit);

    /// <summary>Person ids of everybody whom the programme names for this kind of seat.</summary>
    public static IReadOnlyList<string> Named(DecisionRight right, SeatKind kind, Policy policy)
    {
        var (first, then, _) = Matrix(right, kind, policy);
        return [.. first, .. then];
    }

    private static (IReadOnlyList<string> First, IReadOnlyList<string> Then, int Votes) Pools(
        DecisionRight right, SeatKind kind, IReadOnlyList<NeutralOnFile> people, Seating seating)
    {
        var (first, then, votes) = Matrix(right, kind, seating.Policy);
        return (first, [.. then, .. Others(right, kind, people, seating)], votes);
    }

    // The roster steps in only where the matrix has nobody at all, and for a panel only where the appeal panel has nobody either.
    private static IReadOnlyList<string> Others(DecisionRight right, SeatKind kind, IReadOnlyList<NeutralOnFile> people, Seating seating)
    {
        SeatKind[] kinds = kind == SeatKind.AppealDecider ? [kind] : [kind, SeatKind.AppealDecider];
        var named = Named(right, kind, seating.Policy);
        if (named.Any(person => seating.Sitting.Contains(person, StringComparer.Ordinal))
            || kinds.Any(each => Judge(Named(right, each, seating.Policy), each, people, seating).Any(static c => c.CanSit)))
        {
            return [];
        }

        string[] elsewhere = [.. right.Deciders, .. right.Alternates, .. right.AppealPanel, .. kind == SeatKind.AppealDecider ? [] : seating.Policy.Neutrals.Committee.Select(static m => m.Person)];
        return Without([.. people.OrderBy(static file => file.Services.Count).Select(static file => file.Person)], elsewhere);
    }

    private static (IReadOnlyList<string> First, IReadOnlyList<string> Then, int Votes) Matrix(DecisionRight right, SeatKind kind, Policy policy)
    {
        if (kind != SeatKind.AppealDecider)
        {
            return (right.Deciders, Without(right.Alternates, right.Deciders), right.Votes);
        }

        IReadOnlyList<string> below = [.. right.Deciders, .. right.Alternates];
        var panel = Without(right.AppealPanel, below);
        return (panel, Without([.. policy.Neutrals.Committee.Select(static m => m.Person)], [.. below, .. panel]), right.AppealVotes);
    }

    private static IReadOnlyList<Candidate> Judge(IReadOnlyList<string> persons, SeatKind kind, IReadOnlyList<NeutralOnFile> people, Seating seating) =>
    [
        .. persons
            .Where(person => !WasAsked(person, kind, seating))
            .Select(person => people.FirstOrDefault(file => Same(file.Person, person)))
            .OfType<NeutralOnFile>()
            .Where(file => file.Neutral.Seats.Contains(kind))
            .Select(file => new Candidate(file.Neutral, Conflicts.Standing(file, kind, seating))),
    ];

    private static bool WasAsked(string person, SeatKind kind, Seating seating) => seating.Held.Any(h => h.Kind == kind && Same(h.Person, person));

    private static IReadOnlyList<string> Without(IReadOnlyList<string> persons, IReadOnlyList<string> others) =>
        [.. persons.Distinct(StringComparer.Ordinal).Where(p => !others.Contains(p, StringComparer.Ordinal))];

    private static int Place(NeutralRules rules, string person)
    {
        for (var i = 0; i < rules.Mediators.Count; i++)
        {
            if (Same(rules.Mediators[i].Person, person))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
