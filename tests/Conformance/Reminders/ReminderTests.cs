namespace Negotiation.Conformance.Reminders;

[Collection(SharedCluster.Name)]
public sealed class ReminderTests(Cluster cluster)
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private IReminderGrain Grain => cluster.Grains.GetGrain<IReminderGrain>(_key);

    [Fact]
    public async Task A_reminder_wakes_a_grain_that_is_not_active_and_repeats()
    {
        await Grain.Remind("deadline", _minute * 3, _minute);
        await Grain.End();
        cluster.Clock.Advance(_minute * 2);
        Probe.Log.ShouldBeEmpty();
        await cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline"), TimeSpan.FromSeconds(30));
        await cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline", times: 2), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_grain_can_list_its_reminders()
    {
        await Grain.Remind("b", _minute * 30, _minute);
        await Grain.Remind("a", _minute * 30, _minute);
        (await Grain.Names()).ShouldBe(["a", "b"]);
        await Grain.Forget("a");
        (await Grain.Names()).ShouldBe(["b"]);
    }

    [Fact]
    public async Task A_reminder_registered_again_keeps_one_time_the_new_one()
    {
        await Grain.Remind("deadline", _minute * 2, _minute * 60);
        await Grain.Remind("deadline", _minute * 10, _minute * 60);
        cluster.Clock.Advance(_minute * 9);
        await Grain.Nothing();
        Probe.Log.ShouldBeEmpty();
        await cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline"), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_removed_reminder_does_not_come()
    {
        await Grain.Remind("deadline", _minute, _minute);
        await Grain.Forget("deadline");
        cluster.Clock.Advance(_minute * 5);
        await Grain.Nothing();
        Probe.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_that_failed_comes_again()
    {
        Probe.Settings["fail"] = true;
        await Grain.Remind("deadline", _minute, _minute);
        await cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline", times: 2), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Ticks_of_a_reminder_do_not_overlap()
    {
        Probe.Settings["gate"] = true;
        await Grain.Remind("deadline", _minute, _minute);
        await cluster.Clock.AdvanceUntil(Probe.Noted("at reminder gate"), TimeSpan.FromSeconds(5));
        cluster.Clock.Advance(TimeSpan.FromSeconds(10));
        Probe.Log.Count(note => note == "reminded of deadline").ShouldBe(1);
        Probe.Open("reminder gate");
        await cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline", times: 2), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_period_below_the_minimum_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => Grain.Remind("deadline", _minute, TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task Only_remindable_grains_have_reminders() =>
        await Should.ThrowAsync<InvalidOperationException>(() => cluster.Grains.GetGrain<INotRemindableGrain>(_key).Remind());
}

public sealed class ReminderRestartTests : IAsyncLifetime
{
    private readonly Cluster _cluster = new();
    private readonly string _key = Probe.NewKey();

    private Probe Probe => Probe.For(_key);

    private IReminderGrain Grain => _cluster.Grains.GetGrain<IReminderGrain>(_key);

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_reminder_survives_a_restart()
    {
        await Grain.Remind("deadline", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1));
        await _cluster.RestartAsync();
        Probe.Log.ShouldBeEmpty();
        await _cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline"), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_removed_reminder_stays_removed_over_a_restart()
    {
        await Grain.Remind("deadline", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1));
        await Grain.Forget("deadline");
        await _cluster.RestartAsync();
        (await Grain.Names()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_that_fell_due_while_everything_was_down_comes_within_a_period_of_the_start()
    {
        await Grain.Remind("deadline", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1));
        await _cluster.RestartAsync(whileDown: () => _cluster.Clock.Advance(TimeSpan.FromMinutes(10)));
        await _cluster.Clock.AdvanceUntil(Probe.Noted("reminded of deadline"), TimeSpan.FromSeconds(10));
    }
}
