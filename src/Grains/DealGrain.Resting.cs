using Negotiation.Domain.Accounts;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// A file brings in thousands of deals, and looks at as many before, that nobody is in for now; and anybody may ask for deals that do
/// not exist. None of these stays in memory for long.
/// </summary>
public sealed partial class DealGrain
{
    // Not at once: who looks at a deal often sends it something next.
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    // A case reads its deal at the pace of the people in it.
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private IGrainTimer? leaving;

    private bool IsPassedBy => !Deal.Exists || !visited;

    private void Visit(Actor actor)
    {
        visited |= !actor.Is(Role.System);
        if (IsPassedBy)
        {
            LeaveIn(Deal.Exists ? Later : Soon);
        }
    }

    private void LeaveIn(TimeSpan wait)
    {
        if (leaving is null)
        {
            leaving = this.RegisterGrainTimer(Leave, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan));
        }
        else
        {
            leaving.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    private Task Leave(CancellationToken cancellation)
    {
        Rest();
        if (IsPassedBy)
        {
            LeaveIn(Later);
        }

        return Task.CompletedTask;
    }

    private void Rest()
    {
        if (!Deal.Exists || (!visited && !watchers.Any && !claims.Busy && cases.Due is null && tail.Missing == 0))
        {
            DeactivateOnIdle();
        }
    }
}
