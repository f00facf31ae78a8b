using Negotiation.Domain.Claims;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>Keeps the first claims itself and more of them in pages, so that what a claim costs does not grow with how many there are.</summary>
public sealed class AccountGrain([PersistentState("account")] IPersistentState<AccountRecord> storage) : Grain, IAccountGrain
{
    // So few are read again as fast as they are kept ready, and most keys are asked for once in months.
    private const int Few = 4;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    private IGrainTimer? rest;

    // What each page holds, as this activation knows; null: to be read.
    private List<IReadOnlyList<Claim>>? pages;

    public async Task<AccountClaims> Put(Claim claim)
    {
        var held = await Pages();
        var known = All(held).FirstOrDefault(c => string.Equals(c.Id, claim.Id, StringComparison.Ordinal));
        if (known is null ? Count(held) < IAccountGrain.Most : !string.Equals(Claims.Print(known), Claims.Print(claim), StringComparison.Ordinal))
        {
            await Keep(claim, held);
        }

        Rest();
        return new AccountClaims(All(held).Without(claim.Id));
    }

    public async Task Remove(string claim)
    {
        if (storage.State.Claims.Has(claim))
        {
            await Write(storage.State with { Claims = storage.State.Claims.Without(claim) });
        }

        var held = await Pages();
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Has(claim))
            {
                await Change(held, i, page => page.Remove(claim));
            }
        }

        Rest();
    }

    public async Task<AccountClaims> List() => new([.. All(await Pages())]);

    // Where it is already; else in the first place that has room.
    private async Task Keep(Claim claim, List<IReadOnlyList<Claim>> held)
    {
        var own = storage.State.Claims;
        var at = held.FindIndex(page => page.Has(claim.Id));
        if (own.Has(claim.Id) || (at < 0 && own.Count < IAccountPageGrain.Most))
        {
            await Write(storage.State with { Claims = own.With(claim) });
            return;
        }

        at = at >= 0 ? at : held.FindIndex(static page => page.Count < IAccountPageGrain.Most);
        if (at < 0)
        {
            // Known to be there before anything is in it.
            await Write(storage.State with { Pages = held.Count + 1 });
            at = held.Count;
            held.Add([]);
        }

        await Change(held, at, page => page.Put(claim));
    }

    private async Task Change(List<IReadOnlyList<Claim>> held, int at, Func<IAccountPageGrain, Task<AccountClaims>> change)
    {
        try
        {
            held[at] = (await change(Page(at))).Claims;
        }
        catch
        {
            // Whether the page has it is unknown: the caller repeats, and then all are read.
            pages = null;
            throw;
        }
    }

    private async Task<List<IReadOnlyList<Claim>>> Pages() =>
        pages ??= [.. (await Task.WhenAll(Enumerable.Range(0, storage.State.Pages).Select(i => Page(i).List()))).Select(static page => page.Claims)];

    private IEnumerable<Claim> All(List<IReadOnlyList<Claim>> held) => held.Prepend(storage.State.Claims).SelectMany(static page => page);

    private int Count(List<IReadOnlyList<Claim>> held) => storage.State.Claims.Count + held.Sum(static page => page.Count);

    private IAccountPageGrain Page(int index) => GrainFactory.GetGrain<IAccountPageGrain>($"{this.GetPrimaryKeyString()}/{index + 1}");

    // Not at once: who asks at the same moment would be sent on from one activation to the next.
    private void Rest()
    {
        if (rest is null && storage.State is { Pages: 0, Claims.Count: <= Few })
        {
            rest = this.RegisterGrainTimer(
                _ =>
                {
                    DeactivateOnIdle();
                    return Task.CompletedTask;
                },
                new GrainTimerCreationOptions(Soon, Timeout.InfiniteTimeSpan));
        }
    }

    private Task Write(AccountRecord next) => storage.Keep(next, this);
}
