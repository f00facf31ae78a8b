using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>
/// Keeps the grain told who is present through this process: one call at a time, always the latest list, and none at all when a
/// second window of the same person comes or goes.
/// </summary>
internal sealed class Attendants
{
    private readonly Lock gate = new();
    private IReadOnlyList<Present> wanted = [];
    private IReadOnlyList<Present> told = [];
    private bool telling;

    /// <param name="again">The grain may have forgotten: tell it even what it was told before.</param>
    public void Are(IReadOnlyList<Present> people, Func<Attendance, Task> tell, bool again = false)
    {
        lock (gate)
        {
            wanted = people;
            told = again ? [] : told;
            if (telling || wanted.SequenceEqual(told))
            {
                return;
            }

            telling = true;
        }

        _ = Tell(tell);
    }

    private async Task Tell(Func<Attendance, Task> tell)
    {
        while (true)
        {
            IReadOnlyList<Present> next;
            lock (gate)
            {
                if (wanted.SequenceEqual(told))
                {
                    telling = false;
                    return;
                }

                next = told = wanted;
            }

            await tell(new Attendance(next)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
