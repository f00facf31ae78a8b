namespace Negotiation.Domain.Mediation;

public enum LineChange
{
    Same,
    Removed,
    Added,
}

/// <param name="Change">Whether the line is in both texts, only in the earlier, or only in the later one.</param>
public sealed record TextLine(LineChange Change, string Text);

/// <summary>What changed between two drafts, line by line: the longest common subsequence stays, the rest was removed or added.</summary>
public static class LineDifference
{
    /// <param name="earlier">At most <see cref="TalksLimits.DraftLines"/> lines, as the later one.</param>
    public static IReadOnlyList<TextLine> Between(string earlier, string later)
    {
        var (a, b) = (Lines(earlier), Lines(later));
        var common = Common(a, b);
        var lines = new List<TextLine>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && string.Equals(a[i], b[j], StringComparison.Ordinal))
            {
                lines.Add(new TextLine(LineChange.Same, a[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new TextLine(LineChange.Removed, a[i++]));
            }
            else
            {
                lines.Add(new TextLine(LineChange.Added, b[j++]));
            }
        }

        return lines;
    }

    // By where the rest of each text begins, how many lines the rests have in common.
    private static int[,] Common(string[] a, string[] b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = string.Equals(a[i], b[j], StringComparison.Ordinal) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
