using System.Buffers;

namespace Negotiation.Objects;

/// <summary>What is said of an object before it is put.</summary>
public sealed record ObjectDraft
{
    /// <summary>Most characters of a media type.</summary>
    public const int MaxType = 128;

    private static readonly SearchValues<char> InType =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/.+-_;=");

    /// <param name="type">Media type, at most <see cref="MaxType"/> visible characters without spaces.</param>
    /// <exception cref="ArgumentException">This is no media type.</exception>
    public ObjectDraft(string type)
    {
        if (type is not { Length: > 0 and <= MaxType } || type.AsSpan().ContainsAnyExcept(InType))
        {
            throw new ArgumentException("A media type has 1 to 128 visible ASCII characters and no space.", nameof(type));
        }

        Type = type;
    }

    public string Type { get; }

    /// <summary>Most bytes taken. Default 64 MiB.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>The hash the bytes must have, 64 lower-case hex digits; null when it is not known yet.</summary>
    public string? Sha256 { get; init; }
}
