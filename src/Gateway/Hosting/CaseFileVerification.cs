using Negotiation.Domain.Disputes;

namespace Negotiation.Gateway.Hosting;

/// <summary>Checks a case file from itself alone: no data folder, no network, no settings.</summary>
internal static class CaseFileVerification
{
    private const int Intact = 0;
    private const int Misused = 1;
    private const int Broken = 2;

    /// <summary>Exit code 0: intact; 1: called wrongly; 2: something is not what it was.</summary>
    public static async Task<int> Verify(string[] args)
    {
        if (args is not [var path])
        {
            await Console.Error.WriteLineAsync("Checks the JSON form of a case file. Usage: verify-case FILE.json");
            return Misused;
        }

        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The file cannot be read: {fault.Message}");
            return Misused;
        }

        var verdict = CaseFileCheck.Of(bytes);
        if (!verdict.Intact)
        {
            Console.WriteLine(verdict.BrokenAt > 0 ? $"Broken at event {verdict.BrokenAt}: {verdict.Why}" : $"Broken: {verdict.Why}");
            return Broken;
        }

        Console.WriteLine($"Intact: {verdict.Events} events, each one where it was and as it was.");
        if (verdict.Sealed.Count > 0)
        {
            Console.WriteLine($"Sealed, so only their places are checked: {string.Join(", ", verdict.Sealed)}.");
        }

        Console.WriteLine($"Head: {verdict.Head}");
        Console.WriteLine("Compare the head with the one in the other side's file: whoever changed everything would have another one.");
        return Intact;
    }
}
