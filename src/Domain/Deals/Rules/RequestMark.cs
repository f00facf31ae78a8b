using System.Buffers;
using System.Text;
using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>A request id together with a fingerprint of what was asked, so that a repeat can be told from a misuse of the id.</summary>
public static class RequestMark
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? writing;

    /// <summary>Sixteen hex digits over the command and who sent it.</summary>
    public static string Print(Command command, string person)
    {
        var buffer = writing ??= new ArrayBufferWriter<byte>(2048);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, command, DealJson.Writing);
        }

        Encoding.UTF8.GetBytes(person, buffer);
        return Chain.Sha256(buffer.WrittenSpan)[..16];
    }

    public static string Of(string request, string print) => $"{request} {print}";

    public static (string Request, string Print) Parse(string mark)
    {
        var space = mark.LastIndexOf(' ');
        return space < 0 ? (mark, "") : (mark[..space], mark[(space + 1)..]);
    }
}
