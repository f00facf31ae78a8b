namespace Negotiation.Silo;

/// <summary>Where a silo keeps its data and how it behaves. Configuration section <c>Negotiation</c>.</summary>
public sealed class SiloOptions
{
    /// <summary>Folder of the data file, created if absent. Default <c>data</c>.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Folder of policy documents, one JSON file per tenant and version. Default: <c>policies</c> inside <see cref="Data"/>.</summary>
    public string? Policies { get; set; }

    public StorageOptions Storage { get; set; } = new();

    public SweepOptions Sweep { get; set; } = new();

    public sealed class StorageOptions
    {
        /// <summary>Added to every flush, to measure against a slow disk. Default zero.</summary>
        public TimeSpan ExtraFlushDelay { get; set; }
    }

    public sealed class SweepOptions
    {
        /// <summary>How often overdue deals are looked for. Default 1 minute.</summary>
        public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

        /// <summary>How long a deadline may be overdue before its deal is touched. Default 30 seconds.</summary>
        public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(30);

        /// <summary>Most deals touched in one sweep. Default 500.</summary>
        public int Limit { get; set; } = 500;
    }
}
