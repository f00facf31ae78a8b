using Microsoft.Extensions.Hosting;
using Negotiation.ReadModel;

namespace Negotiation.Silo;

/// <summary>Keeps a silo from starting on a database that the command <c>schema</c> has not been run on.</summary>
internal sealed class SchemaCheck(ClusterSchema cluster, SchemaInstaller journal) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        cluster.Missing().Count + journal.Missing().Count == 0
            ? Task.CompletedTask
            : throw new InvalidOperationException("The database lacks tables of this version. Run the silo once with the argument \"schema\".");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
