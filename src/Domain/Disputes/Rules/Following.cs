using Negotiation.Domain.Calendars;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Disputes;

/// <summary>Remedies, followed from the day they are ordered until they are done, missed or over.</summary>
internal static class Following
{
    /// <param name="instead">They take the place of what was ordered before.</param>
    public static RemediesBegan Begin(CaseState state, OutcomeTerms terms, DateTimeOffset now, Policy policy, bool instead)
    {
        TrackedRemedy[] remedies = [.. terms.Remedies.Select((order, i) => new TrackedRemedy($"r{state.Remedies.Count + i + 1}", Ahead(order, now, policy), RemedyStatus.Running, now))];
        return new RemediesBegan(remedies, [.. remedies.SelectMany(r => Clocks(r, now, policy))], instead);
    }

    // Between the paper, or the acceptance, and the outcome its day may have passed: nobody is late before they are bound.
    private static OrderedRemedy Ahead(OrderedRemedy order, DateTimeOffset now, Policy policy)
    {
        if (policy.Calendar.ClosingFrom(order.Due) > now)
        {
            return order;
        }

        var days = policy.Calendar.DateOf(policy.Calendar.AddBusinessDays(now, 1)).DayNumber - order.Due.DayNumber;
        return order with { Due = order.Due.AddDays(days), Review = order.Review?.AddDays(days), Sunset = order.Sunset.AddDays(days) };
    }

    /// <summary>The clocks of everything that stands still while an appeal is heard, with the working time they have left.</summary>
    public static IReadOnlyList<CaseClock> Still(CaseState state, DateTimeOffset now, Policy policy) =>
    [
        .. state.Clocks
            .Where(c => CaseEvolve.IsOfRemedy(c) && c.Time is { RanOut: false, Remaining: null } && state.Remedies.Any(r => Same(r.Id, c.Subject) && r.Status is RemedyStatus.Running or RemedyStatus.Reported or RemedyStatus.InCure))
            .Select(c => CaseClockFace.Suspend(c, now, policy)),
    ];

    /// <summary>What stood still goes on after an appeal that nobody could decide: every day of it moves by the pause.</summary>
    public static IReadOnlyList<RemedyMoved> GoOn(CaseState state, DateTimeOffset now, Policy policy) =>
        [.. state.Remedies.Where(static r => r.Status == RemedyStatus.Stayed).Select(r => GoOn(state, r, now, policy))];

    private static RemedyMoved GoOn(CaseState state, TrackedRemedy remedy, DateTimeOffset now, Policy policy)
    {
        // What was reported stood still before the appeal, and goes on standing still until it is contested.
        var waits = remedy.IsSaidDone ? TimeOf(state, remedy) : null;
        var due = remedy.IsSaidDone ? null : Day(CaseClockKind.Remedy);
        var cure = remedy.IsSaidDone ? null : Resumed(CaseClockKind.Cure);
        var review = Day(CaseClockKind.Review);
        var order = remedy.Order with
        {
            Due = due ?? remedy.Order.Due,
            Review = review ?? remedy.Order.Review,
            Sunset = Day(CaseClockKind.Sunset) ?? remedy.Order.Sunset,
        };
        var going = remedy with
        {
            Order = order,
            Status = due is not null ? RemedyStatus.Running : cure is not null ? RemedyStatus.InCure : RemedyStatus.Reported,
        };
        CaseClock?[] clocks =
        [
            waits ?? (due is null ? cure : CaseClockFace.Remedy(going, now, policy)),
            CaseClockFace.At(CaseClockKind.Sunset, remedy.Id, now, policy.Calendar.ClosingFrom(order.Sunset)),
            review is { } day ? CaseClockFace.At(CaseClockKind.Review, remedy.Id, now, policy.Calendar.StartOfWork(day)) : null,
        ];
        return new RemedyMoved(going, [.. clocks.OfType<CaseClock>()]);

        CaseClock? Resumed(CaseClockKind kind) => state.Clock(kind, remedy.Id) is { } clock ? CaseClockFace.Resume(clock, now, policy) : null;

        DateOnly? Day(CaseClockKind kind) => Resumed(kind) is { } clock ? policy.Calendar.DateOf(clock.Time.Due) : null;
    }

    public static CaseDecision Report(CaseState state, ReportRemedy command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        rules.Require(command.Item is null || state.Items.Any(i => i.Number == command.Item), "unknownItem", "item", "The record has no such entry.");
        var remedy = Find(rules, state, command.Remedy);
        Mine(rules, remedy, context, own: true);
        rules.Require(remedy is null or { Status: RemedyStatus.Running or RemedyStatus.InCure or RemedyStatus.Missed }, "remedyNotRunning", "remedy", "This is not waiting to be done.");
        var text = command.Item is { } item ? $"{command.Text} (entry {item})" : command.Text;
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(Moved(state, Reported(remedy!, text, context.Now), Waiting(state, remedy!, context)));
    }

