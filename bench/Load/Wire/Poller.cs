using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Negotiation.Bench.Load.Wire;

/// <summary>
/// Waits for many sockets at once with Linux epoll, so that thousands of connections cost one thread and no locks, and the
/// client takes the same small share of the machine whichever server it drives.
/// </summary>
public sealed unsafe partial class Poller : IDisposable
{
    private const int Add = 1;
    private const int Modify = 3;
    private const uint Readable = 0x001;
    private const uint Writable = 0x004;
    private const int Batch = 256;

    // The kernel packs the event on x64 (12 bytes) and aligns it elsewhere (16).
    private static readonly int Stride = RuntimeInformation.ProcessArchitecture is Architecture.X64 ? 12 : 16;

    private readonly int descriptor;
    private readonly byte[] events = GC.AllocateArray<byte>(Batch * 16, pinned: true);
    private readonly int[] ready = new int[Batch];

    public Poller()
    {
        descriptor = Create(0);
        if (descriptor < 0)
        {
            throw new InvalidOperationException($"epoll_create1 failed with {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>Watch <paramref name="socket"/>; <see cref="Wait"/> will name it by <paramref name="index"/>.</summary>
    public void Watch(Socket socket, int index) => Control(Add, socket, index, Readable);

    public void WantWrite(Socket socket, int index, bool on) => Control(Modify, socket, index, on ? Readable | Writable : Readable);

    /// <summary>The indexes of sockets with something to do; empty when <paramref name="timeout"/> passed first.</summary>
    public ReadOnlySpan<int> Wait(TimeSpan timeout)
    {
        var found = Look();
        if (found.IsEmpty && timeout > TimeSpan.Zero)
        {
            // epoll_wait counts in whole milliseconds; a fixed-rate schedule needs finer waits, which ppoll gives.
            var watched = new PollEntry { Descriptor = descriptor, Events = 1 };
            var until = new TimeSpec { Seconds = (long)timeout.TotalSeconds, Nanoseconds = timeout.Ticks % TimeSpan.TicksPerSecond * 100 };
            _ = PPoll(&watched, 1, &until, null);
            found = Look();
        }

        return found;
    }

    public void Dispose() => _ = Close(descriptor);

    private ReadOnlySpan<int> Look()
    {
        fixed (byte* buffer = events)
        {
            var count = Math.Max(0, EpollWait(descriptor, buffer, Batch, 0));
            for (var i = 0; i < count; i++)
            {
                ready[i] = *(int*)(buffer + (i * Stride) + (Stride - 8));
            }

            return ready.AsSpan(0, count);
        }
    }

    private void Control(int operation, Socket socket, int index, uint interest)
    {
        var entry = stackalloc byte[16];
        *(uint*)entry = interest;
        *(long*)(entry + (Stride - 8)) = index;
        if (EpollControl(descriptor, operation, (int)socket.Handle, entry) < 0)
        {
            throw new InvalidOperationException($"epoll_ctl failed with {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int EpollControl(int descriptor, int operation, int socket, byte* entry);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int EpollWait(int descriptor, byte* events, int count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "ppoll", SetLastError = true)]
    private static partial int PPoll(PollEntry* entries, ulong count, TimeSpec* timeout, void* signals);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Events;
#pragma warning disable CS0649 // written by the kernel
        public short Returned;
#pragma warning restore CS0649
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
