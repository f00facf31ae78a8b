using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <summary>The services of the process, with the knowledge of which of them are singletons.</summary>
internal sealed class SiloServices(IServiceProvider provider, ServiceLifetimes lifetimes)
{
    public IServiceProvider Provider { get; } = provider;

    public bool IsSingleton(Type type) => lifetimes.IsSingleton(type);
}

/// <summary>Remembers the registrations the provider was built from.</summary>
internal sealed class ServiceLifetimes(IServiceCollection services)
{
    private readonly Lazy<Dictionary<Type, ServiceLifetime>> _lifetimes = new(() => services
        .Where(service => !service.IsKeyedService)
        .GroupBy(service => service.ServiceType)
        .ToDictionary(group => group.Key, group => group.Last().Lifetime));

    public bool IsSingleton(Type type) =>
        _lifetimes.Value.TryGetValue(type, out var lifetime)
            || (type.IsGenericType && _lifetimes.Value.TryGetValue(type.GetGenericTypeDefinition(), out lifetime))
            ? lifetime == ServiceLifetime.Singleton
            : false;
}
