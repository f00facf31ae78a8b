using Negotiation.Gateway.Live;

namespace Negotiation.Gateway.Tests;

/// <summary>An act's answer waits at its sender's seat for the act's own event, but not for ever.</summary>
public sealed class SeatTests
{
    private readonly Seat seat = new(null!, null!);
    private List<TaskCompletionSource>? done;

    [Fact]
    public void A_wait_ends_with_its_version_and_no_earlier()
    {
        var fifth = seat.Reaching(5);
        var seventh = seat.Reaching(7);
        seat.Version = 5;
        seat.Answer(ref done);
        Complete();
        fifth.IsCompletedSuccessfully.ShouldBeTrue();
        seventh.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Who_waits_at_two_looks_in_a_row_is_let_go_and_who_came_between_them_is_not()
    {
        var first = seat.Reaching(5);
        seat.GiveUp(ref done);
        done.ShouldBeNull();

        var second = seat.Reaching(6);
        seat.GiveUp(ref done);
        Complete();
        first.IsCompletedSuccessfully.ShouldBeTrue();
        second.IsCompleted.ShouldBeFalse();

        seat.GiveUp(ref done);
        Complete();
        second.IsCompletedSuccessfully.ShouldBeTrue();
        seat.GiveUp(ref done);
        done.ShouldBeNull();
    }

    [Fact]
    public void An_answered_wait_gives_no_newcomer_its_place_in_the_count()
    {
        var first = seat.Reaching(5);
        seat.GiveUp(ref done);
        seat.Version = 5;
        seat.Answer(ref done);
        Complete();
        first.IsCompletedSuccessfully.ShouldBeTrue();

        var late = seat.Reaching(6);
        seat.GiveUp(ref done);
        done.ShouldBeNull();
        late.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_leaves_is_answered_at_once()
    {
        var waits = new[] { seat.Reaching(5), seat.Reaching(6) };
        seat.Answer(ref done, all: true);
        Complete();
        waits.ShouldAllBe(wait => wait.IsCompletedSuccessfully);
    }

    private void Complete()
    {
        done?.ForEach(wait => wait.SetResult());
        done = null;
    }
}
