using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.Bench;

namespace Negotiation.Domain.Tests;

/// <summary>
/// Any roster, any policy's lists, any order of drawing, stepping back, waiving and appealing: nobody judges what they mediated,
/// nobody mediates what they judged, nobody hears the appeal of what they decided, and nobody sits in their own case.
/// </summary>
public class NeutralProperties
{
    private const int Runs = 400;
    private static readonly string[] Persons = ["ann", "ben", "mia", "gus", "ivy", "lou", "kit", "pam", "rob"];

    [Fact]
    public void By_no_path_does_anybody_sit_twice_in_one_case() => Always.HoldsForScripts(Runs, 60, script =>
    {
        var dice = new Queue<int>(script);
        int Next(int below) => dice.TryDequeue(out var number) ? number % below : 0;
        IReadOnlyList<string> Some(int most) => [.. Enumerable.Range(0, Next(most + 1)).Select(_ => Persons[Next(Persons.Length)]).Distinct()];

        // The lists overlap on purpose: a stored policy may be older than the rules for policies.
        var right = new DecisionRight(Some(4), 1 + Next(3)) { Alternates = Some(4), AppealPanel = Some(4), AppealVotes = 1 + Next(3) };
        var roster = Persons.Select(p => Person(p, Next(4) == 0 ? [new Disclosure((ConflictKind)Next(8), "A tie.", World.Start)] : [])).ToArray();
        var everything = Enum.GetValues<ConflictKind>();
        var seating = Here with
        {
            Policy = Rules with { Neutrals = Rules.Neutrals with { Waivable = everything, NeverWaivable = [] } },
            Waived = [.. Persons.SelectMany(p => Enum.GetValues<SeatKind>().Where(_ => Next(2) == 0).Select(seat => new Waiver(p, seat, everything)))],
        };

        while (dice.Count > 0)
        {
            var kind = (SeatKind)Next(3);
            IReadOnlyList<Neutral> asked = (kind, Next(2)) switch
            {
                (SeatKind.Mediator, _) => [.. Assignment.Mediators(roster, seating).Where(c => c.IsFree).Take(1).Select(c => c.Neutral)],
                (_, 0) => Assignment.Panel(right, kind, roster, seating).Seats,
                _ => Assignment.Panel(right, kind, roster, seating) is var draw ? [.. draw.Seats.Concat(draw.Left).Take(1)] : [],
            };
            seating = seating with { Held = [.. seating.Held, .. asked.Select(n => new SeatHeld(n.Person, kind))] };
        }

        seating.Held.Select(h => h.Person).ShouldBeUnique();
        seating.Held.ShouldNotContain(h => h.Person == "ann" || h.Person == "ben");
    });

    [Fact]
    public void A_draw_seats_nobody_with_an_absolute_tie_and_counts_those_who_are_missing() => Always.HoldsForScripts(Runs, 30, script =>
    {
        var dice = new Queue<int>(script);
        int Next(int below) => dice.TryDequeue(out var number) ? number % below : 0;
        var right = new DecisionRight([.. Persons.Take(1 + Next(4))], 1) { Alternates = [.. Persons.Skip(4).Take(Next(4))], AppealPanel = [.. Persons.Skip(6)] };
        right = right with { Votes = 1 + Next(right.Deciders.Count) };
        var roster = Persons.Select(p => Person(p, Next(3) == 0 ? [new Disclosure(ConflictKind.Compensation, "A bonus.", World.Start)] : [])).ToArray();

        var draw = Assignment.Panel(right, SeatKind.Decider, roster, Here);
        foreach (var seat in draw.Seats)
        {
            Conflicts.Of(roster.First(f => f.Person == seat.Person), SeatKind.Decider, Here).ShouldAllBe(c => c.Waivable);
        }

        foreach (var left in draw.Left)
        {
            Conflicts.Of(roster.First(f => f.Person == left.Person), SeatKind.Decider, Here).ShouldBeEmpty();
        }

        draw.Seats.Count.ShouldBeLessThanOrEqualTo(right.Deciders.Count);
        draw.Missing.ShouldBe(Math.Max(0, right.Votes - draw.Seats.Count));
        string[] named = [.. right.Deciders, .. right.Alternates];
        var drawn = draw.Seats.Concat(draw.Left).Concat(draw.PassedOver.Select(c => c.Neutral)).Ids();
        drawn.Intersect(named).ShouldBe(named, ignoreOrder: true);
        (drawn.Length == named.Length || !roster.Any(f => named.Contains(f.Person) && Conflicts.Of(f, SeatKind.Decider, Here).All(c => c.Waivable)))
            .ShouldBeTrue("others of the roster are asked only where nobody who is named can sit");
        (draw.Left.Count == 0 || draw.Seats.Count == right.Deciders.Count).ShouldBeTrue("nobody is left over while a place is empty");
    });
}
