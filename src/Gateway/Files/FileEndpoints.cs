using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Files;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.Objects;

namespace Negotiation.Gateway.Files;

/// <param name="Version">The deal's version afterwards.</param>
/// <param name="From">Version of the event; 0 when the deal had these bytes already, perhaps under another name.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileKept(long Version, long From, string Name, string MediaType, long Size, string Sha256);

/// <summary>Files of a deal: the bytes are kept first, then the deal gets to know them, so that it never names a file nobody has.</summary>
internal static partial class FileEndpoints
{
    public static async Task<Results<Created<FileKept>, Ok<FileKept>, ProblemHttpResult>> Attach(
        string id, Caller caller, HttpContext http, Rooms rooms, Sending sending, DealFiles files, UploadGate gate, ILogger<DealFiles> log, CancellationToken cancel)
    {
        if (!RequestMarks.TryRead(http.Request, out var marks, out var fault))
        {
            return Problems.Of(Refusals.Malformed(fault));
        }

        if (ReceivedFile.Text(http.Request, ReceivedFile.NameHeader) is not { } name)
        {
            return Problems.Malformed("fileName", ReceivedFile.NameHeader, "Send the name of the file, percent-encoded.");
        }

        // Before the body is read: nobody fills our disk for a deal that is not theirs.
        if (await Deals.View(id, caller, rooms) is not { } view)
        {
            return Problems.NotFound;
        }

        if (view.Me is null)
        {
            return Problems.Of(new Refusal(RefusalReason.NotAllowed, [new BrokenRule("readOnly", "", WhyNot.Sentences["readOnly"])]));
        }

        // The deal itself judges again; what it would refuse anyway is not kept first.
        if (view.Standing.Acts.FirstOrDefault(static act => act.Act == "attachFile")?.Why is { } why)
        {
            return Problems.Of(new Refusal(RefusalReason.NotAllowed, [new BrokenRule(why, "", WhyNot.Sentences[why])]));
        }

        if (ReceivedFile.Text(http.Request, ReceivedFile.NoteHeader)?.Length > Limits.Note)
        {
            return FileProblems.Note;
        }

        using var place = gate.Enter($"{caller.Actor.Tenant}/{caller.Actor.Person}");
        if (place is null)
        {
            return Commands.Refuse(http, Refusals.Busy, 0);
        }

        Hasten(http);
        try
        {
            await using var file = await ReceivedFile.Read(name, http.Request, cancel);
            if (file.Size is 0 or > Limits.FileBytes)
            {
                return file.Size == 0 ? FileProblems.Empty : FileProblems.TooLarge;
            }

            if (FileKinds.Of(file.Name, file.Content) is not { } kind)
            {
                return FileProblems.Kind;
            }

            if (view.Files?.Count >= Limits.Files && !view.Files.Any(known => known.Sha256 == file.Sha256))
            {
                return FileProblems.TooMany;
            }

            var key = new DealKey(caller.Actor.Tenant, id);
            await files.Keep(key, file, kind.MediaType, cancel);
            var command = new AttachFile(file.Name, kind.MediaType, file.Size, file.Sha256, file.Note);
            var answer = await sending.Attach(rooms.Grain(key), key, new DealRequest(marks.Key, caller.Actor, command, marks.IfMatch));
            if (answer.Refusal is { } refusal)
            {
                return Commands.Refuse(http, refusal, answer.Version);
            }

            await Forget(files, key, file.Sha256, log);
            http.Response.Headers.ETag = RequestMarks.ETag(answer.Version);
            var kept = new FileKept(answer.Version, answer.From, file.Name, kind.MediaType, file.Size, file.Sha256);
            return answer.From > 0 ? TypedResults.Created($"/api/deals/{id}/files/{file.Sha256}", kept) : TypedResults.Ok(kept);
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? FileProblems.TooLarge
                : TypedResults.Problem(statusCode: exception.StatusCode);
        }
        catch (IOException exception) when (!cancel.IsCancellationRequested)
        {
            KeepFailed(log, exception);
            return Commands.Refuse(http, Refusals.Busy, 0);
        }
    }

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(
        string id, string sha256, Caller caller, HttpContext http, Rooms rooms, DealFiles files, ILogger<DealFiles> log, CancellationToken cancel)
    {
        if ((await Deals.View(id, caller, rooms))?.Files?.FirstOrDefault(f => string.Equals(f.Sha256, sha256, StringComparison.Ordinal)) is not { } file)
        {
            return Problems.NotFound;
        }

        try
        {
            if (await files.Open(new DealKey(caller.Actor.Tenant, id), file.Sha256, file.Size, cancel) is not { } stored)
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
            return Commands.Refuse(http, Refusals.Busy, 0);
        }
    }

    // A sender as slow as a form may be would hold its place for hours.
    internal static void Hasten(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate(4 * 1024, TimeSpan.FromSeconds(20));
        }
    }

    // The file is kept and known; a mark that stays is found and removed by the sweep.
    private static async Task Forget(DealFiles files, DealKey key, string sha256, ILogger log)
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

    [LoggerMessage(2111, LogLevel.Error, "A file could not be kept; the sender was told to try again")]
    private static partial void KeepFailed(ILogger log, Exception fault);

    [LoggerMessage(2112, LogLevel.Error, "A file could not be read")]
    private static partial void ReadFailed(ILogger log, Exception fault);

    [LoggerMessage(2113, LogLevel.Critical, "The deal {Deal} has a file {Sha256} that is not in the store")]
    private static partial void Missing(ILogger log, string deal, string sha256);

    [LoggerMessage(2114, LogLevel.Warning, "The mark of an attached file could not be removed; the sweep does it")]
    private static partial void MarkStays(ILogger log, Exception fault);
}
