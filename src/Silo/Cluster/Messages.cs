using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Records;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace Negotiation.Silo;

/// <summary>
/// How the domain's values travel between processes: as the domain's own JSON, under a name that stays when a class moves. A
/// newer process adds members and reads their absence; it never changes what a member means.
/// </summary>
internal static class Messages
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(static type => IsDomain(type), DomainJson.Options));
        services.Configure<TypeManifestOptions>(static manifest =>
        {
            foreach (var type in typeof(DomainJson).Assembly.GetTypes())
            {
                if (IsDomain(type) && !type.IsAbstract && !type.IsGenericTypeDefinition && !type.IsNested)
                {
                    manifest.WellKnownTypeAliases[AliasOf(type)] = type;
                }
            }
        });
        return services;
    }

    /// <summary>The last part of the name is unique in the domain, so that namespaces may change between versions.</summary>
    public static string AliasOf(Type type) => "negotiation." + type.Name;

    private static bool IsDomain(Type type) => type.Namespace?.StartsWith("Negotiation.Domain", StringComparison.Ordinal) == true;
}
