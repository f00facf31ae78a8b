using System.Collections.Concurrent;

namespace Negotiation.Conformance;

/// <summary>Where a test and the grain of the same key meet: the grain notes what happens, and waits at gates the test opens.</summary>
public sealed class Probe
{
    private static readonly ConcurrentDictionary<string, Probe> _probes = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);
    private readonly List<(Func<string[], bool> Holds, TaskCompletionSource Met)> _expected = [];

    public string[] Log => [.. _log];

    /// <summary>Switches that a test sets for its grain.</summary>
    public ConcurrentDictionary<string, object> Settings { get; } = new(StringComparer.Ordinal);

    public static Probe For(string key) => _probes.GetOrAdd(key, static _ => new());

    public static string NewKey() => Guid.NewGuid().ToString("N");

    public void Note(string what)
    {
        _log.Enqueue(what);
        lock (_expected)
        {
            foreach (var (holds, met) in _expected)
            {
                if (holds(Log))
                {
                    met.TrySetResult();
                }
            }
        }
    }

    /// <summary>Waits inside the grain until the test opens the gate.</summary>
    public Task Pass(string gate)
    {
        var open = Gate(gate).Task;
        Note($"at {gate}");
        return open;
    }

    public void Open(string gate) => Gate(gate).TrySetResult();

    /// <summary>Waits until the grain has noted something, at most ten seconds.</summary>
    public Task Noted(string what, int times = 1) => Until(log => log.Count(note => note == what) >= times);

    public Task Until(Func<string[], bool> holds)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_expected)
        {
            if (holds(Log))
            {
                return Task.CompletedTask;
            }

            _expected.Add((holds, met));
        }

        return met.Task.Soon();
    }

    private TaskCompletionSource Gate(string name) =>
        _gates.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}

public static class Patience
{
    public static Task Soon(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(10));

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(10));
}
