using System.Runtime.CompilerServices;

namespace Negotiation.Grains.Tests;

/// <summary>
/// What released versions wrote. A file never changes once released: where the form of today differs on purpose, the new form becomes
/// a new file beside it, and both must be read. <c>NEGOTIATION_GOLDEN=write</c> writes files that are not there yet.
/// </summary>
internal static class Golden
{
    public static string[] Lines(string file, Func<IEnumerable<string>>? today = null, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Golden", file);
        if (today is not null && !File.Exists(path) && Environment.GetEnvironmentVariable("NEGOTIATION_GOLDEN") == "write")
        {
            File.WriteAllLines(path, today());
        }

        return File.ReadAllLines(path);
    }
}
