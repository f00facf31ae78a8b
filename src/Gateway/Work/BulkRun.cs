using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Work;

/// <summary>One order while it is carried out, and what came of it.</summary>
/// <param name="earlier">Answers that deals gave the same order before; those are not asked again.</param>
internal sealed class BulkRun(string id, Actor actor, int deals, IReadOnlyList<BulkResult> earlier)
{
    private readonly Lock gate = new();
    private readonly List<BulkResult> results = [.. earlier];
    private bool done;

    public string Id => id;

    public Actor Actor => actor;

    /// <summary>Ended without an answer from every deal.</summary>
    public bool IsWorthRepeating
    {
        get
        {
            lock (gate)
            {
                return done && (results.Count < deals || results.Exists(static r => r.Outcome is BulkOutcome.NoAnswer));
            }
        }
    }

    /// <summary>What deals answered so far.</summary>
    public IReadOnlyList<BulkResult> Answered
    {
        get
        {
            lock (gate)
            {
                return [.. results.Where(static r => r.Outcome is not BulkOutcome.NoAnswer)];
            }
        }
    }

    public void Add(BulkResult result)
    {
        lock (gate)
        {
            results.Add(result);
        }
    }

    public void End()
    {
        lock (gate)
        {
            done = true;
        }
    }

    public BulkJob View()
    {
        lock (gate)
        {
            return new BulkJob(id, deals, done, [.. results]);
        }
    }
}
