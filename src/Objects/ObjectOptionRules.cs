using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace Negotiation.Objects;

/// <summary>What the options must be for a store to be made of them.</summary>
internal static partial class ObjectOptionRules
{
    /// <summary>One sentence for each broken option; it names the option and never shows a secret.</summary>
    public static IReadOnlyList<string> Broken(ObjectOptions options)
    {
        var broken = new List<string>();
        var isBlob = ObjectKind.Is(options.Kind, ObjectKind.AzureBlob);
        var isFolder = ObjectKind.Is(options.Kind, ObjectKind.Folder);
        if (!isBlob && !isFolder)
        {
            broken.Add($"Kind is {ObjectKind.Folder} or {ObjectKind.AzureBlob}, not \"{options.Kind}\".");
        }

        if (isBlob)
        {
            Blob(options, broken);
        }
        else if (isFolder && (options.ConnectionString ?? options.Account) is not null)
        {
            broken.Add($"ConnectionString and Account belong to Kind={ObjectKind.AzureBlob}; with Kind={ObjectKind.Folder} they would be ignored.");
        }

        if (isFolder && options.Folder is { } folder && (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)))
        {
            broken.Add("Folder is the path of a folder.");
        }

        return broken;
    }

    private static void Blob(ObjectOptions options, List<string> broken)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString) == string.IsNullOrWhiteSpace(options.Account))
        {
            broken.Add($"Kind={ObjectKind.AzureBlob} needs either ConnectionString or Account.");
        }

        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && !Connects(options.ConnectionString))
        {
            broken.Add("ConnectionString is no connection string of a storage account.");
        }

        if (!string.IsNullOrWhiteSpace(options.Account)
            && !(Uri.TryCreate(options.Account, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            broken.Add("Account is an address that begins with https://.");
        }

        if (!ContainerName().IsMatch(options.Container ?? ""))
        {
            broken.Add("Container has 3 to 63 lower-case letters, digits and single hyphens, and begins and ends with a letter or digit.");
        }

        if (options.Folder is not null)
        {
            broken.Add($"Folder belongs to Kind={ObjectKind.Folder}; with Kind={ObjectKind.AzureBlob} it would be ignored.");
        }
    }

    private static bool Connects(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContainerName();
}
