using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Negotiation.Domain.Deals;

/// <summary>A request id together with a fingerprint of what was asked, so that a repeat can be told from a misuse of the id.</summary>
public static class RequestMark
{
    private const int Digits = 16;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? writing;

    [ThreadStatic]
    private static Utf8JsonWriter? json;

    /// <summary>Sixteen hex digits over the command and who sent it.</summary>
    public static string Print(Command command, string person)
    {
        var buffer = writing ??= new ArrayBufferWriter<byte>(2048);
        json ??= new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        buffer.ResetWrittenCount();
        json.Reset();
        if (command is MakeOffer offer)
        {
            OfferJson.Write(json, offer);
        }
        else
        {
            JsonSerializer.Serialize(json, command, DealJson.Writing);
        }

        json.Flush();
        Encoding.UTF8.GetBytes(person, buffer);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..(Digits / 2)]);
    }

    public static string Of(string request, string print) => $"{request} {print}";

    public static (string Request, string Print) Parse(string mark)
    {
        var space = mark.LastIndexOf(' ');
        return space < 0 ? (mark, "") : (mark[..space], mark[(space + 1)..]);
    }
}
