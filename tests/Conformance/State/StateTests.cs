using Orleans.Storage;

namespace Negotiation.Conformance.State;

[Collection(SharedCluster.Name)]
public sealed class StateTests(Cluster cluster)
{
    private readonly string _key = Probe.NewKey();

    private IAccountGrain Grain => cluster.Grains.GetGrain<IAccountGrain>(_key);

    [Fact]
    public async Task A_grain_without_a_record_has_a_fresh_state()
    {
        (await Grain.Balance()).ShouldBe(0);
        (await Grain.Record()).ShouldBe((false, null));
    }

    [Fact]
    public async Task What_was_written_is_there_in_the_next_activation()
    {
        await Grain.Deposit(5);
        var before = await Grain.Instance();
        await Grain.End();
        (await Grain.Balance()).ShouldBe(5);
        (await Grain.Instance()).ShouldNotBe(before);
        var (exists, etag) = await Grain.Record();
        exists.ShouldBeTrue();
        etag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_write_changes_the_etag()
    {
        await Grain.Deposit(5);
        var (_, first) = await Grain.Record();
        await Grain.Deposit(5);
        var (_, second) = await Grain.Record();
        second.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_can_be_written_again()
    {
        await Grain.Deposit(5);
        await Grain.Clear();
        (await Grain.Balance()).ShouldBe(0);
        await Grain.End();
        (await Grain.Record()).Exists.ShouldBeFalse();
        (await Grain.Deposit(2)).ShouldBe(2);
        await Grain.End();
        (await Grain.Balance()).ShouldBe(2);
    }

    [Fact]
    public async Task States_of_one_name_in_two_storages_are_two_states()
    {
        await Grain.Deposit(1);
        await Grain.DepositElsewhere(2);
        await Grain.End();
        (await Grain.Balance()).ShouldBe(1);
        (await Grain.BalanceElsewhere()).ShouldBe(2);
    }

    [Fact]
    public async Task A_write_over_a_changed_record_fails_and_ends_the_activation()
    {
        await Grain.Deposit(5);
        var before = await Grain.Instance();
        await Should.ThrowAsync<InconsistentStateException>(() => Grain.DepositWithStaleEtag(1));
        (await Grain.Instance().Soon()).ShouldNotBe(before);
        (await Grain.Balance()).ShouldBe(1005);
    }

    [Fact]
    public async Task A_conflict_in_another_grain_does_not_end_its_caller()
    {
        await Grain.Deposit(5);
        var caller = cluster.Grains.GetGrain<ICallerGrain>(Probe.NewKey());
        var before = await caller.Instance();
        await Should.ThrowAsync<InconsistentStateException>(() => caller.Provoke(Grain));
        (await caller.Instance()).ShouldBe(before);
    }
}

public sealed class StateRestartTests
{
    [Fact]
    public async Task State_survives_a_restart()
    {
        var cluster = new Cluster();
        await cluster.InitializeAsync();
        var key = Probe.NewKey();
        await cluster.Grains.GetGrain<IAccountGrain>(key).Deposit(7);
        await cluster.RestartAsync();
        (await cluster.Grains.GetGrain<IAccountGrain>(key).Balance()).ShouldBe(7);
        await cluster.DisposeAsync();
    }
}
