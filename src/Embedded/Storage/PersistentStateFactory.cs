using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>Makes the states that grain constructors ask for.</summary>
internal static class PersistentStateFactory
{
    private static readonly MethodInfo _create =
        typeof(PersistentStateFactory).GetMethod(nameof(Create), BindingFlags.Static | BindingFlags.Public)!;

    public static Func<Activation, object?> For(ParameterInfo parameter, IPersistentStateConfiguration configuration)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new OrleansConfigurationException($"Parameter {parameter.Name} of {parameter.Member.DeclaringType} must be an IPersistentState<T>.");
        }

        var create = _create.MakeGenericMethod(type.GenericTypeArguments).CreateDelegate<Func<Activation, string, string?, object>>();
        return activation => create(activation, configuration.StateName, configuration.StorageName);
    }

    public static PersistentState<TState> Create<TState>(Activation activation, string name, string? storageName)
    {
        var storage = StorageOf(activation, storageName);
        var state = new PersistentState<TState>(activation, storage, name);
        activation.AddState(state);
        return state;
    }

    private static IGrainStorage StorageOf(Activation activation, string? name)
    {
        var services = activation.Runtime.Services;
        var storage = name is null
            ? services.GetKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME) ?? services.GetService<IGrainStorage>()
            : services.GetKeyedService<IGrainStorage>(name);
        return storage ?? throw new OrleansConfigurationException(name is null
            ? $"{activation.Class.Type} uses the default grain storage, and none is configured."
            : $"{activation.Class.Type} uses the grain storage \"{name}\", which is not configured.");
    }
}
