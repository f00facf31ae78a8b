using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;

namespace Negotiation.Grains.Tests;

/// <summary>Two partners at one customer, and what can be seen of their claims.</summary>
public abstract class ClaimScene : IAsyncLifetime
{
    private protected static readonly RegistrationForm Hers = People.Form with { CustomerName = "MUSTER Gesellschaft mit beschränkter Haftung", CustomerDomain = "shop.muster.example", Title = "Lake for the shop" };
    private protected static readonly RegistrationForm Toys = People.Form with { CustomerName = "Tailspin Toys", CustomerDomain = "tailspin.example" };

    private protected static readonly DirectOpportunity Direct = new("x1", "crm", "006A", new Customer("Muster", "DE", "muster.example"), ["Aurora Lake"], "Renewal", Open: true, Owner: "Dana");
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private protected SiloFixture Silo { get; set; } = null!;

    private protected static string Both { get; } = OverlapIds.Between(People.Tenant, "d1", "d2");

    public async Task InitializeAsync() => Silo = await SiloFixture.Start();

    public Task DisposeAsync() => Silo.DisposeAsync().AsTask();

    private protected static RegistrationForm Named(int i) => People.Form with { CustomerName = $"Fabrikam Foods {i:D5}", CustomerDomain = $"c{i}.example" };

    private protected async Task Priya_registers(RegistrationForm? form = null)
    {
        (await Silo.Deal().Does(People.Priya, new Submit(form ?? People.Form))).ShouldBeAccepted();
        await Posted("d1");
    }

    private protected async Task Ines_registers(string deal, RegistrationForm form)
    {
        (await Silo.Deal(deal).Does(People.Ines, new Submit(form))).ShouldBeAccepted();
        await Posted(deal);
    }

    private protected async Task Both_overlap()
    {
        await Priya_registers();
        await Ines_registers("d2", Hers);
        await Until(() => The(Both), overlap => overlap?.Status == OverlapStatus.Open);
        await Until(async () => (await Silo.Deal().SeenBy(People.Priya)).Overlap, told => told == true);
        await Until(async () => (await Silo.Deal("d2").SeenBy(People.Ines)).Overlap, told => told == true);
        await Posted("d1");
        await Posted("d2");
    }

    private protected IOverlapGrain Overlap(string id) => Silo.Grains.GetGrain<IOverlapGrain>(new DealKey(People.Tenant, id).ToString());

    private protected async Task<OverlapState?> The(string id) => (await Overlap(id).Get(People.Mara)).State;

    private protected async Task Judge(string id, OverlapCommand command) =>
        (await Overlap(id).Send(new OverlapEnvelope(People.NewRequest(), People.Mara, command))).Refusal.ShouldBeNull();

    private protected IAccountGrain Account(string key) => Silo.Grains.GetGrain<IAccountGrain>($"{People.Tenant}/{key}");

    private protected async Task<IReadOnlyList<Claim>> Claims(string key) => (await Account(key).List()).Claims;

    private protected async Task<IReadOnlyList<string>> Ids(string key) => [.. (await Claims(key)).Select(claim => claim.Id)];

    private protected Task Account_holds(string claim, string key) => Until(() => Ids(key), claims => claims.Contains(claim));

    private protected Task<OverlapState> Seen(string overlap, OverlapStatus status) => Until(() => The(overlap), state => state?.Status == status)!;

    /// <summary>The claim has been posted, and where it stands is noted.</summary>
    private protected Task Posted(string id, string? title = null) => Until(
        () => Task.FromResult(Silo.Faults.Stored.GetValueOrDefault(id)),
        stored => stored switch
        {
            DealRecord deal => !deal.ClaimDue && deal.Claim is not null && (title is null || deal.Deal.Registration?.Opportunity.Title == title),
            OpportunityRecord own => !own.ClaimDue && (title is null || own.Opportunity?.Title == title),
            _ => false,
        });

    private protected Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> fits) => Silo.Seen(look, fits, Moment);

    /// <summary>Writes of a state, or of one deal, wait until the source is set.</summary>
    private protected TaskCompletionSource Hold(string what)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Silo.Faults.Held[what] = gate.Task;
        return gate;
    }

    private protected Task Held(int writes = 1) => Until(() => Task.FromResult(Silo.Faults.Waiting), waiting => waiting >= writes);

    private protected void Release(TaskCompletionSource gate)
    {
        Silo.Faults.Held.Clear();
        gate.SetResult();
    }
}
