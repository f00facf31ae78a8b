using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

public sealed class CompanyLinksGrain(
    [PersistentState("companyLinks")] IPersistentState<CompanyLinksRecord> storage, IPolicyBook policies, TimeProvider time) : Grain, ICompanyLinksGrain
{
    public async Task<CompanyLinksAnswer> Replace(Actor actor, IReadOnlyList<KnownLink> links)
    {
        var tenant = this.GetPrimaryKeyString();
        var mayRead = string.Equals(actor.Tenant, tenant, StringComparison.Ordinal)
            && await policies.Current(tenant) is { } policy
            && OverlapHandling.MayRead(actor, policy);
        if (!mayRead || !actor.Is(Role.ChannelManager))
        {
            return new CompanyLinksAnswer(CompanyLinks.None, new Refusal(mayRead ? RefusalReason.NotAllowed : RefusalReason.NotFound, []));
        }

        if (CompanyLinks.Check(links) is { Count: > 0 } broken)
        {
            return new CompanyLinksAnswer(storage.State.Links, new Refusal(RefusalReason.Invalid, broken));
        }

        var before = storage.State;
        if (before.Links.Links.SequenceEqual(links))
        {
            return new CompanyLinksAnswer(before.Links);
        }

        storage.State = before with { Links = new CompanyLinks(before.Links.Version + 1, [.. links]), By = actor.Person, At = time.GetUtcNow() };
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

        return new CompanyLinksAnswer(storage.State.Links);
    }

    public Task<long> Version() => Task.FromResult(storage.State.Links.Version);

    public Task<CompanyLinksAnswer> Get() => Task.FromResult(new CompanyLinksAnswer(storage.State.Links));
}
