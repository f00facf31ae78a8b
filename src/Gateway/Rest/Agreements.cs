using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <summary>An agreement with all a printed page needs. Names are as they stand in the record; ids are kept beside them.</summary>
/// <param name="Code">Proves the page: <c>GET …/agreement/verify?code=</c> answers whether it belongs to this deal's agreement.</param>
/// <param name="Programme">Name of the programme whose rules applied.</param>
/// <param name="Policy">Version of those rules.</param>
/// <param name="Zone">Zone of the due dates.</param>
/// <param name="Lines">What was agreed; lines that were disputed are not among them.</param>
/// <param name="Interim">Disputed lines the agreement leaves out; null when there were none.</param>
public sealed record AgreementDocument(
    string Deal,
    string Code,
    int Offer,
    string OfferHash,
    DateTimeOffset AgreedAt,
    string Programme,
    int Policy,
    string Zone,
    IReadOnlyList<Party> Parties,
    IReadOnlyList<Acceptance> Acceptances,
    IReadOnlyList<AgreedLine> Lines,
    IReadOnlyList<CreditShare> Credit,
    Customer? Customer,
    Opportunity? Opportunity,
    DateTimeOffset? ReceivedAt,
    IReadOnlyList<AgreedInterim>? Interim = null);

/// <param name="Name">The activity's name in the catalogue.</param>
public sealed record AgreedLine(string Activity, string Name, ActivityGroup? Group, DateOnly Due, string? Owner, string? Note, IReadOnlyList<CreditShare>? Shares);

/// <summary>A disputed line: who does the work meanwhile, without any entitlement.</summary>
/// <param name="Name">The activity's name in the catalogue.</param>
public sealed record AgreedInterim(string Activity, string Name, string Owner, string Reason, string? PersonName = null);

public sealed record Verification(bool Valid);

internal static class Agreements
{
    public static async Task<Results<Ok<AgreementDocument>, ProblemHttpResult>> Get(string id, Caller caller, Rooms rooms, IPolicyBook book)
    {
        if (await Deals.View(id, caller, rooms) is not { Agreement: { } agreement } view)
        {
            return Problems.NotFound;
        }

        var policy = await book.Pinned(caller.Actor.Tenant, view.Policy);
        return TypedResults.Ok(new AgreementDocument(
            view.Id,
            agreement.Code,
            agreement.Offer,
            agreement.OfferHash,
            agreement.At,
            policy.Name,
            view.Policy,
            view.Zone,
            view.Parties,
            agreement.Acceptances,
            [.. agreement.Terms.Lines.Where(line => !IsInterim(agreement, line)).Select(line => Describe(line, policy))],
            agreement.Terms.Credit,
            view.Registration?.Customer,
            view.Registration?.Opportunity,
            view.ReceivedAt,
            agreement.Interim?.Select(line => new AgreedInterim(line.Activity, policy.Find(line.Activity)?.Name ?? line.Activity, line.Owner, line.Reason, line.PersonName)).ToArray()));
    }

    public static async Task<Results<Ok<Verification>, ProblemHttpResult>> Verify(string id, string code, Caller caller, Rooms rooms) =>
        await Deals.View(id, caller, rooms) is { } view
            ? TypedResults.Ok(new Verification(code.Length <= 64 && view.Agreement is { } agreement && AgreementCode.Verify(view.Id, agreement, code)))
            : Problems.NotFound;

    private static bool IsInterim(Agreement agreement, Line line) =>
        agreement.Interim?.Any(interim => string.Equals(interim.Activity, line.Activity, StringComparison.Ordinal)) == true;

    private static AgreedLine Describe(Line line, Policy policy)
    {
        var activity = policy.Find(line.Activity);
        return new AgreedLine(line.Activity, activity?.Name ?? line.Activity, activity?.Group, line.Due, line.Owner, line.Note, line.Shares);
    }
}
