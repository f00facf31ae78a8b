using System.Runtime.CompilerServices;
using Negotiation.Gateway.Live;

namespace Negotiation.Gateway.Imports;

/// <summary>
/// Lets an import step back while people are in rooms: rows at a steady beat that 5,000 of them keep within a minute, each begun when
/// the process has nothing else to do. An import that takes a minute hurts nobody, a room that stands still does.
/// </summary>
/// <param name="busy">Whether other work waits for the processor now.</param>
/// <param name="every">From one row's start to the next.</param>
internal sealed class Pace(ILiveRooms rooms, Func<bool> busy, TimeSpan every, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private long due = clock.GetTimestamp();

    /// <summary>Completes when the next row may begin; at once while nobody is in a room.</summary>
    public async Task Next(CancellationToken stopping)
    {
        if (!rooms.Any)
        {
            due = clock.GetTimestamp();
            return;
        }

        // What is late is not made up for in a burst, and even the slowest rows leave a gap between them.
        var (now, beat) = (clock.GetTimestamp(), Ticks(every));
        due = Math.Max(due + beat, now + (beat / 4));
        await Task.Delay(clock.GetElapsedTime(now, due), clock, stopping);

        // Not for ever: on a busy machine 5,000 rows keep within their minute too.
        var patience = due + (beat * 3 / 8);
        while (rooms.Any && busy() && clock.GetTimestamp() < patience)
        {
            await Task.Delay(Look, clock, stopping);
        }
    }

    /// <summary>At most so many of what is left, in order. Each is taken when it may begin: to read a row from the file is work too, and many at once hold up a room.</summary>
    /// <param name="most">Fewer came: nothing is left.</param>
    public async IAsyncEnumerable<(int Place, T Item)> Each<T>(IEnumerator<T> left, int most, [EnumeratorCancellation] CancellationToken stopping)
    {
        for (var place = 0; place < most; place++)
        {
            await Next(stopping);
            if (!left.MoveNext())
            {
                yield break;
            }

            yield return (place, left.Current);
        }
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
