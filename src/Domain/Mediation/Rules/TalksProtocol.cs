using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Mediation;

/// <summary>
/// What the talks accept, in one table: who may take an act, in which stage of the case, and what has to be on the table.
/// <see cref="TalksHandling"/> refuses by it and <see cref="TalksViews"/> offers by it.
/// </summary>
public static class TalksProtocol
{
    /// <summary>In the order in which a screen should offer them.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        // act                    who         informal  mediation  on the table
        new("acceptSettlement",   Who.Side,     true,   true,      Need.ProposalNotYetAccepted),
        new("rejectSettlement",   Who.Side,     true,   true,      Need.ProposalOfAnother),
        new("withdrawSettlement", Who.Both,     true,   true,      Need.OwnProposal),
        new("proposeSettlement",  Who.Both,     true,   true,      Need.Nothing),
        new("answerDraft",        Who.Side,     false,  true,      Need.DraftAndMediator),
        new("publishDraft",       Who.Mediator, false,  true,      Need.Nothing),
        new("shareAnswers",       Who.Mediator, false,  true,      Need.DraftAndMediator),
        new("sayInTalks",         Who.Both,     true,   true,      Need.Nothing),
        new("proposeSlots",       Who.Both,     true,   true,      Need.Nothing),
        new("answerSlots",        Who.Both,     true,   true,      Need.Nothing),
        new("bookSlot",           Who.Both,     true,   true,      Need.Nothing),
        new("cancelSlot",         Who.Both,     true,   true,      Need.Nothing),
        new("takeBrief",          Who.Platform, true,   true,      Need.Nothing),
    ];

    /// <summary>Every code with its sentence. Screens keep the same codes in their own text catalogue.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["talksSettled"] = "All sides have settled. These talks are over.",
        ["talksEnded"] = "The case has moved on. These talks can still be read, but nothing more can be said.",
        ["talksWindowEnded"] = "The time for these talks has run out.",
        ["platformOnly"] = "Only the platform does this.",
        ["mediatorOnly"] = "Only the mediator does this.",
        ["sidesOnly"] = "Only the sides of the case do this.",
        ["notBeforeMediation"] = "This begins when the case is in mediation.",
        ["noDraft"] = "There is no draft to answer yet.",
        ["noMediator"] = "No mediator is seated at the moment.",
        ["noProposal"] = "No proposal is on the table.",
        ["ownProposal"] = "This is your own proposal; your side has accepted it by making it.",
        ["notYourProposal"] = "Only whoever made the proposal can take it back.",
        ["acceptedAlready"] = "Your side has accepted this proposal already.",
    };

    private static readonly Dictionary<string, Row> ByAct = Table.ToDictionary(static r => r.Act, StringComparer.Ordinal);

    public static Row Find(string act) => ByAct[act];

    /// <summary>The code of what stands in the way of an act, or null when it can be taken: the end first, then the person, then the rest.</summary>
    public static string? WhyNot(Row row, TalksState state, TalksViewer viewer, DateTimeOffset now)
    {
        var brief = state.Brief!;
        if (state.Settled is not null)
        {
            return "talksSettled";
        }

        if (brief.Stage is not (CaseStage.Informal or CaseStage.Mediation))
        {
            return "talksEnded";
        }

        if (!brief.IsOpenAt(now))
        {
            return "talksWindowEnded";
        }

        return row.Who switch
        {
            Who.Platform => "platformOnly",
            Who.Mediator when !viewer.IsMediator => "mediatorOnly",
            Who.Side when viewer.IsMediator => "sidesOnly",
            _ when !(brief.Stage == CaseStage.Informal ? row.Informal : row.Mediation) => "notBeforeMediation",
            _ => Missing(row.Need, state, viewer, now),
        };
    }

    private static string? Missing(Need need, TalksState state, TalksViewer viewer, DateTimeOffset now)
    {
        if (need == Need.Nothing)
        {
            return null;
        }

        if (need == Need.DraftAndMediator)
        {
            return state.Draft is null ? "noDraft" : state.Brief!.Mediator is null ? "noMediator" : null;
        }

        if (state.Open is not { } open || !open.StandsAt(now))
        {
            return "noProposal";
        }

        var own = string.Equals(open.By, viewer.Side, StringComparison.Ordinal);
        return need switch
        {
            Need.OwnProposal => own ? null : "notYourProposal",
            _ when own => "ownProposal",
            Need.ProposalNotYetAccepted when state.Acceptances.Has(viewer.Side!, static (a, id) => string.Equals(a.Party, id, StringComparison.Ordinal)) => "acceptedAlready",
            _ => null,
        };
    }

    public enum Who
    {
        Side,
        Mediator,
        Both,
        Platform,
    }

    public enum Need
    {
        Nothing,
        DraftAndMediator,
        OwnProposal,
        ProposalOfAnother,
        ProposalNotYetAccepted,
    }

    /// <param name="Act">The command's JSON <c>type</c>.</param>
    /// <param name="Informal">Accepted while the sides talk alone.</param>
    /// <param name="Mediation">Accepted while the case is in mediation.</param>
    public sealed record Row(string Act, Who Who, bool Informal, bool Mediation, Need Need);
}
