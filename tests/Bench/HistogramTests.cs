using Negotiation.Bench.Load.Measure;

namespace Negotiation.Bench.Tests;

public class HistogramTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(0.999)]
    public void A_quantile_is_right_to_within_two_percent(double quantile)
    {
        var histogram = new Histogram();
        for (var microseconds = 1; microseconds <= 1_000_000; microseconds += 7)
        {
            histogram.Add(TimeSpan.FromMicroseconds(microseconds));
        }

        histogram.At(quantile).TotalMicroseconds.ShouldBe(quantile * 1_000_000, 0.02 * quantile * 1_000_000);
    }

    [Fact]
    public void The_largest_value_is_kept_exactly_and_no_quantile_exceeds_it()
    {
        var histogram = new Histogram();
        histogram.Add(TimeSpan.FromMicroseconds(123_457));

        histogram.Max.ShouldBe(TimeSpan.FromMicroseconds(123_457));
        histogram.At(0.99).ShouldBeLessThanOrEqualTo(histogram.Max);
        histogram.At(0.99).TotalMicroseconds.ShouldBe(123_457, 2000);
    }

    [Fact]
    public void Values_beyond_its_range_are_counted_at_its_ends()
    {
        var histogram = new Histogram();
        histogram.Add(TimeSpan.Zero);
        histogram.Add(TimeSpan.FromDays(3));

        histogram.Count.ShouldBe(2);
        histogram.At(0.5).TotalMicroseconds.ShouldBe(1);
        histogram.At(1).ShouldBeGreaterThan(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Two_histograms_add_up_to_one_of_all_values()
    {
        var one = new Histogram();
        var other = new Histogram();
        for (var i = 1; i <= 100; i++)
        {
            (i <= 50 ? one : other).Add(TimeSpan.FromMilliseconds(i));
        }

        one.Add(other);

        one.Count.ShouldBe(100);
        one.At(0.5).TotalMilliseconds.ShouldBe(50, 1);
        one.Max.ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void An_empty_histogram_says_zero() => new Histogram().At(0.99).ShouldBe(TimeSpan.Zero);
}
