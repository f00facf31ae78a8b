using Negotiation.Domain.Claims;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

public sealed class AccountGrain([PersistentState("account")] IPersistentState<AccountRecord> storage) : Grain, IAccountGrain
{
    public async Task<AccountClaims> Put(Claim claim)
    {
        var claims = storage.State.Claims;
        var known = claims.FirstOrDefault(c => Same(c.Id, claim.Id));
        if (known is null ? claims.Count < IAccountGrain.Most : !Same(Claims.Print(known), Claims.Print(claim)))
        {
            await Write(known is null ? [.. claims, claim] : [.. claims.Select(c => Same(c.Id, claim.Id) ? claim : c)]);
        }

        return new AccountClaims([.. storage.State.Claims.Where(c => !Same(c.Id, claim.Id))]);
    }

    public async Task Remove(string claim)
    {
        if (storage.State.Claims.Any(c => Same(c.Id, claim)))
        {
            await Write([.. storage.State.Claims.Where(c => !Same(c.Id, claim))]);
        }
    }

    public Task<AccountClaims> List() => Task.FromResult(new AccountClaims([.. storage.State.Claims]));

    private Task Write(IReadOnlyList<Claim> claims) => storage.Keep(storage.State with { Claims = claims }, this);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
