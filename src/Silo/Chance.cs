using System.Security.Cryptography;
using Negotiation.Grains;

namespace Negotiation.Silo;

internal sealed class Chance : IChance
{
    public string Salt() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
