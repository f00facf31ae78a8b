using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

/// <summary>Nothing but the build files, the silo's hosting code and the test fixtures knows which grain runtime is on.</summary>
public partial class RuntimeTests
{
    [Fact]
    public void Few_files_know_the_grain_runtime() =>
        Repository.Files
            .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".targets")
            .Where(file => !MayKnow(file) && Knows(Repository.Read(file)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("using Negotiation.Embedded;")]
    [InlineData("#if ORLEANS")]
    [InlineData("  # elif !ORLEANS")]
    [InlineData("<ProjectReference Include=\"../Embedded/Negotiation.Embedded.csproj\" />")]
    public void Knowing_the_runtime_is_found(string text) => Knows(text).ShouldBeTrue();

    [Theory]
    [InlineData("src/Grains/DealGrain.cs", false)]
    [InlineData("src/Gateway/Program.cs", false)]
    [InlineData("tests/Grains/DealGrainTests.cs", false)]
    [InlineData("src/Silo/Registration.cs", true)]
    [InlineData("tests/Grains/SiloFixture.cs", true)]
    [InlineData("Directory.Build.targets", true)]
    public void Who_may_know_is_settled(string file, bool may) => MayKnow(file).ShouldBe(may);

    private static bool Knows(string text) => RuntimeName().IsMatch(text);

    private static bool MayKnow(string file) =>
        file.StartsWith("Directory.", StringComparison.Ordinal)
        || file.StartsWith("src/Silo/", StringComparison.Ordinal)
        || file.StartsWith("src/Embedded/", StringComparison.Ordinal)
        || file.StartsWith("src/Embedded.Azure/", StringComparison.Ordinal)
        || file.StartsWith("tests/Embedded/", StringComparison.Ordinal)
        || file.StartsWith("tests/Architecture/", StringComparison.Ordinal)
        || (file.StartsWith("tests/", StringComparison.Ordinal) && file.Contains("Fixture", StringComparison.Ordinal));

    [GeneratedRegex(@"\bNegotiation\.Embedded\b|^\s*#\s*(if|elif)\b.*\bORLEANS\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex RuntimeName();
}
