using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// Tells the lists, the deal, the talks and the roster what a case says, off the command's way and until all have heard. Every step says
/// what is true now and can be repeated. The case's reminder stands meanwhile.
/// </summary>
/// <param name="record">What is stored, never what is still being written.</param>
/// <param name="wake">Tries again, in the case's turn.</param>
internal sealed partial class CaseTelling(
    Grain grain, DealKey key, IGrainFactory grains, ICaseViews views, Func<CaseRecord> record, Func<Policy> policy, Func<Task> wake, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private Task running = Task.CompletedTask;
    private readonly HashSet<(SeatKind Kind, string Person)> served = [];
    private IGrainTimer? again;

    /// <summary>Version of which everybody has heard; kept with the next write.</summary>
    public long Told { get; private set; }

    public void Go()
    {
        Told = Math.Max(Told, record().Told);
        if (running.IsCompleted && record().Case.Exists && (Told < record().Case.Version || SeatOpenings.ToFill(record().Case) is not null))
        {
            running = All();
        }
    }

    // Between its steps commands may come in; so it goes on until what was told is what is true. Seats are filled in a turn of their
    // own: the platform acts as anybody else does.
    private async Task All()
    {
        try
        {
            do
            {
                while (Told < record().Case.Version)
                {
                    var state = record().Case;
                    await views.Put(CaseSummary.Of(state));
                    await TellDeal(state);
                    await grains.GetGrain<ITalksGrain>(key.ToString()).Brief(CaseBriefs.Of(state));
                    await TellRoster(state);
                    Told = state.Version;
                }

                if (SeatOpenings.ToFill(record().Case) is not null)
                {
                    await grains.GetGrain<IDisputeGrain>(key.ToString()).Touch();
                }
            }
            while (Told < record().Case.Version);
        }
        catch (Exception fault)
        {
            LogNotTold(fault, key.ToString());
            again?.Dispose();
            again = grain.RegisterGrainTimer(_ => wake(), new GrainTimerCreationOptions(Pause, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }
    }

    private async Task TellDeal(CaseState state)
    {
        var deal = grains.GetGrain<IDealGrain>(new DealKey(key.Tenant, state.Subject!.Deal).ToString());
        var system = Actor.System(key.Tenant);
        if ((await deal.Get(system)).View is not { } view)
        {
            return;
        }

        foreach (var (i, command) in CaseConsequences.Of(state, view, policy()).Index())
        {
            var answer = await deal.Send(new DealRequest($"{state.Id}.{state.Version}.{view.Version}.{i}", system, command));
            if (answer.Refusal is { Reason: RefusalReason.Busy })
            {
                throw new InvalidOperationException($"The deal did not take a {command.GetType().Name}: it is busy.");
            }

            if (answer.Refusal is { Reason: RefusalReason.Invalid } && command is Freeze { Activities.Count: > 1 } whole)
            {
                // What the deal cannot hold must not let the rest of it go on moving.
                foreach (var (j, activity) in whole.Activities.Index())
                {
                    await deal.Send(new DealRequest($"{state.Id}.{state.Version}.{view.Version}.{i}.{j}", system, whole with { Activities = [activity] }));
                }
            }
            else if (answer.Refusal is { } refusal)
            {
                // A deal that has ended, or that never had the activity, has nothing that could stand still.
                LogNotTaken(key.ToString(), command.GetType().Name, refusal.Rules.Count > 0 ? refusal.Rules[0].Code : refusal.Reason.ToString());
            }
        }
    }

    // Once per seat and activation: the roster is one grain for the whole vendor, and hears of each seat but once.
    private async Task TellRoster(CaseState state)
    {
        string[] sides = [.. state.Sides.Select(static s => s.Id)];
        foreach (var seat in state.Seats.Where(s => s.Status == SeatStatus.Seated && !served.Contains((s.Kind, s.Person))))
        {
            await grains.GetGrain<INeutralsGrain>(key.Tenant).Serve(new Service(seat.Person, state.Id, state.Subject!.Deal, seat.Kind, sides, seat.At));
            served.Add((seat.Kind, seat.Person));
        }
    }

    [LoggerMessage(41, LogLevel.Warning, "Not everyone has heard of the case {Case} yet; trying again")]
    private partial void LogNotTold(Exception fault, string @case);

    [LoggerMessage(42, LogLevel.Information, "The deal of the case {Case} did not take a {Command}: {Rule}")]
    private partial void LogNotTaken(string @case, string command, string rule);
}
