using System.Buffers;
using System.Globalization;

namespace Orleans.Storage.Sqlite;

/// <summary>Stores one state if the record still has the expected version (0: no record). A payload of null clears it.</summary>
internal sealed class StateWrite(string grainId, string name, long expected, ArrayBufferWriter<byte>? payload, SqliteCompanionWrite? companion = null) : SqliteWrite
{
    private const string Insert =
        "INSERT INTO grain_state (grain_id, name, version, payload) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING";

    private const string Update =
        "UPDATE grain_state SET version = version + 1, payload = ?3 WHERE grain_id = ?1 AND name = ?2 AND version = ?4";

    private const string Clear =
        "UPDATE grain_state SET version = version + 1, payload = NULL WHERE grain_id = ?1 AND name = ?2 AND version = ?3";

    private readonly TaskCompletionSource<long> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isWritten;

    /// <summary>The new version.</summary>
    public Task<long> Task => _done.Task;

    protected internal override void Execute(SqliteSession session)
    {
        var statement = session.Prepare(payload is null ? Clear : expected == 0 ? Insert : Update).Bind(1, grainId).Bind(2, name);
        if (payload is not null)
        {
            statement.Bind(3, payload.WrittenSpan);
        }

        if (expected != 0)
        {
            statement.Bind(payload is null ? 3 : 4, expected);
        }

        _isWritten = statement.Execute() == 1;
        if (_isWritten)
        {
            companion?.Execute(session.Connection);
        }
    }

    protected internal override void Complete(Exception? failure)
    {
        if (payload is not null)
        {
            StateBuffers.Return(payload);
        }

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
            _done.TrySetResult(expected + 1);
        }
        else
        {
            _done.TrySetException(new InconsistentStateException(
                $"The state {name} of {grainId} has changed.", null, expected == 0 ? null : expected.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
