using Negotiation.Domain.Disputes;
using static Negotiation.Domain.Policies.RulesForAll;

namespace Negotiation.Domain.Policies;

/// <summary>What everybody reads about disputes: never who decides them.</summary>
internal static class RulesForDisputes
{
    public static IReadOnlyList<string> Lines(Policy policy)
    {
        var stages = policy.Stages;
        return
        [
            $"Informal talks take at most {Business(stages.Informal)}, mediation {Business(stages.Mediation)}, a decision {Business(stages.Decision)}.",
            .. Cases(policy.Cases),
            $"An appeal is filed within {Business(stages.AppealFiled)} of the decision and decided within {Business(stages.AppealDecided)}.",
            policy.Cases.AppealStays ? "What was decided waits until the appeal is decided." : "What was decided holds while an appeal is heard.",
            .. Neutrals(policy.Neutrals),
            .. DecisionGaps.ForAll(policy) is { } gap ? [gap] : Array.Empty<string>(),
            .. policy.Remedies.Select(remedy => $"A decision may order: {remedy.Text} Time to put it right: {Business(remedy.Cure)}; it ends after {Days(remedy.Sunset)} at the latest."),
            .. policy.Triggers.Select(trigger => Trigger(trigger, policy)),
        ];
    }

    private static IReadOnlyList<string> Cases(CaseRules rules) =>
    [
        rules.MaxExtensions == 0
            ? $"The sides cannot extend these times; whoever mediates or decides may do so once, for a reason, by up to {Business(rules.ExtensionDays)}."
            : $"Before a stage ends all sides together may extend it by up to {Business(rules.ExtensionDays)}, at most {PolicyWords.Number(MemberKind.Times, rules.MaxExtensions)}; whoever mediates or decides may do so once, for a reason.",
        rules.CoolingOff == 0
            ? "A settlement binds at once."
            : $"Any side may step back from a settlement for {Business(rules.CoolingOff)}; from a decision nobody steps back.",
    ];

    private static IReadOnlyList<string> Neutrals(NeutralRules rules) =>
    [
        "Whoever mediates a case never decides it, and whoever decided it never hears the appeal.",
        rules.AutoAppointAt == 0
            ? "A mediator who is free is appointed as soon as mediation begins."
            : $"If the sides have named no mediator after {PolicyWords.Number(MemberKind.Percent, rules.AutoAppointAt)} of the time for mediation, one who is free is appointed.",
        .. rules.NeverWaivable.Count == 0 ? Array.Empty<string>() : [$"Nobody mediates or decides who {Either(rules.NeverWaivable)}."],
        .. rules.Waivable.Count == 0 ? Array.Empty<string>() : [$"Only if all sides agree, somebody mediates or decides who {Either(rules.Waivable)}."],
        rules.SamePairDays == 0
            ? "Earlier cases between the same two sides count against nobody."
            : $"Earlier cases between the same two sides count for {Days(rules.SamePairDays)}.",
    ];

    private static string Trigger(TriggerRule trigger, Policy policy)
    {
        var remedy = policy.Remedies.FirstOrDefault(r => string.Equals(r.Id, trigger.Remedy, StringComparison.Ordinal))?.Text ?? trigger.Remedy;
        var often = PolicyWords.Number(MemberKind.Times, trigger.Times);
        return trigger.On is { } on
            ? $"{trigger.When} As soon as {PolicyWords.Choice(Camel(on))} (counted: {often}), this starts by itself: {remedy}"
            : $"{trigger.When} When somebody shows that it happened (counted: {often}), this starts without new talks: {remedy}";
    }

    private static string Either(IReadOnlyList<ConflictKind> kinds) => string.Join(", or ", kinds.Select(static kind => PolicyWords.Choice(Camel(kind))));
}
