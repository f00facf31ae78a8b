namespace Negotiation.Domain.Intake;

/// <summary>How a cell's content is quoted inside a sentence.</summary>
internal static class Shown
{
    private const int Most = 40;

    /// <summary>The name of an enum's value as words, e.g. <c>in review</c>.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    public static string Short(string cell)
    {
        var line = string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, Most), "…");
    }
}
