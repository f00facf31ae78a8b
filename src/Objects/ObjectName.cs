using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Negotiation.Objects;

/// <summary>
/// Where an object is kept: one to eight parts. Any text can be a part; it is written with lower-case letters, digits and
/// hyphens only, everything else as an underscore and two hex digits for each byte. So no part leads out of the one before it,
/// and two tenants never share a name, not even on a disk that takes <c>A</c> and <c>a</c> for the same.
/// </summary>
public sealed record ObjectName
{
    public const int MaxParts = 8;

    /// <summary>Most characters of one part as it is written.</summary>
    public const int MaxPart = 200;

    private const int MaxLength = 900;
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> Written = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly string text;

    private ObjectName(string text) => this.text = text;

    /// <exception cref="ArgumentException">There are too few or too many parts, or one is empty or too long.</exception>
    public static ObjectName Of(params string[] parts) =>
        TryParse(string.Join('/', parts.Select(Write)), out var name)
            ? name
            : throw new ArgumentException($"A name has 1 to {MaxParts} parts of 1 to {MaxPart} characters each.", nameof(parts));

    /// <summary>Reads a name as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string? written, [NotNullWhen(true)] out ObjectName? name)
    {
        name = null;
        var parts = written?.Split('/') ?? [];
        if (parts.Length is 0 or > MaxParts || written!.Length > MaxLength
            || parts.Any(static part => part.Length is 0 or > MaxPart || part.AsSpan().ContainsAnyExcept(Written)))
        {
            return false;
        }

        name = new ObjectName(written);
        return true;
    }

    /// <summary>The parts as they were given.</summary>
    public IReadOnlyList<string> Parts => [.. text.Split('/').Select(Read)];

    public override string ToString() => text;

    private static string Write(string part)
    {
        if (!part.AsSpan().ContainsAnyExcept(Plain))
        {
            return part;
        }

        var written = new StringBuilder();
        foreach (var code in Encoding.UTF8.GetBytes(part))
        {
            if (Plain.Contains((char)code))
            {
                written.Append((char)code);
            }
            else
            {
                written.Append('_').Append(Convert.ToHexStringLower([code]));
            }
        }

        return written.ToString();
    }

    private static string Read(string part)
    {
        var bytes = new List<byte>(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] == '_' && i + 2 < part.Length && byte.TryParse(part.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                bytes.Add((byte)part[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
