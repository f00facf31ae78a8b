using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Negotiation.Objects;

/// <summary>
/// The first 512 bytes of an object's file: one line of text, padded with spaces, that says what follows. It carries a check of its
/// own, so that a flipped byte in it is noticed as one in the content is.
/// </summary>
internal static class ObjectHeader
{
    public const int Size = 512;
    private const string Mark = "negotiation-object-1";
    private const int CheckDigits = 16;

    public static byte[] Write(ObjectFacts facts)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Mark} {facts.Sha256} {facts.Length} {facts.StoredAt.UtcTicks} {facts.Tag} {facts.Type}");
        return Encoding.ASCII.GetBytes($"{text} {Check(text)}".PadRight(Size - 1) + "\n");
    }

    /// <exception cref="ObjectCorruptException">These bytes are no header.</exception>
    public static ObjectFacts Read(ObjectName name, ReadOnlySpan<byte> bytes)
    {
        var line = Encoding.Latin1.GetString(bytes).TrimEnd();
        var end = line.LastIndexOf(' ');
        var parts = end < 0 ? [] : line[..end].Split(' ');
        return parts.Length == 6 && parts[0] == Mark && line[(end + 1)..] == Check(line[..end])
            ? new ObjectFacts(
                name,
                long.Parse(parts[2], CultureInfo.InvariantCulture),
                parts[5],
                parts[1],
                new DateTimeOffset(long.Parse(parts[3], CultureInfo.InvariantCulture), TimeSpan.Zero),
                parts[4])
            : throw new ObjectCorruptException($"The object {name} is damaged where it begins.");
    }

    private static string Check(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)))[..CheckDigits];
}
