using System.Collections.Concurrent;

namespace Negotiation.Gateway.Files;

/// <summary>
/// How many uploads this process takes at one time: each holds a temporary file and some memory while it is looked at, and a slow
/// sender holds them for long.
/// </summary>
internal sealed class UploadGate
{
    public const int AtOnce = 16;
    public const int OfOnePerson = 2;

    private readonly ConcurrentDictionary<string, int> people = new(StringComparer.Ordinal);
    private int all;

    /// <returns>To be disposed of when the upload is over; null when there are too many.</returns>
    public IDisposable? Enter(string person)
    {
        if (Interlocked.Increment(ref all) > AtOnce)
        {
            Interlocked.Decrement(ref all);
            return null;
        }

        if (people.AddOrUpdate(person, 1, static (_, count) => count + 1) > OfOnePerson)
        {
            Leave(person);
            return null;
        }

        return new Place(this, person);
    }

    private void Leave(string person)
    {
        Interlocked.Decrement(ref all);
        if (people.AddOrUpdate(person, 0, static (_, count) => count - 1) == 0)
        {
            people.TryRemove(KeyValuePair.Create(person, 0));
        }
    }

    private sealed class Place(UploadGate gate, string person) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                gate.Leave(person);
            }
        }
    }
}
