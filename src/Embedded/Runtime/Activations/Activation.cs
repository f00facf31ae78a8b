using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <summary>
/// One life of a grain in memory. This part holds its identity and its stages; TurnQueue decides which request runs when,
/// Life brings it up and down.
/// </summary>
internal sealed partial class Activation : IGrainContext
{
    private static long _lastId;

    private readonly TurnScheduler _scheduler;
    private readonly long _id = Interlocked.Increment(ref _lastId);
    private Stage _stage;
    private AsyncServiceScope? _scope;
    private TaskCompletionSource? _deactivated;

    public Activation(SiloRuntime runtime, GrainClass grainClass, GrainId grainId)
    {
        Runtime = runtime;
        Class = grainClass;
        GrainId = grainId;
        _scheduler = new(this);
        LastActive = runtime.Collector.Now;
    }

    private enum Stage : byte
    {
        Created,
        Activating,
        Valid,
        Deactivating,
        Finishing,
        Invalid,
    }

    public SiloRuntime Runtime { get; }

    public GrainClass Class { get; }

    public GrainId GrainId { get; }

    public object? GrainInstance { get; private set; }

    public ActivationId ActivationId => new(_id);

    public GrainReference GrainReference => Runtime.Interfaces.Get(typeof(IGrain)).CreateReference(GrainId);

    public IServiceProvider ActivationServices
    {
        get
        {
            lock (this)
            {
                return (_scope ??= Runtime.Services.CreateAsyncScope()).ServiceProvider;
            }
        }
    }

    public Task Deactivated
    {
        get
        {
            lock (this)
            {
                if (_stage == Stage.Invalid)
                {
                    return Task.CompletedTask;
                }

                return (_deactivated ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    public TaskScheduler Scheduler => _scheduler;

    public object? GetTarget() => GrainInstance;

    public object? GetComponent(Type componentType) => componentType.IsInstanceOfType(GrainInstance) ? GrainInstance : null;

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => $"{GrainId}{ActivationId}";
}
