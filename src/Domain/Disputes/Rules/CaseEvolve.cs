using System.Collections.Immutable;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

/// <summary>How facts change a case: a pure fold, so that replaying a record from its first fact gives the state.</summary>
public static class CaseEvolve
{
    public static CaseState Apply(CaseState state, CaseFact fact)
    {
        if (fact.Version != state.Version + 1)
        {
            throw new InvalidOperationException($"Fact {fact.Version} does not follow version {state.Version}.");
        }

        var onlyFor = fact.Body.OnlyFor;
        return Change(state, fact.Body, fact.At) with
        {
            Tenant = state.Exists ? state.Tenant : fact.Tenant,
            Spoke = Spoke(state, fact),
            Replaced = fact.Body is OverrideProposed or DecisionIssued { Decision.Overridden: not null } && !state.Replaced.Contains(fact.Person, StringComparer.Ordinal)
                ? [.. state.Replaced, fact.Person]
                : state.Replaced,
            Version = fact.Version,
            ChangedAt = onlyFor is null ? fact.At : state.ChangedAt,
            Answered = Remember(state.Answered, fact),
            LastShared = onlyFor is null ? fact.Version : state.LastShared,
            LastPrivate = onlyFor is null ? state.LastPrivate : state.LastPrivate.ToImmutableDictionary(StringComparer.Ordinal).SetItem(onlyFor, fact.Version),
        };
    }

    /// <summary>What an event changes, without its place: for looking ahead.</summary>
    internal static CaseState Change(CaseState s, IEnumerable<CaseEvent> events, DateTimeOffset at) => events.Aggregate(s, (state, body) => Change(state, body, at));

    internal static CaseState Change(CaseState s, CaseEvent body, DateTimeOffset at) => body switch
    {
        CaseOpened e => s with
        {
            Id = e.Id,
            Policy = e.Policy,
            Type = e.Type,
            Cause = e.Cause,
            Question = e.Question,
            Subject = e.Subject,
            Sides = e.Sides,
            InterimOwner = e.InterimOwner,
            OpenedBy = e.By,
            OpenedAt = at,
            Clocks = [e.Clock],
        },
        ItemAdded e => s with { Items = [.. s.Items, e.Item] },
        SidesFollowed e => s with { Sides = e.Sides },
        MoveOnWanted e => s with { MoveOn = [.. s.MoveOn, e.Side] },
        WithdrawalWanted e => s with { Withdraw = [.. s.Withdraw, e.Side] },
        StageEntered e => Entered(s, e),
        CaseClockWarned e => s with { Clocks = Edit(s.Clocks, e.Clock, e.Subject, c => c with { Time = c.Time with { Passed = e.Passed } }) },
        CaseClockRanOut e => s with { Clocks = Edit(s.Clocks, e.Clock, e.Subject, c => c with { Time = c.Time with { Passed = c.Time.Stages + 1 } }) },
        CaseExtensionProposed e => s with { Extension = e.Extension },
        CaseExtensionAnswered e => s with { Extension = e.Agree ? s.Extension! with { AgreedBy = [.. s.Extension.AgreedBy, e.Side] } : null },
        CaseExtended e => s with
        {
            Clocks = With(s.Clocks, e.Clocks),
            Extension = e.ForCause ? s.Extension : null,
            Extensions = e.ForCause ? s.Extensions : s.Extensions + 1,
            ExtendedForCause = s.ExtendedForCause || e.ForCause,
        },
        CaseSuspended e => s with { SuspendedBecause = e.Reason, Clocks = With(s.Clocks, e.Clocks) },
        CaseResumed e => s with { SuspendedBecause = null, Clocks = With(s.Clocks, e.Clocks) },
        CaseClosed e => s with { Stage = CaseStage.Closed, End = e.End, Wanted = null, Round = null, Extension = null, Override = null, SuspendedBecause = null, Clocks = RemediesOnly(s.Clocks) },
        PostMortemWritten e => s with { PostMortems = [.. s.PostMortems, e.PostMortem] },
        SettlementReached e => s with { Settlement = new Settlement(e.Settled, e.Clock?.Time.Due ?? s.Settlement?.Until, e.Stands), Clocks = With(s.Clocks, [.. e.Still ?? [], .. e.Clock is null ? Array.Empty<CaseClock>() : [e.Clock]]) },
        SettlementLeft e => s with { Settlement = null, SettlementsLeft = s.SettlementsLeft + 1, Clocks = With(Without(s.Clocks, CaseClockKind.CoolingOff), e.Clocks) },
        RemediesBegan e => s with
        {
            Settlement = s.Settlement is { } settlement ? settlement with { Stands = true } : null,
            Remedies = [.. e.Instead ? s.Remedies.Select(Superseded) : s.Remedies, .. e.Remedies],
            Clocks = With(e.Instead ? [.. s.Clocks.Where(c => !IsOfRemedy(c))] : s.Clocks, e.Clocks),
        },
        RemedyMoved e => s with
        {
            Remedies = [.. s.Remedies.Select(r => string.Equals(r.Id, e.Remedy.Id, StringComparison.Ordinal) ? e.Remedy : r)],
            Clocks = [.. s.Clocks.Where(c => !IsOfRemedy(c) || !string.Equals(c.Subject, e.Remedy.Id, StringComparison.Ordinal)), .. e.Clocks],
        },
        _ => SeatEvolve.Change(s, body, at),
    };

