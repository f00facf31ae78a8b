using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Every clock at every stage: one second before, at the instant, and one second after.</summary>
public class ClockTests
{
    // Good Friday to Easter Monday are holidays, and summer time begins on 29 March 2026.
    private static readonly Policy Spring = World.Programme with
    {
        Calendar = DefaultProgramme.Calendar(Zone, new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)),
    };

    public static TheoryData<ClockKind, int> Stages
    {
        get
        {
            var stages = new TheoryData<ClockKind, int>();
            // Protection counts calendar days and a dispute has its own clocks; both have tests of their own.
            foreach (var kind in Enum.GetValues<ClockKind>().Where(k => k is not (ClockKind.Protection or ClockKind.Case)))
            {
                for (var stage = kind == ClockKind.Expiry ? 2 : 0; stage < 3; stage++)
                {
                    stages.Add(kind, stage);
                }
            }

            return stages;
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_deadline_acts_at_its_instant_and_not_a_second_before(ClockKind kind, int stage)
    {
        foreach (var late in new[] { -1, 0, 1 })
        {
            var room = With(kind, World.Programme, Start);
            room.At(Stage(room.Clock(kind), stage).AddSeconds(late)).Tick();
            var acts = room.Last.Facts.Where(f => f.Body is ClockWarned w ? w.Clock == kind : f.Body is ClockRanOut r && r.Clock == kind).ToArray();
            var expected = late < 0 ? stage - 1 : stage;
            acts.Length.ShouldBe(expected < 0 || (kind == ClockKind.Expiry && expected < 2) ? 0 : 1, $"{kind} {stage} {late}");
            foreach (var act in acts.Select(a => a.Body))
            {
                (act is ClockWarned w ? w.Percent : 100).ShouldBe(expected switch { 0 => 50, 1 => 90, _ => 100 });
            }

            room.Tick().Then();
        }
    }

    [Theory]
    [InlineData(ClockKind.Review, 3, 30, 16)]
    [InlineData(ClockKind.Response, 3, 30, 16)]
    [InlineData(ClockKind.Info, 4, 2, 16)]
    [InlineData(ClockKind.Negotiation, 4, 13, 16)]
    public void Windows_skip_weekends_and_holidays_and_follow_the_wall_clock_over_summer_time(ClockKind kind, int month, int day, int hour)
    {
        var room = With(kind, Spring, Berlin(3, 26, 16));
        room.Clock(kind).Due.ShouldBe(Berlin(month, day, hour));
        Spring.Calendar.Between(Berlin(3, 26, 16), room.Clock(kind).Half).ShouldBe(Spring.Calendar.Between(Berlin(3, 26, 16), room.Clock(kind).Due) / 2);
    }

    [Theory]
    [InlineData(ClockKind.Review, Consequence.ManagerStepsIn)]
    [InlineData(ClockKind.Response, Consequence.ManagerStepsIn)]
    [InlineData(ClockKind.Info, Consequence.RegistrationWithdrawn)]
    [InlineData(ClockKind.Negotiation, Consequence.NegotiationLapses)]
    [InlineData(ClockKind.Expiry, Consequence.OfferExpires)]
    public void Silence_has_the_stated_consequence_and_is_never_an_acceptance(ClockKind kind, Consequence consequence)
    {
        var room = With(kind, World.Programme, Start);
        room.At(room.Clock(kind).Due).Tick();
        room.Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().Single(e => e.Clock == kind).Consequence.ShouldBe(consequence);
        room.State.Agreement.ShouldBeNull();
        room.State.Acceptances.Count.ShouldBeLessThan(2);
        switch (kind)
        {
            case ClockKind.Review or ClockKind.Response:
                room.State.ManagerCalled.ShouldBeTrue();
                room.Given(Ben, new Accept(room.Offer)).State.Negotiation.ShouldBe(NegotiationState.Agreed);
                break;
            case ClockKind.Info:
                room.State.Review.ShouldBe(ReviewState.Withdrawn);
                room.State.Clocks.ShouldBeEmpty();
                break;
            case ClockKind.Negotiation:
                room.State.Negotiation.ShouldBe(NegotiationState.Lapsed);
                room.Only<NegotiationLapsed>().DisputeDue.ShouldBeTrue();
                room.State.Open.ShouldBeNull();
                break;
            default:
                room.State.Open.ShouldBeNull();
                room.State.Negotiation.ShouldBe(NegotiationState.Open);
                break;
        }
    }

    [Fact]
    public void After_a_long_absence_nobody_is_warned_of_what_is_past()
    {
        var room = Room.Submitted().At(Start.AddDays(60)).Tick();
        room.Then(typeof(ClockRanOut), typeof(ClockRanOut), typeof(ClockRanOut), typeof(NegotiationLapsed));
        room.Last.Facts.Select(f => f.Body).OfType<ClockRanOut>().Select(e => e.Clock).ShouldBe([ClockKind.Response, ClockKind.Review, ClockKind.Negotiation]);
        room.At(Start.AddDays(61)).Tick().Then();
    }

    [Fact]
    public void A_late_wake_up_between_two_stages_gives_the_later_warning_only()
    {
        var room = Room.Submitted();
        room.At(room.Clock(ClockKind.Negotiation).Most).Given(Mia, new Approve());
        room.Last.Facts.Select(f => f.Body).OfType<ClockWarned>().ShouldBe([new ClockWarned(ClockKind.Negotiation, 90, room.Clock(ClockKind.Negotiation).Due)]);
    }

    [Fact]
    public void Of_two_deadlines_at_one_instant_the_one_that_ends_more_acts_first()
    {
        var room = Room.Submitted();
        var due = room.Clock(ClockKind.Negotiation).Due;
        room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: due)).Given(Mia, new Approve());
        room.At(due).Tick();
        room.Last.Facts.Select(f => f.Body.GetType()).ShouldBe(
            [typeof(ClockRanOut), typeof(ClockRanOut), typeof(OfferExpired), typeof(ClockRanOut), typeof(NegotiationLapsed)]);
    }

    [Fact]
    public void A_command_at_the_instant_of_expiry_comes_too_late_and_the_expiry_is_on_record()
    {
        var room = Room.Submitted();
        var expiry = Start.AddHours(3);
        room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: expiry));
        room.At(expiry).When(Ann, new Accept(room.Offer)).Refused(RefusalReason.StaleOffer, "staleOffer");
        room.Last.Facts.Select(f => f.Body.GetType()).ShouldBe([typeof(ClockRanOut), typeof(OfferExpired)]);
        var other = Room.Submitted();
        other.Given(Ben, new MakeOffer(Split(), other.Offer, ExpiresAt: expiry));
        other.At(expiry.AddTicks(-1)).When(Ann, new Accept(other.Offer)).Then(typeof(OfferAccepted), typeof(AgreementReached));
    }

    [Fact]
    public void The_list_shows_what_is_due_first_when_both_sides_are_waited_for()
    {
        var room = Room.Submitted();
        Summary.Of(room.State).TurnDue.ShouldBe(room.Clock(ClockKind.Response).Due);

        room.At(room.Now.AddHours(1)).Given(Mia, new AskInfo("Which tender?"));
        room.Clock(ClockKind.Response).Due.ShouldBeLessThan(room.Clock(ClockKind.Info).Due);
        Summary.Of(room.State).TurnDue.ShouldBe(room.Clock(ClockKind.Response).Due);

        room.Given(Ben, new Reject(room.Offer!, "Too little"));
        Summary.Of(room.State).TurnDue.ShouldBe(room.Clock(ClockKind.Info).Due);

        room.Given(Ann, new GiveInfo("The one in May"));
        Summary.Of(room.State).TurnDue.ShouldBe(room.Clock(ClockKind.Review).Due);
    }

    private static DateTimeOffset Stage(Clock clock, int stage) => stage switch { 0 => clock.Half, 1 => clock.Most, _ => clock.Due };

    private static Room With(ClockKind kind, Policy policy, DateTimeOffset start)
    {
        var room = new Room(policy).At(start).Given(Ann, new Submit(Form));
        return kind switch
        {
            ClockKind.Info => room.Given(Mia, new AskInfo("Which tender?")),
            ClockKind.Expiry => room.Given(Ben, new MakeOffer(Split(), room.Offer, ExpiresAt: start.AddHours(5))),
            _ => room,
        };
    }
}
