using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Live;

namespace Negotiation.Gateway.Rest;

/// <summary>Reads a JSON body so that every fault names the place it is at, the same way the hub does.</summary>
internal static class Body
{
    /// <summary>Largest body of a command, in bytes.</summary>
    public const int MaxCommand = 64 * 1024;

    public static async Task<(T? Value, ProblemHttpResult? Problem)> Read<T>(HttpRequest request, CancellationToken cancel)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, TypedResults.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            var read = await JsonSerializer.DeserializeAsync<Lenient<T>>(request.Body, DomainJson.Options, cancel);
            return read.Fault is { } fault
                ? (null, Problems.Of(Refusals.Malformed(fault)))
                : read.Value is null ? (null, Problems.Malformed("missing", "", "A body is required.")) : (read.Value, null);
        }
        catch (JsonException exception)
        {
            return (null, Problems.Of(Refusals.Malformed(JsonFault.Of(exception))));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, TypedResults.Problem(statusCode: exception.StatusCode));
        }
    }
}
