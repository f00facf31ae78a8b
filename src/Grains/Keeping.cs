using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>One write that is there as a whole, or leaves the activation as it was and ends it.</summary>
internal static class Keeping
{
    /// <summary>Written or not is unknown after a failure: the caller repeats, and the next activation reads what is true.</summary>
    public static async Task Keep<T>(this IPersistentState<T> storage, T next, IGrainBase grain)
    {
        var before = storage.State;
        storage.State = next;
        try
        {
            await storage.WriteStateAsync();
        }
        catch
        {
            storage.State = before;
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
