using System.Buffers;
using System.Collections.Concurrent;

namespace Orleans.Storage.Sqlite;

/// <summary>Buffers for states on their way to the writer. They are used again, so that a write costs no array of its own.</summary>
internal static class StateBuffers
{
    /// <summary>Buffers kept for the next writes.</summary>
    private const int MaxKept = 2048;

    /// <summary>A larger buffer goes to the collector: one huge state must not be held for ever.</summary>
    private const int MaxKeptBytes = 64 * 1024;

    private static readonly ConcurrentQueue<ArrayBufferWriter<byte>> _free = new();
    private static int _kept;

    public static ArrayBufferWriter<byte> Take()
    {
        if (!_free.TryDequeue(out var buffer))
        {
            return new(8192);
        }

        Interlocked.Decrement(ref _kept);
        return buffer;
    }

    /// <summary>Nobody may use the buffer after this.</summary>
    public static void Return(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > MaxKeptBytes)
        {
            return;
        }

        if (Interlocked.Increment(ref _kept) <= MaxKept)
        {
            buffer.ResetWrittenCount();
            _free.Enqueue(buffer);
        }
        else
        {
            Interlocked.Decrement(ref _kept);
        }
    }
}
