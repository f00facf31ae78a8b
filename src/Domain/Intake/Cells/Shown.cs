namespace Negotiation.Domain.Intake;

/// <summary>How a cell's content is quoted inside a sentence.</summary>
internal static class Shown
{
    private const int Most = 40;

    public static string Short(string cell)
    {
        var line = string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, Most), "…");
    }
}
