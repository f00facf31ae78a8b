using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>The life of a change of the policy. Whether an approved one is in force is a question of the time, not of a state.</summary>
public enum AmendmentStage
{
    Drafted,
    Proposed,

    /// <summary>It has a version number and an instant from which it holds.</summary>
    Approved,
    Rejected,
    Withdrawn,

    /// <summary>It was approved, and taken back before the instant from which it was to hold: it never comes into force.</summary>
    Recalled,
}

/// <summary>One change of the policy, from its first draft on.</summary>
/// <param name="Id">Chosen by the server, 1 to 64 characters.</param>
/// <param name="Title">What it is about, for those who approve it.</param>
/// <param name="Why">The reason, for those who approve it.</param>
/// <param name="BasedOn">Version it changes. When a later one was approved meanwhile, it has to be based on that one anew.</param>
/// <param name="Document">Hash of the whole document it proposes; see <see cref="PolicyDocument.HashOf"/>.</param>
/// <param name="By">Person who wrote it last.</param>
/// <param name="Effective">Local date on which it should begin to hold, with the start of work; null: as soon as it may.</param>
/// <param name="ApprovedBy">Persons.</param>
/// <param name="Number">Version number, given with the last approval.</param>
/// <param name="From">Instant from which it holds, or was to hold before it was recalled.</param>
/// <param name="Reason">Why it was rejected, withdrawn or recalled.</param>
/// <param name="Writers">Everybody who ever saved it, once each; null: <see cref="By"/> alone.</param>
/// <param name="Recall">Who recalled it and when; null: nobody did.</param>
public sealed record Amendment(
    string Id,
    string Title,
    string Why,
    int BasedOn,
    string Document,
    string By,
    string ByName,
    DateTimeOffset At,
    AmendmentStage Stage,
    IReadOnlyList<string> ApprovedBy,
    DateOnly? Effective = null,
    int? Number = null,
    DateTimeOffset? From = null,
    string? Reason = null,
    IReadOnlyList<string>? Writers = null,
    Recall? Recall = null)
{
    /// <summary>Nothing of it changes any more, except that an approved one can be recalled while it lies ahead.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsFinished => Stage is not (AmendmentStage.Drafted or AmendmentStage.Proposed);

    public bool IsWrittenBy(string person) => (Writers ?? [By]).Contains(person, StringComparer.Ordinal);
}

/// <summary>When an amendment would come into force if its last approval were given now.</summary>
/// <param name="From">Instant from which it would hold.</param>
/// <param name="TogetherWith">Number of the version it changes, when that was approved for this instant before and lets it begin no earlier; null when it waits for none.</param>
public sealed record AmendmentStart(DateTimeOffset From, int? TogetherWith = null);

/// <summary>Who took an approved version back before it began.</summary>
/// <param name="By">Person.</param>
public sealed record Recall(string By, string ByName, DateTimeOffset At);

/// <summary>A version of the policy. Deals may be pinned to it once it is in force, so never to one that was recalled.</summary>
/// <param name="Number">1 and up, never used again.</param>
/// <param name="Document">Hash of its document.</param>
/// <param name="From">In force from this instant until the next version's.</param>
/// <param name="Amendment">The change that brought it; null: it was there from the start.</param>
/// <param name="Recall">It was taken back before it began and never holds; null: it stands. Why is in the amendment and in the journal.</param>
public sealed record PolicyVersion(int Number, string Document, DateTimeOffset From, string? Amendment = null, string? Title = null, Recall? Recall = null);

/// <summary>The versions of one vendor's policy and the changes on their way. The documents themselves lie elsewhere, by their hash.</summary>
public sealed record ProgrammeState
{
    public static readonly ProgrammeState Nothing = new();

    /// <summary>Finished amendments kept here, besides those that can still be recalled; older ones are in the journal.</summary>
    public const int MaxFinished = 20;

    /// <summary>Drafted and proposed amendments at a time.</summary>
    public const int MaxOpen = 10;

    public string Tenant { get; init; } = "";

    /// <summary>Number of events so far.</summary>
    public long Version { get; init; }

    /// <summary>In the order of their numbers; of those that stand that is the order of their instants too.</summary>
    public IReadOnlyList<PolicyVersion> Versions { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    public AnsweredRequests Answered { get; init; } = AnsweredRequests.None;

    /// <summary>The last version that stands, in force or not yet: what the next change is based on.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PolicyVersion? Latest => Versions.LastOrDefault(Stands);

    /// <summary>Number of the next version: a recalled one's is not used again.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int NextNumber => Versions.Count > 0 ? Versions[^1].Number + 1 : 1;

    /// <summary>The version in force at an instant; null before the first.</summary>
    public PolicyVersion? At(DateTimeOffset now) => Versions.LastOrDefault(version => Stands(version) && version.From <= now);

    /// <summary>
    /// What will be in force after an instant, soonest first. Of several versions that begin at one instant only the last is here,
    /// as it is in <see cref="At"/>: the others never hold.
    /// </summary>
    public IReadOnlyList<PolicyVersion> Ahead(DateTimeOffset now) =>
        [.. Versions.Where(Stands).Select(static version => version.From).Where(from => from > now).Distinct().Order().Select(from => At(from)!).Distinct()];

    /// <summary>A version by its number, recalled or not: its document stays readable.</summary>
    public PolicyVersion? Find(int number) => Versions.FirstOrDefault(version => version.Number == number);

    /// <summary>A version that had begun at an instant, for those whom neither what lies ahead nor what was recalled concerns; null: there is none of that number.</summary>
    public PolicyVersion? Begun(int number, DateTimeOffset now) =>
        Find(number) is { } version && Stands(version) && version.From <= now ? version : null;

    public Amendment? Find(string id) => Amendments.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal));

    private static bool Stands(PolicyVersion version) => version.Recall is null;
}
