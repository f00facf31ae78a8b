using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Negotiation.Objects;

/// <summary>Puts the object store that the configuration names into a host.</summary>
public static class ObjectRegistration
{
    /// <exception cref="ObjectOptionsException">Options are at fault; every one of them is named.</exception>
    public static IServiceCollection AddObjectStore(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ObjectOptions.Section).Get<ObjectOptions>() ?? new ObjectOptions();
        var broken = ObjectOptionRules.Broken(options);
        if (broken.Count > 0)
        {
            throw new ObjectOptionsException($"The section {ObjectOptions.Section} cannot be used. {string.Join(' ', broken)}");
        }

        services.TryAddSingleton(TimeProvider.System);
        if (ObjectKind.Is(options.Kind, ObjectKind.AzureBlob))
        {
            services.AddSingleton<IObjectStore>(_ => new BlobObjectStore(Service(options).GetBlobContainerClient(options.Container)));
        }
        else
        {
            var folder = options.Folder ?? Path.Combine(configuration["Negotiation:Data"] ?? "data", "objects");
            services.AddSingleton<IObjectStore>(provider => new FolderObjectStore(folder, provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }

    private static BlobServiceClient Service(ObjectOptions options) => string.IsNullOrWhiteSpace(options.ConnectionString)
        ? new BlobServiceClient(new Uri(options.Account!), new DefaultAzureCredential())
        : new BlobServiceClient(options.ConnectionString);
}
