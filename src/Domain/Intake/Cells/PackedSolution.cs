using System.Globalization;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Intake;

/// <summary>One cell of the columns <c>Solution 1..50</c>: <c>id, currency, price, quantity</c>, of which the last three may be missing.</summary>
public sealed record PackedSolution(string Id, string? Currency = null, decimal? Price = null, long? Quantity = null)
{
    private const int Parts = 4;

    public static (PackedSolution? Solution, string? Wrong) Read(string cell)
    {
        var parts = cell.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > Parts)
        {
            return (null, "A solution has at most four parts, id, currency, price and quantity, and no comma inside a part.");
        }

        if (parts[0].Length == 0)
        {
            return (null, "A solution begins with its id.");
        }

        if (parts[0].Length > Limits.Name)
        {
            return (null, $"A solution id has at most {Limits.Name} characters.");
        }

        string? currency = null;
        decimal? price = null;
        long? quantity = null;
        if (Part(parts, 1) is { } second && !Currencies.Exists(currency = second.ToUpperInvariant()))
        {
            return (null, $"\"{Shown.Short(second)}\" is not a currency of ISO 4217.");
        }

        if (Part(parts, 2) is { } third && (price = Amounts.Read(third).Value) is null)
        {
            return (null, $"\"{Shown.Short(third)}\" is not a price.");
        }

        if (Part(parts, 3) is { } fourth)
        {
            if (!long.TryParse(fourth, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return (null, $"\"{Shown.Short(fourth)}\" is not a quantity.");
            }

            quantity = count;
        }

        return (new PackedSolution(parts[0], currency, price, quantity), null);
    }

    private static string? Part(string[] parts, int index) => parts.Length > index && parts[index].Length > 0 ? parts[index] : null;
}
