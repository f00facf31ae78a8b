using System.Diagnostics;

namespace Orleans.Configuration
{
    /// <summary>Settings of calls.</summary>
    public abstract class MessagingOptions
    {
        private TimeSpan _responseTimeout = TimeSpan.FromSeconds(30);

        /// <summary>How long a caller waits for an answer. Default 30 seconds; more with a debugger attached.</summary>
        public TimeSpan ResponseTimeout
        {
            get => Debugger.IsAttached ? ResponseTimeoutWithDebugger : _responseTimeout;
            set => _responseTimeout = value;
        }

        /// <summary>Default 30 minutes.</summary>
        public TimeSpan ResponseTimeoutWithDebugger { get; set; } = TimeSpan.FromMinutes(30);
    }

    public class SiloMessagingOptions : MessagingOptions
    {
        /// <summary>
        /// Requests an activation may hold, running and waiting, before it refuses more with
        /// <see cref="Orleans.Runtime.LimitExceededException"/>. Default 0: no bound.
        /// </summary>
        public int MaxEnqueuedRequestsHardLimit { get; set; }
    }

    /// <summary>Settings of callers outside the grains; in one process they share those of the silo.</summary>
    public class ClientMessagingOptions : MessagingOptions;

    /// <summary>When idle activations are dropped.</summary>
    public class GrainCollectionOptions
    {
        /// <summary>How often idle activations are looked for. Default 1 minute.</summary>
        public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

        /// <summary>How long an activation may be idle; it is dropped up to two quanta later. Default 15 minutes; must be more than the quantum.</summary>
        public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

        /// <summary>Ages by full class name.</summary>
        public Dictionary<string, TimeSpan> ClassSpecificCollectionAge { get; set; } = [];

        /// <summary>How long coming up may take. Default 30 seconds.</summary>
        public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

        /// <summary>How long going down may take. Default 30 seconds.</summary>
        public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
    }

    /// <summary>Names of the deployment; used in logs only.</summary>
    public class ClusterOptions
    {
        public string ClusterId { get; set; } = "default";

        public string ServiceId { get; set; } = "default";
    }
}

namespace Orleans.Hosting
{
    /// <summary>Settings of reminders.</summary>
    public sealed class ReminderOptions
    {
        /// <summary>The shortest period a reminder may have. Default 1 minute.</summary>
        public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}
