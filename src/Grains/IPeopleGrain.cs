using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>
/// Who of one tenant is away, and who stands in. The key is the tenant. It stands beside the deals because one absence
/// concerns many of them: a deal asks once, when it chooses its reviewer, and nothing has to be written when somebody returns.
/// </summary>
[Alias("negotiation.people")]
public interface IPeopleGrain : IGrainWithStringKey
{
    /// <summary>Keep an absence, in place of an earlier one of the same person. Repeating it changes nothing.</summary>
    /// <returns>The broken rules; empty when it is kept.</returns>
    [Alias("set")]
    Task<BrokenRule[]> Set(Absence absence);

    /// <summary>Forget the absence of a person of <paramref name="organisation"/>; nothing happens when there is none.</summary>
    [Alias("clear")]
    Task Clear(string organisation, string person);

    /// <summary>Absences that are not over, in no order; at most <see cref="PeopleGrain.Most"/>.</summary>
    [ReadOnly]
    [Alias("absences")]
    Task<Absence[]> Absences();
}
