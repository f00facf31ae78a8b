using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Walks the hash chain of one stream.</summary>
internal sealed class StreamCheck(string stream, bool keep)
{
    private readonly List<EventRecord> _events = [];

    public string Stream => stream;

    public StreamHead Head { get; private set; } = StreamHead.None;

    /// <summary>The first thing wrong; nothing after it is looked at.</summary>
    public Break? Broken { get; private set; }

    /// <summary>The events so far; empty unless they are kept.</summary>
    public IReadOnlyList<EventRecord> Events => _events;

    public void Next(ReadEvent read, StreamHead? expected)
    {
        if (Broken is not null)
        {
            return;
        }

        Broken = Check(read, expected);
        if (Broken is null)
        {
            Head = new StreamHead(read.Event.Version, read.Event.Hash);
            if (keep)
            {
                _events.Add(read.Event.ToRecord());
            }
        }
    }

    public void End(StreamHead? expected)
    {
        if (Broken is null && expected is { } known && known.Version > Head.Version)
        {
            Broken = new Break(BreakKind.MissingEnd, stream, Head.Version + 1, $"The stream ends at version {Head.Version}; its owner knows of {known.Version}.");
        }
    }

    private Break? Check(ReadEvent read, StreamHead? expected)
    {
        var e = read.Event;
        var next = Head.Version + 1;
        if (!string.Equals(e.Stream, stream, StringComparison.Ordinal) || e.Version != read.Listed.Version)
        {
            return new Break(BreakKind.Index, stream, read.Listed.Version, $"The row says {e.Stream}, version {e.Version}.");
        }

        if (e.Version != next)
        {
            var kind = next == 1 ? BreakKind.MissingStart : BreakKind.Gap;
            return new Break(kind, stream, next, $"Version {next} is not there; the next one found is {e.Version}.");
        }

        if (!string.Equals(e.PreviousHash, Head.Hash, StringComparison.Ordinal))
        {
            return new Break(BreakKind.PreviousHash, stream, next, "The previous hash is not the hash of the event before.");
        }

        if (e.At < 0 || e.At > DateTimeOffset.MaxValue.UtcTicks || !Chain.Holds(e.ToRecord(), next, Head.Hash))
        {
            return new Break(BreakKind.Hash, stream, next, "The event is not what its hash was made of.");
        }

        if (!IsJson(e.Payload))
        {
            return new Break(BreakKind.Payload, stream, next, "The payload is no JSON.");
        }

        return expected is { } known && known.Version == next && !string.Equals(known.Hash, e.Hash, StringComparison.Ordinal)
            ? new Break(BreakKind.OtherEnd, stream, next, "The event is not the one its owner knows of.")
            : null;
    }

    private static bool IsJson(byte[] payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
