using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Negotiation.Architecture.Tests;

/// <summary>What an assembly refers to once compiled: references that the compiler found unused are not there.</summary>
internal static class CompiledAssembly
{
    public static IReadOnlyList<string> References(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
