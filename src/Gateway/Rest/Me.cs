using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Accounts;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Rest;

/// <summary>Who is signed in.</summary>
public sealed record MeView(
    string Person,
    string Name,
    string Tenant,
    string Organisation,
    string OrganisationName,
    IReadOnlyList<Role> Roles,
    string Zone,
    bool Demo);

/// <summary>How people sign in here, for the sign-in page.</summary>
public sealed record SignInConfig(bool Demo, OidcConfig? Oidc);

public sealed record OidcConfig(string Authority, string ClientId, string? Scope);

internal static class Me
{
    public static Ok<MeView> Get(Caller caller, IServiceProvider services)
    {
        var me = caller.Actor;
        return TypedResults.Ok(new MeView(
            me.Person, me.Name, me.Tenant, me.Organisation, me.OrganisationName, me.Roles, me.Zone, services.GetService<DemoIssuer>() is not null));
    }

    public static Ok<SignInConfig> Config(IServiceProvider services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(SignInOptions.Section).Get<SignInOptions>();
        var oidc = settings is { Authority.Length: > 0, ClientId.Length: > 0 }
            ? new OidcConfig(settings.Authority, settings.ClientId, settings.Scope)
            : null;
        return TypedResults.Ok(new SignInConfig(services.GetService<DemoIssuer>() is not null, oidc));
    }
}
