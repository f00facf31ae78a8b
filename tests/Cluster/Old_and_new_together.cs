using System.Diagnostics;
using Negotiation.Crash.Tests;
using Xunit.Abstractions;

namespace Negotiation.Cluster.Tests;

/// <summary>A rolling upgrade, and the way back: the released silo and this one serve the same rooms, and deals move between them both ways.</summary>
[Collection("cluster")]
public sealed class Old_and_new_together(ITestOutputHelper output)
{
    [Fact]
    public async Task Deals_move_from_the_released_silo_to_this_one_and_back()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(9));
        using var released = await Released.Build(stop.Token);
        await using var cluster = await ClusterProcesses.Start(silos: 2, gateways: 2, released.Silo);
        using var priya = new Person(cluster.Gateways[0], "priya", stop.Token);
        using var dana = new Person(cluster.Gateways[1], "dana", stop.Token);
        await priya.SignIn();
        await dana.SignIn();
        await using var rooms = await OpenRooms.Of(40, cluster, priya, dana, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(5), stop.Token);

        await rooms.Lose("the released silo", () => cluster.KillSilo(0));
        await cluster.StartSilo(0, released.Silo);
        await rooms.Lose("the new silo", () => cluster.KillSilo(1));

        await rooms.Check();
        rooms.Report.ForEach(output.WriteLine);
    }

    /// <summary>The silo of the commit named in the file <c>released</c>, built from the repository's own history.</summary>
    private sealed class Released : IDisposable
    {
        // The commit asks for packages of Orleans that the registry does not have.
        private static readonly string[] Published = ["-p:OrleansVersion=10.4.2", "-p:OrleansAzureStorage=false", "-p:HashingOfTheSdk=false"];

        private readonly string folder = Directory.CreateTempSubdirectory("negotiation-released").FullName;

        public string Silo => Path.Combine(folder, "artifacts", "orleans", "bin", "Negotiation.Silo", "release");

        public static async Task<Released> Build(CancellationToken stop)
        {
            var released = new Released();
            var root = ClusterProcesses.Root();
            var commit = (await File.ReadAllTextAsync(Path.Combine(root, "tests", "Cluster", "released"), stop)).Trim();
            await Run(root, "sh", ["-c", "git archive \"$0\" | tar -x -C \"$1\"", commit, released.folder], stop);
            await Run(released.folder, "dotnet", ["build", "src/Silo", "-c", "Release", "-v", "quiet", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:GrainRuntime=Orleans", .. Published], stop);
            return released;
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private static async Task Run(string folder, string program, string[] arguments, CancellationToken stop)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
            await process.WaitForExitAsync(stop);
            process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
        }
    }
}
