using System.Security.Cryptography;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>The verification code of an agreement: a short form of the hash over everything that was agreed, by whom and when.</summary>
public static class AgreementCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Agreement Seal(string deal, Offer offer, IReadOnlyList<Acceptance> acceptances, DateTimeOffset at, IReadOnlyList<InterimLine>? interim = null)
    {
        var agreement = new Agreement(offer.Number, offer.Hash, offer.Terms, acceptances, at, "", interim);
        return agreement with { Code = Of(deal, agreement) };
    }

    /// <summary>Four groups of five characters (100 bits), without letters that are easily confused.</summary>
    public static string Of(string deal, Agreement agreement)
    {
        var hash = SHA256.HashData(DomainJson.Write(new
        {
            deal,
            agreement.Offer,
            agreement.OfferHash,
            agreement.Terms,
            agreement.Acceptances,
            At = agreement.At.UtcTicks,
            agreement.Interim,
        }).Utf8.Span);
        Span<char> code = stackalloc char[23];
        var bit = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (i % 6 == 5)
            {
                code[i] = '-';
                continue;
            }

            var value = ((hash[bit / 8] << 8) | hash[(bit / 8) + 1]) >> (11 - (bit % 8)) & 31;
            code[i] = Alphabet[value];
            bit += 5;
        }

        return new string(code);
    }

    /// <summary>Whether <paramref name="code"/>, typed by a person, is that of <paramref name="agreement"/>.</summary>
    public static bool Verify(string deal, Agreement agreement, string code) =>
        string.Equals(Plain(Of(deal, agreement)), Plain(code), StringComparison.Ordinal);

    private static string Plain(string code) =>
        string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
