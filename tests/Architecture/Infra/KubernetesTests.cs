using System.Globalization;
using System.Text.RegularExpressions;

namespace Negotiation.Architecture.Tests;

public partial class KubernetesTests
{
    private static IReadOnlyList<object> Objects => [.. Repository.FilesUnder("infra/kubernetes/", ".yaml").SelectMany(file => Yaml.Documents(Repository.Read(file)))];

    private static IReadOnlyList<object> Workloads => [.. Objects.Where(o => o.Text("kind") is "Deployment" or "StatefulSet" or "DaemonSet")];

    [Fact]
    public void Every_file_of_the_folder_is_part_of_it() =>
        Repository.FilesUnder("infra/kubernetes/", ".yaml")
            .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .ShouldAllBe(folder => Yaml.Documents(Repository.Read(folder.Key + "/kustomization.yaml")).Single().Items("resources")
                .Cast<string>().Append("kustomization.yaml").Order().SequenceEqual(folder.Select(file => Path.GetFileName(file)!).Order()));

    [Fact]
    public void A_workload_starts_the_new_before_ending_the_old_and_asks_its_own_process_alone()
    {
        Workloads.Select(o => o.Text("metadata", "name")).ShouldBe(["silo", "gateway", "negotiation"], ignoreOrder: true);
        Workloads.SelectMany(o => PodRules.Broken(o, o.Text("metadata", "name") is "silo" ? SiloEnds() : PodRules.GatewayEnds)).ShouldBeEmpty();
    }

    [Fact]
    public void At_most_one_is_taken_away_at_a_time() =>
        Objects.Where(o => o.Text("kind") is "PodDisruptionBudget")
            .Select(o => (o.Text("metadata", "name"), o.Text("spec", "maxUnavailable")))
            .ShouldBe([("silo", "1"), ("gateway", "1")], ignoreOrder: true);

    [Fact]
    public void Silos_are_reached_on_the_ports_they_listen_on()
    {
        var settings = Repository.Read("src/Silo/Cluster/ClusterSettings.cs");
        string[] ports = [.. Port().Matches(settings).Select(match => match.Groups["port"].Value)];
        ports.Length.ShouldBe(2);
        var silo = Objects.Single(o => o.Text("kind") is "Deployment" && o.Text("metadata", "name") is "silo");
        var open = silo.Items("spec", "template", "spec", "containers").Single().Items("ports").Select(p => p.Text("containerPort"));
        ports.Except(open).ShouldBeEmpty();
        var allowed = Objects.Single(o => o.Text("kind") is "NetworkPolicy" && o.Text("metadata", "name") is "silo").At("spec", "ingress");
        allowed.Maps().Select(p => p.Text("port")).Where(port => port.Length > 0).Distinct().ShouldBe(ports, ignoreOrder: true);
    }

    [Fact]
    public void Nothing_may_talk_to_anything_unless_a_rule_says_so()
    {
        var nothing = Objects.Single(o => o.Text("kind") is "NetworkPolicy" && o.Text("metadata", "name") is "nothing").At("spec");
        nothing.At("podSelector").Members().ShouldBeEmpty();
        nothing.Items("policyTypes").ShouldBe(["Ingress", "Egress"]);
        nothing.At("ingress").ShouldBeNull();
        nothing.At("egress").ShouldBeNull();
    }

    [Fact]
    public void A_manifest_that_breaks_the_rules_is_found()
    {
        var broken = PodRules.Broken(Yaml.Documents("""
            metadata: { name: silo }
            spec:
              replicas: 3
              strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }
              template:
                spec:
                  terminationGracePeriodSeconds: 30
                  containers:
                    - resources: { limits: { cpu: "2" } }
                      livenessProbe: { httpGet: { path: /api/deals } }
            """).Single(), 45).ToList();
        broken.ShouldContain("silo: limits the processor");
        broken.Count.ShouldBe(9);
    }

    internal static int SiloEnds() =>
        int.Parse(Shutdown().Match(Repository.Read("src/Silo/Cluster/Program.cs")).Groups["seconds"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Port \{ get; set; \} = (?<port>\d+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Port();

    [GeneratedRegex(@"ShutdownTimeout = TimeSpan\.FromSeconds\((?<seconds>\d+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Shutdown();
}
