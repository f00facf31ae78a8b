using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel.Tests;

internal static class Filling
{
    /// <summary>Appends that many deals of one event each.</summary>
    public static async Task<IReadOnlyList<SampleDeal>> Fill(this World world, int deals, Func<DealSummary, int, DealSummary> change)
    {
        var filled = Enumerable.Range(0, deals).Select(n => Sample.Deal($"d{n:00000}", s => change(s, n))).ToList();
        await Task.WhenAll(filled.Select(world.Append));
        return filled;
    }
}
