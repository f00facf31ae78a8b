using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Negotiation.Testing.Cluster;

/// <summary>Grain state in memory, as JSON with a checked etag. Several silos share it, and it outlives them.</summary>
public sealed class SharedStorage(JsonSerializerOptions? options = null) : IGrainStorage
{
    private readonly ConcurrentDictionary<(string, GrainId), (string Json, long Version)> _records = new();
    private readonly Lock _lock = new();
    private long _lastVersion;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = _records.TryGetValue((stateName, grainId), out var record);
        grainState.State = found ? JsonSerializer.Deserialize<T>(record.Json, options)! : Activator.CreateInstance<T>();
        grainState.ETag = found ? $"{record.Version}" : null;
        grainState.RecordExists = found;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_lock)
        {
            Check(stateName, grainId, grainState.ETag);
            _records[(stateName, grainId)] = (JsonSerializer.Serialize(grainState.State, options), ++_lastVersion);
            grainState.ETag = $"{_lastVersion}";
            grainState.RecordExists = true;
            return Task.CompletedTask;
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_lock)
        {
            Check(stateName, grainId, grainState.ETag);
            _records.TryRemove((stateName, grainId), out _);
            grainState.State = Activator.CreateInstance<T>();
            grainState.ETag = null;
            grainState.RecordExists = false;
            return Task.CompletedTask;
        }
    }

    private void Check(string stateName, GrainId grainId, string? etag)
    {
        var stored = _records.TryGetValue((stateName, grainId), out var record) ? $"{record.Version}" : null;
        if (!string.Equals(stored, etag, StringComparison.Ordinal))
        {
            throw new InconsistentStateException("The state has changed.", stored, etag);
        }
    }
}
