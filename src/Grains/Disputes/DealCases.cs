using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>A case that a deal has to open by itself, as its last offer stood.</summary>
/// <param name="Activities">What was not settled; null when no offer was on the table.</param>
public sealed record DueCase(string Id, IReadOnlyList<string>? Activities = null, string? InterimOwner = null);

/// <summary>
/// Opens the case of a negotiation that lapsed, off the deal's turn: the case asks the deal what it is about. That it is due is stored
/// with the lapse, and forgotten with the first write after it was opened; opening it again changes nothing.
/// </summary>
internal sealed partial class DealCases(Grain grain, DealKey key, IGrainFactory grains, Func<DueCase?> stored, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private Task opening = Task.CompletedTask;
    private IGrainTimer? again;
    private string? opened;

    /// <summary>What is still to be opened.</summary>
    public DueCase? Due => stored() is { } due && !string.Equals(due.Id, opened, StringComparison.Ordinal) ? due : null;

    /// <summary>The case that these facts call for; null when none.</summary>
    /// <param name="before">The deal before them.</param>
    public static DueCase? After(DealState before, IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Body is NegotiationLapsed { DisputeDue: true })
            {
                var terms = before.Open?.Terms.Lines;
                string[]? open = terms is null ? null : [.. terms.Select(static l => l.Activity).Where(a => !Views.IsSettled(before, a) && Deciding.Of(before, a) is null)];
                return new DueCase(CaseIds.OfLapse(before.Tenant, before.Id, fact.Version), open is { Length: > 0 } ? open : null, terms is [{ Owner: { } owner }, ..] ? owner : null);
            }
        }

        return null;
    }

    public void Go()
    {
        if (opening.IsCompleted && Due is { } due)
        {
            opening = Open(due);
        }
    }

    private async Task Open(DueCase due)
    {
        try
        {
            var answer = await Send(due.Id, due.Activities, due.InterimOwner);
            if (answer.Refusal is { Reason: RefusalReason.Invalid })
            {
                // The rules of today may not know what the deal's rules named; then the case asks the deal anew.
                answer = await Send(due.Id, null, null);
            }

            if (answer.Refusal is { Reason: RefusalReason.Busy })
            {
                throw new InvalidOperationException("The case is busy.");
            }

            if (answer.Refusal is { } refusal)
            {
                LogNotOpened(key.ToString(), refusal.Rules.Count > 0 ? refusal.Rules[0].Code : refusal.Reason.ToString());
            }

            opened = due.Id;
        }
        catch (Exception fault)
        {
            LogLater(fault, key.ToString());
            again?.Dispose();
            again = grain.RegisterGrainTimer(
                _ =>
                {
                    Go();
                    return Task.CompletedTask;
                },
                new GrainTimerCreationOptions(Pause, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }
    }

    private Task<CaseAnswer> Send(string id, IReadOnlyList<string>? activities, string? interim)
    {
        var command = new OpenCase(key.Deal, CaseType.LeadOwnership, "The negotiation ended without an agreement. Who does what?", activities, interim, Cause: CaseCause.Lapse);
        return grains.GetGrain<IDisputeGrain>(new DealKey(key.Tenant, id).ToString()).Send(new CaseEnvelope("lapse", Actor.System(key.Tenant), command));
    }

    [LoggerMessage(43, LogLevel.Error, "No case was opened for the lapse of {Deal}: {Rule}")]
    private partial void LogNotOpened(string deal, string rule);

    [LoggerMessage(44, LogLevel.Warning, "The case of {Deal} could not be opened; trying again")]
    private partial void LogLater(Exception fault, string deal);
}
