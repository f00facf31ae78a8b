namespace Negotiation.Silo;

/// <summary>Where the states of grains are kept. Configuration section <c>Negotiation:Storage</c>.</summary>
public sealed class StateStorageOptions
{
    public const string Section = "Negotiation:Storage";
    public const string Sqlite = "Sqlite";
    public const string AzureBlob = "AzureBlob";

    /// <summary><see cref="Sqlite"/> (default): in the data file. <see cref="AzureBlob"/>: one blob each; reminders and journal stay in the data file.</summary>
    public string Kind { get; set; } = Sqlite;

    /// <summary>Connection string of the storage account. Either this or <see cref="Account"/> with <see cref="AzureBlob"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Address of the account's blob service; the process signs in as itself.</summary>
    public string? Account { get; set; }

    /// <summary>Container of the states, created if absent. Default <c>grain-state</c>.</summary>
    public string Container { get; set; } = "grain-state";

    internal bool IsBlob => Is(AzureBlob);

    /// <summary>One sentence for each broken option; none shows a secret.</summary>
    internal IEnumerable<string> Broken()
    {
        if (!IsBlob && !Is(Sqlite))
        {
            yield return $"Kind is {Sqlite} or {AzureBlob}, not \"{Kind}\".";
        }

        var hasString = !string.IsNullOrWhiteSpace(ConnectionString);
        var hasAccount = !string.IsNullOrWhiteSpace(Account);
        if (IsBlob && hasString == hasAccount)
        {
            yield return $"Kind={AzureBlob} needs either ConnectionString or Account.";
        }

        if (Is(Sqlite) && (hasString || hasAccount))
        {
            yield return $"ConnectionString and Account belong to Kind={AzureBlob}; with Kind={Sqlite} they would be ignored.";
        }

        if (IsBlob && hasAccount && !(Uri.TryCreate(Account, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            yield return "Account is an address that begins with https://.";
        }

        if (IsBlob && string.IsNullOrWhiteSpace(Container))
        {
            yield return "Container is the name of a container.";
        }
    }

    private bool Is(string kind) => string.Equals(Kind, kind, StringComparison.OrdinalIgnoreCase);
}
