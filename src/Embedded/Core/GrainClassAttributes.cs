using System.Globalization;
using Orleans.Runtime;

namespace Orleans
{
    /// <summary>How long an idle activation of the class is kept; at least one minute.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public class CollectionAgeLimitAttribute : Attribute
    {
        private readonly TimeSpan? _value;

        public CollectionAgeLimitAttribute()
        {
        }

        public CollectionAgeLimitAttribute(string inactivityPeriod) => _value = TimeSpan.Parse(inactivityPeriod, CultureInfo.InvariantCulture);

        public static readonly TimeSpan MinAgeLimit = TimeSpan.FromMinutes(1);

        public double Days { get; set; }

        public double Hours { get; set; }

        public double Minutes { get; set; }

        public bool AlwaysActive { get; set; }

        public TimeSpan AgeLimit
        {
            get
            {
                if (_value is { } value)
                {
                    return value;
                }

                var span = TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
                return AlwaysActive ? TimeSpan.FromDays(short.MaxValue) : span < MinAgeLimit ? MinAgeLimit : span;
            }
        }
    }

    /// <summary>Keeps activations of the class until shutdown.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public class KeepAliveAttribute : Attribute;

    /// <summary>Fixes the name under which a grain class is addressed and stored.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class GrainTypeAttribute(string grainType) : Attribute
    {
        public GrainType GetGrainType(IServiceProvider services, Type type) => GrainType.Create(grainType);
    }
}

namespace Orleans.Metadata
{
    /// <summary>Names the grain type an interface resolves to when several classes implement it.</summary>
    [AttributeUsage(AttributeTargets.Interface)]
    public sealed class DefaultGrainTypeAttribute(string grainType) : Attribute
    {
        internal string GrainType { get; } = grainType;
    }
}

namespace Orleans.Providers
{
    /// <summary>Names the storage of a <see cref="Grain{TGrainState}"/>.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class StorageProviderAttribute : Attribute
    {
        public string ProviderName { get; set; } = ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME;
    }

    public static class ProviderConstants
    {
        public const string DEFAULT_STORAGE_PROVIDER_NAME = "Default";
    }
}
