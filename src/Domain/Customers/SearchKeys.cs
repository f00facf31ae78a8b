using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>Keys for finding names that are alike although they share no blocking key. Coarse: what is found is compared afterwards.</summary>
public static class SearchKeys
{
    /// <summary>The most keys of one name.</summary>
    public const int Most = 12;

    private const int PrefixLength = 4;

    /// <summary>Each key once.</summary>
    public static IReadOnlyList<string> Of(NameForm name) => name.Found ??= WorkOut(name);

    private static List<string> WorkOut(NameForm name)
    {
        var keys = new List<string>(Most);
        foreach (var form in name.Alternatives.Prepend(name))
        {
            var telling = form.Words.OrderBy(word => word.Class).Where(word => word.Class < WordClass.Soft).Take(4).ToList();
            foreach (var word in telling.Count > 0 ? telling : [.. form.Words.Take(2)])
            {
                Add(keys, word.Text);
                Add(keys, "~" + BlockingKeys.Sound(word));
                if (word is { Class: WordClass.Rare, Text.Length: > PrefixLength })
                {
                    Add(keys, "^" + word.Text[..PrefixLength]);
                    Add(keys, "$" + word.Text[^PrefixLength..]);
                }
            }

            Add(keys, form.Acronym);
            Add(keys, form.Bare.Length > 0 ? form.Bare : form.Joined);
        }

        return keys;
    }

    private static void Add(List<string> keys, string key)
    {
        if (keys.Count < Most && key.Length is > 1 and <= BlockingKeys.Longest && !keys.Contains(key, StringComparer.Ordinal))
        {
            keys.Add(key);
        }
    }
}
