using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Exports;

/// <summary>The caller's deals as a file. The routes stand under <c>/api</c>.</summary>
internal static class ExportEndpoints
{
    private static ProblemHttpResult NotAllowed => Problems.Of(new Refusal(
        RefusalReason.NotAllowed,
        [new BrokenRule("notExporter", "", "A partner's rep exports their own deals, and a channel manager those of all partners.")]));

    public static void MapExports(this RouteGroupBuilder api) => api.MapGroup("/exports").WithTags("Exports")
        .MapGet("/{format}", Get)
        .Refuses(400, 403, 404, 503)
        .WithSummary("The deals of a filtered list in one of the formats: coSell, awsOpportunities, awsFlat, microsoftReferrals, dealRegistrations.");

    private static async Task<IResult> Get(
        string format,
        HttpContext http,
        Caller caller,
        IPolicyBook book,
        Exporter exporter,
        ExportGate gate,
        string? q = null,
        [FromQuery] string[]? review = null,
        [FromQuery] string[]? negotiation = null,
        [FromQuery] string[]? stage = null,
        string? turn = null)
    {
        var actor = caller.Actor;
        if (FormatNames.Find(format) is not { } known || await book.Current(actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        if (!actor.Is(Role.PartnerRep) && !actor.Is(Role.ChannelManager))
        {
            return NotAllowed;
        }

        if (DealLists.Filter(q, review, negotiation, stage, turn) is not { } filter)
        {
            return DealLists.UnknownFilter;
        }

        using var turnstile = gate.Enter(actor);
        if (turnstile is null)
        {
            return Problems.Of(Refusals.Busy);
        }

        http.Response.ContentType = known.IsJson() ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"deals-{format}{(known.IsJson() ? ".json" : ".csv")}\"";
        http.Response.Headers.CacheControl = "no-store";
        await exporter.Write(new ExportOrder(actor, policy, DealScope.For(actor, policy.DirectSales.Id), filter, known), http.Response.BodyWriter.AsStream(), http.RequestAborted);
        return Results.Empty;
    }
}
