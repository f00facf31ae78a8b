namespace Negotiation.Gateway.SignIn;

/// <summary>Whose tokens are believed. Section <c>Negotiation:SignIn</c>.</summary>
public sealed class SignInOptions
{
    public const string Section = "Negotiation:SignIn";

    /// <summary>OpenID Connect issuer address; its keys come from its discovery document. Either this or <see cref="Issuer"/> with keys.</summary>
    public string? Authority { get; set; }

    /// <summary>The exact <c>iss</c> of a token. With <see cref="Authority"/>, what discovery says unless set here.</summary>
    public string? Issuer { get; set; }

    /// <summary>The exact <c>aud</c> of a token. Required.</summary>
    public string? Audience { get; set; }

    /// <summary>Path of a JWK set with the public signing keys.</summary>
    public string? KeySet { get; set; }

    /// <summary>Path of a PEM file with one public key (RSA of at least 2,048 bits, or an elliptic curve).</summary>
    public string? PublicKey { get; set; }

    /// <summary>The web app's client id at <see cref="Authority"/>; it signs in with code and PKCE.</summary>
    public string? ClientId { get; set; }

    public string? Scope { get; set; }
}
