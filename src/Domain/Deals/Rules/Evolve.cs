using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>How facts change the state: a pure fold, so that replaying a record from its first fact gives the state.</summary>
public static class Evolve
{
    public static DealState Apply(DealState state, Fact fact)
    {
        if (fact.Version != state.Version + 1)
        {
            throw new InvalidOperationException($"Fact {fact.Version} does not follow version {state.Version}.");
        }

        var onlyFor = fact.Body.OnlyFor;
        return FrozenChanges.After(HeldChanges.After(Change(state, fact), fact.Body), fact.Body) with
        {
            Version = fact.Version,
            // Nobody learns from a time that another side did something in private.
            ChangedAt = onlyFor is null || state.IsPrivate ? fact.At : state.ChangedAt,
            Answered = Remember(state.Answered, fact),
            LastShared = onlyFor is null ? fact.Version : state.LastShared,
            LastPrivate = onlyFor is null ? state.LastPrivate : Set(state.LastPrivate, onlyFor, fact.Version),
        };
    }

    private static DealState Change(DealState s, Fact fact) => fact.Body switch
    {
        DraftSaved e => Begin(s, fact, e.Id, e.Policy, e.Parties) with { Draft = e.Form, Review = ReviewState.Draft },
        Submitted e => Begin(s, fact, e.Id, e.Policy, e.Parties) with
        {
            Draft = null,
            Registration = e.Registration,
            Review = ReviewState.Submitted,
            ReceivedAt = fact.At,
            Reviewer = e.Reviewer,
            ReviewerName = e.ReviewerName,
            Clocks = With(s.Clocks, e.Review),
        },
        Imported e => Begin(s, fact, e.Id, e.Policy, e.Parties) with
        {
            Draft = e.State == ReviewState.Draft ? FormRules.FormOf(e.Registration) : null,
            Registration = e.Registration,
            Row = new SourceRow(Importing.Print(e.Registration), e.Stage),
            Review = e.State,
            Stage = e.Stage,
            ReceivedAt = e.State == ReviewState.Draft ? null : fact.At,
            Reviewer = e.Reviewer,
            ReviewerName = e.ReviewerName,
            Clocks = e.Review is null ? s.Clocks : With(s.Clocks, e.Review),
        },
        ReviewStarted e => s with { Review = ReviewState.InReview, Reviewer = e.Reviewer, ReviewerName = e.ReviewerName },
        InfoAsked e => s with
        {
            Review = ReviewState.NeedsInfo,
            ReviewNote = e.Question,
            Clocks = With(With(s.Clocks, e.Review), e.Answer),
        },
        InfoGiven e => s with
        {
            Review = ReviewState.InReview,
            Registration = e.Registration,
            Place = Place.After(s, e.Registration.Customer, e.Moved == true, fact.At),
            ReviewPause = e.Review.Remaining is null ? null : s.ReviewPause,
            Clocks = With(Without(s.Clocks, ClockKind.Info), e.Review),
        },
        Approved e => s with { Review = ReviewState.Approved, ReviewNote = e.Note, ReviewPause = null, Clocks = Without(s.Clocks, ClockKind.Review) },
        RegistrationRejected e => Ended(s) with { Review = ReviewState.Rejected, ReviewNote = e.Text },
        RegistrationWithdrawn e => Ended(s) with { Review = ReviewState.Withdrawn, ReviewNote = e.Reason },
        RegistrationAmended e => s with
        {
            Registration = e.Registration,
            Place = Place.After(s, e.Registration.Customer, e.Moved == true, fact.At),
            Row = FromSource(s, fact) is { } row ? row with { Print = Importing.Print(e.Registration) } : s.Row,
        },
        StageSet e => (e.To is SalesStage.Won or SalesStage.Lost ? Ended(s) : s) with
        {
            Stage = e.To,
            Row = FromSource(s, fact) is { } row ? row with { Stage = e.To } : s.Row,
        },
        OverlapNoticed e => s with { Overlap = e.On },
        MemberAdded e => s with { Parties = Edit(s.Parties, e.Party, p => p with { Members = [.. p.Members, e.Member] }) },
        MemberRemoved e => s with
        {
            Parties = Edit(s.Parties, e.Party, p => p with { Members = [.. p.Members.Where(m => !Same(m.Person, e.Person))] }),
        },
        PartyAdded e => s with { Parties = [.. s.Parties, e.Party] },
        NegotiationOpened e => s with { Negotiation = NegotiationState.Open, Clocks = WithExpiry(With(s.Clocks, e.Clock), s.Open) },
        OfferMade e => OnTable(s, fact, e),
        OfferAccepted e => s with { Acceptances = [.. s.Acceptances, e.Acceptance] },
        AgreementReached e => s with
        {
            Negotiation = NegotiationState.Agreed,
            Agreement = e.Agreement,
            Extension = null,
            SuspendedBecause = null,
            Clocks = Without(s.Clocks, ClockKind.Response, ClockKind.Negotiation, ClockKind.Expiry),
        },
        AgreementVoided => s with { Acceptances = [], Agreement = null },
        OfferRejected or OfferWithdrawn or OfferExpired or OfferVoided => Cleared(s),
        LinesMarked e => s with { Tentatives = Mark(s.Tentatives, e) },
        FirmMarked e => s with
        {
            Firms =
            [
                .. s.Firms.Where(f => !(Same(f.Party, e.Party) && Same(f.Activity, e.Activity))),
                .. e.On ? [new Firm(e.Party, e.Activity, e.Open)] : Array.Empty<Firm>(),
            ],
        },
        MessageSent or QuestionAsked => s,
        FileAttached e => s with { Files = [.. s.Files, Filing.Of(e, fact)] },
        ManagerCalled => s with { ManagerCalled = true },
        ExtensionProposed e => s with { Extension = e.Extension },
        ExtensionAnswered e => s with
        {
            Extension = e.Agree && s.Extension is { } x ? x with { AgreedBy = [.. x.AgreedBy, e.Party] } : null,
        },
        ClockExtended e => s with { Extension = null, Clocks = With(s.Clocks, e.Clock) },
        PolicyProposed e => s with { Move = e.Move },
        PolicyAnswered e => s with { Move = e.Agree && s.Move is { } move ? move with { AgreedBy = [.. move.AgreedBy, e.Party] } : null },
        PolicyWithdrawn => s with { Move = null },
        PolicyMoved e => s with
        {
            Policy = e.To,
            Move = null,
            Decided = e.Undecided is { } open ? [.. s.Decided.Where(d => !open.Contains(d.Activity, StringComparer.Ordinal))] : s.Decided,
        },
        Suspended e => s with { SuspendedBecause = e.Reason, Clocks = e.Clocks.Aggregate(s.Clocks, With) },
        Resumed e => s with { SuspendedBecause = null, Clocks = e.Clocks.Aggregate(s.Clocks, With) },
        Reopened e => s with { Negotiation = NegotiationState.Open, ManagerCalled = false, Clocks = With(s.Clocks, e.Clock) },
        ClockWarned e => s with { Clocks = Passed(s.Clocks, e.Clock, e.Stage ?? (e.Percent >= 90 ? 2 : 1)) },
        ClockRanOut e => (e.Clock == ClockKind.Protection ? ClaimEvolve.Expired(s) : s) with
        {
            Clocks = RanOut(s.Clocks, e.Clock),
            ManagerCalled = s.ManagerCalled || e.Consequence == Consequence.ManagerStepsIn,
            Extension = s.Extension?.Clock == e.Clock ? null : s.Extension,
        },
        NegotiationLapsed => Lapsed(s) with { ManagerCalled = true },
        OfferHeld or AcceptanceHeld or HeldApproved or HeldDeclined or HeldWentStale or HeldWithdrawn or ConfirmationNeeded => HeldChanges.Apply(s, fact),
        LinesFrozen or LinesUnfrozen => FrozenChanges.Apply(s, fact.Body),
        _ => ClaimEvolve.Apply(s, fact) ?? throw new InvalidOperationException($"The event {fact.Body.GetType().Name} has no effect defined."),
    };

