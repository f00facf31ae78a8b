using System.Globalization;
using System.Text.RegularExpressions;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.CaseWorld;

namespace Negotiation.Domain.Tests;

/// <summary>Whatever order votes, recusals, silence, pauses, settlements, overrides and appeals come in.</summary>
public partial class CaseProperties
{
    private static readonly string[] Anybody = [.. CaseWorld.Mediators, .. Panel, .. CaseWorld.Alternates, .. Above];
    private static int told;

    [Fact]
    public void Votes_and_papers_stay_sealed_one_decision_a_round_and_no_mediator_judges() =>
        Always.HoldsForScripts(80, 60, script => Play(script, CaseRoom.Mediated, room =>
        {
            Sealed(room);
            OneDecisionARound(room);
            NobodyJudgesTwice(room);
            SomethingIsAlwaysNext(room);
        }));

    [Fact]
    public void Nothing_leaks_while_panels_come_and_go() =>
        Always.HoldsForScripts(80, 40, script => Play(script, CaseRoom.Drafted, room =>
        {
            Sealed(room);
            OneDecisionARound(room);
            NobodyJudgesTwice(room);
            SomethingIsAlwaysNext(room);
        }));

    [Fact]
    public void Whoever_was_asked_to_mediate_judges_nowhere_and_nobody_hears_their_own_appeal_whatever_the_programme_names() =>
        Always.HoldsForScripts(120, 60, script => Play(script, CaseRoom.InMediation, room =>
        {
            NobodyJudgesTwice(room);
            NobodyMeetsTheCaseTwice(room);
            SomethingIsAlwaysNext(room);
        }, mixed: true));

    [Fact]
    public void Every_road_replays_to_the_same_case() => Always.HoldsForScripts(40, 80, script =>
    {
        var room = Play(script, CaseRoom.Mediated, static _ => { });
        DomainJson.Write(CaseLedger.Replay(room.Records)).ToString().ShouldBe(DomainJson.Write(room.State).ToString());
    });

    // How somebody votes changes nothing for anybody else until the votes are opened.
    [Fact]
    public void A_sealed_vote_reads_the_same_whatever_it_says()
    {
        var (one, other) = (CaseRoom.Drafted().Vote("dan", 1, "Short"), CaseRoom.Drafted().Vote("dan", 2));
        foreach (var actor in Everybody.Where(a => a.Person != "dan"))
        {
            DomainJson.Write(one.For(actor)).ToString().ShouldBe(DomainJson.Write(other.For(actor)).ToString(), actor.Name);
            one.EventsOf(actor).Select(e => (e.Version, e.Payload.ToString())).ShouldBe(other.EventsOf(actor).Select(e => (e.Version, e.Payload.ToString())), actor.Name);
        }
    }

