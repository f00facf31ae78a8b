using Microsoft.Extensions.Logging;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// Keeps a deal's claim where others can meet it, in a turn of its own after the answer: how long an answer takes tells nobody
/// whether somebody else holds the customer. That it is due is stored with the events that moved it, so a crash loses nothing.
/// </summary>
/// <param name="keep">Writes the record, in the grain's turn.</param>
internal sealed partial class DealClaims(
    Grain grain, DealKey key, ClaimPoster poster, Func<DealRecord> record, Func<DealRecord, Task> keep, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private IGrainTimer? timer;

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
    public void Go(Policy policy, bool heal = false)
    {
        var now = record();
        if (now.ClaimDue || (heal && now.Claim is null && Claims.Of(now.Deal) is not null))
        {
            Wait(policy, TimeSpan.Zero);
        }
    }

    private void Wait(Policy policy, TimeSpan wait)
    {
        timer?.Dispose();
        timer = grain.RegisterGrainTimer(_ => Post(policy), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    private async Task Post(Policy policy)
    {
        var before = record();
        try
        {
            var live = (before.Overlaps ?? []).Where(o => o.Live).Select(o => o.Id);
            var posted = await poster.Post(key.Tenant, key.Deal, Claims.Of(before.Deal), before.Claim ?? new PostedClaim(), live, policy, time.GetUtcNow());
            await keep(before with { Claim = posted, ClaimDue = false });
        }
        catch (Exception fault)
        {
            LogNotPosted(fault, key.ToString());
            Wait(policy, Pause);
        }
    }

    [LoggerMessage(13, LogLevel.Warning, "The claim of {Deal} could not be posted; trying again")]
    private partial void LogNotPosted(Exception fault, string deal);
}
