using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What holds of review and protection after any acts of any sides in any order.</summary>
public class ClaimProperties
{
    private const int Runs = 200;
    private const int Acts = 50;
    private static readonly Actor[] People = [Mia, Ann, Mia, Ben, Platform, Mia, Joe];

    [Fact]
    public void Only_an_approved_claim_is_protected_and_its_clock_says_the_same_as_its_standing() => Always.HoldsForScripts(Runs, Acts, script => Play(script, room =>
    {
        var state = room.State;
        var clock = state.Clocks.SingleOrDefault(c => c.Kind == ClockKind.Protection);
        var standing = state.Protection?.Standing;
        var live = state.Review == ReviewState.Approved && state.Stage is not (SalesStage.Won or SalesStage.Lost);
        (state.Protection is null || live).ShouldBeTrue();
        (clock is { RanOut: false }).ShouldBe(standing is ProtectionStanding.Running or ProtectionStanding.StandsStill);
        (clock?.Remaining is not null).ShouldBe(standing == ProtectionStanding.StandsStill);
        (state.Protection?.Tolls is { Count: > 0 }).ShouldBe(standing == ProtectionStanding.StandsStill);
        (state.Protection?.Request is null || clock is { RanOut: false }).ShouldBeTrue();
        (clock?.Extensions ?? 0).ShouldBeLessThanOrEqualTo(room.Policy.Protection.MaxExtensions);
        (clock?.Warnings ?? []).ShouldBe((clock?.Warnings ?? []).Order());
    }));

    [Fact]
    public void A_review_is_paused_only_while_it_waits_and_then_its_clock_stands_still() => Always.HoldsForScripts(Runs, Acts, script => Play(script, room =>
    {
        var state = room.State;
        var clock = state.Clocks.SingleOrDefault(c => c.Kind == ClockKind.Review);
        if (state.ReviewPause is not null)
        {
            state.Review.ShouldBeOneOf(ReviewState.Submitted, ReviewState.InReview, ReviewState.NeedsInfo);
            clock!.Remaining.ShouldNotBeNull();
        }

        (clock?.Remaining is null || state.ReviewPause is not null || state.Review == ReviewState.NeedsInfo).ShouldBeTrue();
    }));

    [Fact]
    public void The_place_of_a_claim_never_moves() => Always.HoldsForScripts(Runs, Acts, script => Play(script, room =>
        Priority.Of(room.State).ShouldBe(new ClaimPlace(Start, Deal))));

    [Fact]
    public void The_claims_record_replays_to_the_same_state() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        var room = Play(script, static _ => { });
        Records.DomainJson.Write(Ledger.Replay(room.Records)).ShouldBe(Records.DomainJson.Write(room.State));
        Records.DomainJson.Write(Records.DomainJson.Read<DealState>(Records.DomainJson.Write(room.State))).ShouldBe(Records.DomainJson.Write(room.State));
        DealJson.Write(room.State).ToString().ShouldBe(Records.DomainJson.Write(room.State).ToString());
    });

    private static Room Play(int[] script, Action<Room> afterEach)
    {
        var room = Room.Submitted(Staffed);
        foreach (var number in script)
        {
            var actor = People[number / 11 % People.Length];
            room.At(room.Now.AddHours(number % 13 == 0 ? number % 900 : number % 5));
            room.When(actor, Act(number));
            afterEach(room);
        }

        return room;
    }

    private static Command Act(int number) => (number / 7 % 20) switch
    {
        0 or 1 => new PauseReview(PauseReason.Other, "Later"),
        2 or 3 => new ResumeReview(),
        4 => new AskInfo("Which?"),
        5 => new GiveInfo("This"),
        6 => new Approve(),
        7 => new ReassignReview(number % 2 == 0 ? "joe" : "mia", HandoverReason.Workload, "Fair"),
        8 or 9 => new RequestProtectionExtension(number % 32, "Late", "Letter"),
        10 or 11 => new AnswerProtectionExtension(number % 3 != 0, Text: "So it is"),
        12 or 13 => new TollProtection((TollReason)(number % 3), "Wait", $"c{number % 2}"),
        14 or 15 => new UntollProtection($"c{number % 2}"),
        16 => new RevokeProtection(RevocationReason.Other, "No"),
        17 => new Amend(new RegistrationForm { Amount = (number % 100) + 1 }),
        18 => new SetStage(number % 29 == 0 ? SalesStage.Lost : SalesStage.Qualified),
        _ => new StartReview(),
    };
}
