namespace Negotiation.Architecture.Tests;

/// <summary>The dependency rule: what each project of the product may know. Dependencies point down only.</summary>
internal static class Layers
{
    /// <summary>Project to the projects of ours it may reference, directly or through another.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> May = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Negotiation.Domain"] = [],
        ["Negotiation.Embedded"] = [],
        ["Negotiation.Embedded.Azure"] = ["Negotiation.Embedded"],
        ["Negotiation.Objects"] = [],
        ["Negotiation.Grains"] = ["Negotiation.Domain"],
        ["Negotiation.ReadModel"] = ["Negotiation.Domain"],
        ["Negotiation.Silo"] = ["Negotiation.Embedded.Azure", "Negotiation.Grains", "Negotiation.ReadModel", "Negotiation.Domain"],
        ["Negotiation.Gateway"] = ["Negotiation.Silo", "Negotiation.Objects", "Negotiation.Grains", "Negotiation.ReadModel", "Negotiation.Domain"],
    };

    /// <summary>Supplied by the build to whoever uses grains (Directory.Build.targets); never named in a project file.</summary>
    public const string GrainRuntime = "Negotiation.Embedded";

    public static IEnumerable<string> Violations(string project, IEnumerable<string> references, bool compiled) =>
        May.TryGetValue(project, out var allowed)
            ? references
                .Where(reference => reference.StartsWith("Negotiation.", StringComparison.Ordinal)
                    && !allowed.Contains(reference, StringComparer.Ordinal)
                    && !(compiled && string.Equals(reference, GrainRuntime, StringComparison.Ordinal) && UsesGrains(project)))
                .Select(reference => $"{project} may not know {reference}")
            : [$"{project} has no place in the dependency rule: give it one in Layers.May"];

    private static bool UsesGrains(string project) => project is "Negotiation.Grains" or "Negotiation.Silo" or "Negotiation.Gateway";
}
