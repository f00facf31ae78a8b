using Orleans.Storage;

namespace Negotiation.Conformance.State;

[GenerateSerializer]
[Alias("conformance.Account")]
public sealed record Account
{
    [Id(0)]
    public int Balance { get; init; }

    [Id(1)]
    public List<string> Notes { get; init; } = [];
}

[Alias("conformance.IAccount")]
public interface IAccountGrain : IGrainWithStringKey
{
    Task<int> Deposit(int amount);

    Task<int> Balance();

    Task<(bool Exists, string? Etag)> Record();

    Task Clear();

    Task End();

    Task<string> Instance();

    Task DepositWithStaleEtag(int amount);

    Task DepositElsewhere(int amount);

    Task<int> BalanceElsewhere();
}

public sealed class AccountGrain(
    [PersistentState("account")] IPersistentState<Account> account,
    [PersistentState("account", "other")] IPersistentState<Account> elsewhere) : Grain, IAccountGrain
{
    private readonly string _instance = Guid.NewGuid().ToString();

    public async Task<int> Deposit(int amount)
    {
        account.State = account.State with { Balance = account.State.Balance + amount };
        await account.WriteStateAsync();
        return account.State.Balance;
    }

    public Task<int> Balance() => Task.FromResult(account.State.Balance);

    public Task<(bool Exists, string? Etag)> Record() => Task.FromResult((account.RecordExists, account.Etag));

    public Task Clear() => account.ClearStateAsync();

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<string> Instance() => Task.FromResult(_instance);

    /// <summary>Does what another activation of this grain would do between this one's read and write.</summary>
    public async Task DepositWithStaleEtag(int amount)
    {
        var storage = (IGrainStorage)ServiceProvider.GetService(typeof(IGrainStorage))!
            ?? Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<IGrainStorage>(ServiceProvider, "Default");
        var other = new GrainState<Account>(account.State with { Balance = account.State.Balance + 1000 }, account.Etag);
        await storage.WriteStateAsync("account", this.GetGrainId(), other);
        await Deposit(amount);
    }

    public Task DepositElsewhere(int amount)
    {
        elsewhere.State = elsewhere.State with { Balance = elsewhere.State.Balance + amount };
        return elsewhere.WriteStateAsync();
    }

    public Task<int> BalanceElsewhere() => Task.FromResult(elsewhere.State.Balance);
}

[Alias("conformance.ICaller")]
public interface ICallerGrain : IGrainWithStringKey
{
    Task<string> Instance();

    Task Provoke(IAccountGrain account);
}

public sealed class CallerGrain : Grain, ICallerGrain
{
    private readonly string _instance = Guid.NewGuid().ToString();

    public Task<string> Instance() => Task.FromResult(_instance);

    public Task Provoke(IAccountGrain account) => account.DepositWithStaleEtag(1);
}
