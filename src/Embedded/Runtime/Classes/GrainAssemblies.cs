using System.Reflection;

namespace Orleans.Runtime;

/// <summary>Finds grain classes in the assemblies of the process that refer to this one, loaded yet or not.</summary>
internal static class GrainAssemblies
{
    public static IEnumerable<Type> FindGrainClasses() =>
        FindAssemblies().SelectMany(TypesOf).Where(type =>
            type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IGrainBase).IsAssignableFrom(type));

    private static HashSet<Assembly> FindAssemblies()
    {
        var own = typeof(GrainAssemblies).Assembly.GetName().Name;
        var found = new HashSet<Assembly>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (open.TryPop(out var assembly))
        {
            if (!seen.Add(assembly.GetName().Name!) || IsPlatform(assembly.GetName().Name!))
            {
                continue;
            }

            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                if (string.Equals(reference.Name, own, StringComparison.Ordinal))
                {
                    found.Add(assembly);
                }
                else if (!IsPlatform(reference.Name!) && !seen.Contains(reference.Name!) && TryLoad(reference) is { } loaded)
                {
                    open.Push(loaded);
                }
            }
        }

        return found;
    }

    private static bool IsPlatform(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
        || name is "System" or "mscorlib" or "netstandard";

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (IOException)
        {
            return null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return [.. exception.Types.OfType<Type>()];
        }
    }
}
