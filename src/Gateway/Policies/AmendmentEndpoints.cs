using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;

namespace Negotiation.Gateway.Policies;

/// <summary>Changing a policy: write, propose, approve, reject, withdraw, recall.</summary>
internal static class AmendmentEndpoints
{
    private const string Title = "The policy is not in a state for this";

    public static async Task<Results<Ok<AmendmentPage>, ProblemHttpResult>> Get(string id, Caller caller, Shelf shelf, IPolicyBook book)
    {
        if (await PolicyEndpoints.Reader(caller, shelf) is not { Look: { } look } found)
        {
            return Problems.NotFound;
        }

        if (found.Problem is { } problem)
        {
            return problem;
        }

        return look.State.Find(id) is { } amendment ? TypedResults.Ok(await Page(look, amendment, caller, shelf, book)) : Problems.NotFound;
    }

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Create(Caller caller, HttpContext http, Shelf shelf, IPolicyBook book, CancellationToken cancel) =>
        Save(null, caller, http, shelf, book, cancel);

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Change(string id, Caller caller, HttpContext http, Shelf shelf, IPolicyBook book, CancellationToken cancel) =>
        Save(id, caller, http, shelf, book, cancel);

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Propose(string id, Caller caller, HttpContext http, Shelf shelf, CancellationToken cancel) =>
        Act(act => new ProposeAmendment(id, act.Document), caller, http, shelf, cancel);

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Approve(string id, Caller caller, HttpContext http, Shelf shelf, CancellationToken cancel) =>
        Act(act => new ApproveAmendment(id, act.Document), caller, http, shelf, cancel);

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Reject(string id, Caller caller, HttpContext http, Shelf shelf, CancellationToken cancel) =>
        Act(act => new RejectAmendment(id, act.Document, act.Reason ?? ""), caller, http, shelf, cancel);

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Withdraw(string id, Caller caller, HttpContext http, Shelf shelf, CancellationToken cancel) =>
        Act(act => new WithdrawAmendment(id, act.Document, act.Reason ?? ""), caller, http, shelf, cancel);

    public static Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Recall(string id, Caller caller, HttpContext http, Shelf shelf, CancellationToken cancel) =>
        Act(act => new RecallAmendment(id, act.Document, act.Reason ?? ""), caller, http, shelf, cancel);

    private static async Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Save(string? id, Caller caller, HttpContext http, Shelf shelf, IPolicyBook book, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        // Whoever may not write learns so before anything is said about what they sent.
        if (await PolicyEndpoints.Reader(caller, shelf) is not { Look: { } look } found)
        {
            return Problems.NotFound;
        }

        if (found.Problem is { } closed)
        {
            return closed;
        }

        var (sent, problem) = await Body.Read<NewAmendment>(http.Request, cancel);
        if (sent is null)
        {
            return problem!;
        }

        var reading = PolicyDocument.Read(sent.Document);
        var command = new SaveAmendment(
            id ?? DealIds.For(caller.Actor, marks.Key), sent.Title, sent.Why, sent.BasedOn, reading.Policy ?? look.InForce, sent.Effective, sent.Replaces);
        if (reading.Policy is not null)
        {
            return await Send(command, marks.Key, caller, shelf);
        }

        var faults = DocumentRules.Read(sent.Document, look.InForce, await book.Pinned(caller.Actor.Tenant, look.State.Latest!.Number)).Faults;
        var refusal = Refusals.Malformed("document", faults);
        return Problems.Of(refusal with { Rules = [.. Amending.Around(look.State, command, look.InForce, look.Now).Broken, .. refusal.Rules] });
    }

    private static async Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Act(
        Func<AmendmentAct, AmendmentCommand> command, Caller caller, HttpContext http, Shelf shelf, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        if (await Gate(caller, shelf) is { } closed)
        {
            return closed;
        }

        var (act, problem) = await Body.Read<AmendmentAct>(http.Request, cancel);
        return act is null ? problem! : await Send(command(act), marks.Key, caller, shelf);
    }

    // The grain judges every act; this only keeps whether an amendment exists from those who may not read it.
    private static async Task<ProblemHttpResult?> Gate(Caller caller, Shelf shelf) =>
        await PolicyEndpoints.Reader(caller, shelf) is { } found ? found.Problem : Problems.NotFound;

    private static async Task<Results<Ok<AmendmentView>, ProblemHttpResult>> Send(AmendmentCommand command, string key, Caller caller, Shelf shelf)
    {
        var answer = await shelf.Programme(caller.Actor).Send(new AmendmentRequest(key, caller.Actor, command));
        if (answer.Refusal is { } refusal)
        {
            return Problems.Of(refusal, title: Title);
        }

        return await shelf.Open(caller.Actor) is { } look ? TypedResults.Ok(PolicyShelf.View(look.State, answer.Amendment!, caller.Actor, look.InForce, look.Now)) : Problems.NotFound;
    }

    private static async Task<AmendmentPage> Page(Look look, Amendment amendment, Caller caller, Shelf shelf, IPolicyBook book)
    {
        var document = await shelf.Document(caller.Actor.Tenant, amendment.Document) with { Version = amendment.Number ?? amendment.BasedOn };
        var outdated = !amendment.IsFinished && amendment.BasedOn != look.State.Latest!.Number;
        return new AmendmentPage(
            PolicyShelf.View(look.State, amendment, caller.Actor, look.InForce, look.Now),
            document,
            PolicyDifference.Between(await book.Pinned(caller.Actor.Tenant, amendment.BasedOn), document),
            amendment.IsFinished ? [] : ChangeRules.Check(await book.Pinned(caller.Actor.Tenant, look.State.Latest!.Number), document),
            outdated,
            look.InForce.Calendar.Zone,
            amendment.IsFinished || outdated ? null : Amending.Start(look.State, amendment, look.InForce, look.Now),
            outdated && look.State.Find(amendment.BasedOn)?.Recall is not null ? look.State.Latest!.Number : null,
            amendment.Stage is AmendmentStage.Approved && amendment.From > look.Now && AmendmentPerson.Of(caller.Actor, amendment, look.InForce).Approves
                ? Recalling.WhyNot(look.State, amendment, look.Now)
                : null);
    }
}
