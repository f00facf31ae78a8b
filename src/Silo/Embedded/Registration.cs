using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Negotiation.Grains;

namespace Negotiation.Silo;

/// <summary>Puts the grains into the host itself, with their storage, the journal and its views: one process.</summary>
public static class Registration
{
    public static IHostApplicationBuilder AddNegotiation(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(GrainHost.Section).Get<SiloOptions>() ?? new SiloOptions();
        builder.Services.AddGrainHost(builder.Configuration, () => builder.AddStore(options));
        builder.UseBlobState();
        builder.Services.AddSingleton<IClusterLink, SameProcess>();
        return builder;
    }
}
