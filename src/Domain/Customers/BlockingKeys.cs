using System.Security.Cryptography;
using System.Text;
using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers;

/// <summary>
/// Keys by which records that may name one customer find each other: only records that share a key are compared. A key is at most
/// <see cref="Longest"/> characters and safe inside a grain key: no slash, number sign or question mark.
/// </summary>
public static class BlockingKeys
{
    /// <summary>The most keys of one record.</summary>
    public const int Most = 8;

    /// <summary>The most characters of one key.</summary>
    public const int Longest = 120;

    private const int MostNumbers = 3;
    private const int MostInitials = 4;
    private const int SoundLength = 6;

    public static IReadOnlyList<string> Of(CustomerIdentity customer) => Of(PreparedCustomer.Of(customer));

    public static IReadOnlyList<string> Of(PreparedCustomer customer)
    {
        var keys = new List<string>(Most);
        foreach (var number in customer.Numbers.Take(MostNumbers))
        {
            Add(keys, $"{number.Scheme}:{number.Value}");
        }

        if (customer.Domain is { } domain)
        {
            Add(keys, "domain:" + domain);
        }

        var names = customer.Name.Alternatives.Prepend(customer.Name).Where(name => !name.IsEmpty).Take(3).ToList();
        foreach (var name in names)
        {
            AddName(keys, name, customer.Country);
        }

        return keys;
    }

    private static void AddName(List<string> keys, NameForm name, string country)
    {
        Add(keys, $"name:{(name.Bare.Length > 0 ? name.Bare : name.Joined)}|{country}");
        Add(keys, $"name:{Naming(name)}|{country}");
        Add(keys, $"name:{name.RawJoined}|{country}");
        var rare = name.Words.Where(word => word.Class == WordClass.Rare && word.Text.Length > 2).Take(2).ToList();
        foreach (var word in rare)
        {
            Add(keys, $"word:{Sound(word)}|{country}");
        }

        if (rare.Count == 0)
        {
            var telling = name.Words.Where(word => word.Class is WordClass.Common or WordClass.Place or WordClass.Number or WordClass.Given or WordClass.Rare).Take(2).ToList();
            if (telling.Count == 2)
            {
                Add(keys, $"two:{telling[0].Text}+{telling[1].Text}|{country}");
            }

            Add(keys, $"words:{string.Join('+', name.Words.Where(word => word.Class != WordClass.Filler).Select(word => word.Text).Order(StringComparer.Ordinal).Take(4))}|{country}");
        }

        foreach (var letters in name.Words.Count == 1 && name.Joined.Length is > 1 and < 8 ? [name.Joined] : Initials(name).Take(MostInitials))
        {
            Add(keys, $"short:{letters}|{country}");
        }

        Add(keys, $"name:{name.FullJoined}|{country}");
    }

    // The words as written, without trades: Wal-Mart Stores and Walmart.
    private static string Naming(NameForm name)
    {
        var naming = string.Concat(name.Words.Where(word => word.Class is not (WordClass.Filler or WordClass.Soft)).Select(word => word.Raw));
        return naming.Length > 0 ? naming : name.RawJoined;
    }

    // TU München has the same letters as Technische Universität München: a short word stands for as many words as it has letters.
    private static IEnumerable<string> Initials(NameForm name)
    {
        var telling = name.Words.Where(word => word.Class != WordClass.Filler).ToList();
        var letters = string.Concat(telling.Select(word => word is { Class: WordClass.Rare, Raw.Length: < 5 } && telling.Count > 1 ? word.Raw : word.Raw[..1]));
        return name.Initials.Take(1).Append(letters).Concat(name.Initials.Skip(1)).Where(text => text.Length > 1).Distinct(StringComparer.Ordinal);
    }

    // Sounds lose a slip of the pen in a vowel or a doubled letter, and a name spelt from another script.
    internal static string Sound(Word word)
    {
        // Kellogg's and Kellogg.
        var text = word.Text.Length > SoundLength ? word.Text.TrimEnd('s') : word.Text;
        var consonants = Skeleton.Consonants(text);
        var sound = text[..1] is var first && consonants.Length >= 2 ? consonants : first + Skeleton.Of(text);
        return sound.Length > SoundLength ? sound[..SoundLength] : sound;
    }

    private static void Add(List<string> keys, string key)
    {
        key = Safe(key);
        if (keys.Count < Most && !keys.Contains(key, StringComparer.Ordinal))
        {
            keys.Add(key);
        }
    }

    private static string Safe(string key)
    {
        var safe = string.Concat(key.Select(letter => char.IsLetterOrDigit(letter) || letter is ':' or '.' or '|' or '-' or '+' ? letter : '_'));
        if (safe.Length <= Longest)
        {
            return safe;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return safe[..(Longest - hash.Length - 1)] + "-" + hash;
    }
}
