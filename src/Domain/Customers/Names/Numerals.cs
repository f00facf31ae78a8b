using System.Globalization;

namespace Negotiation.Domain.Customers.Names;

/// <summary>Numbers written in two words: sixty-six is 66.</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, int> s_tens = new(StringComparer.Ordinal)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly string[] s_ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static List<string> Joined(List<string> words)
    {
        if (!words.Exists(s_tens.ContainsKey))
        {
            return words;
        }

        var joined = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var ones = i + 1 < words.Count && s_tens.ContainsKey(words[i]) ? Array.IndexOf(s_ones, words[i + 1]) + 1 : 0;
            joined.Add(ones > 0 ? (s_tens[words[i]] + ones).ToString(CultureInfo.InvariantCulture) : words[i]);
            i += ones > 0 ? 1 : 0;
        }

        return joined;
    }
}
