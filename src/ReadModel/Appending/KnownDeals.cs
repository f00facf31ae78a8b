using Negotiation.Domain.Deals;

namespace Negotiation.ReadModel;

/// <param name="Summary">What the deal's row holds; null when unknown.</param>
internal sealed record KnownDeal(StreamHead Head, DealSummary? Summary);

/// <summary>
/// What the writer last committed for the deals it touched lately. Only a hint that saves reading: another process may have
/// written since, and whoever relies on an entry checks it against the database before calling anything a fault. Safe to use
/// from several threads.
/// </summary>
internal sealed class KnownDeals(int capacity)
{
    private readonly Lock _lock = new();
    private Dictionary<string, KnownDeal> _young = new(StringComparer.Ordinal);
    private Dictionary<string, KnownDeal> _old = new(StringComparer.Ordinal);

    public KnownDeal? Find(string stream)
    {
        lock (_lock)
        {
            return _young.TryGetValue(stream, out var known) || _old.TryGetValue(stream, out known) ? known : null;
        }
    }

    // Two generations: those not touched while one generation filled are forgotten together.
    public void Set(string stream, KnownDeal known)
    {
        lock (_lock)
        {
            _young[stream] = known;
            if (_young.Count > capacity / 2)
            {
                (_old, _young) = (_young, _old);
                _young.Clear();
            }
        }
    }

    public void Forget(string stream)
    {
        lock (_lock)
        {
            _young.Remove(stream);
            _old.Remove(stream);
        }
    }
}
