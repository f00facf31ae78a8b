namespace Negotiation.Domain.Records;

/// <summary>Searches in short lists that allocate nothing: these run several times for every act of every room.</summary>
public static class Lists
{
    /// <summary>The one empty list instead of any other: tens of thousands of records stay in memory, most of their lists with nothing in them.</summary>
    public static IReadOnlyList<T> Lean<T>(this IReadOnlyList<T> list) => list.Count == 0 ? [] : list;

    /// <summary>The first element that fits <paramref name="key"/>; null when none does.</summary>
    public static T? Find<T, TKey>(this IReadOnlyList<T> list, TKey key, Func<T, TKey, bool> fits)
        where T : class
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (fits(list[i], key))
            {
                return list[i];
            }
        }

        return null;
    }

    /// <summary>Whether an element fits <paramref name="key"/>.</summary>
    public static bool Has<T, TKey>(this IReadOnlyList<T> list, TKey key, Func<T, TKey, bool> fits)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (fits(list[i], key))
            {
                return true;
            }
        }

        return false;
    }
}
