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

    /// <summary>Begins the key of a web domain's label.</summary>
    public const string Site = "site:";

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
            // One label on several endings is often one company's.
            Add(keys, Site + WebDomain.Label(domain));
        }

        // The surest key of each name goes in before the second of any.
        var names = customer.Name.Alternatives.Prepend(customer.Name).Where(name => !name.IsEmpty).Take(3).Select(name => NameKeys(name, customer.Country)).ToList();
        for (var i = 0; keys.Count < Most && names.Exists(name => i < name.Count); i++)
        {
            foreach (var name in names.Where(name => i < name.Count))
            {
                Add(keys, name[i]);
            }
        }

        return keys;
    }

    private static List<string> NameKeys(NameForm name, string country)
    {
        var rare = name.Words.Where(word => word.Class == WordClass.Rare && word.Text.Length > 2).Take(2).ToList();
        var core = name.Bare.Length > 0 ? name.Bare : name.Joined;

        // A name that tells enough is looked for in every country, so that a record without one finds it.
        var keys = new List<string>(Most) { rare.Count > 0 || TellsAPlace(name) ? "name:" + core : $"name:{core}|{country}" };
        if (rare.Count > 0 && name.Words.Any(word => IsOwn(word, country)))
        {
            keys.Add("name:" + Umlauts.Collapse(string.Concat(name.Words.Where(word => word.Class != WordClass.Filler && !IsOwn(word, country)).Select(word => word.Text))));
        }

        foreach (var word in rare)
        {
            keys.Add($"word:{Sound(word)}|{country}");
        }

        if (rare.Count == 0)
        {
            var telling = name.Words.Where(word => word.Class is WordClass.Common or WordClass.Place or WordClass.Number or WordClass.Given or WordClass.Rare).Take(2).ToList();
            if (telling.Count == 2)
            {
                keys.Add($"two:{string.Join('+', telling.Select(word => word.Text).Order(StringComparer.Ordinal))}|{country}");
            }

            if (name.Words.FirstOrDefault(word => word.Class == WordClass.Place) is { } place && name.Words.FirstOrDefault(word => word.Class == WordClass.Hard) is { } trade)
            {
                keys.Add($"at:{place.Text}+{trade.Text}|{country}");
            }

            var isOfState = name.Words.Any(word => word.Text is "ministry");
            keys.Add($"words:{string.Join('+', name.Words.Where(word => word.Class != WordClass.Filler && !(isOfState && IsOwn(word, country))).Select(word => word.Text).Order(StringComparer.Ordinal).Take(4))}|{country}");
        }

        keys.Add($"name:{Naming(name)}|{country}");
        keys.Add($"name:{name.RawJoined}|{country}");
        foreach (var letters in name.Words.Count == 1 && name.Joined.Length is > 1 and < 8 ? [name.Joined] : Initials(name).Take(MostInitials))
        {
            keys.Add($"short:{letters}|{country}");
        }

        keys.Add($"name:{name.FullJoined}|{country}");
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsOwn(Word word, string country) => word.Class == WordClass.Place && country.Length > 0 && Lexicon.CountryOf(word.Text) == country;

    // University of Nairobi, but not City of Springfield; three words beside a place or a number tell enough too.
    private static bool TellsAPlace(NameForm name) =>
        name.Telling > 1 && name.Words.Any(word => word.Class == WordClass.Place) && (name.Telling > 2 || !name.Words.Any(word => word.Text is "city" or "county" or "council"));

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

    // Sounds lose a slip of the pen in a vowel, a hissing sound or a doubled letter, swapped neighbours, and a name spelt from another script.
    internal static string Sound(Word word)
    {
        var consonants = word.Article > 0 ? word.AfterArticle : word.Consonants;
        var first = word.Text[..1];
        if (consonants.Length < 2)
        {
            return Cut(first + word.Sound);
        }

        Span<char> letters = stackalloc char[consonants.Length];
        var length = 0;
        foreach (var letter in consonants)
        {
            var one = letter is 's' or 'c' ? 'k' : letter;
            if (length == 0 || letters[length - 1] != one)
            {
                letters[length++] = one;
            }
        }

        // Kellogg's and Kellogg.
        length = length > 3 && letters[length - 1] == 'k' && consonants[^1] == 's' ? length - 1 : length;
        return Cut(letters[..length].ToString());

        static string Cut(string sound) => sound.Length > SoundLength ? sound[..SoundLength] : sound;
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
        var safe = IsSafe(key) ? key : string.Create(key.Length, key, static (room, text) =>
        {
            for (var i = 0; i < room.Length; i++)
            {
                room[i] = IsSafe(text[i]) ? text[i] : '_';
            }
        });
        if (safe.Length <= Longest)
        {
            return safe;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return safe[..(Longest - hash.Length - 1)] + "-" + hash;
    }

    private static bool IsSafe(string key)
    {
        foreach (var letter in key)
        {
            if (!IsSafe(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSafe(char letter) => char.IsLetterOrDigit(letter) || letter is ':' or '.' or '|' or '-' or '+';
}
