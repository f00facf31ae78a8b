using System.Data.Common;
using Npgsql;
using Orleans.Runtime;

namespace Negotiation.Silo;

/// <summary>How a silo and a gateway find the cluster and its stores. Configuration section <c>Negotiation:Cluster</c>.</summary>
public sealed class ClusterSettings
{
    /// <summary>Name of the cluster: silos and gateways of one name work together. Default <c>negotiation</c>.</summary>
    public string Id { get; set; } = "negotiation";

    /// <summary>Name under which states and reminders are kept; it outlives a change of <see cref="Id"/>. Default <c>negotiation</c>.</summary>
    public string Service { get; set; } = "negotiation";

    /// <summary>Where membership, reminders and states are kept. Default <see cref="ClusterStore.Postgres"/>.</summary>
    public ClusterStore Store { get; set; }

    /// <summary>
    /// Connection string of PostgreSQL 15 or later. Always required: journal and views live there with either store. Unless it says
    /// otherwise, a process opens at most 20 connections for membership, reminders and states, and 8 for journal and views.
    /// </summary>
    public string Postgres { get; set; } = "";

    /// <summary>With <see cref="ClusterStore.AzureStorage"/>: a connection string of the storage account.</summary>
    public string AzureStorage { get; set; } = "";

    /// <summary>The address other members reach this silo at. Default: the machine's own first address.</summary>
    public string? Address { get; set; }

    /// <summary>Port for other silos, 1 to 65,535. Default 11111.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port for gateways, 1 to 65,535. Default 30000.</summary>
    public int GatewayPort { get; set; } = 30000;

    /// <summary>How long a call may take before its caller is told that its outcome is unknown. Default 10 seconds.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(10);

    internal string ForStates => WithPool(20);

    internal string ForJournal => WithPool(8);

    /// <exception cref="OrleansConfigurationException">Names every option that is missing or out of bounds.</exception>
    public void Check()
    {
        List<string> broken = [];
        Rule(Id.Length is > 0 and <= 150, "Id has 1 to 150 characters");
        Rule(Service.Length is > 0 and <= 150, "Service has 1 to 150 characters");
        Rule(Enum.IsDefined(Store), "Store is Postgres or AzureStorage");
        Rule(IsConnection(Postgres), "Postgres is required and is a connection string");
        Rule(Store != ClusterStore.AzureStorage || !string.IsNullOrWhiteSpace(AzureStorage), "AzureStorage, a connection string, is required with that store");
        Rule(Address is null || System.Net.IPAddress.TryParse(Address, out _), "Address is an IP address");
        Rule(SiloPort is > 0 and <= 65535 && GatewayPort is > 0 and <= 65535 && SiloPort != GatewayPort, "SiloPort and GatewayPort are two ports from 1 to 65,535");
        Rule(ResponseTimeout >= TimeSpan.FromSeconds(1) && ResponseTimeout <= TimeSpan.FromMinutes(5), "ResponseTimeout is 1 second to 5 minutes");
        if (broken.Count > 0)
        {
            throw new OrleansConfigurationException($"Negotiation:Cluster cannot be used: {string.Join("; ", broken)}.");
        }

        void Rule(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // The message might show a password.
            return false;
        }
    }

    // The driver's own limit of 100 for each process would use up the connections that a server has for all of them.
    private string WithPool(int connections)
    {
        var text = new NpgsqlConnectionStringBuilder(Postgres);
        var given = new DbConnectionStringBuilder { ConnectionString = Postgres }.Keys.Cast<string>().Select(static key => key.Replace(" ", "", StringComparison.Ordinal));
        if (!given.Any(static key => key.Equals("MaximumPoolSize", StringComparison.OrdinalIgnoreCase) || key.Equals("MaxPoolSize", StringComparison.OrdinalIgnoreCase)))
        {
            text.MaxPoolSize = connections;
        }

        return text.ConnectionString;
    }
}

public enum ClusterStore
{
    Postgres,
    AzureStorage,
}
