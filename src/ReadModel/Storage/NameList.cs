namespace Negotiation.ReadModel;

/// <summary>
/// A short list of ids in one text column, each between line feeds, so that "contains this id" is a plain substring search.
/// An id cannot pass for another: the separator is escaped inside ids.
/// </summary>
internal static class NameList
{
    public static string Write(IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $"\n{string.Join('\n', names.Select(Escape))}\n";

    /// <summary>What to look for to find <paramref name="name"/> as a whole element.</summary>
    public static string Element(string name) => $"\n{Escape(name)}\n";

    public static IReadOnlyList<string> Read(string text) =>
        text.Length == 0 ? [] : [.. text[1..^1].Split('\n').Select(Unescape)];

    private static string Escape(string name) =>
        name.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Unescape(string name) =>
        name.Replace("%0A", "\n", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
