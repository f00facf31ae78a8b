using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Hosting;

/// <summary>Headers that keep the web app from loading or being put into anything foreign.</summary>
internal static class SecurityHeaders
{
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        var policy = Policy(app.Configuration.GetSection(SignInOptions.Section).Get<SignInOptions>());
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                headers.CacheControl = "no-store";
            }

            return next(context);
        });
        return app;
    }

    // The component library sets styles from script, so inline styles are allowed; scripts never are.
    private static string Policy(SignInOptions? signIn)
    {
        var issuer = Uri.TryCreate(signIn?.Authority, UriKind.Absolute, out var authority) ? " " + authority.GetLeftPart(UriPartial.Authority) : "";
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + $"connect-src 'self'{issuer}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    }
}
