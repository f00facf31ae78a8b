using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <param name="PostMortem">1 and up, in the order they were written.</param>
public sealed record FromPostMortem(int PostMortem);

/// <param name="Id">Of the draft on the policy desk.</param>
public sealed record AmendmentDrafted(string Id);

/// <summary>
/// What a case taught becomes a draft on the policy desk: its words as the reason, and the policy as it stands to be edited. Nothing
/// else of the case goes along, not even which one it was.
/// </summary>
internal static class CaseAmendments
{
    private const string Headline = "Learned from a dispute";

    /// <summary>Longest reason the policy desk takes, in characters.</summary>
    private const int Longest = 1000;

    private const string Title = "The policy is not in a state for this";

    public static async Task<Results<Ok<AmendmentDrafted>, ProblemHttpResult>> Draft(
        string id, Caller caller, HttpContext http, CaseDesk desk, Shelf shelf, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        if ((await desk.Look(id, caller.Actor)).View is not { } view)
        {
            return Problems.NotFound;
        }

        var (from, problem) = await Body.Read<FromPostMortem>(http.Request, cancel);
        if (from is null)
        {
            return problem!;
        }

        if (view.Part != CasePart.Clerk || await shelf.Open(caller.Actor) is not { } look)
        {
            return Problems.Of(new Refusal(RefusalReason.NotAllowed, [new BrokenRule("clerkOnly", "", CaseWhyNot.Sentences["clerkOnly"])]));
        }

        if (view.PostMortems?.ElementAtOrDefault(from.PostMortem - 1)?.Amendment is not { } why)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, [new BrokenRule("noAmendment", "postMortem", "What was learned there proposes no change of the policy.")]));
        }

        // Asked again, it is the same draft, whatever has become of it and of the policy since.
        var draft = DealIds.For(caller.Actor, marks.Key);
        if (look.State.Find(draft) is not null)
        {
            return TypedResults.Ok(new AmendmentDrafted(draft));
        }

        var latest = look.State.Latest!.Number;
        var document = await shelf.Document(caller.Actor.Tenant, look.State.Latest.Document);
        var answer = await shelf.Programme(caller.Actor).Send(
            new AmendmentRequest(marks.Key, caller.Actor, new SaveAmendment(draft, Headline, why.Length <= Longest ? why : why[..(Longest - 1)].TrimEnd() + "…", latest, document)));
        return answer.Refusal is { } refusal ? Problems.Of(refusal, title: Title) : TypedResults.Ok(new AmendmentDrafted(draft));
    }
}
