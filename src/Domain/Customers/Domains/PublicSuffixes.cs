using System.Globalization;

namespace Negotiation.Domain.Customers.Domains;

/// <summary>The rules of publicsuffix.org: the longest rule wins, an exception beats them all, and * stands for one label.</summary>
internal static class PublicSuffixes
{
    private static readonly Dictionary<string, Kind> s_rules = Read();
    private static readonly Dictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_rules.GetAlternateLookup<ReadOnlySpan<char>>();

    [Flags]
    private enum Kind
    {
        Plain = 1,
        Wildcard = 2,
        Exception = 4,
    }

    /// <param name="host">Lower case and punycode, no dot at either end.</param>
    public static string? Registrable(string host)
    {
        if (!host.Contains('.', StringComparison.Ordinal) || System.Net.IPAddress.TryParse(host, out _))
        {
            return null;
        }

        var suffix = SuffixStart(host);
        if (suffix <= 0)
        {
            return null;
        }

        var label = host.LastIndexOf('.', suffix - 2) + 1;
        return host[label..];
    }

    /// <summary>Whether a rule of its own names this ending.</summary>
    public static bool IsListed(string suffix) => s_lookup.ContainsKey(suffix) || (suffix.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && s_lookup.ContainsKey(suffix.AsSpan(dot + 1)));

    // Without any rule the last label is the suffix.
    private static int SuffixStart(string host)
    {
        var best = host.LastIndexOf('.') + 1;
        var before = -1;
        for (var start = 0; start < host.Length;)
        {
            if (s_lookup.TryGetValue(host.AsSpan(start), out var kind))
            {
                if (kind.HasFlag(Kind.Exception))
                {
                    return host.IndexOf('.', start) + 1;
                }

                var found = kind.HasFlag(Kind.Wildcard) && before >= 0 ? before : kind.HasFlag(Kind.Plain) ? start : host.Length;
                best = Math.Min(best, found);
            }

            before = start;
            var dot = host.IndexOf('.', start);
            start = dot < 0 ? host.Length : dot + 1;
        }

        return best;
    }

    private static Dictionary<string, Kind> Read()
    {
        var rules = new Dictionary<string, Kind>(StringComparer.Ordinal);
        var idn = new IdnMapping { AllowUnassigned = true };
        foreach (var line in DataFile.Lines("public_suffix_list.dat"))
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            var rule = line.Split(' ')[0];
            var (kind, name) = rule[0] switch
            {
                '!' => (Kind.Exception, rule[1..]),
                '*' => (Kind.Wildcard, rule[2..]),
                _ => (Kind.Plain, rule),
            };
            name = name.All(char.IsAscii) ? name : idn.GetAscii(name);
            rules[name] = rules.GetValueOrDefault(name) | kind;
        }

        return rules;
    }
}
