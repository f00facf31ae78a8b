using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Reader = Negotiation.ReadModel.Audience;

namespace Negotiation.Gateway.Cases;

/// <summary>The case on paper: the whole file and the decision. Whoever may read the record gets the same bytes.</summary>
internal static class CaseDocuments
{
    // Opened from our address it is still nothing but text and style, whatever a party wrote into it.
    private const string Paper = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> File(string id, Caller caller, CaseDesk desk, EventQueries events, HttpContext http, CancellationToken cancel)
    {
        var (_, records, problem) = await Records(id, caller, desk, events, http, cancel);
        return problem is not null
            ? problem
            : TypedResults.File(CaseFileDocument.Of(records).Write().Utf8.ToArray(), "application/json", $"case-{id}.json");
    }

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Page(
        string id, Caller caller, CaseDesk desk, EventQueries events, IPolicyBook book, HttpContext http, CancellationToken cancel)
    {
        var (view, records, problem) = await Records(id, caller, desk, events, http, cancel);
        return problem is not null ? problem : Html(http, CaseFilePage.Of(records, await Policy(book, caller, view!)));
    }

    /// <param name="number">1 and up in the order of the decisions; null: the last one.</param>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Decision(
        string id, Caller caller, CaseDesk desk, EventQueries events, IPolicyBook book, HttpContext http, CancellationToken cancel, int? number = null)
    {
        var (view, records, problem) = await Records(id, caller, desk, events, http, cancel);
        if (problem is not null)
        {
            return problem;
        }

        var state = CaseLedger.Replay(records);
        var decision = number is { } n ? state.Decisions.ElementAtOrDefault(n - 1) : state.Decision;
        return decision is null ? Problems.NotFound : Html(http, DecisionPage.Of(state, decision, await Policy(book, caller, view!)));
    }

    private static async Task<(CaseView? View, IReadOnlyList<EventRecord> Records, ProblemHttpResult? Problem)> Records(
        string id, Caller caller, CaseDesk desk, EventQueries events, HttpContext http, CancellationToken cancel)
    {
        var answer = await desk.Look(id, caller.Actor);
        if (answer.View is not { } view)
        {
            return (null, [], Problems.NotFound);
        }

        if (answer.Audiences is null)
        {
            return (null, [], Problems.Of(new Refusal(RefusalReason.NotAllowed, [new BrokenRule("notSeated", "", "The record comes with the seat: accept the invitation first.")])));
        }

        var records = new List<EventRecord>();
        EventPage page;
        do
        {
            page = await events.After(caller.Actor.Tenant, CaseLedger.Mark + id, Reader.All, records.Count, EventQueries.MaxTake, cancel);
            records.AddRange(page.Events);
        }
        while (page.More);

        // A file that lacks its last events would be a wrong one; the journal has them in a moment.
        return records.Count < view.Version
            ? (null, [], CaseEndpoints.Refuse(http, Refusals.Busy, 0))
            : (view, records, null);
    }

    private static ValueTask<Policy> Policy(IPolicyBook book, Caller caller, CaseView view) => book.Pinned(caller.Actor.Tenant, view.Policy);

    private static ContentHttpResult Html(HttpContext http, string html)
    {
        http.Response.Headers.ContentSecurityPolicy = Paper;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(html, "text/html", Encoding.UTF8);
    }
}
