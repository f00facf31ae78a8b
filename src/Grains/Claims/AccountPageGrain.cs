using Negotiation.Domain.Claims;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

public sealed class AccountPageGrain([PersistentState("account-page")] IPersistentState<AccountPageRecord> storage) : Grain, IAccountPageGrain
{
    public Task<AccountClaims> Put(Claim claim) => Write(storage.State.Claims.With(claim));

    public Task<AccountClaims> Remove(string claim) => storage.State.Claims.Has(claim) ? Write(storage.State.Claims.Without(claim)) : List();

    public Task<AccountClaims> List() => Task.FromResult(new AccountClaims(storage.State.Claims));

    private async Task<AccountClaims> Write(IReadOnlyList<Claim> claims)
    {
        await storage.Keep(storage.State with { Claims = claims }, this);
        return await List();
    }
}
