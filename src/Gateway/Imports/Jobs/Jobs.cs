using System.Collections.Concurrent;
using System.Threading.Channels;
using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Imports;

/// <summary>All imports this process keeps, and the queue of those that are running.</summary>
internal sealed class Jobs
{
    private readonly ConcurrentDictionary<string, Job> jobs = new(StringComparer.Ordinal);
    private readonly Channel<Job> queue = Channel.CreateUnbounded<Job>();
    private readonly Lock gate = new();
    private readonly JobStore store;
    private readonly ImportOptions options;
    private readonly TimeProvider clock;

    public Jobs(JobStore store, ImportOptions options, TimeProvider clock)
    {
        this.store = store;
        this.options = options;
        this.clock = clock;
        foreach (var record in store.Jobs())
        {
            jobs[record.Order.Id] = Restored(record);
        }

        foreach (var job in jobs.Values.Where(j => j.State is ImportState.Running).OrderBy(j => j.Order.At))
        {
            queue.Writer.TryWrite(job);
        }
    }

    public ChannelReader<Job> Queue => queue.Reader;

    /// <summary>Null: there is no such import for this person.</summary>
    public Job? Find(string id, Actor actor) => jobs.TryGetValue(id, out var job) && job.Order.VisibleTo(actor) ? job : null;

    public Job Add(Order order, ReadOnlySpan<byte> source, int rows, Findings check)
    {
        var job = new Job(order, ImportState.Checked, rows, check, new Tally());
        store.SaveSource(order.Id, source);
        store.Save(Record(job));
        jobs[order.Id] = job;
        Forget(order);
        return job;
    }

    /// <summary>Starts the import, or lets a failed one go on. Starting one that runs or is done changes nothing.</summary>
    public void Start(Job job)
    {
        lock (gate)
        {
            if (job.State is ImportState.Running or ImportState.Done)
            {
                return;
            }

            Move(job, ImportState.Running);
        }

        queue.Writer.TryWrite(job);
    }

    public void Move(Job job, ImportState state)
    {
        lock (gate)
        {
            var before = job.State;
            job.State = state;
            try
            {
                store.Save(Record(job));
            }
            catch
            {
                job.State = before;
                throw;
            }
        }
    }

    private static JobRecord Record(Job job) => new(JobRecord.Current, job.Order, job.State, job.Rows, job.Check);

    private Job Restored(JobRecord record)
    {
        var tally = new Tally();
        foreach (var result in store.Results(record.Order.Id))
        {
            tally.Add(result);
        }

        return new Job(record.Order, record.State, record.Rows, record.Check, tally);
    }

    private void Forget(Order latest)
    {
        var old = clock.GetUtcNow().AddDays(-options.KeepDays);
        var idle = jobs.Values.Where(j => j.State is not ImportState.Running && !ReferenceEquals(j.Order, latest)).ToList();
        var crowd = idle
            .Where(j => string.Equals(j.Order.Tenant, latest.Tenant, StringComparison.Ordinal) && string.Equals(j.Order.Organisation, latest.Organisation, StringComparison.Ordinal))
            .OrderByDescending(j => j.Order.At)
            .Skip(options.KeepPerOrganisation - 1);
        foreach (var job in idle.Where(j => j.Order.At < old).Concat(crowd).Distinct())
        {
            if (jobs.TryRemove(job.Order.Id, out _))
            {
                store.Delete(job.Order.Id);
            }
        }
    }
}
