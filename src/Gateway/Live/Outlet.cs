using Microsoft.AspNetCore.SignalR;
using Negotiation.Domain.Accounts;
using Negotiation.Gateway.Hosting;

namespace Negotiation.Gateway.Live;

/// <summary>
/// What goes out to one connection, in order and in bounded memory. A connection that does not keep up loses messages and,
/// once it has caught up, is told which rooms to join again.
/// </summary>
internal sealed class Outlet(HubConnectionContext connection, Actor actor, TokenBucket sends, GatewayMetrics metrics, TimeProvider clock)
{
    /// <summary>Messages that may wait for a connection beyond what its transport buffers.</summary>
    public const int MaxWaiting = 64;

    /// <summary>Bytes that may wait for a connection beyond what its transport buffers.</summary>
    public const int MaxWaitingBytes = 1 << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private Queue<Frame>? waiting;
    private HashSet<Seat>? behind;
    private int waitingBytes;
    private bool writing;
    private long writingSince;

    public Actor Actor { get; } = actor;

    public string Connection => connection.ConnectionId;

    /// <summary>How many sends this person may still make now; shared by all their connections.</summary>
    public TokenBucket Sends { get; } = sends;

    public CancellationToken Aborted => connection.ConnectionAborted;

    public static Outlet? Of(HubCallerContext caller) => caller.Features.Get<Outlet>();

    public Seat? SeatIn(string room)
    {
        lock (gate)
        {
            return seats.GetValueOrDefault(room);
        }
    }

    /// <summary>Returns the seat it replaces.</summary>
    public Seat? Take(Seat seat)
    {
        lock (gate)
        {
            seats.Remove(seat.Room.Id, out var former);
            seats.Add(seat.Room.Id, seat);
            return former;
        }
    }

    public void Forget(Seat seat)
    {
        lock (gate)
        {
            behind?.Remove(seat);
            if (seats.TryGetValue(seat.Room.Id, out var current) && ReferenceEquals(current, seat))
            {
                seats.Remove(seat.Room.Id);
            }
        }
    }

    public IReadOnlyList<Seat> Seats()
    {
        lock (gate)
        {
            return [.. seats.Values];
        }
    }

    /// <param name="seat">Whose room the frame is about; told to join again if the frame is dropped. Null: never dropped.</param>
    /// <returns>True when the frame is not needed any more: it has been copied or dropped. The connection must not keep messages for a stateful reconnect.</returns>
    public bool Send(Frame frame, Seat? seat)
    {
        lock (gate)
        {
            if (!writing)
            {
                var write = connection.WriteAsync(frame.Message, CancellationToken.None);
                if (write.IsCompletedSuccessfully)
                {
                    return true;
                }

                writing = true;
                writingSince = clock.GetTimestamp();
                _ = Drain(write);
                return false;
            }

            if (seat is not null && (behind is not null || waiting?.Count >= MaxWaiting || waitingBytes + frame.Bytes > MaxWaitingBytes))
            {
                FallBehind(seat);
                return true;
            }

            (waiting ??= new Queue<Frame>()).Enqueue(frame);
            waitingBytes += frame.Bytes;
            return false;
        }
    }

    /// <summary>For what may as well be said later: nothing is kept for a connection that does not keep up.</summary>
    /// <returns>False: not sent; say it again in a while.</returns>
    public bool Offer(Frame frame)
    {
        lock (gate)
        {
            return !(writing && (behind is not null || waiting?.Count >= MaxWaiting || waitingBytes + frame.Bytes > MaxWaitingBytes)) && Sent();
        }

        bool Sent()
        {
            Send(frame, null);
            return true;
        }
    }

    /// <summary>Have the client join the room again.</summary>
    public void Resync(Seat seat) => Send(seat.Room.Resync, seat);

    /// <summary>Give up on a connection whose one write has not moved for longer than <paramref name="patience"/>.</summary>
    public void AbortIfStuck(TimeSpan patience)
    {
        lock (gate)
        {
            if (!writing || clock.GetElapsedTime(writingSince) < patience)
            {
                return;
            }
        }

        metrics.Stuck();
        connection.Abort();
    }

    private void FallBehind(Seat seat)
    {
        if (behind is null)
        {
            behind = [];
            metrics.Lagging();
        }

        behind.Add(seat);
    }

    // A write that fails has already ended the connection; the writes after it then return at once.
    private async Task Drain(ValueTask write)
    {
        while (true)
        {
            try
            {
                await write;
            }
            catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or IOException)
            {
                connection.Abort();
            }

            lock (gate)
            {
                if (Next() is not { } frame)
                {
                    writing = false;
                    return;
                }

                writingSince = clock.GetTimestamp();
                write = connection.WriteAsync(frame.Message, CancellationToken.None);
            }
        }
    }

    private Frame? Next()
    {
        if (behind is not null && (waiting is null || waiting.Count == 0))
        {
            waiting ??= new Queue<Frame>();
            foreach (var seat in behind)
            {
                waiting.Enqueue(seat.Room.Resync);
                waitingBytes += seat.Room.Resync.Bytes;
            }

            behind = null;
        }

        if (waiting is null || !waiting.TryDequeue(out var frame))
        {
            waiting = null;
            return null;
        }

        waitingBytes -= frame.Bytes;
        return frame;
    }
}
