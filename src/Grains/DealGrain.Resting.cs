using Negotiation.Domain.Accounts;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// A file brings in thousands of deals, and looks at as many before, that nobody is in for now; and anybody may ask for deals that do
/// not exist. None of these stays in memory.
/// </summary>
public sealed partial class DealGrain
{
    // Not at once: who looks at a deal often sends it something next.
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    private IGrainTimer? leaving;

    private bool IsAtRest => !Deal.Exists || (!visited && !watchers.Any && !claims.Busy && cases.Due is null && tail.Missing == 0);

    private void Visit(Actor actor)
    {
        visited |= !actor.Is(Role.System);
        if (leaving is null && (!visited || !Deal.Exists))
        {
            leaving = this.RegisterGrainTimer(Leave, new GrainTimerCreationOptions(Soon, Timeout.InfiniteTimeSpan));
        }
    }

    private Task Leave(CancellationToken cancellation)
    {
        leaving?.Dispose();
        leaving = null;
        if (IsAtRest)
        {
            DeactivateOnIdle();
        }

        return Task.CompletedTask;
    }

    private void Rest()
    {
        if (Deal.Exists && IsAtRest)
        {
            DeactivateOnIdle();
        }
    }
}
