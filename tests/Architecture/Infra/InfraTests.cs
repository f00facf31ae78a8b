using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

/// <summary>What holds for everything under infra and for what the operator is told about it.</summary>
public partial class InfraTests
{
    private static readonly string[] s_dockerfiles = ["infra/containers/silo.Dockerfile", "infra/containers/gateway.Dockerfile"];

    [Fact]
    public void Every_yaml_file_can_be_read() =>
        Repository.FilesUnder("infra/", ".yaml", ".yml").ShouldAllBe(file => Yaml.Documents(Repository.Read(file)).Count > 0);

    [Fact]
    public void Every_setting_that_is_named_exists()
    {
        var unknown = Repository.FilesUnder("infra/").Append("docs/operations.md").Append("README.md")
            .SelectMany(file => Settings.Unknown(Repository.Read(file)).Select(name => $"{file}: {name}"));
        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Negotiation__Cluster__Postgres", true)]
    [InlineData("Negotiation__SignIn__Authority", true)]
    [InlineData("Negotiation__Policies", true)]
    [InlineData("Negotiation__Sweep__Every", true)]
    [InlineData("Negotiation__Profile", true)]
    [InlineData("Negotiation__Cluster__Postgress", false)]
    [InlineData("Negotiation__Every", false)]
    public void A_setting_that_does_not_exist_is_found(string name, bool exists) => Settings.Unknown($"a {name}: b").Any().ShouldBe(!exists);

    [Fact]
    public void Every_image_has_a_version()
    {
        var images = s_dockerfiles.SelectMany(file => Image().Matches(Repository.Read(file)))
            .Concat(Repository.FilesUnder("infra/", ".yaml", ".bicep").SelectMany(file => Image().Matches(Repository.Read(file))))
            .Select(match => match.Groups["image"].Value).Distinct(StringComparer.Ordinal).ToList();
        images.Count.ShouldBeGreaterThan(6);

        // In the Azure modules the name alone is a parameter, given where the version is.
        images.Where(image => image != "image" && !Version().IsMatch(image)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_secret_is_written_down()
    {
        var written = Repository.FilesUnder("infra/").Append("docs/operations.md")
            .SelectMany(file => Repository.Read(file).Split('\n').Where(line => Secret().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        written.ShouldBeEmpty();
        Secret().IsMatch("Host=x;Password=hunter2;").ShouldBeTrue();
        Secret().IsMatch("DefaultEndpointsProtocol=https;Account" + "Key=abc").ShouldBeTrue();
    }

    [Fact]
    public void Images_run_as_nobody_special_with_the_runtime_settings_of_the_product()
    {
        var runtime = Repository.Read("infra/server.env").Split('\n').Where(line => line.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList();
        runtime.ShouldNotBeEmpty();
        foreach (var file in s_dockerfiles)
        {
            var text = Repository.Read(file);
            runtime.ShouldAllBe(line => text.Contains(line.Trim(), StringComparison.Ordinal));
            text.ShouldContain("\nUSER 1654\n");
            text.ShouldContain("-chiseled-extra\n");
        }
    }

    [Fact]
    public void On_Azure_probes_ask_the_process_alone_and_nobody_is_ended_early()
    {
        var files = Repository.FilesUnder("infra/azure/", ".bicep").Select(Repository.Read).ToList();
        var paths = files.SelectMany(text => ProbePath().Matches(text)).Select(match => match.Groups["path"].Value).ToList();
        paths.Count.ShouldBe(6);
        paths.ShouldAllBe(path => path == "/health/live" || path == "/health/ready");
        Repository.Read("infra/azure/modules/silo.bicep").ShouldContain("terminationGracePeriodSeconds: 75");
        KubernetesTests.SiloEnds().ShouldBeLessThan(75 - 9);
        Repository.Read("infra/azure/modules/gateway.bicep").ShouldContain("terminationGracePeriodSeconds: 60");
        PodRules.GatewayEnds.ShouldBeLessThan(60 - 9);
    }

    [Fact]
    public void On_Azure_what_is_secret_is_marked_so() =>
        Repository.FilesUnder("infra/azure/", ".bicep").Select(Repository.Read)
            .SelectMany(text => SecretParameter().Matches(text))
            .Select(match => match.Groups["before"].Value)
            .ShouldAllBe(before => before.Contains("@secure()", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(image:|ARG (NODE|SDK|RUNTIME)=|RUNTIME:)\s*'?(?<image>[^\s']+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Image();

    // A number somewhere in the tag, or the version the operator gives, or what the compose file itself builds.
    [GeneratedRegex(@":(\w*\d[\w.-]*|\$\{version\}|compose)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Version();

    [GeneratedRegex(@"(Password|Pwd)=[^;$<{""\s]|AccountKey=|SharedAccessSignature=|-----BEGIN|kind: Secret\b|[Pp]assword: *['""]\w", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"httpGet: \{ path: '(?<path>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ProbePath();

    [GeneratedRegex(@"(?<before>(^@.*\n)*)^param (databasePassword|password|postgres) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SecretParameter();
}
