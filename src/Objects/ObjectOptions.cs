namespace Negotiation.Objects;

/// <summary>Where objects are kept. Configuration section <c>Negotiation:Objects</c>.</summary>
public sealed class ObjectOptions
{
    public const string Section = "Negotiation:Objects";

    /// <summary><c>Folder</c> (default) or <c>AzureBlob</c>.</summary>
    public string Kind { get; set; } = ObjectKind.Folder;

    /// <summary>Folder of the objects, created if absent. Default: <c>objects</c> inside <c>Negotiation:Data</c>.</summary>
    public string? Folder { get; set; }

    /// <summary>Connection string of the storage account. Either this or <see cref="Account"/> with <c>AzureBlob</c>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Address of the account's blob service, such as <c>https://name.blob.core.windows.net</c>. The process signs in as itself: a
    /// managed identity, the environment's client, or the developer.
    /// </summary>
    public string? Account { get; set; }

    /// <summary>Container of the objects, created if absent. Default <c>negotiation</c>.</summary>
    public string Container { get; set; } = "negotiation";
}

/// <summary>The values of <see cref="ObjectOptions.Kind"/>.</summary>
public static class ObjectKind
{
    public const string Folder = "Folder";
    public const string AzureBlob = "AzureBlob";

    internal static bool Is(string? kind, string name) => string.Equals(kind, name, StringComparison.OrdinalIgnoreCase);
}