    private static void Sealed(CaseRoom room)
    {
        var events = room.Records.Select(CaseLedger.Read).Select(f => f.Body).ToList();
        var opened = events.OfType<VotesOpened>().SelectMany(v => v.Ballots).Select(b => b.Reason!).ToHashSet(StringComparer.Ordinal);
        var issued = events.OfType<DecisionIssued>().SelectMany(d => d.Decision.Points).Select(p => p.Rationale).ToHashSet(StringComparer.Ordinal);
        var votes = events.OfType<VoteCast>().Where(v => v.Ballot.Reason is { } r && r.StartsWith("vote-", StringComparison.Ordinal) && !opened.Contains(r)).ToDictionary(v => v.Ballot.Reason!, v => v.Ballot.Person, StringComparer.Ordinal);
        var papers = events.OfType<DecisionDrafted>().Where(d => !issued.Contains(d.Draft.Points[0].Rationale)).Select(d => (Told: d.Draft.Points[0].Rationale, d.Kind)).ToLookup(d => d.Told, d => d.Kind, StringComparer.Ordinal);
        foreach (var actor in Everybody)
        {
            if (room.Viewer(actor) is not { } viewer)
            {
                continue;
            }

            var read = room.EventsOf(actor);
            var text = DomainJson.Write(CaseViews.For(room.State, viewer, room.Policy, room.Now)) + string.Concat(read.Select(r => r.Payload.ToString()));
            foreach (var canary in Canary().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal))
            {
                if (votes.TryGetValue(canary, out var voter))
                {
                    actor.Person.ShouldBe(voter, canary);
                }
                else if (papers.Contains(canary))
                {
                    (viewer.IsPanel && papers[canary].Contains(viewer.Seat!.Kind)).ShouldBeTrue($"{actor.Name} reads {canary}");
                }
            }

            if (viewer.Seat is null or { Status: SeatStatus.Seated })
            {
                CaseHandling.LastVisible(room.State, viewer).ShouldBe(read.Max(r => r.Version), actor.Name);
            }
        }
    }

    private static void OneDecisionARound(CaseRoom room)
    {
        var events = room.Events.ToList();
        events.OfType<DecisionIssued>().Where(d => d.Decision.Overridden is null).GroupBy(d => d.Decision.Round).ShouldAllBe(g => g.Count() == 1);
        events.OfType<VotesOpened>().GroupBy(v => (v.Round, v.Voting)).ShouldAllBe(g => g.Count() == 1);
        events.OfType<RoundBegan>().GroupBy(r => (r.Number, r.Voting)).ShouldAllBe(g => g.Count() == 1);
        events.OfType<CaseClosed>().Count().ShouldBeLessThan(2);
        (room.State.Settlement is not null && room.State.Decisions.Count > 0).ShouldBeFalse();
    }

    private static void NobodyJudgesTwice(CaseRoom room) =>
        room.State.Seats.Where(WasAsked).GroupBy(s => s.Person, StringComparer.Ordinal).ShouldAllBe(g => g.Count() == 1);

    private static void NobodyMeetsTheCaseTwice(CaseRoom room)
    {
        var asked = room.State.Seats.Where(WasAsked).ToLookup(static s => s.Kind, static s => s.Person);
        asked[SeatKind.Mediator].Intersect([.. asked[SeatKind.Decider], .. asked[SeatKind.AppealDecider]], StringComparer.Ordinal).ShouldBeEmpty();
        asked[SeatKind.Decider].Intersect(asked[SeatKind.AppealDecider], StringComparer.Ordinal).ShouldBeEmpty();
        room.Events.OfType<DecisionIssued>().SelectMany(static d => d.Decision.By).Intersect(room.State.Seats.Where(static s => s.Kind == SeatKind.Mediator && WasAsked(s)).Select(static s => s.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static bool WasAsked(Seat seat) => seat.Status != SeatStatus.Conflicted || seat.Said is not null;

    // Everybody may do everything, and the programme's lists overlap as they like: a stored policy may be older than the rules for policies.
    private static Policy Mixed(Policy policy, int[] script)
    {
        IReadOnlyList<string> Some(int at) => [.. Anybody.Where((_, i) => ((script.ElementAtOrDefault(at) >> i) & 1) == 1)];
        return policy with
        {
            Neutrals = policy.Neutrals with
            {
                Mediators = [.. Anybody.Select(p => policy.Neutrals.Committee[0] with { Person = p })],
                Committee = [.. Some(1).Select(p => policy.Neutrals.Committee[0] with { Person = p })],
                Waivable = Enum.GetValues<ConflictKind>(),
                NeverWaivable = [],
            },
            Decisions = [policy.Decisions[0] with { Deciders = Some(2), Alternates = Some(3), AppealPanel = Some(4), Votes = 1, AppealVotes = 1 }],
        };
    }

    private static void SomethingIsAlwaysNext(CaseRoom room) =>
        (!room.State.IsOpen || room.State.SuspendedBecause is not null || room.State.Wanted is not null || CaseDeadlines.Next(room.State) is not null).ShouldBeTrue("an open case always ends by itself");

    private static CaseRoom Play(int[] script, Func<Policy?, DateTimeOffset?, CaseRoom> from, Action<CaseRoom> check, bool mixed = false)
    {
        var first = script.Length > 0 ? script[0] : 0;
        var policy = With(r => r with { Tie = (TieRule)(first % 3), Deciders = first % 2 == 0 ? Panel : ["dan", "dora"] });
        policy = policy with { Cases = policy.Cases with { AppealStays = first % 5 == 0 } };
        var room = from(mixed ? Mixed(policy, script) : policy, null);
        if (mixed)
        {
            room.Roster = [.. Anybody.Select(static p => OnFile(p, Enum.GetValues<SeatKind>()))];
        }

        check(room);
        foreach (var number in script.Skip(1))
        {
            var moves = Moves(room, number).ToList();
            moves[number % moves.Count]();
            check(room);
        }

        return room;
    }

    private static IEnumerable<Action> Moves(CaseRoom room, int number)
    {
        if (room.State.Wanted is { } wanted)
        {
            yield return () => room.When(World.Platform, new FillSeats(wanted));
            yield return () => room.Fill();
            yield return () => room.Fill();
        }

        if (CaseDeadlines.Next(room.State) is { } next)
        {
            yield return () => room.TickAt(next);
        }

        yield return () => room.At(room.Now.AddHours(number % 40));
        if (number % 11 == 0)
        {
            yield return () => room.When(World.Platform, new SettleCase(Agreed));
            yield return () => room.When(Kim, new InviteNeutral((SeatKind)(number % 3), room.Roster[number % room.Roster.Count].Person));
        }

        var count = Interlocked.Increment(ref told);
        foreach (var actor in Everybody)
        {
            foreach (var act in room.For(actor)?.Acts.Where(a => a.Why is null) ?? [])
            {
                if (Command(room, actor, act.Act, number, count) is { } command)
                {
                    yield return () => room.When(actor, command);
                }
            }
        }
    }

    private static CaseCommand? Command(CaseRoom room, Actor actor, string act, int number, int count) => act switch
    {
        "answerInvitation" => new AnswerInvitation(number % 7 != 0, number % 5 == 0 ? [ConflictKind.Relationship] : [], "As I said"),
        "draftDecision" => new DraftDecision(TermsFor(number % 2 == 0 ? World.Partner : World.Vendor, cure: number % 60), [Points[0] with { Rationale = string.Create(CultureInfo.InvariantCulture, $"paper-{count};") }]),
        "castVote" => new CastVote(room.Paper(1 + (number % room.State.Round!.Drafts.Count)), string.Create(CultureInfo.InvariantCulture, $"vote-{count};")),
        "waiveConflict" => room.State.Seats.FirstOrDefault(s => s.Status == SeatStatus.WaitsForWaivers) is { } waits ? new WaiveConflict(waits.Person) : null,
        "replaceNeutral" => number % 9 == 0 && room.State.Seats.FirstOrDefault(s => s.IsLive) is { } seat ? new ReplaceNeutral(seat.Person, "Long leave") : null,
        "recuse" => number % 4 == 0 ? new Recuse("A friend works there") : null,
        "confirmOverride" => new ConfirmOverride(room.State.Override!.Hash, "So it was."),
        "withdrawCase" or "suspendCase" or "proposeOverride" or "addEvidence" or "stateCase" when number % 6 != 0 => null,
        _ => EveryCase.Commands(room.State).First(c => EveryCase.NameOf(c) == act),
    };

    [GeneratedRegex("(vote|paper)-[0-9]+;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Canary();
}
