using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Gateway.Policies;

/// <summary>The rules in plain words, as far as they are the reader's.</summary>
/// <param name="From">Since when this version has been in force, or from when it will or would have been.</param>
/// <param name="Recalled">When it was taken back before it began; null: it was not.</param>
/// <param name="Next">What will read differently from the first instant ahead at which something changes for the reader; null when nothing does.</param>
public sealed record RulesPage(int Version, DateTimeOffset From, string Name, string Zone, IReadOnlyList<SummarySection> Sections, RulesNext? Next = null, DateTimeOffset? Recalled = null);

/// <param name="From">Instant from which the change holds.</param>
public sealed record RulesNext(DateTimeOffset From, IReadOnlyList<SummaryChange> Changes);

public sealed record PolicyComparison(int From, int To, IReadOnlyList<PolicyChange> Changes);

/// <summary>What is wrong with a document, and what it changes.</summary>
/// <param name="Changes">Against the last version that was approved and not recalled; empty when the document cannot be read.</param>
public sealed record PolicyCheck(IReadOnlyList<BrokenRule> Broken, IReadOnlyList<PolicyChange> Changes);

/// <param name="Policy">The whole document.</param>
public sealed record PolicyVersionPage(int Version, DateTimeOffset From, Policy Policy);

/// <param name="Document">What it proposes.</param>
/// <param name="Changes">Against the version it is based on.</param>
/// <param name="Broken">What keeps it from being proposed.</param>
/// <param name="Outdated">It has to be based on another version anew: a later one was approved meanwhile, or the one it is based on was recalled.</param>
/// <param name="Zone">IANA time zone in which its instants are told.</param>
/// <param name="Start">When it would come into force if it were approved now; null when it is finished or outdated.</param>
/// <param name="Instead">Number of the version to base it on, when the one it is based on was recalled; null otherwise.</param>
/// <param name="Unrecallable">While what it became lies ahead, for those who may recall: what keeps it from being recalled, empty when nothing does; null for anybody else and otherwise.</param>
public sealed record AmendmentPage(
    AmendmentView View,
    Policy Document,
    IReadOnlyList<PolicyChange> Changes,
    IReadOnlyList<BrokenRule> Broken,
    bool Outdated,
    string Zone,
    AmendmentStart? Start = null,
    int? Instead = null,
    IReadOnlyList<BrokenRule>? Unrecallable = null);

/// <param name="BasedOn">Version it changes.</param>
/// <param name="Document">The whole policy as it should be.</param>
/// <param name="Effective">Local date on which it should begin to hold; null: as soon as it may.</param>
/// <param name="Replaces">Hash of the document this one replaces; null for a new amendment.</param>
public sealed record NewAmendment(string Title, string Why, int BasedOn, RawJson Document, DateOnly? Effective = null, string? Replaces = null);

/// <param name="Document">Hash of what the sender has read.</param>
/// <param name="Reason">Needed to reject, to withdraw and to recall.</param>
public sealed record AmendmentAct(string Document, string? Reason = null);
