using Microsoft.Net.Http.Headers;

namespace Negotiation.Gateway;

/// <summary>Serves the built web app: hashed files for good, the page itself always asked for again.</summary>
public static class WebApp
{
    // The first page has no path, which no constraint accepts, so it is mapped on its own.
    // An unknown address below one of these is an API mistake and answers 404; any other may be a screen of the web app.
    private const string AnyScreen = "{*path:nonfile:regex(^(?!(api|hub|openapi|swagger|health)(/|$)))}";

    public static WebApplicationBuilder AddWebApp(this WebApplicationBuilder builder)
    {
        // Run from the build output, not published, the files stay where the web build wrote them; this finds them there in
        // every environment, not in Development alone.
        builder.WebHost.UseStaticWebAssets();
        // Otherwise a build output is served as if its files still changed: gzip recomputed per request, and at level 0.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        return builder;
    }

    public static WebApplication MapWebApp(this WebApplication app)
    {
        app.Use(KeepHashedFiles);
        app.MapStaticAssets().AllowAnonymous();
        var page = new StaticFileOptions { OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache" };
        foreach (var pattern in new[] { "/", AnyScreen })
        {
            app.MapFallbackToFile(pattern, "index.html", page).AllowAnonymous();
        }

        return app;
    }

    private static Task KeepHashedFiles(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            context.Response.OnStarting(static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    }
}
