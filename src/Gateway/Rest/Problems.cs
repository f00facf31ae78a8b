using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Negotiation.Domain.Deals;

namespace Negotiation.Gateway.Rest;

/// <summary>A refusal as problem+json: <c>type</c> is <c>urn:negotiation:&lt;reason&gt;</c>, the rest is what the hub would have answered.</summary>
internal static class Problems
{
    private static readonly Dictionary<RefusalReason, (int Status, string Title)> Known = new()
    {
        [RefusalReason.NotFound] = (StatusCodes.Status404NotFound, "Not found"),
        [RefusalReason.NotAllowed] = (StatusCodes.Status403Forbidden, "Not allowed"),
        [RefusalReason.WrongState] = (StatusCodes.Status409Conflict, "The deal is not in a state for this"),
        [RefusalReason.StaleOffer] = (StatusCodes.Status409Conflict, "Another offer is on the table"),
        [RefusalReason.StaleVersion] = (StatusCodes.Status412PreconditionFailed, "The deal has moved on"),
        [RefusalReason.Invalid] = (StatusCodes.Status422UnprocessableEntity, "Rules are broken"),
        [RefusalReason.RequestIdReused] = (StatusCodes.Status409Conflict, "This key was used for something else"),
        [RefusalReason.Malformed] = (StatusCodes.Status400BadRequest, "This could not be read"),
        [RefusalReason.Busy] = (StatusCodes.Status503ServiceUnavailable, "Too busy"),
    };

    /// <param name="title">What to say of a state that is not a deal's.</param>
    public static ProblemHttpResult Of(Refusal refusal, long version = 0, string? title = null)
    {
        var (status, known) = Known[refusal.Reason];
        var problem = new ProblemDetails
        {
            Type = Type(refusal.Reason),
            Title = refusal.Reason is RefusalReason.WrongState or RefusalReason.StaleVersion ? title ?? known : known,
            Status = status,
            Detail = refusal.Rules.Count > 0 ? string.Join(' ', refusal.Rules.Select(static rule => rule.Text)) : null,
        };
        problem.Extensions["reason"] = Name(refusal.Reason);
        if (refusal.Rules.Count > 0)
        {
            problem.Extensions["rules"] = refusal.Rules;
        }

        if (version > 0)
        {
            problem.Extensions["version"] = version;
        }

        if (refusal.Current is not null)
        {
            problem.Extensions["current"] = refusal.Current;
        }

        return TypedResults.Problem(problem);
    }

    /// <summary>A new one each time: the framework writes into it while it answers.</summary>
    public static ProblemHttpResult NotFound => Of(Refusals.NotFound);

    public static ProblemHttpResult Malformed(string code, string field, string text) => Of(Refusals.Malformed(new BrokenRule(code, field, text)));

    /// <summary>Gives the framework's own answers (405, 413, 415, 429, 500 …) the same shape as ours.</summary>
    public static void Shape(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Extensions.Remove("traceId");
        if (problem.Type?.StartsWith("urn:", StringComparison.Ordinal) == true)
        {
            return;
        }

        var reason = Reason(problem.Status ?? context.HttpContext.Response.StatusCode);
        problem.Type = reason is null ? "about:blank" : Type(reason.Value);
        if (reason is not null)
        {
            problem.Extensions["reason"] = Name(reason.Value);
        }

        if (reason is RefusalReason.NotFound)
        {
            problem.Title = Known[RefusalReason.NotFound].Title;
        }

        if (reason is RefusalReason.Busy)
        {
            context.HttpContext.Response.Headers.RetryAfter = "1";
        }
    }

    [SuppressMessage("Style", "IDE0072", Justification = "Every other status has no reason of the domain.")]
    private static RefusalReason? Reason(int status) => status switch
    {
        StatusCodes.Status400BadRequest => RefusalReason.Malformed,
        StatusCodes.Status403Forbidden => RefusalReason.NotAllowed,
        StatusCodes.Status404NotFound => RefusalReason.NotFound,
        StatusCodes.Status413PayloadTooLarge => RefusalReason.Malformed,
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => RefusalReason.Busy,
        _ => null,
    };

    private static string Name(RefusalReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    private static string Type(RefusalReason reason) => $"urn:negotiation:{Name(reason)}";
}
