using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Which deal a row is about, the same on every import. The referral id names it; without one the partner's own CRM id; without
/// that the engagement id; and without any of them customer and deal name together. An id that is a GUID is brought to its usual form; any other is text and taken as written.
/// </summary>
/// <param name="ExternalId">What the deal keeps as its external id: the id, or a text that says what it was made of.</param>
/// <param name="From">The system the deal comes from, whichever of its formats a file has.</param>
public sealed record RowIdentity(string ExternalId, bool Weak = false, string From = RowIdentity.Source)
{
    /// <summary>Microsoft Partner Center. Named after the first of its formats that could be imported.</summary>
    public const string Source = "microsoft-cosell";

    public const string Aws = "aws";
    public const string CrmPrefix = "crm:";
    public const string EngagementPrefix = "engagement:";
    public const string WeakPrefix = "row:";

    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
    private const int DealIdLength = 26;

    public static RowIdentity Of(string? referral, string? crm, string? engagement, string customer, string country, string title) =>
        referral is not null ? new RowIdentity(Guid.TryParse(referral, out var id) ? id.ToString() : referral)
        : crm is not null ? new RowIdentity(CrmPrefix + crm)
        : engagement is not null ? new RowIdentity(EngagementPrefix + engagement)
        : new RowIdentity(WeakPrefix + Base32(Hash(Fold(country), Fold(customer), Fold(title))), Weak: true);

    /// <summary>The same for AWS: its opportunity id in capitals, without one the partner's own id, without that the content.</summary>
    public static RowIdentity OfAws(string? opportunity, string? partner, string customer, string country, string title) =>
        opportunity is not null ? new RowIdentity(opportunity.ToUpperInvariant(), From: Aws)
        : partner is not null ? new RowIdentity(CrmPrefix + partner, From: Aws)
        : new RowIdentity(WeakPrefix + Base32(Hash(Fold(country), Fold(customer), Fold(title))), Weak: true, Aws);

    /// <summary>
    /// 26 characters of lower-case base 32 over tenant, partner organisation, source and external id. The organisation is part of
    /// it so that no partner can reach another's deal by naming its id.
    /// </summary>
    public string DealId(string tenant, string organisation) =>
        Base32(Hash(tenant, organisation, From, ExternalId));

    private static string Fold(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Each part goes in with its length, so that no two different lists of parts give the same bytes.
    private static byte[] Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    private static string Base32(byte[] bytes) => string.Create(DealIdLength, bytes, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var bit = i * 5;
            var pair = (source[bit / 8] << 8) | source[(bit / 8) + 1];
            span[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }
    });
}