    // Only the platform acts for no party: what it changes comes from the source.
    private static SourceRow? FromSource(DealState s, Fact fact) => fact.Party is null ? s.Row : null;

    private static DealState Begin(DealState s, Fact fact, string id, int policy, IReadOnlyList<Party> parties) => s with
    {
        Tenant = fact.Tenant,
        Id = id,
        Policy = policy,
        Parties = parties,
        OpenedAt = s.Exists ? s.OpenedAt : fact.At,
    };

    private static DealState OnTable(DealState s, Fact fact, OfferMade e) => s with
    {
        Negotiation = NegotiationState.Open,
        Offers = e.Offer.Number,
        Open = e.Offer,
        Acceptances = [new Acceptance(e.Offer.By, e.Offer.Person, fact.Name, fact.At)],
        Tentatives = Carried(s.Tentatives, e.Offer),
        Extension = s.Extension?.Clock == ClockKind.Response ? null : s.Extension,
        Clocks = e.Expiry is not null
            ? With(With(s.Clocks, e.Response), e.Expiry)
            : With(s.Clocks.Has(ClockKind.Expiry, static (c, kind) => c.Kind == kind) ? Without(s.Clocks, ClockKind.Expiry) : s.Clocks, e.Response),
    };

    // A tentative mark holds for the line as it stood; a line that moved has to be marked again.
    private static IReadOnlyList<Tentative> Carried(IReadOnlyList<Tentative> marks, Offer offer) =>
        marks.Count == 0 ? marks : [.. marks.Where(m => !offer.Changes.Any(c => c.Kind != ChangeKind.Credit && Same(c.Subject, m.Activity)))];

