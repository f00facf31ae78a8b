using System.Diagnostics;
using System.Globalization;

namespace Negotiation.Testing;

/// <summary>An Azure Blob Storage of this test run's own, on loopback and in memory. Started once, when first asked for.</summary>
public sealed class AzuriteServer
{
    private const string Script = "infra/dev/azurite/azurite";

    // The account and the key that every Azurite has.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<AzuriteServer> s_started = new(static () => new AzuriteServer());

    private AzuriteServer()
    {
        var script = Path.Combine(Root(), Script);
        var folder = Directory.CreateTempSubdirectory("negotiation-azurite").FullName;

        // The test host may be ended before this handler is done, so the shell goes on without it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Process.Start("sh", ["-c", $"'{script}' stop '{folder}'; rm -rf '{folder}'"])?.Dispose();
        var address = Run(script, "start", folder, "0", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={address}/{Account};";
    }

    /// <exception cref="InvalidOperationException">It could not be started; the message says why.</exception>
    public static AzuriteServer Instance => s_started.Value;

    public string ConnectionString { get; }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var faults = process.StandardError.ReadToEndAsync();
        var address = process.StandardOutput.ReadLine();
        return address ?? throw new InvalidOperationException($"There is no Azurite to test with. {faults.GetAwaiter().GetResult().Trim()}");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Negotiation.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run below the folder that holds Negotiation.sln.");
    }
}
