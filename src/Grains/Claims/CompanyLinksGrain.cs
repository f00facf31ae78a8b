using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// Keeps the list and, after a change, has the claims of the companies that moved posted anew, a few at a time off the answer's way.
/// Which are still to come is stored with the list, so a crash loses none.
/// </summary>
public sealed partial class CompanyLinksGrain(
    [PersistentState("companyLinks")] IPersistentState<CompanyLinksRecord> storage, IPolicyBook policies, TimeProvider time, ILogger<CompanyLinksGrain> logger)
    : Grain, ICompanyLinksGrain, IRemindable
{
    /// <summary>Claims asked in one turn: others wait for their turn with this grain meanwhile.</summary>
    private const int AtOnce = 8;

    private const string Unposted = "unposted";
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    private readonly Queue<Claim> left = new();
    private IGrainTimer? timer;

    // What is being written is not true yet.
    private CompanyLinksRecord stored = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored = storage.State;
        Go(Step);
        return Task.CompletedTask;
    }

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

        var known = before.Groups ?? new CompanyGroups(before.Links.Links).Names;
        var groups = new CompanyGroups(links, known);
        IReadOnlyList<string> due = [.. (before.Due ?? []).Union(groups.Moved(known), StringComparer.Ordinal)];
        if (due.Count > 0)
        {
            // Before the write: the process may end right after it.
            await this.RegisterOrUpdateReminder(Unposted, Again, Again);
        }

        await Write(before with
        {
            Links = new CompanyLinks(before.Links.Version + 1, [.. links]),
            Groups = groups.Names,
            Due = due.Count > 0 ? due : null,
            By = actor.Person,
            At = time.GetUtcNow(),
        });

        // Those of the company under way are asked again from the first: it may have moved once more.
        left.Clear();
        Go(Step);
        return new CompanyLinksAnswer(storage.State.Links);
    }

    public Task<long> Version() => Task.FromResult(stored.Links.Version);

    public Task<CompanyLinksAnswer> Get() => Task.FromResult(new CompanyLinksAnswer(stored.Links, Groups: stored.Groups));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (storage.State.Due is not null)
        {
            Go(Step);
        }
        else if (await this.GetReminder(Unposted) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private void Go(TimeSpan wait)
    {
        if (storage.State.Due is not null)
        {
            timer?.Dispose();
            timer = this.RegisterGrainTimer(_ => Next(), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }
    }

    private async Task Next()
    {
        try
        {
            if (storage.State.Due is not { } due)
            {
                return;
            }

            var tenant = this.GetPrimaryKeyString();
            if (left.Count == 0)
            {
                foreach (var claim in (await GrainFactory.GetGrain<IAccountGrain>($"{tenant}/{KeyOf(due[0])}").List()).Claims)
                {
                    left.Enqueue(claim);
                }
            }

            for (var i = 0; i < AtOnce && left.TryPeek(out var claim); i++)
            {
                await Holder(new DealKey(tenant, claim.Id).ToString(), claim.Kind).Repost();
                left.Dequeue();
            }

            if (left.Count == 0)
            {
                await Write(storage.State with { Due = due.Count > 1 ? [.. due.Skip(1)] : null });
            }

            Go(Step);
        }
        catch (Exception fault)
        {
            LogNotAsked(fault);
            Go(Pause);
        }
    }

    private IClaimHolder Holder(string key, ClaimKind kind) => kind == ClaimKind.DirectSales
        ? GrainFactory.GetGrain<IOpportunityGrain>(key)
        : GrainFactory.GetGrain<IDealGrain>(key);

    // Claims lie under the same domain or number by which the links name their customers.
    private static string KeyOf(string company) => company.All(char.IsAsciiDigit) ? $"{RegistryNumber.Duns}:{company}" : BlockingKeys.Site + WebDomain.Label(company);

    private async Task Write(CompanyLinksRecord next)
    {
        await storage.Keep(next, this);
        stored = storage.State;
    }

    [LoggerMessage(24, LogLevel.Warning, "Claims of companies whose links changed could not be asked to look again; trying again")]
    private partial void LogNotAsked(Exception fault);
}
