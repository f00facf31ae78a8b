namespace Negotiation.Architecture.Tests;

public class DependencyTests
{
    [Fact]
    public void Project_files_keep_the_dependency_rule() =>
        ProjectFile.Under("src/").SelectMany(project => Layers.Violations(project.Name, project.Projects, compiled: false)).ShouldBeEmpty();

    [Fact]
    public void Compiled_assemblies_keep_the_dependency_rule() =>
        Layers.May.Keys.Where(IsBuilt).SelectMany(name => Layers.Violations(name, CompiledAssembly.References(name), compiled: true)).ShouldBeEmpty();

    [Fact]
    public void Every_layer_is_a_project_and_every_project_a_layer() =>
        ProjectFile.Under("src/").Select(project => project.Name).ShouldBe(Layers.May.Keys, ignoreOrder: true);

    [Fact]
    public void The_domain_stands_on_the_base_library_alone()
    {
        CompiledAssembly.References("Negotiation.Domain")
            .Where(reference => !reference.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeEmpty();
        var project = ProjectFile.Under("src/Domain/").ShouldHaveSingleItem();
        project.Packages.Concat(project.Frameworks).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.Data")]
    [InlineData("SQLitePCL")]
    [InlineData("Npgsql")]
    [InlineData("Azure")]
    public void Grains_know_no_web_server_and_no_database(string forbidden) =>
        CompiledAssembly.References("Negotiation.Grains")
            .Where(reference => reference.StartsWith(forbidden, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_gateway_meets_the_silo_only_where_the_host_is_put_together() =>
        Repository.FilesUnder("src/Gateway/", ".cs")
            .Where(file => Source.WithoutComments(Repository.Read(file)).Contains("Negotiation.Silo", StringComparison.Ordinal))
            .Where(file => file is not "src/Gateway/Program.cs" && !file.StartsWith("src/Gateway/Hosting/", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void A_reference_that_points_up_is_found()
    {
        var project = ProjectFile.Parse("src/Grains/Negotiation.Grains.csproj", """
            <Project><ItemGroup><ProjectReference Include="..\Gateway\Negotiation.Gateway.csproj" /></ItemGroup></Project>
            """);
        Layers.Violations(project.Name, project.Projects, compiled: false).ShouldBe(["Negotiation.Grains may not know Negotiation.Gateway"]);
        Layers.Violations("Negotiation.Grains", ["Negotiation.Embedded"], compiled: false).ShouldNotBeEmpty();
        Layers.Violations("Negotiation.Domain", ["Negotiation.Embedded"], compiled: true).ShouldNotBeEmpty();
        Layers.Violations("Negotiation.Unheard", [], compiled: true).ShouldNotBeEmpty();
    }

    // The embedded runtime is no part of a build for the cluster.
    private static bool IsBuilt(string name) =>
        !string.Equals(name, Layers.GrainRuntime, StringComparison.Ordinal) || File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
