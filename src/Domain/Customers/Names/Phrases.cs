namespace Negotiation.Domain.Customers.Names;

/// <summary>Phrases of one to several words and what each stands for; the longest at a place wins.</summary>
internal sealed class Phrases<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="except">Words that the names it is looked up in do not have any more.</param>
    /// <param name="country">As of the names that it is looked up in, for letters that countries read differently.</param>
    public void Add(string phrase, T value, Func<string, bool>? except = null, string? country = null)
    {
        var words = Words.Of(Words.Tidy(phrase), country, out _).Where(word => except is null || !except(word)).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(words[0], out var same))
        {
            _byFirst[words[0]] = same = [];
        }

        if (!same.Exists(other => other.Words.AsSpan().SequenceEqual(words)))
        {
            same.Add((words, value));
            same.Sort((a, b) => b.Words.Length - a.Words.Length);
        }
    }

    /// <summary>The phrases of one word.</summary>
    public IEnumerable<string> Single() => _byFirst.Where(pair => pair.Value.Exists(phrase => phrase.Words.Length == 1)).Select(pair => pair.Key);

    /// <summary>The longest phrase that starts at a word.</summary>
    /// <returns>How many words it has; 0 when none starts there.</returns>
    public int At(List<string> words, int at, out T value)
    {
        value = default!;
        if (!_byFirst.TryGetValue(words[at], out var same))
        {
            return 0;
        }

        foreach (var (phrase, meaning) in same)
        {
            if (Matches(words, at, phrase))
            {
                value = meaning;
                return phrase.Length;
            }
        }

        return 0;
    }

    private static bool Matches(List<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
