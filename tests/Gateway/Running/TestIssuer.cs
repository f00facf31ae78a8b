using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Negotiation.Domain.Accounts;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>Signs tokens the way a company's identity provider would.</summary>
internal sealed class TestIssuer
{
    public const string Issuer = "https://sign-in.test";
    public const string Audience = "negotiation-test";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicKey => key.ExportSubjectPublicKeyInfoPem();

    public string TokenFor(Actor actor, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = DateTime.UtcNow.AddHours(-2),
            IssuedAt = DateTime.UtcNow.AddHours(-2),
            Expires = DateTime.UtcNow.AddHours(1),
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = actor.Person,
                ["name"] = actor.Name,
                ["tenant"] = actor.Tenant,
                ["org"] = actor.Organisation,
                ["org_name"] = actor.OrganisationName,
                ["roles"] = actor.Roles.Select(role => JsonNamingPolicy.CamelCase.ConvertName(role.ToString())).ToArray(),
                ["zoneinfo"] = actor.Zone,
            },
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
