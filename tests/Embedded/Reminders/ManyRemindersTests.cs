using Microsoft.Extensions.DependencyInjection;
using Negotiation.Testing;
using Orleans.Timers;

namespace Negotiation.Embedded.Tests.Reminders;

public interface ICountedGrain : IGrainWithStringKey, IRemindable;

public sealed class CountedGrain : Grain, ICountedGrain
{
    private static int _atOnce;

    internal static int Ticks;

    internal static int MostAtOnce;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = Interlocked.Increment(ref _atOnce);
        InterlockedMax(ref MostAtOnce, now);
        await Task.Yield();
        Interlocked.Decrement(ref _atOnce);
        Interlocked.Increment(ref Ticks);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}

public sealed class ManyRemindersTests : IDisposable
{
    private const int Many = 50_000;

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fifty_thousand_overdue_reminders_come_once_each_after_a_restart_and_never_all_at_once()
    {
        var clock = new ManualTimeProvider();
        var host = await Hosts.Start(silo => silo.UseSqlite(options => options.DataSource = _folder.File), clock);
        var registry = host.Services.GetRequiredService<IReminderRegistry>();
        await Task.WhenAll(Enumerable.Range(0, Many).Select(i => registry.RegisterOrUpdateReminder(
            GrainId.Create("counted", $"{i}"), "deadline", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5))));
        await host.StopAsync();
        host.Dispose();
        CountedGrain.Ticks.ShouldBe(0);

        clock.Advance(TimeSpan.FromMinutes(2));
        host = await Hosts.Start(silo => silo.UseSqlite(options => options.DataSource = _folder.File), clock);
        await clock.AdvanceUntil(TicksReach(Many), TimeSpan.FromMilliseconds(1)).WaitAsync(TimeSpan.FromSeconds(60));
        CountedGrain.Ticks.ShouldBe(Many);
        CountedGrain.MostAtOnce.ShouldBeLessThanOrEqualTo(64);
        await host.StopAsync();
        host.Dispose();
    }

    private static async Task TicksReach(int count)
    {
        while (Volatile.Read(ref CountedGrain.Ticks) < count)
        {
            await Task.Delay(10);
        }
    }
}
