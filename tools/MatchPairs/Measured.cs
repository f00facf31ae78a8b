using System.Globalization;
using Negotiation.Domain.Customers;

namespace Negotiation.MatchPairs;

/// <summary>How comparing did on labelled pairs. Shares are 0 to 1.</summary>
public sealed record Measured(int Pairs, int Same, int Found, int RightlyFound, int Blocked, int Searchable, IReadOnlyList<(LabelledPair Pair, Match Match)> Wrong, IReadOnlyList<LabelledPair> Unblocked)
{
    /// <summary>Of the pairs called one customer, how many are.</summary>
    public double Precision => Found == 0 ? 1 : (double)RightlyFound / Found;

    /// <summary>Of the pairs that are one customer, how many are called so.</summary>
    public double Recall => Same == 0 ? 1 : (double)RightlyFound / Same;

    /// <summary>Of the pairs that are one customer, how many share a blocking key.</summary>
    public double BlockingRecall => Same == 0 ? 1 : (double)Blocked / Same;

    /// <summary>Of the pairs that are one customer, how many share a blocking key or a search key.</summary>
    public double SearchRecall => Same == 0 ? 1 : (double)Searchable / Same;

    public static Measured Of(IReadOnlyCollection<LabelledPair> pairs)
    {
        int same = 0, found = 0, right = 0, blocked = 0, searchable = 0;
        var unblocked = new List<LabelledPair>();
        var wrong = new List<(LabelledPair, Match)>();
        foreach (var pair in pairs)
        {
            var (a, b) = (PreparedCustomer.Of(pair.A), PreparedCustomer.Of(pair.B));
            var match = CustomerMatch.Compare(a, b);
            found += match.IsSameCustomer ? 1 : 0;
            if (match.IsSameCustomer != pair.Same)
            {
                wrong.Add((pair, match));
            }

            if (pair.Same)
            {
                var isBlocked = BlockingKeys.Of(a).Intersect(BlockingKeys.Of(b), StringComparer.Ordinal).Any();
                if (!isBlocked)
                {
                    unblocked.Add(pair);
                }

                same++;
                right += match.IsSameCustomer ? 1 : 0;
                blocked += isBlocked ? 1 : 0;
                searchable += isBlocked || SearchKeys.Of(a.Name).Intersect(SearchKeys.Of(b.Name), StringComparer.Ordinal).Any() ? 1 : 0;
            }
        }

        return new Measured(pairs.Count, same, found, right, blocked, searchable, wrong, unblocked);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pairs} pairs ({Same} same): precision {Precision:F4}, recall {Recall:F4}, blocking recall {BlockingRecall:F4}, with search keys {SearchRecall:F4}");
}
