using System.Security.Cryptography;
using System.Text;
using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Rest;

/// <summary>The id of a new deal follows from who registers it and their key, so that a repeat finds the same deal.</summary>
internal static class DealIds
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 26;

    /// <summary>The first 26 characters (130 bits) of the base-32 form of a SHA-256.</summary>
    public static string For(Actor actor, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.Tenant}\0{actor.Person}\0{key}"));
        return string.Create(Length, hash, static (id, hash) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                var bit = i * 5;
                var two = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
                id[i] = Alphabet[(two >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
