using System.Buffers;
using System.Collections.Concurrent;

namespace Orleans.Storage.Sqlite;

/// <summary>The bytes of one state on their way to the writer. Buffers are used again, so that a write costs no array of its own.</summary>
internal sealed class StateBuffer : IBufferWriter<byte>
{
    /// <summary>Buffers kept for the next writes.</summary>
    private const int MaxKept = 2048;

    /// <summary>A larger buffer goes to the collector: one huge state must not be held for ever.</summary>
    private const int MaxKeptBytes = 64 * 1024;

    private static readonly ConcurrentQueue<StateBuffer> _free = new();
    private static int _kept;

    private byte[] _bytes = new byte[8192];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public static StateBuffer Take()
    {
        if (!_free.TryDequeue(out var buffer))
        {
            return new StateBuffer();
        }

        Interlocked.Decrement(ref _kept);
        return buffer;
    }

    /// <summary>Nobody may use the buffer after this.</summary>
    public void Return()
    {
        _length = 0;
        if (_bytes.Length > MaxKeptBytes)
        {
            return;
        }

        if (Interlocked.Increment(ref _kept) <= MaxKept)
        {
            _free.Enqueue(this);
        }
        else
        {
            Interlocked.Decrement(ref _kept);
        }
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 256);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }
    }
}
