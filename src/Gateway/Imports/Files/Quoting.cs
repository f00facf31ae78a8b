namespace Negotiation.Gateway.Imports;

/// <summary>
/// Holds one record against the rules of RFC 4180 for quotes: a quote only opens a cell at its very beginning, is doubled inside,
/// and closes it right before a comma or the end. A reader that guesses instead would shift every cell behind the fault.
/// </summary>
internal static class Quoting
{
    /// <param name="Line">Lines after the first line of the record.</param>
    public sealed record Fault(string Code, int Line, string Text);

    public static Fault? FaultIn(ReadOnlySpan<char> record)
    {
        var line = 0;
        for (var i = 0; i <= record.Length; i++)
        {
            if (i < record.Length && record[i] == '"')
            {
                var (end, lines) = EndOfQuoted(record, i);
                if (end < 0)
                {
                    return new Fault("quoteOpen", line, "A quote opens here and is never closed.");
                }

                line += lines;
                i = end;
                if (i < record.Length && record[i] is not (',' or '\r' or '\n'))
                {
                    return new Fault("quoteText", line, "There is text right after a closing quote.");
                }
            }
            else
            {
                var rest = record[Math.Min(i, record.Length)..];
                var next = rest.IndexOfAny(',', '"');
                if (next >= 0 && rest[next] == '"')
                {
                    return new Fault("quoteInside", line, "A quote stands inside a cell that does not begin with one, put the cell in quotes and double the quote.");
                }

                i = next < 0 ? record.Length : i + next;
            }
        }

        return null;
    }

    // The position after the closing quote, or -1.
    private static (int End, int Lines) EndOfQuoted(ReadOnlySpan<char> record, int open)
    {
        var lines = 0;
        for (var i = open + 1; i < record.Length; i++)
        {
            if (record[i] == '\n')
            {
                lines++;
            }
            else if (record[i] == '"')
            {
                if (i + 1 < record.Length && record[i + 1] == '"')
                {
                    i++;
                }
                else
                {
                    return (i + 1, lines);
                }
            }
        }

        return (-1, lines);
    }
}
