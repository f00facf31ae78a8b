using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>What a viewer may see of a deal. Whatever is not put in here reaches nobody.</summary>
public static class Views
{
    public static DealView For(DealState state, Viewer viewer, Policy policy, DateTimeOffset now) => new(
        state.Id,
        state.LastVisible(viewer.Party?.Id),
        state.Policy,
        state.Parties,
        Contacts(state, viewer, policy),
        StandingFor(state, viewer, now),
        state.OpenedAt,
        state.ChangedAt,
        policy.Calendar.Zone,
        viewer.Party?.Id,
        state.Registration,
        viewer.Party?.Kind == PartyKind.DirectSales ? null : state.Draft,
        state.ReceivedAt,
        state.ReviewerName ?? (state.Review == ReviewState.Draft ? Reviewers.For(policy, state.Id, state.Draft?.CustomerCountry, [], now).Name : null),
        state.ReviewNote,
        state.Open,
        state.Agreement,
        state.Files.Count > 0 ? state.Files : null,
        state.Overlap && Protocol.HoldsCustomer(state) ? true : null,
        HeldViews.Held(state, viewer, policy),
        HeldViews.Approvals(state, viewer),
        state.Frozen.Count > 0 ? state.Frozen : null,
        state.Reviewer,
        state.ReviewPause,
        state.Protection,
        FieldLocks.Of(state) is { Count: > 0 } locks ? locks : null,
        state.ReviewHandedOn ? true : null,
        state.SomeDecided is null ? null : Deciding.Standing(state));

    /// <param name="another">The standing of another viewer in the same state: what is the same for all is taken from it.</param>
    public static Standing StandingFor(DealState state, Viewer viewer, DateTimeOffset now, Standing? another = null)
    {
        var lines = state.Firms.Count == 0 && another is not null ? another.Lines : Lines(state, viewer);
        return new Standing(
            state.LastVisible(viewer.Party?.Id),
            state.Review,
            state.Negotiation,
            state.Stage,
            another?.AcceptedBy ?? AcceptedBy(state),
            another?.Awaiting ?? Awaiting(state),
            state.Clocks,
            lines,
            another?.AgreedLines ?? AgreedLines(state),
            Possibilities.For(state, viewer, now),
            state.ManagerCalled,
            state.Open?.Number,
            state.Open?.Hash,
            state.Extension,
            state.SuspendedBecause,
            state.Move);
    }

    /// <summary>Required parties that have not accepted the offer on the table.</summary>
    public static IReadOnlyList<string> Awaiting(DealState state) =>
        state.Open is null || state.Negotiation != NegotiationState.Open ? [] : Missing(state);

    /// <summary>Lines of the open offer that are agreed, ended by a case, or settled by every required party.</summary>
    public static int AgreedLines(DealState state)
    {
        var agreed = 0;
        if (state.Open is { } open && (state.Negotiation == NegotiationState.Agreed || state.Tentatives.Count > 0 || state.SomeDecided is not null))
        {
            foreach (var line in open.Terms.Lines)
            {
                agreed += IsSettled(state, line.Activity) ? 1 : 0;
            }
        }

        return agreed;
    }

    /// <summary>The line is agreed, a case ended it, or every required party marked it as settled.</summary>
    public static bool IsSettled(DealState state, string activity) => StatusOf(state, activity) is LineStatus.Agreed or LineStatus.Decided or LineStatus.Tentative;

    private static string[] AcceptedBy(DealState state)
    {
        var parties = new string[state.Acceptances.Count];
        for (var i = 0; i < parties.Length; i++)
        {
            parties[i] = state.Acceptances[i].Party;
        }

        return parties;
    }

    private static List<string> Missing(DealState state)
    {
        var missing = new List<string>(state.Parties.Count);
        for (var i = 0; i < state.Parties.Count; i++)
        {
            var party = state.Parties[i];
            if (party.Required && !state.HasAccepted(party.Id))
            {
                missing.Add(party.Id);
            }
        }

        return missing;
    }

    private static IReadOnlyList<LineStanding> Lines(DealState state, Viewer viewer)
    {
        if (state.Open is null)
        {
            return [];
        }

        var lines = new List<LineStanding>(state.Open.Terms.Lines.Count);
        var terms = state.Open.Terms.Lines;
        for (var i = 0; i < terms.Count; i++)
        {
            var line = terms[i];
            lines.Add(new LineStanding(
                line.Activity,
                StatusOf(state, line.Activity),
                TentativeFor(state, line.Activity) ?? [],
                FirmFor(state, viewer, line.Activity)));
        }

        return lines;
    }

    private static string[] FirmFor(DealState state, Viewer viewer, string activity) => state.Firms.Count == 0 ? [] : AllFirmFor(state, viewer, activity);

    private static string[] AllFirmFor(DealState state, Viewer viewer, string activity) =>
        [.. state.Firms
            .Where(f => Same(f.Activity, activity) && (f.Open || viewer.Party is null || Same(f.Party, viewer.Party.Id)))
            .Select(f => f.Party)];

    private static LineStatus StatusOf(DealState state, string activity)
    {
        if (Freezing.IsFrozen(state, activity))
        {
            return LineStatus.Frozen;
        }

        var decided = Deciding.Of(state, activity) is not null;
        if (state.Negotiation == NegotiationState.Agreed)
        {
            return !state.Unsettled.Contains(activity, StringComparer.Ordinal) ? LineStatus.Agreed : decided ? LineStatus.Decided : LineStatus.Open;
        }

        if (decided)
        {
            return LineStatus.Decided;
        }

        var marks = TentativeFor(state, activity);
        if (marks is not null && state.Parties.Where(p => p.Required).All(p => marks.Contains(p.Id, StringComparer.Ordinal)))
        {
            return LineStatus.Tentative;
        }

        return state.Open!.Changes.Has(activity, static (c, id) => c.Kind != ChangeKind.Credit && Same(c.Subject, id)) ? LineStatus.Moved : LineStatus.Open;
    }

    private static bool IsMarkedByAll(DealState state, IReadOnlyList<string> marks) =>
        state.Parties.Where(p => p.Required).All(p => marks.Contains(p.Id, StringComparer.Ordinal));

    private static IReadOnlyList<string>? TentativeFor(DealState state, string activity) =>
        state.Tentatives.Find(activity, static (t, id) => Same(t.Activity, id))?.Parties;

    private static IReadOnlyList<Contact> Contacts(DealState state, Viewer viewer, Policy policy)
    {
        var people = new List<Contact>();
        foreach (var party in state.Parties.Where(p => !Same(p.Id, viewer.Party?.Id)))
        {
            people.AddRange(party.Members.Select(m => new Contact(m.Person, m.Name, m.Role, m.Zone, party.Id)));
        }

        var manager = policy.Manager;
        if (!people.Any(p => Same(p.Person, manager.Person)) && !Same(viewer.Actor.Person, manager.Person))
        {
            people.Add(new Contact(manager.Person, manager.Name, manager.Role, manager.Zone, policy.DirectSales.Id));
        }

        return people;
    }

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
