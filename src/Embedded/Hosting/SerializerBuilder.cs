using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Serialization
{
    /// <summary>Collects what the application says about its types.</summary>
    public interface ISerializerBuilder
    {
        IServiceCollection Services { get; }
    }

    internal sealed record SerializerBuilder(IServiceCollection Services) : ISerializerBuilder;

    public static class SerializationHostingExtensions
    {
        /// <summary>
        /// On Orleans, has these types written as JSON. The embedded silo writes no calls and copies such objects field by field, so there
        /// is nothing to do.
        /// </summary>
        public static ISerializerBuilder AddJsonSerializer(
            this ISerializerBuilder serializerBuilder, Func<Type, bool>? isSupported, JsonSerializerOptions? jsonSerializerOptions = null) =>
            serializerBuilder;

        /// <summary>Declares types immutable, so that they are shared instead of copied. Embedded silo only.</summary>
        public static ISerializerBuilder AddImmutableTypes(this ISerializerBuilder serializerBuilder, Func<Type, bool> isImmutable)
        {
            ArgumentNullException.ThrowIfNull(serializerBuilder);
            ArgumentNullException.ThrowIfNull(isImmutable);
            serializerBuilder.Services.Configure<CopyOptions>(options => options.Immutable.Add(isImmutable));
            return serializerBuilder;
        }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class SerializerServiceCollectionExtensions
    {
        public static IServiceCollection AddSerializer(
            this IServiceCollection services, Action<Orleans.Serialization.ISerializerBuilder>? configure = null)
        {
            configure?.Invoke(new Orleans.Serialization.SerializerBuilder(services));
            return services;
        }
    }
}
