using Microsoft.Extensions.Logging;
using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>Hands the events of a stream on to the journal, off the command's way, until it has them all.</summary>
/// <param name="summary">The row that belongs to what is durable now; null for a stream that no list shows.</param>
/// <param name="handed">Called with the version up to which the journal has everything.</param>
internal sealed partial class JournalFeed(
    Grain grain, string stream, Tail tail, IEventSink sink, Func<DealSummary?> summary, Action<long> handed, Func<Task> wake, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private IGrainTimer? again;

    /// <summary>Ends when nothing is on its way any more.</summary>
    public Task Draining { get; private set; } = Task.CompletedTask;

    public void Go()
    {
        if (Draining.IsCompleted && tail.Missing > 0)
        {
            Draining = DrainAll();
        }
    }

    private async Task DrainAll()
    {
        try
        {
            while (tail.Outbox() is { Count: > 0 } outbox)
            {
                await sink.Append(outbox, summary());
                handed(outbox[^1].Version);
            }
        }
        catch (Exception fault)
        {
            // The events stay in the outbox. They are handed on a little later, or with the next command, touch or activation.
            LogJournalFailed(fault, stream);
            TryAgain();
        }
    }

    private void TryAgain()
    {
        if (again is null)
        {
            again = grain.RegisterGrainTimer(_ => wake(), new GrainTimerCreationOptions(Pause, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }
        else
        {
            again.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "Events of {Stream} wait for the journal")]
    private partial void LogJournalFailed(Exception fault, string stream);
}
