using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>How seats are offered, answered, left and filled again. Who may take one is judged by <see cref="Assignment"/> and <see cref="Conflicts"/>.</summary>
internal static class SeatTaking
{
    public static CaseDecision Invite(CaseState state, InviteNeutral command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Require(command.Kind == Working(state), "otherSeat", "kind", "At this stage another kind of seat is open.");
        rules.Require(
            command.Kind != SeatKind.Mediator || !state.Seats.Any(s => s is { Kind: SeatKind.Mediator, IsLive: true }),
            "seatTaken",
            "kind",
            "Somebody has this seat, or was asked. Replace them first.");
        rules.Require(
            command.Kind == SeatKind.Mediator || state.Round is not { } round || Open(state, round.Kind) < Places(round),
            "seatTaken",
            "kind",
            "All seats of the panel are taken.");
        rules.Require(
            command.Kind == SeatKind.Mediator || state.Round is not { } on || IsEntitled(on, command.Person, context, SeatOpenings.Where(state, context.Policy, context.Now)),
            "notEntitled",
            "person",
            "The programme does not name this person to decide a case like this.");
        var file = (context.Inputs.Roster ?? []).FirstOrDefault(f => Same(f.Person, command.Person));
        rules.Require(file is not null && file.Neutral.Seats.Contains(command.Kind), "notOnRoster", "person", "This person is not on the roster for this seat.");
        rules.Require(!state.Seats.Any(s => s.Is(command.Kind, command.Person)), "askedBefore", "person", "This person was asked before in this case.");
        if (file is not null)
        {
            foreach (var conflict in Conflicts.Standing(file, command.Kind, SeatOpenings.Where(state, context.Policy, context.Now)).Where(static c => !c.Waivable))
            {
                rules.Break("conflict", "person", conflict.Text);
            }
        }

        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var offer = Offer(command.Kind, file!.Neutral, alternate: state.Seats.Any(s => s.Kind == command.Kind), context.Now, context.Policy);
        var more = state.Round is { } panel && Open(state, panel.Kind) + 1 < Places(panel);
        return state.Wanted is null || more ? CaseDecision.Of(offer) : CaseDecision.Of(offer, new SeatsWanted(null));
    }

    public static CaseDecision Answer(CaseState state, AnswerInvitation command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Note, required: !command.Accept || command.Ties is { Count: > 0 });
        rules.Require(command.Ties is not null, "required", "ties", "Say what ties you to the case, or that nothing does.");
        if (rules.Broken.Count > 0)
        {
            return CaseDecision.Invalid(rules.Broken);
        }

        var seat = context.Viewer!.Seat!;
        var neutral = (context.Inputs.Roster ?? []).FirstOrDefault(f => Same(f.Person, seat.Person));
        Conflict[] declared = [.. command.Ties!.Distinct().Select(kind => new Conflict(kind, $"{seat.Name} declared: {command.Text}", context.Policy.Neutrals.CanWaive(kind)))];
        Conflict[] all = [.. declared, .. neutral is null ? [] : Conflicts.Standing(neutral, seat.Kind, SeatOpenings.Where(state, context.Policy, context.Now, seat))];
        if (!command.Accept || all.Any(static c => !c.Waivable))
        {
            var status = command.Accept ? SeatStatus.Conflicted : SeatStatus.Recused;
            return CaseDecision.Of(Left(state, seat, status, all, command.Text ?? "Nothing ties me to this case.", ""));
        }

