using System.Text;

namespace Negotiation.Bench.Load.Rooms;

/// <summary>What one worker noticed. Touched by that worker alone while it runs.</summary>
public sealed class Counters
{
    public long Offers { get; set; }

    public long Deliveries { get; set; }

    public long DeliveredBytes { get; set; }

    /// <summary>Deliveries that said something is missing before them.</summary>
    public long Gaps { get; set; }

    /// <summary>Deliveries of what was delivered before.</summary>
    public long Doubles { get; set; }

    public long Errors { get; private set; }

    public string? FirstError { get; private set; }

    public void Clear() => (Offers, Deliveries, DeliveredBytes, Gaps, Doubles, Errors, FirstError) = (0, 0, 0, 0, 0, 0, null);

    public void Error(ReadOnlySpan<byte> message)
    {
        Errors++;
        FirstError ??= Encoding.UTF8.GetString(message);
    }
}
