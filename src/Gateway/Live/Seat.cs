using Negotiation.Domain.Accounts;
using Negotiation.Grains;

namespace Negotiation.Gateway.Live;

/// <summary>
/// One connection's place in one room. Between asking the grain to watch and the client having the answer, what happens is
/// kept, so that nothing is missed, nothing comes twice, and nothing overtakes the answer. Only its <see cref="Room"/> changes it.
/// </summary>
internal sealed class Seat(Room room, Outlet outlet)
{
    private const int MaxKept = Outlet.MaxWaiting;
    private List<DealNotice>? kept = [];
    private List<(long Version, TaskCompletionSource Done)>? waiting;
    private int patient;

    public Room Room { get; } = room;

    public Outlet Outlet { get; } = outlet;

    public Actor Actor => Outlet.Actor;

    /// <summary>The party this person speaks for here; null for a reader of everything.</summary>
    public string? Party { get; private set; }

    /// <summary>Which part of a notice is for this seat.</summary>
    public string Audience { get; private set; } = "";

    /// <summary>The last version that went to the client.</summary>
    public long Version { get; set; }

    public bool IsOpen { get; private set; }

    /// <summary>More happened while the seat was being opened than is kept.</summary>
    public bool Overflowed { get; private set; }

    public PresenceNotice? KeptPresence { get; set; }

    /// <summary>Completes when version <paramref name="version"/> has gone to the client, or <see cref="Answer"/> says that it need not.</summary>
    public Task Reaching(long version)
    {
        // Inline on purpose: the answer to an act is then written right behind the act's event, and both leave in one packet.
        var wait = new TaskCompletionSource();
        (waiting ??= []).Add((version, wait));
        return wait.Task;
    }

    /// <summary>Takes out who has waited for long enough. The caller completes them, outside every lock.</summary>
    /// <param name="all">Whatever they wait for.</param>
    public void Answer(ref List<TaskCompletionSource>? done, bool all = false)
    {
        if (waiting is null)
        {
            return;
        }

        for (var i = waiting.Count - 1; i >= 0; i--)
        {
            if (all || waiting[i].Version <= Version)
            {
                (done ??= []).Add(waiting[i].Done);
                waiting.RemoveAt(i);
                patient -= i < patient ? 1 : 0;
            }
        }

        waiting = waiting.Count > 0 ? waiting : null;
        patient = Math.Min(patient, waiting?.Count ?? 0);
    }

    /// <summary>Takes out who waited already when this was asked the last time.</summary>
    public void GiveUp(ref List<TaskCompletionSource>? done)
    {
        if (patient > 0)
        {
            (done ??= []).AddRange(waiting!.GetRange(0, patient).Select(static wait => wait.Done));
            waiting.RemoveRange(0, patient);
            waiting = waiting.Count > 0 ? waiting : null;
        }

        patient = waiting?.Count ?? 0;
    }

    public void Keep(DealNotice notice)
    {
        if (kept is { Count: < MaxKept })
        {
            kept.Add(notice);
        }
        else
        {
            Overflowed = true;
        }
    }

    public void Place(WatchAnswer answer, long version)
    {
        Party = answer.Party;
        Audience = answer.Audience;
        Version = version;
    }

    /// <summary>From here on messages go straight to the client. Returns what was kept until now, in order.</summary>
    public IReadOnlyList<DealNotice> Open()
    {
        var before = kept ?? [];
        kept = null;
        IsOpen = true;
        return before;
    }
}
