using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Imports;

/// <summary>Refusals of the import as problem documents.</summary>
internal static class ImportProblems
{
    public static ProblemHttpResult NotAllowed => Problems.Of(new Refusal(
        RefusalReason.NotAllowed,
        [new BrokenRule("notYourPartner", "partner", "You may not import deals for this partner.")]));

    public static ProblemHttpResult Of(FileFault fault)
    {
        var problem = Problems.Of(Refusals.Malformed(new BrokenRule(fault.Code, "", fault.Text)));
        problem.ProblemDetails.Status = fault.TooLarge ? StatusCodes.Status413PayloadTooLarge : problem.ProblemDetails.Status;
        return TypedResults.Problem(problem.ProblemDetails);
    }
}
