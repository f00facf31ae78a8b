using System.Text;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Claims;

/// <summary>One request to an overlap.</summary>
/// <param name="IfMatch">When set, carried out only at exactly this version.</param>
public sealed record OverlapRequest(string Overlap, string Id, Actor Actor, OverlapCommand Command, long? IfMatch = null);

/// <summary>What a request led to.</summary>
public sealed record OverlapOutcome(OverlapState State, IReadOnlyList<OverlapFact> Facts, long Version, Refusal? Refusal = null);

/// <summary>What a command means for an overlap: events, or why not. Pure.</summary>
public static class OverlapHandling
{
    private static readonly Dictionary<Type, string> Names = JsonNames.Of<OverlapCommand>();

    /// <summary>What each status accepts, in one table.</summary>
    public static IReadOnlyDictionary<OverlapStatus, IReadOnlyList<string>> Table { get; } = new Dictionary<OverlapStatus, IReadOnlyList<string>>
    {
        [OverlapStatus.Open] = ["reportOverlap", "recheckOverlap", "confirmOverlap", "dismissOverlap", "settleOverlap", "endOverlap"],
        [OverlapStatus.Confirmed] = ["reportOverlap", "recheckOverlap", "dismissOverlap", "settleOverlap", "endOverlap"],
        [OverlapStatus.Dismissed] = ["reportOverlap", "recheckOverlap", "confirmOverlap", "endOverlap"],
        [OverlapStatus.Settled] = ["reportOverlap", "recheckOverlap", "endOverlap"],
        [OverlapStatus.Ended] = ["reportOverlap"],
    };

    public static OverlapOutcome Handle(OverlapState state, OverlapRequest request, Policy policy, DateTimeOffset now)
    {
        var system = request.Actor.Is(Role.System);
        if (!string.Equals(request.Actor.Tenant, policy.Tenant, StringComparison.Ordinal) || !(system || MayRead(request.Actor, policy)) || (!state.Exists && request.Command is not ReportOverlap))
        {
            return Refused(state, RefusalReason.NotFound, "notFound", "There is no such overlap for you.");
        }

        var print = Print(request);
        if (!system && state.Answered.FirstOrDefault(a => Same(a.Request, request.Id)) is { } earlier)
        {
            return Same(earlier.Print, print)
                ? new OverlapOutcome(state, [], earlier.Version)
                : Refused(state, RefusalReason.RequestIdReused, "requestIdReused", "This request id was used before for something else. Use a new one.");
        }

        if (request.Command is ReportOverlap or RecheckOverlap or EndOverlap ? !system : !request.Actor.Is(Role.ChannelManager))
        {
            return Refused(state, RefusalReason.NotAllowed, "managerOnly", "A channel manager judges overlaps.");
        }

        if (request.IfMatch is { } version && version != state.Version)
        {
            return Refused(state, RefusalReason.StaleVersion, "staleVersion", $"The overlap is at version {state.Version}, not {version}. Look at what changed.");
        }

        if (state.Exists && !Table[state.Status].Contains(Names[request.Command.GetType()], StringComparer.Ordinal))
        {
            return system ? new OverlapOutcome(state, [], state.Version) : Refused(state, RefusalReason.WrongState, "alreadyJudged", Already(state));
        }

        var (body, broken) = Decide(state, request.Command, policy, now);
        if (broken.Count > 0)
        {
            return new OverlapOutcome(state, [], state.Version, new Refusal(RefusalReason.Invalid, broken));
        }

        if (body is null)
        {
            return new OverlapOutcome(state, [], state.Version);
        }

        var fact = new OverlapFact(request.Actor.Tenant, state.Version + 1, now, request.Actor.Person, request.Actor.Name, system ? "" : request.Id, system ? "" : print, body);
        return new OverlapOutcome(OverlapEvolve.Apply(state, fact), [fact], fact.Version);
    }

    /// <summary>Overlaps are the vendor's own knowledge: its channel managers judge, its admins and auditors read, nobody else learns of them.</summary>
    public static bool MayRead(Actor actor, Policy policy) =>
        Same(actor.Organisation, policy.DirectSales.Id) && (actor.Is(Role.ChannelManager) || actor.Is(Role.ProgrammeAdmin) || actor.Is(Role.Auditor));

