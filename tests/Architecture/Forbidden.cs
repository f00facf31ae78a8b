using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

/// <summary>What code below the shells may not call: clocks, chance, and anything that blocks or leaves the grain's turn.</summary>
internal static class Forbidden
{
    private static readonly (Regex Call, string Instead)[] s_calls =
    [
        (Pattern(@"\bDateTime(Offset)?\s*\.\s*(UtcNow|Now|Today)\b"), "time is an input: take the instant, or a TimeProvider"),
        (Pattern(@"\bTimeProvider\s*\.\s*System\b"), "time is an input: take the TimeProvider you are given"),
        (Pattern(@"\bStopwatch\b|\bEnvironment\s*\.\s*TickCount"), "time is an input: take a TimeProvider"),
        (Pattern(@"\bGuid\s*\.\s*NewGuid\b"), "ids are inputs: take the id"),
        (Pattern(@"\bRandom(NumberGenerator)?\b"), "chance is an input: take the number"),
        (Pattern(@"\bTask\s*\.\s*Delay\b"), "grains wait with a reminder or a grain timer"),
        (Pattern(@"\bThread\s*\.\s*Sleep\b"), "nothing blocks"),
        (Pattern(@"\.\s*Result\b(?!\s*=)|\.\s*Wait\s*\(|\.\s*GetResult\s*\("), "nothing blocks: await"),
        (Pattern(@"\bConfigureAwait\s*\(\s*false"), "a grain stays on its own scheduler"),
    ];

    public static IEnumerable<string> Calls(string file, string code) =>
        from line in Source.WithoutComments(code).Split('\n')
        from call in s_calls
        where call.Call.IsMatch(line)
        select $"{file}: {line.Trim()} ({call.Instead})";

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
