using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Negotiation.Domain.Demo;

namespace Negotiation.Gateway.SignIn;

/// <summary>
/// Signs the demo's tokens with a key made for this folder, so that no other installation believes them. Gateways that share the
/// folder believe each other's.
/// </summary>
internal sealed class DemoIssuer
{
    private const string Issuer = "negotiation-demo";
    private const string Audience = "negotiation";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ECDsaSecurityKey key;
    private readonly TimeProvider clock;

    public DemoIssuer(string folder, TimeProvider clock)
    {
        this.clock = clock;
        key = new ECDsaSecurityKey(KeyIn(folder)) { KeyId = "demo" };
        Rules = TokenRules.For(Issuer, Audience, [key]);
    }

    public TokenValidationParameters Rules { get; }

    public string TokenFor(Persona persona) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        IssuedAt = clock.GetUtcNow().UtcDateTime,
        Expires = clock.GetUtcNow().Add(Lifetime).UtcDateTime,
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
        Claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = persona.Id,
            ["name"] = persona.Name,
            ["tenant"] = persona.Tenant,
            ["org"] = persona.Organisation,
            ["org_name"] = persona.OrganisationName,
            ["roles"] = persona.Roles.Select(static role => JsonNamingPolicy.CamelCase.ConvertName(role.ToString())).ToArray(),
            ["zoneinfo"] = persona.Zone,
        },
    });

    private static ECDsa KeyIn(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "demo-signing-key.pem");
        if (!File.Exists(path))
        {
            MakeKey(folder, path);
        }

        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        pair.ImportFromPem(File.ReadAllText(path));
        return pair;
    }

    // Gateways that share the folder may start at one time: the first key in place is everybody's.
    private static void MakeKey(string folder, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = Path.Combine(folder, Path.GetRandomFileName());
        using (var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var file = new StreamWriter(draft, options))
        {
            file.Write(pair.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
