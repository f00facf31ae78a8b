using Negotiation.Domain.Claims;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

public sealed class AccountPageGrain([PersistentState("account-page")] IPersistentState<AccountPageRecord> storage) : Grain, IAccountPageGrain
{
    public Task Put(Claim claim) => Write(storage.State.Claims.With(claim));

    public Task Remove(string claim) => storage.State.Claims.Has(claim) ? Write(storage.State.Claims.Without(claim)) : Task.CompletedTask;

    public Task<AccountClaims> List() => Task.FromResult(new AccountClaims(storage.State.Claims));

    private Task Write(IReadOnlyList<Claim> claims) => storage.Keep(storage.State with { Claims = claims }, this);
}
