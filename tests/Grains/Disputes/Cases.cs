using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;

namespace Negotiation.Grains.Tests;

/// <summary>Short ways to act in cases and to wait for what the platform does by itself.</summary>
internal static class Cases
{
    public static IDisputeGrain Case(this SiloFixture silo, string id = "c1") => silo.Grains.GetGrain<IDisputeGrain>(new DealKey(People.Tenant, id).ToString());

    public static ITalksGrain Talks(this SiloFixture silo, string id = "c1") => silo.Grains.GetGrain<ITalksGrain>(new DealKey(People.Tenant, id).ToString());

    public static Task<CaseAnswer> Does(this IDisputeGrain dispute, Actor actor, CaseCommand command, string? request = null) =>
        dispute.Send(new CaseEnvelope(request ?? People.NewRequest(), actor, command));

    public static async Task Did(this IDisputeGrain dispute, Actor actor, CaseCommand command) => (await dispute.Does(actor, command)).ShouldBeAccepted();

    public static async Task<CaseView> SeenBy(this IDisputeGrain dispute, Actor actor) => (await dispute.Get(actor)).View.ShouldNotBeNull();

    public static void ShouldBeAccepted(this CaseAnswer answer) =>
        answer.Refusal.ShouldBeNull(string.Join("; ", answer.Refusal?.Rules.Select(r => $"{r.Field} {r.Text}") ?? []));

    public static void ShouldBeRefused(this CaseAnswer answer, RefusalReason reason, string code)
    {
        answer.Refusal.ShouldNotBeNull().Reason.ShouldBe(reason);
        answer.Refusal.Rules.ShouldContain(r => r.Code == code);
    }

    public static async Task Said(this ITalksGrain talks, Actor actor, TalksCommand command)
    {
        var answer = await talks.Send(new TalksEnvelope(People.NewRequest(), actor, command));
        answer.Refusal.ShouldBeNull(string.Join("; ", answer.Refusal?.Rules.Select(r => $"{r.Field} {r.Text}") ?? []));
    }

    /// <summary>The case once it is as wanted. The platform acts off the command path, so the caller has to wait for it.</summary>
    public static async Task<CaseView> Becomes(this IDisputeGrain dispute, Actor actor, Func<CaseView, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if ((await dispute.Get(actor)).View is { } view && wanted(view))
            {
                return view;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public static async Task Until(Func<Task<bool>> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await wanted())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
