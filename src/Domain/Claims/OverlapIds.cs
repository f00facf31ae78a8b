using System.Text;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Claims;

/// <summary>Ids of overlaps: the same two claims always meet in the same one, whoever came upon the other. Only the vendor sees them.</summary>
public static class OverlapIds
{
    public static string Between(string tenant, string a, string b) =>
        string.CompareOrdinal(a, b) < 0 ? Hash($"{tenant}\n{a}\n{b}") : Hash($"{tenant}\n{b}\n{a}");

    /// <summary>For a claim that collides with a rule rather than with another claim.</summary>
    public static string With(string tenant, string claim, string rule) => Hash($"{tenant}\n{claim}\nrule\n{rule}");

    /// <summary>What an overlap is called on one of its deals: different on each, so that two sides cannot find each other by it.</summary>
    /// <param name="secret">
    /// The overlap's own, known to nobody: ids of deals and of overlaps can be guessed, and a guess must not be one that can be tried.
    /// Null: as it was called before overlaps had one.
    /// </param>
    public static string Cause(string overlap, string deal, string? secret) =>
        "overlap-" + Hash(secret is null ? $"{overlap}\n{deal}" : $"{secret}\n{overlap}\n{deal}")[1..13];

    private static string Hash(string text) => "o" + Chain.Sha256(Encoding.UTF8.GetBytes(text))[..24];
}
