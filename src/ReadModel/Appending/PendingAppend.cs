using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>One append that waits for its batch.</summary>
internal sealed class PendingAppend(string stream, IReadOnlyList<EventRecord> events, DealSummary? summary)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Stream => stream;

    public IReadOnlyList<EventRecord> Events => events;

    /// <summary>Null: the stream has no row.</summary>
    public DealSummary? Summary => summary;

    /// <summary>What the append contradicts; worked out anew each time its batch runs.</summary>
    public JournalFaultException? Fault { get; set; }

    public Task Done => _done.Task;

    public void Complete()
    {
        if (Fault is null)
        {
            _done.TrySetResult();
        }
        else
        {
            _done.TrySetException(Fault);
        }
    }

    public void Fail(Exception fault) => _done.TrySetException(fault);
}
