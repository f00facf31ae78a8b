using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base of grain classes. The runtime makes the instance and runs one turn of it at a time.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    protected Grain()
        : this(RuntimeContext.Current!)
    {
    }

    protected Grain(IGrainContext grainContext) => GrainContext = grainContext;

    /// <summary>The activation this instance belongs to; null only when a test constructed the grain itself.</summary>
    [AllowNull]
    public IGrainContext GrainContext { get; private set; }

    public GrainReference GrainReference => GrainContext.GrainReference;

    public string IdentityString => GrainContext.GrainId.ToString();

    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();

    protected internal IServiceProvider ServiceProvider => RequireContext().ActivationServices;

    /// <summary>Runs before the first request. If it throws, the waiting requests fail with that exception and the next one tries again.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last request. Not called when the process dies.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation once the running request is done.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps idle collection away for at least <paramref name="timeSpan"/> from now; a negative or zero value takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)RequireContext()).DelayDeactivation(timeSpan);

    private IGrainContext RequireContext() =>
        GrainContext ?? throw new InvalidOperationException("The grain was constructed outside the runtime.");
}
