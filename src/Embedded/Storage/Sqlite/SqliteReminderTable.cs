using Orleans.Runtime;

namespace Orleans.Storage.Sqlite;

/// <summary>Reminders in the data file; times and periods in ticks of 100 ns, times in UTC.</summary>
internal sealed class SqliteReminderTable(SqliteCommitQueue queue) : IReminderTable
{
    public Task<List<ReminderRow>> ReadAll(CancellationToken cancellationToken) => Task.Run(
        () => queue.Readers.Read(0, static (session, _) =>
        {
            var rows = new List<ReminderRow>();
            var row = session.Prepare("SELECT grain_id, name, start_at, period, version FROM reminder");
            while (row.Step())
            {
                rows.Add(new(
                    GrainId.Parse(row.Text(0)), row.Text(1), new DateTime(row.Int64(2), DateTimeKind.Utc), new TimeSpan(row.Int64(3)), row.Int64(4)));
            }

            return rows;
        }),
        cancellationToken);

    public Task<long> Upsert(GrainId grainId, string name, DateTime startAt, TimeSpan period)
    {
        var write = new UpsertWrite(grainId.ToString(), name, startAt, period);
        queue.Enqueue(write);
        return write.Task;
    }

    public Task<bool> Remove(GrainId grainId, string name, long version)
    {
        var write = new RemoveWrite(grainId.ToString(), name, version);
        queue.Enqueue(write);
        return write.Task;
    }

    private abstract class ReminderWrite<TResult> : SqliteWrite
    {
        private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TResult> Task => _done.Task;

        protected TResult Result { get; set; } = default!;

        protected internal override void Complete(Exception? failure)
        {
            if (failure is null)
            {
                _done.TrySetResult(Result);
            }
            else
            {
                _done.TrySetException(failure);
            }
        }
    }

    private sealed class UpsertWrite(string grainId, string name, DateTime startAt, TimeSpan period) : ReminderWrite<long>
    {
        private const string Sql =
            """
            INSERT INTO reminder (grain_id, name, start_at, period, version) VALUES (?1, ?2, ?3, ?4, 1)
            ON CONFLICT DO UPDATE SET start_at = excluded.start_at, period = excluded.period, version = version + 1
            RETURNING version
            """;

        protected internal override void Execute(SqliteSession session)
        {
            var statement = session.Prepare(Sql).Bind(1, grainId).Bind(2, name).Bind(3, startAt.Ticks).Bind(4, period.Ticks);
            while (statement.Step())
            {
                Result = statement.Int64(0);
            }
        }
    }

    private sealed class RemoveWrite(string grainId, string name, long version) : ReminderWrite<bool>
    {
        private const string Sql = "DELETE FROM reminder WHERE grain_id = ?1 AND name = ?2 AND version = ?3";

        protected internal override void Execute(SqliteSession session) =>
            Result = session.Prepare(Sql).Bind(1, grainId).Bind(2, name).Bind(3, version).Execute() == 1;
    }
}
