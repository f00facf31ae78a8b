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

    private async Task Write(IReadOnlyList<Claim> claims)
    {
        var before = storage.State;
        storage.State = before with { Claims = claims };
        try
        {
            await storage.WriteStateAsync();
        }
        catch
        {
            // Written or not is unknown: the caller repeats, and the next activation reads what is true.
            storage.State = before;
            DeactivateOnIdle();
            throw;
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