    private static IReadOnlyList<Tentative> Mark(IReadOnlyList<Tentative> marks, LinesMarked e)
    {
        var next = marks.ToDictionary(m => m.Activity, m => m.Parties, StringComparer.Ordinal);
        foreach (var activity in e.Activities)
        {
            var parties = next.GetValueOrDefault(activity, []).Where(p => !Same(p, e.Party));
            next[activity] = e.On ? [.. parties, e.Party] : [.. parties];
        }

        return [.. next.Where(m => m.Value.Count > 0).Select(m => new Tentative(m.Key, m.Value)).OrderBy(m => m.Activity, StringComparer.Ordinal)];
    }

    private static DealState Cleared(DealState s) => s with
    {
        Open = null,
        Acceptances = [],
        Tentatives = [],
        Extension = s.Extension?.Clock == ClockKind.Response ? null : s.Extension,
        Clocks = Without(s.Clocks, ClockKind.Response, ClockKind.Expiry),
    };

    private static DealState Lapsed(DealState s) => Cleared(s) with
    {
        Negotiation = NegotiationState.Lapsed,
        Extension = null,
        SuspendedBecause = null,
        Clocks = Without(s.Clocks, ClockKind.Response, ClockKind.Negotiation, ClockKind.Expiry),
    };

    // A finished registration or sale ends open talks; an agreement that was reached stays on record.
    private static DealState Ended(DealState s) =>
        (s.Negotiation == NegotiationState.Open ? Lapsed(s) : s) with { Clocks = [], ReviewPause = null, Protection = null };

    internal static IReadOnlyList<Clock> With(IReadOnlyList<Clock> clocks, Clock clock)
    {
        var next = new List<Clock>(clocks.Count + 1);
        for (var i = 0; i < clocks.Count; i++)
        {
            if (clocks[i].Kind != clock.Kind)
            {
                next.Add(clocks[i]);
            }
        }

        next.Add(clock);
        return next;
    }

    // An offer that is open again after its agreement was void still expires when its proposer said.
    private static IReadOnlyList<Clock> WithExpiry(IReadOnlyList<Clock> clocks, Offer? open) =>
        open?.ExpiresAt is { } at ? With(clocks, new Clock(ClockKind.Expiry, open.At, at, at, at, Passed: 2)) : clocks;

    private static IReadOnlyList<Clock> Without(IReadOnlyList<Clock> clocks, params ReadOnlySpan<ClockKind> kinds)
    {
        var left = new List<Clock>(clocks.Count);
        foreach (var clock in clocks)
        {
            if (!kinds.Contains(clock.Kind))
            {
                left.Add(clock);
            }
        }

        return left;
    }

    private static IReadOnlyList<Clock> Passed(IReadOnlyList<Clock> clocks, ClockKind kind, int passed) =>
        [.. clocks.Select(c => c.Kind == kind ? c with { Passed = passed } : c)];

    private static IReadOnlyList<Clock> RanOut(IReadOnlyList<Clock> clocks, ClockKind kind) =>
        [.. clocks.Select(c => c.Kind == kind ? c with { Passed = c.Stages + 1 } : c)];

    private static IReadOnlyList<Party> Edit(IReadOnlyList<Party> parties, string id, Func<Party, Party> edit) =>
        [.. parties.Select(p => Same(p.Id, id) ? edit(p) : p)];

    private static AnsweredRequests Remember(AnsweredRequests answered, Fact fact)
    {
        if (fact.Request.Length == 0)
        {
            return answered;
        }

        var (request, print) = RequestMark.Parse(fact.Request);
        return answered.With(request, print, fact.Version);
    }

    private static IReadOnlyDictionary<string, long> Set(IReadOnlyDictionary<string, long> map, string key, long value) =>
        new Dictionary<string, long>(map, StringComparer.Ordinal) { [key] = value };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