    public static CaseDecision Confirm(CaseState state, ConfirmRemedy command, CaseContext context)
    {
        var rules = new RuleBook();
        var remedy = Find(rules, state, command.Remedy);
        Mine(rules, remedy, context, own: false);
        rules.Require(remedy is null or { Status: RemedyStatus.Reported }, "notReported", "remedy", "Its owner has not said that it is done.");
        return rules.Broken.Count > 0 ? CaseDecision.Invalid(rules.Broken) : CaseDecision.Of(Moved(state, remedy! with { Status = RemedyStatus.Confirmed }));
    }

    /// <summary>
    /// Not done after all: its clock goes on with what was left when the report came, so that no report wins time by being wrong. Only the
    /// first contest leaves at least one working day, for the owner to hear of it; what was missed before is missed again at once.
    /// </summary>
    public static CaseDecision Contest(CaseState state, ContestRemedy command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Reason, "reason", Limits.Text);
        var remedy = Find(rules, state, command.Remedy);
        Mine(rules, remedy, context, own: false);
        rules.Require(remedy is null or { Status: RemedyStatus.Reported }, "notReported", "remedy", "Its owner has not said that it is done.");
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(Contested(state, remedy! with { Contest = command.Reason, ContestedAt = remedy.ContestedAt ?? context.Now }, remedy.ContestedAt is null, context.Now, context.Policy));
    }

    private static IReadOnlyList<CaseEvent> Contested(CaseState state, TrackedRemedy remedy, bool first, DateTimeOffset now, Policy policy)
    {
        if (remedy.MissedAt is not null)
        {
            return Missed(state, remedy, now, policy);
        }

        if (TimeOf(state, remedy) is not { } clock)
        {
            // Reported when clocks did not stand still yet: its day counts as it was ordered, and after it the cure once.
            return policy.Calendar.ClosingFrom(remedy.Order.Due) > now
                ? [Moved(state, remedy with { Status = RemedyStatus.Running }, CaseClockFace.Remedy(remedy, now, policy))]
                : [Moved(state, remedy with { Status = RemedyStatus.InCure }, Cure(remedy, now, policy))];
        }

        if (!first && clock.Time.Remaining is not { Ticks: > 0 })
        {
            return Over(state, remedy, clock.Kind, now, now, policy);
        }

        var on = CaseClockFace.GoOn(clock, now, first ? policy.Calendar.AddBusinessDays(now, 1) : now, policy);
        return on.Kind == CaseClockKind.Cure
            ? [Moved(state, remedy with { Status = RemedyStatus.InCure }, on)]
            : [Moved(state, remedy with { Status = RemedyStatus.Running, Order = remedy.Order with { Due = policy.Calendar.DateOf(on.Time.Due) } }, on)];
    }

    public static IReadOnlyList<CaseEvent> RunOut(CaseState state, CaseClock clock, DateTimeOffset now, Policy policy)
    {
        var remedy = state.Remedies.First(r => string.Equals(r.Id, clock.Subject, StringComparison.Ordinal));
        return clock.Kind switch
        {
            CaseClockKind.Remedy when remedy.Status == RemedyStatus.Running => Over(state, remedy, clock.Kind, clock.Time.Due, now, policy),
            CaseClockKind.Cure when remedy.Status == RemedyStatus.InCure => Missed(state, remedy, now, policy),
            // Whoever is late by then has missed it: a cure that reaches beyond its end excuses nobody.
            CaseClockKind.Sunset when remedy.Status is RemedyStatus.Running or RemedyStatus.InCure => Missed(state, remedy, now, policy),
            CaseClockKind.Sunset => [new RemedyMoved(remedy.Status is RemedyStatus.Confirmed or RemedyStatus.Missed ? remedy : remedy with { Status = RemedyStatus.Ended }, [])],
            _ => [],
        };
    }

    /// <param name="from">When the day ended.</param>
    private static IReadOnlyList<CaseEvent> Over(CaseState state, TrackedRemedy remedy, CaseClockKind ended, DateTimeOffset from, DateTimeOffset now, Policy policy) =>
        ended == CaseClockKind.Remedy && remedy.Order.Cure > 0
            ? [Moved(state, remedy with { Status = RemedyStatus.InCure }, Cure(remedy, from, policy))]
            : Missed(state, remedy, now, policy);

    // What its missing starts: what was ordered with it, else what the programme's trigger says once it has happened often enough.
    private static IReadOnlyList<CaseEvent> Missed(CaseState state, TrackedRemedy remedy, DateTimeOffset now, Policy policy)
    {
        var moved = Moved(state, remedy with { Status = RemedyStatus.Missed, MissedAt = remedy.MissedAt ?? now });
        var misses = state.Remedies.Count(r => !Same(r.Id, remedy.Id) && (r.Status == RemedyStatus.Missed || r.MissedAt is not null)) + 1;
        var trigger = policy.Triggers.FirstOrDefault(t => t.On == TriggerEvent.RemedyMissed && t.Times <= misses && !state.Remedies.Any(r => r.After is not null && Same(r.Order.Rule, t.Remedy)));
        var rule = policy.Remedies.FirstOrDefault(r => Same(r.Id, remedy.Order.IfMissed ?? trigger?.Remedy));
        var started = state.Remedies.Any(r => Same(r.After, remedy.Id));
        if (rule is null || started || remedy.After is not null && remedy.Order.IfMissed is null)
        {
            return [moved];
        }

        var today = policy.Calendar.DateOf(now);
        var due = policy.Calendar.DateOf(policy.Calendar.AddBusinessDays(now, Math.Max(rule.Cure, 1)));
        var sunset = today.AddDays(Math.Max(rule.Sunset, due.DayNumber - today.DayNumber + 1));
        var next = new TrackedRemedy(
            $"r{state.Remedies.Count + 1}",
            new OrderedRemedy(rule.Text, remedy.Order.Owner, due, rule.Cure, sunset, Rule: rule.Id, Activity: remedy.Order.Activity),
            RemedyStatus.Running,
            now,
            remedy.Id);
        return [moved, new RemediesBegan([next], Clocks(next, now, policy))];
    }

    private static IReadOnlyList<CaseClock> Clocks(TrackedRemedy remedy, DateTimeOffset now, Policy policy)
    {
        var clocks = new List<CaseClock>
        {
            CaseClockFace.Remedy(remedy, now, policy),
            CaseClockFace.At(CaseClockKind.Sunset, remedy.Id, now, policy.Calendar.ClosingFrom(remedy.Order.Sunset)),
        };
        if (remedy.Order.Review is { } review)
        {
            clocks.Add(CaseClockFace.At(CaseClockKind.Review, remedy.Id, now, policy.Calendar.StartOfWork(review)));
        }

        return clocks;
    }

    private static CaseClock Cure(TrackedRemedy remedy, DateTimeOffset from, Policy policy) =>
        CaseClockFace.Start(CaseClockKind.Cure, from, Math.Max(remedy.Order.Cure, 1), policy, remedy.Id);

    private static TrackedRemedy Reported(TrackedRemedy remedy, string text, DateTimeOffset now) => remedy with
    {
        Status = RemedyStatus.Reported,
        Report = text,
        Contest = null,
        MissedAt = remedy.Status == RemedyStatus.Missed ? remedy.MissedAt ?? now : remedy.MissedAt,
    };

    // While others look at a report, the clock stands still with what it has left.
    private static CaseClock? Waiting(CaseState state, TrackedRemedy remedy, CaseContext context) =>
        TimeOf(state, remedy) is { Time.RanOut: false } clock ? CaseClockFace.Suspend(clock, context.Now, context.Policy) : null;

    /// <summary>The day it is due or, after that, the time to put it right; null when neither runs nor waits.</summary>
    private static CaseClock? TimeOf(CaseState state, TrackedRemedy remedy) => state.Clock(CaseClockKind.Remedy, remedy.Id) ?? state.Clock(CaseClockKind.Cure, remedy.Id);

    // Review and sunset go on whatever happens; the due day and the cure are what the new state says.
    private static RemedyMoved Moved(CaseState state, TrackedRemedy remedy, CaseClock? clock = null) => new(
        remedy,
        [
            .. state.Clocks.Where(c => c.Kind is CaseClockKind.Review or CaseClockKind.Sunset && Same(c.Subject, remedy.Id)),
            .. clock is null ? Array.Empty<CaseClock>() : [clock],
        ]);

    private static TrackedRemedy? Find(RuleBook rules, CaseState state, string id)
    {
        var remedy = state.Remedies.FirstOrDefault(r => Same(r.Id, id));
        rules.Require(remedy is not null, "unknownRemedy", "remedy", "Nothing of this name was ordered.");
        return remedy;
    }

    private static void Mine(RuleBook rules, TrackedRemedy? remedy, CaseContext context, bool own) =>
        rules.Require(
            remedy is null || Same(remedy.Order.Owner, context.Viewer!.Side!.Id) == own,
            own ? "notYourRemedy" : "ownRemedy",
            "remedy",
            own ? "The side that has to do it says when it is done." : "Another side confirms, or contests, what yours has done.");

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
