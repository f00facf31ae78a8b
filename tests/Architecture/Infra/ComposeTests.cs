using System.Globalization;

namespace Negotiation.Architecture.Tests;

public class ComposeTests
{
    private static object File => Yaml.Documents(Repository.Read("infra/compose.yaml")).Single();

    private static Dictionary<string, object> Services => File.At("services").Members().ToDictionary(s => s.Name, s => s.Value!, StringComparer.Ordinal);

    [Fact]
    public void It_is_a_cluster_of_two_and_two() =>
        Services.Keys.ShouldBe(["postgres", "azurite", "schema", "silo1", "silo2", "gateway1", "gateway2"], ignoreOrder: true);

    [Fact]
    public void Nothing_is_reached_from_another_machine()
    {
        Services.Values.SelectMany(s => s.Items("ports")).Cast<string>().ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
        foreach (var (name, service) in Services.Where(s => s.Value.Text("network_mode") is "host" && s.Key is not "schema"))
        {
            service.Text("environment", "ASPNETCORE_URLS").ShouldStartWith("http://127.0.0.1:", Case.Sensitive, name);
            (service.At("environment", "Negotiation__Cluster__Address") ?? "127.0.0.1").ShouldBe("127.0.0.1", name);
        }
    }

    [Fact]
    public void Two_of_a_kind_share_no_port_and_no_folder()
    {
        string[] ports = ["ASPNETCORE_URLS", "Negotiation__Cluster__SiloPort", "Negotiation__Cluster__GatewayPort"];
        var taken = Services.Values.SelectMany(s => ports.Select(name => s.Text("environment", name))).Where(port => port.Length > 0).ToList();
        taken.ShouldBeUnique();
        Services.Values.SelectMany(s => s.Items("volumes")).ShouldBeUnique();
    }

    [Fact]
    public void Whoever_ends_is_given_the_time_for_it()
    {
        foreach (var (name, service) in Services)
        {
            var least = name switch { "silo1" or "silo2" => KubernetesTests.SiloEnds() + 10, "gateway1" or "gateway2" => PodRules.GatewayEnds + 10, _ => 0 };
            var grace = service.Text("stop_grace_period").TrimEnd('s');
            (grace.Length == 0 ? 0 : int.Parse(grace, CultureInfo.InvariantCulture)).ShouldBeGreaterThanOrEqualTo(least, name);
        }
    }

    [Fact]
    public void Silos_start_on_tables_that_are_there_and_gateways_on_silos_that_are_ready()
    {
        foreach (var silo in new[] { "silo1", "silo2" })
        {
            Services[silo].Text("depends_on", "schema", "condition").ShouldBe("service_completed_successfully");
            Services["gateway1"].Text("depends_on", silo, "condition").ShouldBe("service_healthy");
            Services["gateway2"].Text("depends_on", silo, "condition").ShouldBe("service_healthy");
        }

        Services.Where(s => s.Key is not "schema").ShouldAllBe(s => s.Value.At("healthcheck", "test") != null);
        Services.Where(s => s.Value.At("build") != null && s.Key != "schema")
            .ShouldAllBe(s => s.Value.Items("healthcheck", "test").Cast<string>().Last().Contains("GET /health/ready ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_silo_is_held_back() =>
        Services.Values.Where(s => s.At("cpus") != null || s.At("cpu_quota") != null || s.At("deploy", "resources", "limits", "cpus") != null).ShouldBeEmpty();
}
