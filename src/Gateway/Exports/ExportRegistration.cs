namespace Negotiation.Gateway.Exports;

/// <summary>The services behind the export.</summary>
internal static class ExportRegistration
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddSingleton<Exporter>().AddSingleton<ExportGate>();
}
