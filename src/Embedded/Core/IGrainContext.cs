using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>One activation of a grain, as the grain and call filters see it.</summary>
public interface IGrainContext : ITargetHolder, IEquatable<IGrainContext>
{
    GrainReference GrainReference { get; }

    GrainId GrainId { get; }

    /// <summary>The grain object; null until it has been constructed.</summary>
    object? GrainInstance { get; }

    ActivationId ActivationId { get; }

    /// <summary>Services whose scope ends with the activation.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation has ended. Awaiting it inside the grain itself never returns.</summary>
    Task Deactivated { get; }

    /// <summary>Ends the activation once its running requests are done; requests that wait go to the next activation.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
