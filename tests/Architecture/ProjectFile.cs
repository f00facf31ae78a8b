using System.Xml.Linq;

namespace Negotiation.Architecture.Tests;

/// <summary>What a project file itself says it references.</summary>
internal sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static IReadOnlyList<ProjectFile> Under(string folder) => [.. Repository.FilesUnder(folder, ".csproj").Select(path => Parse(path, Repository.Read(path)))];

    public static ProjectFile Parse(string path, string xml)
    {
        var items = XDocument.Parse(xml).Descendants().ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
        List<string> Includes(string item) => [.. items[item].Select(element => element.Attribute("Include")?.Value).OfType<string>()];
        return new ProjectFile(
            path,
            NameOf(path),
            [.. Includes("ProjectReference").Select(NameOf)],
            Includes("PackageReference"),
            Includes("FrameworkReference"));
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
