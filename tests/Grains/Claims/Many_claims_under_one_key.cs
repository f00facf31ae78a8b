using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

/// <summary>A key that very many claims share keeps each of them once, and one more costs no more than the first.</summary>
public sealed class Many_claims_under_one_key : IAsyncLifetime
{
    private const int Count = 50;

    private SiloFixture silo = null!;

    private IAccountGrain Account => silo.Grains.GetGrain<IAccountGrain>($"{People.Tenant}/word:muster");

    public async Task InitializeAsync()
    {
        silo = await SiloFixture.Start();
        for (var i = 0; i < Count; i++)
        {
            var others = await Account.Put(Of(i));
            others.Claims.Select(c => c.Id).ShouldBe(Enumerable.Range(0, i).Select(n => $"x{n}"), ignoreOrder: true);
        }
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task All_are_there_after_a_restart_and_in_the_order_in_which_they_came()
    {
        await silo.Restart();
        (await Ids()).ShouldBe(Enumerable.Range(0, Count).Select(n => $"x{n}"));
    }

    [Fact]
    public async Task A_changed_one_replaces_what_was_there_and_the_same_again_writes_nothing()
    {
        await Account.Put(Of(3) with { Title = "Other" });
        await Account.Put(Of(40) with { Title = "Other" });
        var writes = silo.Faults.StateWrites;
        await Account.Put(Of(40) with { Title = "Other" });
        silo.Faults.StateWrites.ShouldBe(writes);

        await silo.Restart();
        (await Account.List()).Claims.Where(c => c.Title == "Other").Select(c => c.Id).ShouldBe(["x3", "x40"]);
        (await Ids()).Count.ShouldBe(Count);
    }

    [Fact]
    public async Task The_room_of_one_that_ended_is_used_again_by_one_write()
    {
        await Account.Remove("x40");
        await Account.Remove("x40");
        await Account.Remove("x3");
        var writes = silo.Faults.StateWrites;
        await Account.Put(Of(60));
        await Account.Put(Of(61));
        silo.Faults.StateWrites.ShouldBe(writes + 2);

        await silo.Restart();
        (await Ids()).ShouldBe([.. Enumerable.Range(0, Count).Except([3, 40]).Select(n => $"x{n}"), "x60", "x61"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(40, "Other")]
    [InlineData(60, "T")]
    public async Task A_write_whose_answer_got_lost_is_repeated_and_there_once(int claim, string title)
    {
        silo.Faults.AnswersGetLost = true;
        await Should.ThrowAsync<Exception>(() => Account.Put(Of(claim) with { Title = title }));
        silo.Faults.AnswersGetLost = false;

        await Account.Put(Of(claim) with { Title = title });
        await Account.Put(Of(61));
        await silo.Restart();
        var kept = (await Account.List()).Claims;
        kept.Select(c => c.Id).ShouldBe([.. Enumerable.Range(0, Count).Append(claim).Append(61).Distinct().Select(n => $"x{n}")], ignoreOrder: true);
        kept.Single(c => c.Id == $"x{claim}").Title.ShouldBe(title);
    }

    [Fact]
    public async Task One_whose_removal_got_lost_is_gone_when_it_is_asked_again()
    {
        silo.Faults.AnswersGetLost = true;
        await Should.ThrowAsync<Exception>(() => Account.Remove("x40"));
        silo.Faults.AnswersGetLost = false;

        await Account.Remove("x40");
        (await Ids()).ShouldNotContain("x40");
    }

    private async Task<List<string>> Ids() => [.. (await Account.List()).Claims.Select(c => c.Id)];

    private Claim Of(int i) => new(
        $"x{i}", ClaimKind.Registration, "fjord", "Fjord", new Customer($"Muster {i}", "DE", $"c{i}.example"), ["Aurora Lake"], "T", silo.Clock.GetUtcNow(), 1);
}
