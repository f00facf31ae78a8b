using Microsoft.Extensions.Logging;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// Keeps a deal's claim where others can meet it, after the answer and beside later requests: how long an answer takes tells nobody
/// whether somebody else holds the customer, and a slow store of claims holds up no room. That it is due is stored with the events that moved it, so a crash loses nothing.
/// </summary>
/// <param name="keep">Writes the record, in the grain's turn.</param>
/// <param name="kept">Told when what was due is posted and nothing else is.</param>
internal sealed partial class DealClaims(
    Grain grain, DealKey key, ClaimPoster poster, Func<DealRecord> record, Func<DealRecord, Task> keep, Action kept, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private IGrainTimer? timer;
    private bool starting;
    private bool posting;
    private bool anew;
    private Policy policy = null!;

    /// <summary>Whether a claim is on its way, or due to be.</summary>
    public bool Busy => starting || posting || record().ClaimDue;

    /// <summary>Whether these facts may have changed what the claim says, or ended it.</summary>
    public static bool MovedBy(IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Body is Submitted or Imported or InfoGiven or RegistrationAmended or Approved or RegistrationRejected or RegistrationWithdrawn or StageSet
                or ProtectionStarted or ProtectionExtended or ProtectionRevoked or PolicyMoved or ClockRanOut { Clock: ClockKind.Protection })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Post what is due, soon. A deal from before there were claims has never posted its own.</summary>
    public void Go(Policy rules, bool heal = false)
    {
        policy = rules;
        var now = record();
        if (!posting && (now.ClaimDue || now.Claim?.Again <= time.GetUtcNow() || (heal && now.Claim is null && Claims.Of(now.Deal) is not null)))
        {
            Start(TimeSpan.Zero);
        }
    }

    /// <summary>Post it anew, and once more when it is on its way: what it is compared by has changed.</summary>
    public void GoAnew(Policy rules)
    {
        anew = posting;
        Go(rules);
    }

    private void Start(TimeSpan wait)
    {
        starting = true;
        timer?.Dispose();
        timer = Turn(Begin, wait, interleave: false);
    }

    // Between two requests, so that what is posted has been written.
    private Task Begin()
    {
        starting = false;
        if (!posting)
        {
            (posting, anew) = (true, false);
            var before = record();
            Turn(() => Post(before), TimeSpan.Zero, interleave: true);
        }

        return Task.CompletedTask;
    }

    // Beside requests: where claims are kept may be slow, and the people in the room do not wait for it.
    private async Task Post(DealRecord before)
    {
        try
        {
            var posted = await poster.Post(key.Tenant, key.Deal, Claims.Of(before.Deal), before.Deal.Registration?.Customer, before.Claim ?? new PostedClaim(), before.Overlaps ?? [], policy, time.GetUtcNow());
            Turn(() => Keep(before, posted), TimeSpan.Zero, interleave: false);
        }
        catch (Exception fault)
        {
            LogNotPosted(fault, key.ToString());
            posting = false;
            Start(Pause);
        }
    }

    // What came meanwhile is not in what was posted, and is posted next.
    private async Task Keep(DealRecord before, PostedClaim posted)
    {
        var now = record();
        var moved = anew
            || (!ReferenceEquals(before.Deal, now.Deal) && !string.Equals(Claims.Print(Claims.Of(before.Deal)), Claims.Print(Claims.Of(now.Deal)), StringComparison.Ordinal))
            || (!ReferenceEquals(before.Overlaps, now.Overlaps) && Claims.Of(now.Deal) is null);
        posting = false;
        var next = now with { Claim = posted, ClaimDue = false };
        await keep(moved ? next.PostingAnew(time.GetUtcNow()) : next);
        Go(policy);
        if (!Busy)
        {
            kept();
        }
    }

    private IGrainTimer Turn(Func<Task> work, TimeSpan wait, bool interleave) =>
        grain.RegisterGrainTimer(_ => work(), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { KeepAlive = true, Interleave = interleave });

    [LoggerMessage(13, LogLevel.Warning, "The claim of {Deal} could not be posted; trying again")]
    private partial void LogNotPosted(Exception fault, string deal);
}
