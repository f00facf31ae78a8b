using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Negotiation.Embedded.Tests;

internal static class Hosts
{
    public static async Task<IHost> Start(Action<ISiloBuilder> configure, TimeProvider? clock = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        builder.UseOrleans(configure);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public static IGrainFactory Grains(this IHost host) => host.Services.GetRequiredService<IGrainFactory>();
}
