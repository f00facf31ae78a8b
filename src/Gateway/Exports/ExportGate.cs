using System.Collections.Concurrent;
using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Exports;

/// <summary>One export at a time for each person: an export asks every deal in it, and live rooms need the processor too.</summary>
internal sealed class ExportGate
{
    private readonly ConcurrentDictionary<string, bool> inside = new(StringComparer.Ordinal);

    /// <returns>Null: an earlier export of this person is still under way.</returns>
    public IDisposable? Enter(Actor actor)
    {
        var who = $"{actor.Tenant}/{actor.Person}";
        return inside.TryAdd(who, true) ? new Exit(() => inside.TryRemove(who, out _)) : null;
    }

    private sealed class Exit(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
