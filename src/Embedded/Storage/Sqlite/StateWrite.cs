using System.Buffers;
using System.Globalization;

namespace Orleans.Storage.Sqlite;

/// <summary>Changes one record if it still has the expected version (0: no record).</summary>
internal abstract class StateWrite(string grainId, string name, long expected, SqliteCompanionWrite? companion) : SqliteWrite
{
    private readonly TaskCompletionSource<long> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isWritten;

    public long Expected => expected;

    /// <summary>The new version.</summary>
    public Task<long> Task => _done.Task;

    protected virtual long Next => expected + 1;

    protected internal override void Execute(SqliteSession session)
    {
        _isWritten = Change(session);
        if (_isWritten)
        {
            companion?.Execute(session.Connection);
        }
    }

    protected internal override void Complete(Exception? failure)
    {
        if (_isWritten)
        {
            companion?.Complete(failure is null);
        }

        if (failure is not null)
        {
            _done.TrySetException(failure);
        }
        else if (_isWritten)
        {
            _done.TrySetResult(Next);
        }
        else
        {
            _done.TrySetException(new InconsistentStateException(
                $"The state {name} of {grainId} has changed.", null, expected == 0 ? null : expected.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <returns>False when the record has another version.</returns>
    protected abstract bool Change(SqliteSession session);

    /// <summary>The statement with the record's grain and name as its first two values.</summary>
    protected SqliteStatement Prepare(SqliteSession session, string sql) => session.Prepare(sql).Bind(1, grainId).Bind(2, name);
}

/// <summary>Stores a state. The payload is taken over and goes back to <see cref="StateBuffers"/>.</summary>
internal sealed class PayloadWrite(string grainId, string name, long expected, ArrayBufferWriter<byte> payload, SqliteCompanionWrite? companion)
    : StateWrite(grainId, name, expected, companion)
{
    private const string Insert =
        "INSERT INTO grain_state (grain_id, name, version, payload) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING";

    private const string Update =
        "UPDATE grain_state SET version = version + 1, payload = ?3 WHERE grain_id = ?1 AND name = ?2 AND version = ?4";

    protected internal override void Complete(Exception? failure)
    {
        StateBuffers.Return(payload);
        base.Complete(failure);
    }

    protected override bool Change(SqliteSession session)
    {
        var statement = Prepare(session, Expected == 0 ? Insert : Update).Bind(3, payload.WrittenSpan);
        return (Expected == 0 ? statement : statement.Bind(4, Expected)).Execute() == 1;
    }
}

/// <summary>Empties a record, and keeps its version.</summary>
internal sealed class ClearWrite(string grainId, string name, long expected) : StateWrite(grainId, name, expected, null)
{
    private const string Clear =
        "UPDATE grain_state SET version = version + 1, payload = NULL WHERE grain_id = ?1 AND name = ?2 AND version = ?3";

    protected override bool Change(SqliteSession session) =>
        Prepare(session, Clear).Bind(3, Expected).Execute() == 1;
}

/// <summary>Stores only the rows that go with a state, which tell all that is new in it.</summary>
internal sealed class RowsWrite(string grainId, string name, long expected, SqliteCompanionWrite companion) : StateWrite(grainId, name, expected, companion)
{
    private const string Select = "SELECT 1 FROM grain_state WHERE grain_id = ?1 AND name = ?2 AND version = ?3";

    protected override long Next => Expected;

    protected override bool Change(SqliteSession session)
    {
        var row = Prepare(session, Select).Bind(3, Expected);
        var found = row.Step();
        row.Reset();
        return found;
    }
}
