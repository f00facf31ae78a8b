using System.Buffers;
using System.Globalization;
using Orleans.Providers;
using Orleans.Runtime;

namespace Orleans.Storage.Sqlite;

/// <summary>
/// Grain states in the data file. The etag is a version number that only grows, also over a clear, so a stale one never matches again.
/// </summary>
internal sealed class SqliteGrainStorage(string storageName, SqliteCommitQueue queue, IGrainStorageSerializer serializer, ISqliteCompanion? companion = null) : IGrainStorage
{
    private const string Select = "SELECT version, payload FROM grain_state WHERE grain_id = ?1 AND name = ?2";

    private readonly string? _prefix = storageName == ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME ? null : storageName + "/";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            var (version, payload) = queue.Readers.Read((Id: grainId.ToString(), Name: NameOf(stateName)), static (session, key) =>
            {
                var row = session.Prepare(Select).Bind(1, key.Id).Bind(2, key.Name);
                var found = row.Step()
                    ? (row.Int64(0), row.IsNull(1) ? null : row.Blob(1).ToArray())
                    : default((long Version, byte[]? Payload));
                row.Reset();
                return found;
            });
            grainState.State = payload is null ? StateInstance.New<T>() : BringUp(stateName, grainId, serializer.Deserialize<T>(new BinaryData(payload)));
            grainState.ETag = version == 0 ? null : version.ToString(CultureInfo.InvariantCulture);
            grainState.RecordExists = payload is not null;
            return Task.CompletedTask;
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = grainState.State;
        var with = companion?.Accompany(stateName, grainId, ref state);
        return with is { TellsAll: true } && grainState is { RecordExists: true, ETag: { } etag }
            ? Write(grainState, new RowsWrite(grainId.ToString(), NameOf(stateName), VersionOf(etag), with))
            : Write(grainState, new PayloadWrite(grainId.ToString(), NameOf(stateName), VersionOf(grainState.ETag), Serialize(state), with));
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            await Write(grainState, new ClearWrite(grainId.ToString(), NameOf(stateName), VersionOf(grainState.ETag)));
        }

        grainState.State = StateInstance.New<T>();
        grainState.RecordExists = false;
    }

    private static long VersionOf(string? etag) => etag is null ? 0 : long.Parse(etag, CultureInfo.InvariantCulture);

    private async Task Write<T>(IGrainState<T> grainState, StateWrite write)
    {
        queue.Enqueue(write);
        var version = await write.Task;
        if (version != write.Expected)
        {
            grainState.ETag = version.ToString(CultureInfo.InvariantCulture);
        }

        grainState.RecordExists = write is not ClearWrite;
    }

    private T? BringUp<T>(string stateName, GrainId grainId, T? state) =>
        companion is null || state is null ? state : companion.BringUp(stateName, grainId, state, queue.Readers);

    private ArrayBufferWriter<byte> Serialize<T>(T state)
    {
        var buffer = StateBuffers.Take();
        if (serializer is IBufferedStateSerializer buffered)
        {
            buffered.Serialize(state, buffer);
        }
        else
        {
            buffer.Write(serializer.Serialize(state).ToMemory().Span);
        }

        return buffer;
    }

    private string NameOf(string stateName) => _prefix is null ? stateName : _prefix + stateName;
}
