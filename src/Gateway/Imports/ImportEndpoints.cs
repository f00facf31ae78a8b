using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.Imports;

/// <summary>Import of deals from files. The routes stand under <c>/api</c>.</summary>
internal static class ImportEndpoints
{
    private const string Csv = "text/csv";
    private const string Json = "application/json";
    private const int FormOverhead = 64 * 1024;

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapPost("/", Post)
            .WithMetadata(new BodyLimit(CsvTable.MaxBytes + FormOverhead))
            .Accepts<IFormFile>("multipart/form-data", Csv, Json)
            .WithSummary("Upload a file of AWS or Microsoft, whose format is recognised by what is in it, and check every record without changing anything.");
        imports.MapPost("/{id}/start", Start).WithSummary("Import the rows that passed the check, or go on with an import that stopped.");
        imports.MapGet("/partners", Partners.Get).WithSummary("The partners known here, for a channel manager who imports for one. Others may be named too.");
        imports.MapGet("/{id}", Get).WithSummary("How far the import has come.");
        imports.MapGet("/{id}/errors", Errors).WithSummary("The records that failed, in the shape of the source, each with what is wrong with it.");
        imports.MapGet("/{id}/errors.csv", Errors).WithSummary("The same under its earlier address.");
        imports.MapGet("/{id}/result.json", Result).WithSummary("Of a flat file of AWS, the result in AWS's own shape.");
        imports.MapGet("/sample.csv", Sample).WithSummary("Ten rows to try the import with.");
    }

    private static async Task<Results<Created<ImportJob>, ProblemHttpResult>> Post(HttpContext http, Caller caller, Uploads uploads, string? partner, string? partnerName)
    {
        try
        {
            var job = await uploads.Take(caller.Actor, partner, partnerName, http.Request, http.RequestAborted);
            return job is null ? ImportProblems.NotAllowed : TypedResults.Created($"/api/imports/{job.Id}", job);
        }
        catch (FileFaultException exception)
        {
            return ImportProblems.Of(exception.Fault);
        }
        catch (HeaderFaultException exception)
        {
            return Problems.Of(new Refusal(RefusalReason.Invalid, exception.Broken));
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ImportProblems.Of(FileFault.FileTooLarge)
                : TypedResults.Problem(statusCode: exception.StatusCode);
        }
        catch (DealsUnreachableException)
        {
            return Problems.Of(Refusals.Busy);
        }
    }

    private static Results<Accepted<ImportJob>, ProblemHttpResult> Start(Caller caller, Jobs jobs, string id)
    {
        if (jobs.Find(id, caller.Actor) is not { } job)
        {
            return Problems.NotFound;
        }

        jobs.Start(job);
        return TypedResults.Accepted($"/api/imports/{id}", job.View());
    }

    private static Results<Ok<ImportJob>, ProblemHttpResult> Get(Caller caller, Jobs jobs, string id) =>
        jobs.Find(id, caller.Actor) is { } job ? TypedResults.Ok(job.View()) : Problems.NotFound;

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Errors(Caller caller, Jobs jobs, Uploads uploads, string id) =>
        jobs.Find(id, caller.Actor) is { } job
            ? File(await uploads.ErrorFile(job), job, "errors")
            : Problems.NotFound;

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Result(Caller caller, Jobs jobs, Uploads uploads, string id) =>
        jobs.Find(id, caller.Actor) is { } job && await uploads.Result(job) is { } result ? File(result, job, "result") : Problems.NotFound;

    private static FileContentHttpResult Sample(TimeProvider clock) =>
        Download(SampleFile.For(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), "sample.csv");

    private static FileContentHttpResult File(Report report, Job job, string what) =>
        TypedResults.File(report.Content, report.MediaType, $"{Path.GetFileNameWithoutExtension(job.Order.FileName)}-{what}{report.Extension}");

    // Spreadsheets take a file for UTF-8 only when it begins with the mark.
    private static FileContentHttpResult Download(string csv, string name) =>
        TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], $"{Csv}; charset=utf-8", name);
}
