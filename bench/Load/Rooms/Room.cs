using System.Text;
using Negotiation.Bench.Load.Wire;

namespace Negotiation.Bench.Load.Rooms;

/// <summary>Three members of one room. One of them makes an offer; when all three have it, the next one may.</summary>
public sealed class Room : IDisposable
{
    private readonly Connection[] members;
    private readonly long[] versions;
    private readonly IReadOnlyList<MemberPlan> plans;
    private readonly IReadOnlyList<int> turns;
    private readonly Counters counters;
    private readonly byte[] call;
    private readonly byte[] hash = new byte[64];
    private long number;
    private long awaited = -1;
    private long offers;
    private int reached;

    private Room(RoomPlan plan, string run, Connection[] members, Counters counters)
    {
        this.members = members;
        this.counters = counters;
        plans = plan.Members;
        turns = plan.Turns;
        versions = new long[members.Length];
        call = Encoding.ASCII.GetBytes($"\",\"target\":\"Send\",\"arguments\":[\"{plan.Id}\",\"{run}-");
        hash.AsSpan().Fill((byte)'0');
        for (var i = 0; i < members.Length; i++)
        {
            var member = i;
            members[i].Received = message => Received(member, message);
        }
    }

    /// <summary>All members have the last offer, or none was made yet, and nothing went wrong.</summary>
    public bool Free => awaited < 0;

    /// <summary>An offer was refused or a connection broke; the room makes no more.</summary>
    public bool Failed { get; private set; }

    /// <summary>When the offer under way should have been sent, in stopwatch ticks.</summary>
    public long Due { get; private set; }

    public IReadOnlyList<Connection> Connections => members;

    /// <summary>Called when the last member has the offer.</summary>
    public Action<Room>? Done { get; set; }

    /// <summary>Connect all members and join, as people do who have seen everything so far: what a room's past costs to read is no part of this load.</summary>
    /// <param name="run">Makes request ids differ between runs over the same rooms.</param>
    public static Room Open(Uri server, RoomPlan plan, string run, Counters counters)
    {
        var connections = plan.Members.Select(member => Connection.Open(server, member.Token)).ToArray();
        var room = new Room(plan, run, connections, counters);
        for (var i = 0; i < connections.Length; i++)
        {
            room.Joined(i, Encoding.UTF8.GetBytes(connections[i].Invoke("Join", $"\"{plan.Id}\",{plan.Since}")));
        }

        return room;
    }

    /// <summary>Let the member whose turn it is make an offer that answers the last one.</summary>
    /// <param name="due">When it should have been sent, in stopwatch ticks.</param>
    /// <param name="space">Scratch for the frame.</param>
    /// <returns>The member's index when its socket could not take everything at once, otherwise -1.</returns>
    public int Offer(long due, OfferFrame space)
    {
        var turn = turns[(int)(offers % turns.Count)];
        var terms = plans[turn].Terms;
        Due = due;
        awaited = number + 1;
        reached = 0;
        var frame = space.Write(offers, call, terms[(int)(offers / turns.Count % terms.Count)], number, hash);
        offers++;
        return members[turn].Send(frame) ? turn : -1;
    }

    public void Check() => Failed |= members.Any(member => member.Broken);

    public void Dispose()
    {
        foreach (var member in members)
        {
            member.Dispose();
        }
    }

    private void Joined(int member, ReadOnlySpan<byte> answer)
    {
        versions[member] = Text.Number(answer, "\"version\":"u8);
        var open = answer.IndexOf("\"open\":{\"number\":"u8);
        if (open >= 0)
        {
            Take(answer[open..], Text.Number(answer[open..], "\"number\":"u8));
        }
    }

    private void Received(int member, ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("{\"type\":1,\"target\":\"Events\""u8))
        {
            Delivered(member, message);
        }
        else if (message.StartsWith("{\"type\":3"u8))
        {
            if (message.IndexOf("\"error\":"u8) >= 0 || message.IndexOf("\"refusal\":"u8) >= 0)
            {
                Failed = true;
                counters.Error(message);
            }
        }
        else if (message.StartsWith("{\"type\":7"u8))
        {
            Failed = true;
            counters.Error(message);
        }
    }

    private void Delivered(int member, ReadOnlySpan<byte> message)
    {
        counters.Deliveries++;
        counters.DeliveredBytes += message.Length;
        var after = Text.Number(message, "\"after\":"u8);
        var version = Text.Number(message, "\"version\":"u8);
        if (version <= versions[member])
        {
            counters.Doubles++;
            return;
        }

        counters.Gaps += after > versions[member] ? 1 : 0;
        versions[member] = version;
        var made = Text.Number(message, "\"number\":"u8);
        if (made < 0 || made != awaited)
        {
            return;
        }

        if (reached == 0)
        {
            Take(message, made);
        }

        reached |= 1 << member;
        if (reached == (1 << members.Length) - 1)
        {
            awaited = -1;
            Done?.Invoke(this);
        }
    }

    private void Take(ReadOnlySpan<byte> message, long made)
    {
        number = made;
        var at = message.IndexOf("\"hash\":\""u8) + 8;
        message.Slice(at, hash.Length).CopyTo(hash);
    }
}
