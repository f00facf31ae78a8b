using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Files;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Files;

/// <summary>Why a file was not taken, as problem documents with the codes of the domain's own rules.</summary>
internal static class FileProblems
{
    private static readonly string s_endings = string.Join(", ", FileKinds.All.SelectMany(static kind => kind.Endings).Select(static ending => ending[1..]));

    public static ProblemHttpResult Empty => Invalid("fileEmpty", "The file is empty.");

    public static ProblemHttpResult Kind => Invalid("fileKind", $"Only these files can be attached, and the content has to be what the name says: {s_endings}.");

    public static ProblemHttpResult Note => Invalid("tooLong", $"A note has at most {Limits.Note} characters.", "note");

    public static ProblemHttpResult TooMany => Invalid("tooManyFiles", $"A deal has at most {Limits.Files} files.", "");

    public static ProblemHttpResult TooLarge
    {
        get
        {
            var problem = Invalid("fileTooLarge", $"A file has at most {Limits.FileBytes / 1024 / 1024} MB.").ProblemDetails;
            problem.Status = StatusCodes.Status413PayloadTooLarge;
            return TypedResults.Problem(problem);
        }
    }

    private static ProblemHttpResult Invalid(string code, string text, string field = "file") =>
        Problems.Of(new Refusal(RefusalReason.Invalid, [new BrokenRule(code, field, text)]));
}
