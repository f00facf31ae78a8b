using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Files;
using Negotiation.Gateway.Files;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.Objects;

namespace Negotiation.Gateway.Cases;

/// <param name="Version">The case's version afterwards.</param>
/// <param name="From">Version of the event; 0 when nothing changed.</param>
/// <param name="File">As the record names it.</param>
public sealed record EvidenceKept(long Version, long From, CaseFileRef File);

/// <summary>Files of the open record: the bytes are kept first, then the case gets to know them.</summary>
internal static partial class CaseUploads
{
    public static async Task<Results<Created<EvidenceKept>, ProblemHttpResult>> Add(
        string id,
        Caller caller,
        HttpContext http,
        CaseDesk desk,
        CaseFiles files,
        UploadGate gate,
        ILogger<CaseFiles> log,
        CancellationToken cancel,
        string? kind = null,
        string? text = null,
        string? happenedOn = null)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        if (ReceivedFile.Text(http.Request, ReceivedFile.NameHeader) is not { } name)
        {
            return Problems.Malformed("fileName", ReceivedFile.NameHeader, "Send the name of the file, percent-encoded.");
        }

        if (kind is null || !EnumNames.All<EvidenceKind>([kind], out var kinds))
        {
            return Problems.Malformed("kind", "kind", "Say what kind of evidence the file is.");
        }

        DateOnly? day = null;
        if (happenedOn is { Length: > 0 })
        {
            if (!DateOnly.TryParseExact(happenedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                return Problems.Malformed("happenedOn", "happenedOn", "A day is written as 2026-03-02.");
            }

            day = read;
        }

        // Before the body is read: nobody fills our disk for a case that is not theirs, and what it would refuse anyway is not kept.
        if ((await desk.Look(id, caller.Actor)).View is not { } view)
        {
            return Problems.NotFound;
        }

        // A repeat is no new act: it gets its first answer, whatever has closed since.
        var act = view.Acts.FirstOrDefault(static act => string.Equals(act.Act, "addEvidence", StringComparison.Ordinal));
        if ((act is null || act.Why is not null) && !await desk.Answered(id, marks.Key, caller.Actor))
        {
            return CaseEndpoints.Refuse(http, CaseWhyNot.Refuse(act?.Why ?? "sidesOnly").Refusal!, view.Version);
        }

        // A long text fits in no address, so it may come in a header.
        var shows = text ?? ReceivedFile.Text(http.Request, ReceivedFile.NoteHeader) ?? "";
        using var place = gate.Enter($"{caller.Actor.Tenant}/{caller.Actor.Person}");
        if (place is null)
        {
            return CaseEndpoints.Refuse(http, Refusals.Busy, 0);
        }

        FileEndpoints.Hasten(http);
        try
        {
            await using var file = await ReceivedFile.Read(name, http.Request, cancel);
            if (file.Size is 0 or > Limits.FileBytes)
            {
                return file.Size == 0 ? FileProblems.Empty : FileProblems.TooLarge;
            }

            if (FileKinds.Of(file.Name, file.Content) is not { } known)
            {
                return FileProblems.Kind;
            }

            var key = new DealKey(caller.Actor.Tenant, id);
            await files.Keep(key, file, known.MediaType, cancel);
            var kept = new CaseFileRef(file.Name, known.MediaType, file.Size, file.Sha256);
            var answer = await desk.Send(key, new CaseEnvelope(marks.Key, caller.Actor, new AddEvidence(kinds[0], shows, day, File: kept), marks.IfMatch));
            if (answer.Refusal is { } refusal)
            {
                return CaseEndpoints.Refuse(http, refusal, answer.Version);
            }

            await Forget(files, key, file.Sha256, log);
            http.Response.Headers.ETag = RequestMarks.ETag(answer.Version);
            return TypedResults.Created($"/api/cases/{id}/files/{file.Sha256}", new EvidenceKept(answer.Version, answer.From, kept));
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? FileProblems.TooLarge : TypedResults.Problem(statusCode: exception.StatusCode);
        }
        catch (IOException exception) when (!cancel.IsCancellationRequested)
        {
            KeepFailed(log, exception);
            return CaseEndpoints.Refuse(http, Refusals.Busy, 0);
        }
    }

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(
        string id, string sha256, Caller caller, HttpContext http, CaseDesk desk, CaseFiles files, ILogger<CaseFiles> log, CancellationToken cancel)
    {
        var items = (await desk.Look(id, caller.Actor)).View?.Items ?? [];
        if (items.FirstOrDefault(i => string.Equals(i.File?.Sha256, sha256, StringComparison.Ordinal))?.File is not { } file)
        {
            return Problems.NotFound;
        }

        try
        {
            if (await files.Open(new DealKey(caller.Actor.Tenant, id), sha256, file.Size, cancel) is not { } stored)
            {
                Missing(log, id, sha256);
                return TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError);
            }

            // Whatever the file holds, a browser saves it and never shows it as a page of ours.
            http.Response.Headers.ContentSecurityPolicy = "sandbox";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.ContentLength = file.Size;
            return TypedResults.Stream(stored.Content, file.MediaType, file.Name);
        }
        catch (ObjectStoreException exception)
        {
            ReadFailed(log, exception);
            return CaseEndpoints.Refuse(http, Refusals.Busy, 0);
        }
    }

    private static async Task Forget(CaseFiles files, DealKey key, string sha256, ILogger log)
    {
        try
        {
            await files.Known(key, sha256, CancellationToken.None);
        }
        catch (IOException exception)
        {
            MarkStays(log, exception);
        }
    }

    [LoggerMessage(2611, LogLevel.Error, "A file of a case could not be kept; the sender was told to try again")]
    private static partial void KeepFailed(ILogger log, Exception fault);

    [LoggerMessage(2612, LogLevel.Error, "A file of a case could not be read")]
    private static partial void ReadFailed(ILogger log, Exception fault);

    [LoggerMessage(2613, LogLevel.Critical, "The case {Case} has a file {Sha256} that is not in the store")]
    private static partial void Missing(ILogger log, string @case, string sha256);

    [LoggerMessage(2614, LogLevel.Warning, "The mark of a case's file could not be removed; the sweep does it")]
    private static partial void MarkStays(ILogger log, Exception fault);
}
