using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

public partial class HygieneTests
{
    // Put together here so that this file does not hold what it looks for.
    private static readonly string[] s_registryHosts =
        ["registry." + "npmjs.org", "registry." + "yarnpkg.com", "api." + "nuget.org", "www." + "nuget.org/api", "deb." + "debian.org"];

    [Fact]
    public void No_tracked_file_names_a_path_of_one_machine_or_a_registry() =>
        Repository.Files
            .Select(file => (file, text: Repository.Read(file)))
            .Where(file => !file.text.Contains('\0', StringComparison.Ordinal))
            .SelectMany(file => file.text.Split('\n').Where(NamesAMachine).Select(line => $"{file.file}: {line.Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public void Lock_files_hold_hashes_and_no_addresses()
    {
        var locks = Repository.Files.Where(file => Path.GetFileName(file) is "package-lock.json").ToList();
        locks.ShouldNotBeEmpty();
        locks.Where(file => Repository.Read(file).Contains("\"resolved\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Negotiation.sln").Replace('\\', '/');
        var projects = Repository.FilesUnder("", ".csproj").ToList();
        projects.Count.ShouldBeGreaterThan(Layers.May.Count);
        projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_machine_path_or_a_registry_is_found()
    {
        NamesAMachine("cd /" + "root/project").ShouldBeTrue();
        NamesAMachine("path=/" + "home/jo/project").ShouldBeTrue();
        NamesAMachine("https://" + s_registryHosts[0] + "/react").ShouldBeTrue();
        NamesAMachine("src/work/Item.cs and /api/work/3").ShouldBeFalse();
    }

    private static bool NamesAMachine(string line) =>
        MachinePath().IsMatch(line) || s_registryHosts.Any(host => line.Contains(host, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(^|[^\w./-])/(work|root|farm|home/\w+)/\w", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachinePath();
}
