using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Orleans.Serialization.Invocation;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>
/// A call to a grain or observer, from the caller's arguments to the caller's result. A class per interface method is generated,
/// with a public field per argument.
/// </summary>
internal abstract class GrainRequest : Turn, IInvokable
{
    private object? _instance;
    private Activation? _activation;
    private object? _cancellation;
    private IncomingCall? _filtered;

    /// <summary>Links of the list that <see cref="CallTimeouts"/> keeps; guarded by its lock.</summary>
    internal GrainRequest? Newer, Older;
    internal CallTimeouts.Lane? Lane;

    /// <summary>When the caller stops waiting, on the clock of <see cref="TimeProvider.GetTimestamp"/>.</summary>
    internal long Deadline;

    public MethodShape Method { get; private set; } = null!;

    public GrainReference Reference { get; private set; } = null!;

    public Activation? Source { get; private set; }

    public Dictionary<string, object>? Context { get; set; }

    public override bool IsReadOnly => Method.IsReadOnly;

    public override bool IsAlwaysInterleave => Method.IsAlwaysInterleave;

    /// <summary>Nobody waits for the answer any more.</summary>
    public override bool IsAbandoned => !Method.IsOneWay && IsAnswered;

    internal abstract bool IsAnswered { get; }

    /// <summary>Called before the request leaves, unless it is one-way.</summary>
    internal abstract void ExpectAnswer();

    /// <summary>Answers the caller unless that has happened.</summary>
    internal abstract void Answer(Task outcome);

    internal abstract void AnswerResult(object? value);

    internal abstract void AnswerException(Exception exception);

    /// <summary>Calls the method. Overridden in generated classes through the two subclasses.</summary>
    public abstract Task InvokeOn(object target);

    internal abstract object? ResultOf(Task outcome);

    /// <summary>The answer, whatever its type.</summary>
    internal abstract Task<object?> Untyped();

    /// <summary>Replaces arguments that the callee must not share with the caller.</summary>
    public virtual void CopyArguments(DeepCopier copier)
    {
    }

    public virtual CancellationToken GetCancellationToken() => default;

    internal void Bind(GrainReference reference, MethodShape method, Activation? source)
    {
        Reference = reference;
        Method = method;
        Source = source;
    }

    /// <summary>The same call with an answer of its own, for filters at the caller to wrap.</summary>
    internal GrainRequest Fork()
    {
        var fork = (GrainRequest)MemberwiseClone();
        fork.Lane = null;
        fork._cancellation = null;
        return fork;
    }

    /// <summary>Calls an observer; requests to grains go through <see cref="Start"/>.</summary>
    internal async Task DeliverTo(object observer)
    {
        _instance = observer;
        RequestContext.Current = Context;
        Task outcome;
        try
        {
            outcome = InvokeOn(observer);
            await outcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception exception)
        {
            outcome = Task.FromException(exception);
        }

        Answer(outcome);
    }

    internal void ObserveCancellation()
    {
        var token = GetCancellationToken();
        if (token.CanBeCanceled)
        {
            _cancellation = token.UnsafeRegister(
                static (state, token) => ((GrainRequest)state!).AnswerException(new OperationCanceledException(token)), this);
        }
    }

    /// <summary>To be called once by whoever answered first.</summary>
    protected void OnAnswered()
    {
        Lane?.Remove(this);
        if (_cancellation is CancellationTokenRegistration registration)
        {
            registration.Unregister();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the grain throws belongs to its caller.")]
    internal override void Start(Activation activation)
    {
        _activation = activation;
        _instance = activation.GrainInstance;
        RequestContext.Current = Context;
        Task outcome;
        try
        {
            outcome = activation.Class.Filters.Length == 0
                ? InvokeOn(_instance!)
                : (_filtered = new IncomingCall(this, activation)).Invoke();
        }
        catch (Exception exception)
        {
            outcome = Task.FromException(exception);
        }

        if (outcome.IsCompleted)
        {
            Finish(outcome);
        }
        else
        {
            outcome.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => Finish(outcome));
        }
    }

    internal override void Reject(Exception exception) => AnswerException(exception);

    private void Finish(Task outcome)
    {
        var activation = _activation!;
        if (outcome.Exception?.InnerException is { } exception)
        {
            if (exception is InconsistentStateException { IsSourceActivation: true } conflict)
            {
                // What this activation holds is stale; let the next one read again. The mark keeps callers up the chain alive.
                conflict.IsSourceActivation = false;
                activation.Deactivate(new(DeactivationReasonCode.ApplicationError, exception, "The stored state was changed by another activation."));
            }

            if (Method.IsOneWay)
            {
                activation.Runtime.LogOneWayFailed(exception, Method.Method.Name, activation.GrainId);
            }
        }

        if (_filtered is { } call && outcome.IsCompletedSuccessfully)
        {
            AnswerResult(call.Result);
        }
        else
        {
            Answer(outcome);
        }

        activation.Completed(this);
    }

    public object? GetTarget() => _instance;

    public int GetArgumentCount() => Method.Arguments.Length;

    public object? GetArgument(int index) => Argument(index).GetValue(this);

    public void SetArgument(int index, object? value) => Argument(index).SetValue(this, value);

    public string GetMethodName() => Method.Method.Name;

    public string GetInterfaceName() => Method.Interface.Name.ToString();

    public MethodInfo GetMethod() => Method.Method;

    public Type GetInterfaceType() => Method.Interface.Type;

    public TimeSpan? GetDefaultResponseTimeout() => Method.ResponseTimeout;

    public override string ToString() => $"{Method.Interface.Type.Name}.{Method.Method.Name} on {Reference.GrainId}";

    protected static Exception FailureOf(Task outcome) => outcome.Exception?.InnerException ?? new TaskCanceledException(outcome);

    private FieldInfo Argument(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Method.Arguments.Length, nameof(index));
        return Method.Arguments[index];
    }
}
