using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

/// <summary>
/// The settings the product reads, by their names in an environment. They are read from the source, because the cluster's are
/// no part of every build: the members of each class that says which section it is, and keys read one by one.
/// </summary>
internal static partial class Settings
{
    private static readonly Lazy<HashSet<string>> s_names = new(() =>
        Repository.FilesUnder("src/", ".cs").SelectMany(file => Of(Repository.Read(file))).ToHashSet(StringComparer.Ordinal));


    public static IEnumerable<string> Unknown(string text) =>
        Name().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Where(name => !IsKnown(name));

    private static bool IsKnown(string name) =>
        s_names.Value.Contains(name);

    private static IEnumerable<string> Of(string code)
    {
        var single = Key().Matches(code).Select(match => match.Groups["key"].Value);
        var section = Section().Match(code);
        var members = section.Success ? Members(code, section.Groups["key"].Value) : [];
        return single.Concat(members).Select(key => key.Replace(":", "__", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Members(string code, string section)
    {
        var classes = Class().Matches(code)
            .GroupBy(match => match.Groups["class"].Value, StringComparer.Ordinal)
            .ToDictionary(found => found.Key, found => Property().Matches(found.First().Groups["body"].Value), StringComparer.Ordinal);
        return classes.Count == 0 ? [] : Under(classes.Keys.First(), section);

        IEnumerable<string> Under(string type, string prefix) => classes[type].SelectMany(property =>
        {
            var key = $"{prefix}:{property.Groups["name"].Value}";
            return classes.ContainsKey(property.Groups["type"].Value) ? Under(property.Groups["type"].Value, key) : [key];
        });
    }

    [GeneratedRegex(@"Negotiation__\w*[A-Za-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Name();

    [GeneratedRegex("""
        "(?<key>Negotiation:[A-Za-z:]+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Key();

    [GeneratedRegex(@"[Ss]ection <c>(?<key>Negotiation(:\w+)*)</c>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Section();

    [GeneratedRegex(@"\bclass (?<class>\w+)(?<body>[\s\S]*?)(?=\bclass \w|\z)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?<type>[\w.?<>\[\]]+) (?<name>\w+) \{ get; (set|init);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Property();
}
