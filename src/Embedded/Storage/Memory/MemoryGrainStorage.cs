using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Grain storage that lasts as long as the process. For tests and throw-away state.</summary>
internal sealed class MemoryGrainStorage(IGrainStorageSerializer serializer) : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId, string), Record> _records = new();
    private long _lastVersion;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((grainId, stateName), out var record))
        {
            grainState.State = serializer.Deserialize<T>(record.Payload);
            grainState.ETag = record.Etag;
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = StateInstance.New<T>();
            grainState.ETag = null;
            grainState.RecordExists = false;
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (grainId, stateName);
        var record = new Record(serializer.Serialize(grainState.State), NextEtag());
        var written = grainState.ETag is not { } etag
            ? _records.TryAdd(key, record)
            : _records.TryGetValue(key, out var stored) && stored.Etag == etag && _records.TryUpdate(key, record, stored);
        if (!written)
        {
            return Conflict(key, grainState.ETag);
        }

        grainState.ETag = record.Etag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (grainId, stateName);
        if (_records.TryGetValue(key, out var stored)
            && (stored.Etag != grainState.ETag || !_records.TryRemove(KeyValuePair.Create(key, stored))))
        {
            return Conflict(key, grainState.ETag);
        }

        grainState.State = StateInstance.New<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private string NextEtag() => Interlocked.Increment(ref _lastVersion).ToString(CultureInfo.InvariantCulture);

    private Task Conflict((GrainId Id, string Name) key, string? etag)
    {
        var stored = _records.TryGetValue(key, out var record) ? record.Etag : null;
        return Task.FromException(new InconsistentStateException($"The state {key.Name} of {key.Id} has changed.", stored, etag));
    }

    private sealed record Record(BinaryData Payload, string Etag);
}
