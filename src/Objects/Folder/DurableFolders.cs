using System.Runtime.InteropServices;

namespace Negotiation.Objects;

/// <summary>Folders that survive a loss of power: a name is durable only once the folder that holds it has been written.</summary>
internal static partial class DurableFolders
{
    private const int ReadOnly = 0;

    /// <summary>Creates a folder with those above it.</summary>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var above = Path.GetDirectoryName(folder);
        if (above is not null)
        {
            Create(above);
        }

        Directory.CreateDirectory(folder);
        if (above is not null)
        {
            Flush(above);
        }
    }

    /// <summary>Writes the names in a folder to the disk. Windows does this by itself.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            if (Sync(handle) != 0)
            {
                throw new IOException($"The folder {folder} cannot be written to the disk (error {Marshal.GetLastPInvokeError()}).");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
