using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

/// <summary>Enough of C#'s grammar to tell code from comments and plain strings; interpolated strings count as code.</summary>
internal static partial class Source
{
    public static string WithoutComments(string code) => CommentsAndStrings().Replace(code, static part => part.Value[0] == '/' ? "" : "\"\"");

    [GeneratedRegex("""
        //[^\n]* | /\*[\s\S]*?\*/ | (?<!\$+@?)"{3}[\s\S]*?"{3} | (?<!\$)@"(?:[^"]|"")*" | (?<![$@])"(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CommentsAndStrings();
}