    private static (OverlapEvent? Event, IReadOnlyList<BrokenRule> Broken) Decide(OverlapState state, OverlapCommand command, Policy policy, DateTimeOffset now)
    {
        var rules = new RuleBook();
        switch (command)
        {
            case ReportOverlap c:
                return (Report(state, c), []);
            case RecheckOverlap c:
                return (Again(state, c.Claim, policy, now), []);
            case EndOverlap c:
                return (new OverlapEnded(c.Claim), []);
            case ConfirmOverlap c:
                rules.Text(c.Text, "text", Limits.Text);
                var freeze = c.Freeze ?? (state.Second is null ? [] : policy.Playbooks.FirstOrDefault(p => p.Kind == state.Kinds[0])?.Freezes ?? []);
                for (var i = 0; i < freeze.Count; i++)
                {
                    rules.Require(policy.Find(freeze[i]) is not null, "unknownActivity", $"freeze[{i}]", "The programme has no such activity.");
                }

                var owner = c.InterimOwner ?? policy.DirectSales.Id;
                rules.Require(Owner(state, policy, owner) is not null, "interimOwner", "interimOwner", "The interim owner is the vendor or one of the two holders.");
                return (new OverlapConfirmed(c.Text, freeze.Count == 0 ? null : new Standstill([.. freeze.Distinct(StringComparer.Ordinal)], owner, Owner(state, policy, owner) ?? owner)), rules.Broken);
            case DismissOverlap c:
                rules.Text(c.Text, "text", Limits.Text);
                return (new OverlapDismissed(c.Reason, c.Text), rules.Broken);
            case SettleOverlap c:
                rules.Text(c.Text, "text", Limits.Note);
                rules.Require(c.Outcome is not (SettlementKind.SecondGoesOn or SettlementKind.SellTogether) || state.Second is not null, "noSecond", "outcome", "There is only one claim here.");
                return (new OverlapSettled(c.Outcome, c.Text), rules.Broken);
            default:
                throw new InvalidOperationException($"The command {command.GetType().Name} has no meaning defined.");
        }
    }

    private static OverlapEvent? Again(OverlapState state, Claim claim, Policy policy, DateTimeOffset now)
    {
        var other = state.Claims.FirstOrDefault(c => !Same(c.Id, claim.Id));
        var found = other is null
            ? Comparing.WithRules(state.Tenant, claim, policy, now).FirstOrDefault(f => Same(f.Id, state.Id))
            : Comparing.Between(state.Tenant, claim, other, policy, now, shared: !state.Suggested);
        return found is null ? new OverlapEnded(claim.Id) : Report(state, new ReportOverlap(found, state.Policy));
    }

    // What a person judged stays judged until the facts it was judged on are others.
    private static OverlapFound? Report(OverlapState state, ReportOverlap command)
    {
        var found = command.Finding;
        if (!state.Exists)
        {
            return new OverlapFound(found.Id, command.Policy, found);
        }

        if (state is { Status: OverlapStatus.Ended, Judged: null })
        {
            return new OverlapFound(found.Id, command.Policy, found, Again: true, state.Quiet);
        }

        var final = state.Judged is { Dismissal: not null } or { Settlement: not null };
        var another = IsAnother(state, found);
        var quiet = (state.Quiet || final) && !another;
        if (state.Status != OverlapStatus.Ended && Facts(state.First!, state.Second, state.Kinds, state.Confidence) == Facts(found.First, found.Second, found.Kinds, found.Confidence))
        {
            // Found by likeness first and by a shared key later: now it counts.
            return state is { Suggested: true, Status: OverlapStatus.Open } && !found.Suggested ? new OverlapFound(found.Id, command.Policy, found, Quiet: quiet) : null;
        }

        // Away and back, or only changed: what was judged of these two still is.
        return new OverlapFound(found.Id, command.Policy, found, Again: final && (another || IsGraver(state, found)), quiet);
    }

    // Whether these two are one customer is asked anew.
    private static bool IsAnother(OverlapState state, Finding found) =>
        found.Confidence > Weighed.Of(state).Confidence || !Same(Who(state.First!, state.Second), Who(found.First, found.Second));

    // Another product than the one they were judged for is less of a collision, and no product makes two customers one.
    private static bool IsGraver(OverlapState state, Finding found) =>
        state.Judged?.Dismissal is not (DismissalReason.DifferentCustomer or DismissalReason.DifferentPartOfCustomer)
        && found.Kinds.Except(Weighed.Of(state).Kinds).Any(static kind => kind != OverlapKind.OtherProduct);

    private static string Facts(Claim first, Claim? second, IReadOnlyList<OverlapKind> kinds, Confidence confidence) =>
        $"{Claims.Print(first)}{Claims.Print(second)}{string.Join(',', kinds)}{confidence}";

    // By claim, for one that is handed in again may come second then.
    private static string Who(Claim first, Claim? second) =>
        string.Join('|', new[] { first, second }.OfType<Claim>().OrderBy(static claim => claim.Id, StringComparer.Ordinal).Select(static claim => claim.Customer));

    private static string? Owner(OverlapState state, Policy policy, string id) =>
        Same(id, policy.DirectSales.Id) ? policy.DirectSales.Name : state.Claims.FirstOrDefault(claim => Same(claim.Holder, id))?.HolderName;

    private static string Already(OverlapState state) => state.Status switch
    {
        OverlapStatus.Ended => "One of the two claims has ended; there is nothing left to judge.",
        OverlapStatus.Settled => $"{state.Judged!.Name} settled this already.",
        OverlapStatus.Confirmed => $"{state.Judged!.Name} confirmed this already.",
        _ => $"{state.Judged!.Name} dismissed this already.",
    };

    private static string Print(OverlapRequest request) =>
        Chain.Sha256([.. DomainJson.Write(request.Command).Utf8.Span, .. Encoding.UTF8.GetBytes(request.Actor.Person)])[..16];

    private static OverlapOutcome Refused(OverlapState state, RefusalReason reason, string code, string text) =>
        new(state, [], state.Version, new Refusal(reason, [new BrokenRule(code, "", text)]));

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
