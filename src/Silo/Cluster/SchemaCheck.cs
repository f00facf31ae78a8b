using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Negotiation.ReadModel;
using Orleans.Runtime;

namespace Negotiation.Silo;

/// <summary>Keeps a silo from starting on a database that the command <c>schema</c> has not been run on, and waits for one that is away.</summary>
internal sealed partial class SchemaCheck(ClusterSchema cluster, SchemaInstaller journal, TimeProvider clock, ILogger<SchemaCheck> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (cluster.Missing().Count + journal.Missing().Count > 0)
                {
                    throw new OrleansConfigurationException("The database lacks tables of this version. Run the silo once with the argument \"schema\".");
                }

                return;
            }
            catch (DbException fault)
            {
                LogAway(logger, fault.Message);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(43, LogLevel.Warning, "The database cannot be reached yet: {Fault}")]
    private static partial void LogAway(ILogger logger, string fault);
}
