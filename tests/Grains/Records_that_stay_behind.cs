using System.Reflection;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

public sealed class Records_that_stay_behind
{
    private static readonly DealRecord Before = Sample.Record() with { Outbox = [], Behind = 3 };

    private static readonly DealRecord Next = Before with { Deal = Before.Deal with { Version = Before.Deal.Version + 1 }, Head = new string('e', 64), Outbox = Sample.Record().Outbox };

    [Fact]
    public void What_only_events_have_changed_stays_behind_by_as_many() => Next.Following(Before, 2).Behind.ShouldBe(5);

    [Fact]
    public void After_so_many_events_it_is_stored_again()
    {
        Next.Following(Before with { Behind = 0 }, DealRecord.MostBehind).Behind.ShouldBe(DealRecord.MostBehind);
        Next.Following(Before with { Behind = 1 }, DealRecord.MostBehind).Behind.ShouldBe(0);
        Next.Following(Before with { Behind = DealRecord.MostBehind }, 1).Behind.ShouldBe(0);
    }

    [Fact]
    public void What_no_event_tells_is_stored()
    {
        Before.Following(Before, 0).Behind.ShouldBe(0);
        Next.Following(new DealRecord(), 1).Behind.ShouldBe(0);
    }

    [Fact]
    public void What_the_journal_tells_after_a_record_leaves_nothing_in_its_outbox()
    {
        var whole = Sample.Record();
        var before = new DealRecord { Outbox = [whole.Outbox[0]], Deal = whole.Deal with { Version = whole.Outbox[0].Version }, Head = whole.Outbox[0].Hash };
        before.After([]).Outbox.Count.ShouldBe(1);
        before.After([whole.Outbox[1]]).Outbox.ShouldBeEmpty();
    }

    /// <summary>Whatever a record will have one day: if it is stored, and no event tells it, its change stores the record.</summary>
    [Fact]
    public void A_change_of_anything_beside_the_deal_is_stored()
    {
        var others = typeof(DealRecord).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.Name is not (nameof(DealRecord.Deal) or nameof(DealRecord.Head) or nameof(DealRecord.Outbox) or nameof(DealRecord.Behind)))
            .ToList();
        others.Count.ShouldBeGreaterThan(4);
        foreach (var member in others)
        {
            var changed = Next with { };
            member.SetValue(changed, Another(member.PropertyType));
            changed.Following(Before, 1).Behind.ShouldBe(0, member.Name);
        }
    }

    private static object Another(Type type) =>
        type == typeof(int) ? 7
        : type == typeof(bool) ? true
        : type == typeof(DateTimeOffset?) ? Sample.Now.AddDays(9)
        : type == typeof(DueCase) ? new DueCase("case-9", ["close"], "aurora")
        : type == typeof(PostedClaim) ? new PostedClaim()
        : type == typeof(IReadOnlyList<HeardOverlap>) ? new[] { new HeardOverlap("o-1", 2, Alert: true, Live: true) }
        : throw new InvalidOperationException($"No example of a {type}.");
}
