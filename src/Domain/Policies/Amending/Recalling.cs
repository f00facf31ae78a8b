using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Policies;

/// <summary>
/// Taking back a version that was approved and does not hold yet. It only restores what holds anyway, so one of those who approve
/// does it alone, whoever wrote it. Pure.
/// </summary>
public static class Recalling
{
    /// <summary>
    /// What keeps the version of an approved amendment from being recalled; empty when nothing does. Versions stand on one another:
    /// the last one goes first, and a document of the host is not taken back, so nothing below it is.
    /// </summary>
    public static IReadOnlyList<BrokenRule> WhyNot(ProgrammeState state, Amendment amendment, DateTimeOffset now)
    {
        if (amendment.From <= now)
        {
            return [new BrokenRule("alreadyBegun", "", $"The instant from which version {amendment.Number} holds has come, so it is no longer recalled. Propose another amendment.")];
        }

        return state.Latest switch
        {
            { } latest when latest.Number == amendment.Number => [],
            { Amendment: null, Number: var adopted } =>
                [new BrokenRule("laterAdopted", "", $"Version {adopted} came with a start of the server and is not recalled, so neither is a version before it. Propose another amendment.")],
            var latest => [new BrokenRule("laterFirst", "", $"Version {latest?.Number} is based on version {amendment.Number}. Recall version {latest?.Number} first.")],
        };
    }

    internal static AmendmentDecision On(ProgrammeState state, Amendment amendment, RecallAmendment command, DateTimeOffset now)
    {
        var (standing, unsaid) = (WhyNot(state, amendment, now), Amending.Unsaid(command.Reason));
        return standing.Count + unsaid.Count > 0
            ? AmendmentDecision.No(standing.Count > 0 ? RefusalReason.WrongState : RefusalReason.Invalid, [.. standing, .. unsaid])
            : AmendmentDecision.Of(new PolicyRecalled(amendment.Id, amendment.Number!.Value, command.Reason));
    }
}