        return CaseDecision.Of(new SeatChanged(
            seat.Kind,
            seat.Person,
            all.Length > 0 ? SeatStatus.WaitsForWaivers : SeatStatus.Seated,
            all,
            command.Text ?? "Nothing ties me to this case.",
            Clock: all.Length > 0 && seat.Kind == SeatKind.Mediator ? state.Clock(CaseClockKind.Seat, seat.Person) : null));
    }

    public static CaseDecision Waive(CaseState state, WaiveConflict command, CaseContext context)
    {
        var side = context.Viewer!.Side!.Id;
        var seat = state.Seats.LastOrDefault(s => Same(s.Person, command.Person) && s.Status == SeatStatus.WaitsForWaivers);
        if (seat is null)
        {
            return CaseDecision.Invalid([new BrokenRule("noWaiver", "person", "Nothing of this person waits to be let pass.")]);
        }

        if (seat.WaivedBy.Contains(side, StringComparer.Ordinal))
        {
            return CaseDecision.Nothing;
        }

        var waived = new ConflictWaived(seat.Kind, seat.Person, side);
        return state.Sides.All(s => Same(s.Id, side) || seat.WaivedBy.Contains(s.Id, StringComparer.Ordinal))
            ? CaseDecision.Of(waived, new SeatChanged(seat.Kind, seat.Person, SeatStatus.Seated))
            : CaseDecision.Of(waived);
    }

    public static CaseDecision Recuse(CaseState state, Recuse command, CaseContext context) =>
        Leave(state, context.Viewer!.Seat!, SeatStatus.Recused, command.Reason);

    public static CaseDecision Replace(CaseState state, ReplaceNeutral command)
    {
        var seat = state.Seats.LastOrDefault(s => s.IsLive && Same(s.Person, command.Person));
        return seat is null
            ? CaseDecision.Invalid([new BrokenRule("noSeat", "person", "This person has no seat in this case.")])
            : Leave(state, seat, SeatStatus.Replaced, command.Reason);
    }

    /// <summary>The person's time is over without an answer, or without a vote.</summary>
    public static IReadOnlyList<CaseEvent> Silent(CaseState state, string person) =>
        state.Seats.LastOrDefault(s => s.IsLive && Same(s.Person, person)) is { } seat
            ? Left(state, seat, SeatStatus.Silent, null, null, "Did not act in time.")
            : [];

    /// <summary>The platform fills what is wanted: the first free mediator, the whole panel, or a replacement.</summary>
    public static CaseDecision Fill(CaseState state, FillSeats command, CaseContext context)
    {
        if (SeatOpenings.ToFill(state) != command.Kind)
        {
            return CaseDecision.Nothing;
        }

        var roster = context.Inputs.Roster ?? [];
        var where = SeatOpenings.Where(state, context.Policy, context.Now);
        if (command.Kind == SeatKind.Mediator)
        {
            var free = Assignment.Mediators(roster, where).FirstOrDefault(static c => c.IsFree);
            return free is null
                ? CaseDecision.Of(new SeatsWanted(null))
                : CaseDecision.Of(Offer(SeatKind.Mediator, free.Neutral, state.Seats.Any(static s => s.Kind == SeatKind.Mediator), context.Now, context.Policy), new SeatsWanted(null));
        }

        return CaseDecision.Of(Panels.Checked(state, Panel(state, command.Kind, roster, where, context), context.Now, context.Policy));
    }

    /// <summary>Seats of a kind that count for the panel: taken, or still to be answered.</summary>
    internal static int Open(CaseState state, SeatKind kind) => state.Seats.Count(s => s.Kind == kind && s.IsLive);

    /// <summary>Somebody else is wanted only while the seat still has work to do: not a mediator once mediation is over, nor a decider after the decision.</summary>
    internal static IReadOnlyList<CaseEvent> Left(
        CaseState state, Seat seat, SeatStatus status, IReadOnlyList<Conflict>? conflicts, string? said, string why)
    {
        var left = new SeatChanged(seat.Kind, seat.Person, status, conflicts, said, why.Length == 0 ? null : why);
        return seat.Kind == Working(state) ? [left, new SeatsWanted(seat.Kind)] : [left];
    }

    /// <summary>The kind of seat that has work to do now; null: none.</summary>
    private static SeatKind? Working(CaseState state) => state.Stage == CaseStage.Mediation ? SeatKind.Mediator : state.Round?.Kind;

    private static List<CaseEvent> Panel(CaseState state, SeatKind kind, IReadOnlyList<NeutralOnFile> roster, Seating where, CaseContext context)
    {
        var events = new List<CaseEvent>();
        var begun = state.Round is { } running && running.Kind == kind;
        var right = begun ? state.Round!.Right : DecisionRights.For(context.Policy, state.Type, state.Subject!.Amount, state.Subject.Territory);
        var draw = Assignment.Panel(right, kind, roster, where);
        if (!begun)
        {
            events.Add(new RoundBegan(kind, kind == SeatKind.AppealDecider ? 2 : 1, right, Clocks: Awaited(state, kind, right, roster, where, context)));
            events.AddRange(draw.PassedOver.Select(c => new SeatOffered(SeatOf(kind, c.Neutral, SeatStatus.Conflicted, alternate: false, context.Now) with { Conflicts = c.Conflicts })));
            events.AddRange(draw.Seats.Select(n => Offer(kind, n, right.Alternates.Contains(n.Person, StringComparer.Ordinal), context.Now, context.Policy)));
        }
        else
        {
            var missing = Places(state.Round!) - Open(state, kind);
            events.AddRange(draw.Seats.Concat(draw.Left).Take(Math.Max(0, missing)).Select(n => Offer(kind, n, alternate: true, context.Now, context.Policy)));
        }

        events.Add(new SeatsWanted(null));
        return events;
    }

    // Nobody to ask at all: the programme's admin gets the time the panel would have had. Where no panel was found in all its time, the appeal panel does not wait again.
    private static IReadOnlyList<CaseClock>? Awaited(CaseState state, SeatKind kind, DecisionRight right, IReadOnlyList<NeutralOnFile> roster, Seating where, CaseContext context)
    {
        var nobody = kind == SeatKind.AppealDecider
            ? (state.Decisions.Count > 0 || state.Seats.Any(static s => s.Kind == SeatKind.Decider && s.WasAsked)) && !Assignment.Judges(right, kind, roster, where).Any(static c => c.CanSit)
            : Assignment.IsNobody(right, roster, where);
        return nobody ? [CaseClockFace.Start(CaseClockKind.Panel, context.Now, kind == SeatKind.AppealDecider ? context.Policy.Stages.AppealDecided : context.Policy.Stages.Decision, context.Policy)] : null;
    }

    private static int Places(Round round) => round.Kind == SeatKind.AppealDecider
        ? Math.Max(round.Right.AppealPanel.Count, round.Right.AppealVotes)
        : Math.Max(round.Right.Deciders.Count, round.Right.Votes);

    private static CaseDecision Leave(CaseState state, Seat seat, SeatStatus status, string reason)
    {
        var rules = new RuleBook();
        rules.Text(reason, "reason", Limits.Note);
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(Left(state, seat, status, null, null, reason));
    }

    private static SeatOffered Offer(SeatKind kind, Neutral neutral, bool alternate, DateTimeOffset now, Policy policy)
    {
        var days = kind switch
        {
            SeatKind.Mediator => policy.Clocks.Response,
            SeatKind.Decider => policy.Stages.Decision,
            _ => policy.Stages.AppealDecided,
        };
        return new SeatOffered(
            SeatOf(kind, neutral, SeatStatus.Invited, alternate, now),
            CaseClockFace.Start(CaseClockKind.Seat, now, days, policy, neutral.Person));
    }

    private static Seat SeatOf(SeatKind kind, Neutral neutral, SeatStatus status, bool alternate, DateTimeOffset now) =>
        new(kind, neutral.Person, neutral.Name, neutral.Zone, status, now, alternate, [], []);

    // Whom the programme names; where none of them can sit, anybody on the roster who decides.
    private static bool IsEntitled(Round round, string person, CaseContext context, Seating where) =>
        Assignment.Named(round.Right, round.Kind, context.Policy).Contains(person, StringComparer.Ordinal)
        || Assignment.Judges(round.Right, round.Kind, context.Inputs.Roster ?? [], where).Any(c => Same(c.Neutral.Person, person));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
