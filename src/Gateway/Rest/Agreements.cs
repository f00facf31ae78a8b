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
/// <param name="Lines">What was agreed; lines that were disputed, or that a case has ended otherwise since, are not among them.</param>
/// <param name="Interim">Disputed lines the agreement leaves out and that are still open; null when there are none.</param>
/// <param name="Decided">Lines that a case has settled or decided since: with them the agreement is complete. The code does not cover them. Null when there are none.</param>
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
    IReadOnlyList<AgreedInterim>? Interim = null,
    IReadOnlyList<AgreedDecision>? Decided = null);

/// <param name="Name">The activity's name in the catalogue.</param>
/// <param name="Decided">What a case had settled or decided of it before, and the agreement carries; null for most lines.</param>
public sealed record AgreedLine(
    string Activity, string Name, ActivityGroup? Group, DateOnly Due, string? Owner, string? Note, IReadOnlyList<CreditShare>? Shares, DecidedLine? Decided = null);

/// <summary>A line that a case has added to the agreement.</summary>
/// <param name="Name">The activity's name in the catalogue.</param>
/// <param name="Due">As the agreed offer had it; null when it had no such line.</param>
public sealed record AgreedDecision(string Name, DecidedLine Line, DateOnly? Due = null);

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
        var since = Since(view, agreement);
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
            [.. agreement.Terms.Lines.Where(line => !IsInterim(agreement, line) && !Has(since, line.Activity)).Select(line => Describe(line, policy, view))],
            agreement.Terms.Credit,
            view.Registration?.Customer,
            view.Registration?.Opportunity,
            view.ReceivedAt,
            NullIfEmpty((agreement.Interim ?? [])
                .Where(line => !Has(since, line.Activity))
                .Select(line => new AgreedInterim(line.Activity, NameOf(line.Activity, policy), line.Owner, line.Reason, line.PersonName))),
            NullIfEmpty(since.Select(line => new AgreedDecision(NameOf(line.Activity, policy), line, LineOf(agreement, line.Activity)?.Due)))));
    }

    public static async Task<Results<Ok<Verification>, ProblemHttpResult>> Verify(string id, string code, Caller caller, Rooms rooms) =>
        await Deals.View(id, caller, rooms) is { } view
            ? TypedResults.Ok(new Verification(code.Length <= 64 && view.Agreement is { } agreement && AgreementCode.Verify(view.Id, agreement, code)))
            : Problems.NotFound;

    // What a case has ended and the agreement does not say itself. A line that is disputed again is open.
    private static DecidedLine[] Since(DealView view, Agreement agreement) =>
    [
        .. (view.Decided ?? []).Where(line => LineOf(agreement, line.Activity) is null
            ? view.Frozen?.Any(f => Same(f.Activity, line.Activity)) != true
            : view.Standing.Lines.Any(l => Same(l.Activity, line.Activity) && l.Status == LineStatus.Decided)),
    ];

    private static bool IsInterim(Agreement agreement, Line line) => agreement.Interim?.Any(interim => Same(interim.Activity, line.Activity)) == true;

    private static bool Has(DecidedLine[] lines, string activity) => lines.Any(line => Same(line.Activity, activity));

    private static Line? LineOf(Agreement agreement, string activity) => agreement.Terms.Lines.FirstOrDefault(line => Same(line.Activity, activity));

    private static T[]? NullIfEmpty<T>(IEnumerable<T> some) => some.ToArray() is { Length: > 0 } all ? all : null;

    private static string NameOf(string activity, Policy policy) => policy.Find(activity)?.Name ?? activity;

    private static AgreedLine Describe(Line line, Policy policy, DealView view) => new(
        line.Activity,
        NameOf(line.Activity, policy),
        policy.Find(line.Activity)?.Group,
        line.Due,
        line.Owner,
        line.Note,
        line.Shares,
        view.Decided?.FirstOrDefault(decided => Same(decided.Activity, line.Activity)));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
