using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>What a silo is made of, and the way a call takes through it.</summary>
internal sealed partial class SiloRuntime : IDisposable
{
    private readonly ILogger _logger;
    private readonly Lazy<GrainClasses> _classes;
    private readonly Lazy<IOutgoingGrainCallFilter[]> _outgoing;

    public SiloRuntime(
        IServiceProvider services,
        ServiceLifetimes lifetimes,
        DeepCopier copier,
        TimeProvider clock,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection,
        ILogger<SiloRuntime> logger)
    {
        _logger = logger;
        Services = services;
        Clock = clock;
        Copier = copier;
        Collection = collection.Value;
        MaxEnqueuedRequests = messaging.Value.MaxEnqueuedRequestsHardLimit;
        Timeouts = new(clock, messaging.Value.ResponseTimeout);
        Interfaces = new(this);
        Catalog = new(this);
        Collector = new(this);
        _outgoing = new(() => [.. services.GetServices<IOutgoingGrainCallFilter>()]);
        _classes = new(() =>
        {
            IIncomingGrainCallFilter[] filters = [.. services.GetServices<IIncomingGrainCallFilter>()];
            var siloServices = new SiloServices(services, lifetimes);
            return new(GrainAssemblies.FindGrainClasses().Select(type => new GrainClass(type, siloServices, Collection, filters)));
        });
    }

    public IServiceProvider Services { get; }

    public TimeProvider Clock { get; }

    public DeepCopier Copier { get; }

    public GrainCollectionOptions Collection { get; }

    /// <summary>Requests an activation holds before it refuses more; 0 means no bound.</summary>
    public int MaxEnqueuedRequests { get; }

    public CallTimeouts Timeouts { get; }

    public GrainInterfaces Interfaces { get; }

    public Catalog Catalog { get; }

    public IdleCollector Collector { get; }

    public Observers Observers { get; } = new();

    public GrainClasses Classes => _classes.Value;

    /// <summary>Sends a fresh request through the filters at the caller and on to its target. Failures go into the answer.</summary>
    public void Send(GrainReference reference, GrainRequest request, MethodShape method)
    {
        request.Bind(reference, method, (TaskScheduler.Current as TurnScheduler)?.Activation);
        if (_outgoing.Value is not { Length: > 0 } filters)
        {
            Dispatch(request);
            return;
        }

        if (!method.IsOneWay)
        {
            request.ExpectAnswer();
        }

        _ = new OutgoingCall(request, filters).Run();
    }

    public void Dispatch(GrainRequest request)
    {
        var method = request.Method;
        request.Context = RequestContext.Current;
        if (!method.IsOneWay)
        {
            request.ExpectAnswer();
        }

        try
        {
            request.CopyArguments(Copier);
            if (!method.IsOneWay)
            {
                Timeouts.Expect(request);
                if (method.TakesCancellation)
                {
                    request.ObserveCancellation();
                }
            }

            if (request.IsAbandoned)
            {
                return;
            }

            Redirect(request);
        }
        catch (Exception exception)
        {
            request.Reject(exception);
        }
    }

    /// <summary>Hands a request to the observer or activation it is for; a failure to do so is its answer.</summary>
    public void Redirect(GrainRequest request)
    {
        try
        {
            if (Observers.Owns(request.Reference.GrainId))
            {
                Observers.Receive(request);
            }
            else
            {
                Catalog.Receive(request);
            }
        }
        catch (Exception exception)
        {
            request.Reject(exception);
        }
    }

    public void Dispose()
    {
        Collector.Dispose();
        Timeouts.Dispose();
    }
}
