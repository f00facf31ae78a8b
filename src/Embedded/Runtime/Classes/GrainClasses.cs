using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Orleans.Metadata;

namespace Orleans.Runtime;

/// <summary>The grain classes of the application, by their type name and by the interfaces they implement.</summary>
internal sealed class GrainClasses
{
    private readonly FrozenDictionary<GrainType, GrainClass> _byName;
    private readonly ConcurrentDictionary<Type, GrainType> _byInterface = new();

    public GrainClasses(IEnumerable<GrainClass> classes)
    {
        var byName = new Dictionary<GrainType, GrainClass>();
        foreach (var each in classes)
        {
            if (!byName.TryAdd(each.GrainType, each))
            {
                throw new OrleansConfigurationException(
                    $"{each.Type} and {byName[each.GrainType].Type} share the grain type \"{each.GrainType}\". Name one of them with [GrainType].");
            }
        }

        _byName = byName.ToFrozenDictionary();
    }

    /// <exception cref="ArgumentException">No class has this type name.</exception>
    public GrainClass Get(GrainType name) =>
        _byName.TryGetValue(name, out var found) ? found : throw new ArgumentException($"There is no grain class of type \"{name}\".", nameof(name));

    /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
    public GrainType For(Type grainInterface, string? classNamePrefix = null) =>
        classNamePrefix is null
            ? _byInterface.GetOrAdd(grainInterface, static (type, self) => self.Find(type, null), this)
            : Find(grainInterface, classNamePrefix);

    private GrainType Find(Type grainInterface, string? prefix)
    {
        if (prefix is null && grainInterface.GetCustomAttribute<DefaultGrainTypeAttribute>() is { } given)
        {
            return GrainType.Create(given.GrainType);
        }

        GrainClass[] found = [.. _byName.Values.Where(each =>
            grainInterface.IsAssignableFrom(each.Type)
            && (prefix is null || each.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal)))];
        if (found.Length == 1)
        {
            return found[0].GrainType;
        }

        // The class that is named after the interface wins over others that also implement it.
        var named = Array.FindAll(found, each => string.Equals("I" + each.Type.Name, grainInterface.Name, StringComparison.Ordinal));
        return named.Length == 1
            ? named[0].GrainType
            : throw new ArgumentException(found.Length == 0
                ? $"No grain class implements {grainInterface}."
                : $"Several grain classes implement {grainInterface}: {string.Join(", ", found.Select(each => each.Type.FullName))}.", nameof(grainInterface));
    }
}
