using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Negotiation.Gateway.Hosting;

namespace Negotiation.Gateway.SignIn;

internal static class SignInRegistration
{
    public const string HubPath = "/hub";

    /// <summary>Bearer tokens of the configured issuer, or of the demo's own in the demo profile. Everything needs one unless it says otherwise.</summary>
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var demo = builder.IsDemo() ? builder.AddDemo() : null;
        var settings = builder.Configuration.GetSection(SignInOptions.Section).Get<SignInOptions>() ?? new SignInOptions();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.SaveToken = false;
            options.IncludeErrorDetails = false;
            options.Events = new JwtBearerEvents { OnMessageReceived = TokenFromQuery };
        });
        var bearer = builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme);
        if (demo is not null)
        {
            bearer.Configure(options => options.TokenValidationParameters = demo.Rules);
        }
        else
        {
            // Now rather than at the first request: a server that nobody can sign in to should not start.
            TokenRules.Apply(new JwtBearerOptions(), settings);
            bearer.Configure(options => TokenRules.Apply(options, settings));
        }

        builder.Services.AddAuthorizationBuilder()
            .SetDefaultPolicy(Member())
            .SetFallbackPolicy(Member());
        return builder;
    }

    /// <summary>Signed in, and the token says which tenant and organisation the person belongs to.</summary>
    private static AuthorizationPolicy Member() => new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme)
        .RequireAuthenticatedUser()
        .RequireAssertion(static context => ActorClaims.Read(context.User) is not null)
        .Build();

    // A browser cannot set a header on a WebSocket. On any other path a token in the address would end up in logs and histories.
    private static Task TokenFromQuery(MessageReceivedContext context)
    {
        if (context.HttpContext.Request.Path.StartsWithSegments(HubPath, StringComparison.Ordinal)
            && context.Request.Query["access_token"] is [{ Length: > 0 } token])
        {
            context.Token = token;
        }

        return Task.CompletedTask;
    }
}
