using Negotiation.Gateway.Cases;
using Negotiation.Gateway.ChannelDesk;
using Negotiation.Gateway.Exports;
using Negotiation.Gateway.Files;
using Negotiation.Gateway.Hosting;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Policies;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.SignIn;
using Negotiation.Gateway.Staff;
using Negotiation.Gateway.Work;
using Negotiation.Silo;

namespace Negotiation.Gateway;

public static class Program
{
    public static Task<int> Main(string[] args) => args is [var name, ..] && Subcommands.Find(name) is { } subcommand
        ? subcommand(args[1..])
        : Serving.Run(() => Build(args));

    /// <param name="adjust">For tests: what to replace before the server is built.</param>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddNegotiation();
        builder.AddServerDefaults().AddRateLimits().AddSignIn().AddLive().AddRest().AddFiles().AddPolicyDesk().AddTalks().AddWebApp();
        builder.Services.AddImports().AddExports().AddStaff().AddWork().AddChannel().AddCases();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseServerDefaults().UseDemo().UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapLive();
        app.MapRest();
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        app.MapWebApp();
        return app;
    }
}