    private static IReadOnlyList<string> Spoke(CaseState state, CaseFact fact)
    {
        IEnumerable<CaseSide> sides = fact.Body switch
        {
            CaseOpened e => e.Sides,
            SidesFollowed e => e.Sides,
            _ => [],
        };
        // Whoever replaces a decision does it for no side, though a channel manager would else act for the vendor's.
        var replaces = fact.Body is OverrideProposed or DecisionIssued or RemediesBegan;
        string[] more = [.. sides.SelectMany(static s => s.Members).Select(static m => m.Person).Append(fact.Side is null || replaces ? null : fact.Person).OfType<string>().Distinct(StringComparer.Ordinal).Except(state.Spoke, StringComparer.Ordinal)];
        return more.Length == 0 ? state.Spoke : [.. state.Spoke, .. more];
    }

    internal static IReadOnlyList<CaseClock> With(IReadOnlyList<CaseClock> clocks, IReadOnlyList<CaseClock> changed) =>
        [.. clocks.Where(c => !changed.Any(n => n.Is(c.Kind, c.Subject))), .. changed];

    internal static IReadOnlyList<CaseClock> Without(IReadOnlyList<CaseClock> clocks, CaseClockKind kind, string? subject = null) =>
        [.. clocks.Where(c => c.Kind != kind || (subject is not null && !string.Equals(c.Subject, subject, StringComparison.Ordinal)))];

    internal static bool IsOfRemedy(CaseClock clock) => clock.Kind is CaseClockKind.Remedy or CaseClockKind.Cure or CaseClockKind.Review or CaseClockKind.Sunset;

    private static TrackedRemedy Superseded(TrackedRemedy remedy) =>
        remedy.Status is RemedyStatus.Confirmed or RemedyStatus.Missed or RemedyStatus.Ended ? remedy : remedy with { Status = RemedyStatus.Ended };

    private static IReadOnlyList<CaseClock> RemediesOnly(IReadOnlyList<CaseClock> clocks) => [.. clocks.Where(IsOfRemedy)];

    private static CaseState Entered(CaseState s, StageEntered e) => s with
    {
        Stage = e.Stage,
        Clocks = With(RemediesOnly(s.Clocks), e.Clock is null ? [] : [e.Clock]),
        Extension = null,
        Extensions = 0,
        ExtendedForCause = false,
        MoveOn = [],
        Withdraw = [],
        Wanted = null,
        Round = null,
    };

    private static IReadOnlyList<CaseClock> Edit(IReadOnlyList<CaseClock> clocks, CaseClockKind kind, string subject, Func<CaseClock, CaseClock> edit) =>
        [.. clocks.Select(c => c.Is(kind, subject) ? edit(c) : c)];

    private static AnsweredRequests Remember(AnsweredRequests answered, CaseFact fact)
    {
        if (fact.Request.Length == 0)
        {
            return answered;
        }

        var (request, print) = RequestMark.Parse(fact.Request);
        return answered.With(request, print, fact.Version);
    }
}
