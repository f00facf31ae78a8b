using System.Text;
using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>A request id together with a fingerprint of what was asked, so that a repeat can be told from a misuse of the id.</summary>
public static class RequestMark
{
    /// <summary>Sixteen hex digits over the command and who sent it.</summary>
    public static string Print(Command command, string person)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(command, DomainJson.Options);
        var whole = new byte[json.Length + Encoding.UTF8.GetByteCount(person)];
        json.CopyTo(whole, 0);
        Encoding.UTF8.GetBytes(person, whole.AsSpan(json.Length));
        return Chain.Sha256(whole)[..16];
    }

    public static string Of(string request, string print) => $"{request} {print}";

    public static (string Request, string Print) Parse(string mark)
    {
        var space = mark.LastIndexOf(' ');
        return space < 0 ? (mark, "") : (mark[..space], mark[(space + 1)..]);
    }
}
