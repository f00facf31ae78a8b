using Negotiation.Domain.Deals;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>What is stored of a tenant's people.</summary>
public sealed record PeopleRecord
{
    /// <summary>Version of this form. A reader knows every earlier one.</summary>
    public int Schema { get; init; } = 1;

    public IReadOnlyList<Absence> Absences { get; init; } = [];
}

/// <summary>Keeps absences: one write each, before the answer.</summary>
public sealed class PeopleGrain([PersistentState("people")] IPersistentState<PeopleRecord> storage, TimeProvider time) : Grain, IPeopleGrain
{
    /// <summary>Absences kept at once; beyond it a new one is refused.</summary>
    public const int Most = 2000;

    public async Task<BrokenRule[]> Set(Absence absence)
    {
        var now = time.GetUtcNow();
        if (Absence.Check(absence, now) is { Count: > 0 } broken)
        {
            return [.. broken];
        }

        Absence[] others = [.. Current(now).Where(a => !IsOf(a, absence.Organisation, absence.Person))];
        if (others.Length >= Most)
        {
            return [new BrokenRule("tooManyAbsences", "", "Too many people are away at once.")];
        }

        await Keep([.. others, absence]);
        return [];
    }

    public Task Clear(string organisation, string person)
    {
        Absence[] left = [.. Current(time.GetUtcNow()).Where(a => !IsOf(a, organisation, person))];
        return left.Length == storage.State.Absences.Count ? Task.CompletedTask : Keep(left);
    }

    public Task<Absence[]> Absences() => Task.FromResult(Current(time.GetUtcNow()).ToArray());

    // A day is kept longer than it lasts anywhere on earth.
    private IEnumerable<Absence> Current(DateTimeOffset now)
    {
        var gone = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2);
        return storage.State.Absences.Where(a => a.Until >= gone);
    }

    private Task Keep(Absence[] absences) => storage.Keep(new PeopleRecord { Absences = absences }, this);

    private static bool IsOf(Absence absence, string organisation, string person) =>
        string.Equals(absence.Organisation, organisation, StringComparison.Ordinal) && string.Equals(absence.Person, person, StringComparison.Ordinal);
}
