using Orleans.Runtime;

namespace Negotiation.Gateway.Imports;

/// <summary>Asks a deal again while it is busy or does not answer, with growing pauses, for about six seconds in all.</summary>
internal static class Patience
{
    private const int Attempts = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="DealsUnreachableException">There was no answer for all that time.</exception>
    public static async Task<T> Ask<T>(Func<Task<T>> call, Func<T, bool> isBusy, TimeProvider clock, CancellationToken stopping)
    {
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++, pause *= 2)
        {
            Exception? cause = null;
            try
            {
                // When the process stops, the answer is not waited for: the same request id finds it out at the next start.
                var answer = await call().WaitAsync(stopping);
                if (!isBusy(answer))
                {
                    return answer;
                }
            }
            catch (Exception exception) when (exception is TimeoutException or OrleansException or InvalidOperationException or IOException)
            {
                cause = exception;
            }

            if (attempt == Attempts)
            {
                throw new DealsUnreachableException(cause);
            }

            await Task.Delay(pause, clock, stopping);
        }
    }
}

internal sealed class DealsUnreachableException(Exception? cause) : Exception("A deal did not answer for a while.", cause);
