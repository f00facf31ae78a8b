using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Work;

/// <summary>One command for many deals: look first, then send. Each deal decides for itself, as if the command had come alone.</summary>
internal static class BulkEndpoints
{
    public const int MostDeals = 500;

    public static async Task<Results<Ok<BulkPreview>, ProblemHttpResult>> Preview(Caller caller, HttpRequest request, BulkRuns runs, CancellationToken cancel)
    {
        var (order, problem) = await Read(request, cancel);
        return order is null ? problem! : TypedResults.Ok(await runs.Preview(caller.Actor, order, cancel));
    }

    public static async Task<Results<Created<BulkJob>, ProblemHttpResult>> Start(Caller caller, HttpRequest request, BulkRuns runs, OrderKeys keys, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        var (order, problem) = await Read(request, cancel);
        if (order is null)
        {
            return problem!;
        }

        if (await keys.Take(caller.Actor, "bulk", marks.Key, $"{DomainJson.Write(order)}", cancel) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var job = runs.Start(caller.Actor, order, marks.Key);
        return TypedResults.Created($"/api/bulk/{job.Id}", job);
    }

    public static Results<Ok<BulkJob>, ProblemHttpResult> Get(string id, Caller caller, BulkRuns runs) =>
        runs.Find(id, caller.Actor) is { } job ? TypedResults.Ok(job) : Problems.NotFound;

    private static async Task<(BulkOrder? Order, ProblemHttpResult? Problem)> Read(HttpRequest request, CancellationToken cancel)
    {
        var (order, problem) = await Body.Read<BulkOrder>(request, cancel);
        if (order is null)
        {
            return (null, problem);
        }

        var rules = new RuleBook();
        rules.Require(order.Command is not null, "required", "command", "Say what to do.");
        rules.Require(order.Command is null || MayBeSentToMany(order.Command), "notForMany", "command", "This is decided deal by deal.");
        rules.Require(order.Deals is { Count: > 0 }, "required", "deals", "Choose at least one deal.");
        rules.Require((order.Deals?.Count ?? 0) <= MostDeals, "tooManyDeals", "deals", $"At most {MostDeals} deals at once.");
        rules.Require(order.Deals?.All(Names.IsId) ?? true, "deal", "deals", "One of these is no id of a deal.");
        return rules.Broken.Count > 0
            ? (null, Problems.Of(new Refusal(RefusalReason.Invalid, rules.Broken)))
            : (order with { Deals = [.. order.Deals!.Distinct(StringComparer.Ordinal)] }, null);
    }

    // An offer or what waits for approval is named by its own hash, so nothing of the kind means the same on two deals.
    private static bool MayBeSentToMany(Command command) =>
        command is StartReview or Approve or RejectRegistration or AskInfo or ReassignReview or PauseReview or ResumeReview or AnswerProtectionExtension or SetStage;
}
