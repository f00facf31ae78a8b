using Negotiation.Domain.Customers;

namespace Negotiation.Domain.Deals;

/// <summary>For which customer a registration stands in the line, once its customer was changed.</summary>
/// <param name="Since">From when on; null: from when it was received.</param>
public sealed record Place(Customer Customer, DateTimeOffset? Since = null)
{
    /// <summary>
    /// Whether the changed customer is another than the one the place was got for. It is asked of that one and not of the last, so that
    /// several small changes lead no further than one large one.
    /// </summary>
    internal static bool IsLeft(DealState state, Customer changed) =>
        state.Registration is { } known && changed != known.Customer && !IsFor(state.Place?.Customer ?? known.Customer, changed);

    /// <returns>True or null.</returns>
    internal static bool? Moved(DealState state, Customer changed) => IsLeft(state, changed) ? true : null;

    /// <summary>Whether a place got for the one customer holds for the other: they are one, as far as can be told.</summary>
    public static bool IsFor(Customer first, Customer changed) =>
        first == changed || CustomerMatch.Compare(CustomerIdentity.Of(first), CustomerIdentity.Of(changed)).IsSameCustomer;

    /// <param name="moved">What <see cref="IsLeft"/> said when the change was decided: the tables it compares by may be others by now.</param>
    internal static Place? After(DealState state, Customer changed, bool moved, DateTimeOffset at) =>
        moved ? new Place(changed, at)
        : state.Registration is { } known && changed != known.Customer ? state.Place ?? new Place(known.Customer)
        : state.Place;
}
