using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Negotiation.Gateway.Hosting;

namespace Negotiation.Gateway.SignIn;

/// <summary>What makes a bearer token good: issuer, audience, lifetime, and a signature by a known key under a known asymmetric algorithm.</summary>
internal static class TokenRules
{
    /// <summary>How far the issuer's clock may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static TokenValidationParameters For(string? issuer, string audience, IEnumerable<SecurityKey> keys) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKeys = keys,
        ValidAlgorithms = Algorithms,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateLifetime = true,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ClockSkew = Skew,
        NameClaimType = "name",
        RoleClaimType = "roles",
    };

    public static void Apply(JwtBearerOptions options, SignInOptions settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Audience))
        {
            throw new StartRefusedException("Negotiation:SignIn:Audience is not set. Tokens for any audience would be accepted without it.");
        }

        var keys = Keys(settings);
        if (settings.Authority is { Length: > 0 } authority)
        {
            options.Authority = authority;
            options.RequireHttpsMetadata = !Loopback.IsLoopback(authority);
        }
        else if (settings.Issuer is not { Length: > 0 } || keys.Count == 0)
        {
            throw new StartRefusedException(
                "Sign-in is not configured. Set Negotiation:SignIn:Authority, or Issuer together with KeySet or PublicKey; or use the demo profile on loopback.");
        }

        options.TokenValidationParameters = For(settings.Issuer is { Length: > 0 } issuer ? issuer : null, settings.Audience, keys);
    }

    private static List<SecurityKey> Keys(SignInOptions settings)
    {
        try
        {
            var keys = new List<SecurityKey>();
            if (settings.KeySet is { Length: > 0 } set)
            {
                keys.AddRange(new JsonWebKeySet(File.ReadAllText(set)).GetSigningKeys());
            }

            if (settings.PublicKey is { Length: > 0 } pem)
            {
                keys.Add(PemKey(File.ReadAllText(pem)));
            }

            return keys;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new StartRefusedException($"The signing keys of Negotiation:SignIn cannot be read: {exception.Message}", exception);
        }
    }

    private static SecurityKey PemKey(string pem)
    {
        try
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(pem);
            return new ECDsaSecurityKey(curve);
        }
        catch (CryptographicException)
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new RsaSecurityKey(rsa);
        }
    }
}
