using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>What a role may promise alone. Whatever it leaves open (null, empty) is not limited.</summary>
/// <param name="Side">Which side the role sits on.</param>
/// <param name="Role">Whose promises are limited; a person with several roles has the widest of their limits.</param>
/// <param name="Amounts">Largest deal per currency and period; a deal in a currency that is not named needs approval.</param>
/// <param name="CreditGiven">Largest share of credit for all other sides together, 0 to 100 %.</param>
/// <param name="Keeps">Activities that cannot be given to another side alone.</param>
/// <param name="Approvers">Persons of the same side who may let it through. At least one.</param>
public sealed record AuthorityLimit(
    PartyKind Side,
    Role Role,
    IReadOnlyList<Member> Approvers,
    IReadOnlyList<Amount>? Amounts = null,
    decimal? CreditGiven = null,
    IReadOnlyList<string>? Keeps = null);

/// <summary>Who may promise what alone. Without a limit for a role, it may promise everything.</summary>
public sealed record AuthorityMatrix
{
    public static readonly AuthorityMatrix Default = new();

    /// <summary>1 and up; written into every event that was judged by it.</summary>
    public int Version { get; init; } = 1;

    public IReadOnlyList<AuthorityLimit> Limits { get; init; } = [];
}
