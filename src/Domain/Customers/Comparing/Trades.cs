using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>Which words of trade may be missing from one of two names of a customer.</summary>
internal static class Trades
{
    private static readonly HashSet<string> s_light =
    [
        "technologies", "systems", "pharmaceuticals", "stores", "software", "laboratories", "computers", "computer", "computing", "brewery", "coffee", "tea", "airlines", "restaurants",
        "supermarkets", "pharmacy", "tobacco", "shoes", "schuhe", "fashion", "clothing", "footwear", "toys", "cosmetics", "beauty", "bakery", "jewelry", "jewellery", "books", "pizza",
        "burger", "furniture", "wine", "dairy", "mailorder", "retail", "brands", "apparel", "warehouse",
    ];

    /// <summary>A company of one trade adds it or leaves it out at will; others often name a unit of their own.</summary>
    public static bool AreLight(string word) => s_light.Contains(word);

    /// <summary>Hudson Global and Hudson Technologies: some fillers stand where a trade could.</summary>
    public static bool IsStrongFiller(Word word) =>
        word.Class == WordClass.Filler && word.Text is "global" or "worldwide" or "international" or "enterprises" or "society";
}
