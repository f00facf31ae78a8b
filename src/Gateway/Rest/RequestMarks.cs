using Microsoft.Net.Http.Headers;
using Negotiation.Domain.Deals;
using Negotiation.Grains;

namespace Negotiation.Gateway.Rest;

/// <summary>What the headers of a command say: its id, and the version it is meant for.</summary>
/// <param name="Key"><c>Idempotency-Key</c>: 1 to 64 visible ASCII characters.</param>
/// <param name="IfMatch">Null: at any version.</param>
internal readonly record struct RequestMarks(string Key, long? IfMatch)
{
    public const string KeyHeader = "Idempotency-Key";

    public static bool TryRead(HttpRequest request, out RequestMarks marks, out BrokenRule fault)
    {
        marks = default;
        var key = request.Headers[KeyHeader] is [{ } only] ? only : null;
        if (!RequestIds.Fits(key))
        {
            fault = new BrokenRule("idempotencyKey", KeyHeader, "Send an Idempotency-Key of 1 to 64 visible ASCII characters; use the same one when you repeat the request.");
            return false;
        }

        if (!TryVersion(request.Headers.IfMatch.ToString(), out var version))
        {
            fault = new BrokenRule("ifMatch", HeaderNames.IfMatch, "If-Match holds one version in quotes, as the ETag of the deal has it.");
            return false;
        }

        marks = new RequestMarks(key!, version);
        fault = null!;
        return true;
    }

    public static string ETag(long version) => $"\"{version}\"";

    private static bool TryVersion(string text, out long? version)
    {
        version = null;
        if (text is "" or "*")
        {
            return true;
        }

        if (text is ['"', .. var digits, '"'] && long.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            version = number;
            return true;
        }

        return false;
    }
}
