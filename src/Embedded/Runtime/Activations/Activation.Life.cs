using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <summary>How an activation comes up and goes down.</summary>
internal sealed partial class Activation
{
    private List<IActivationState>? _states;
    private DeactivationReason _reason;
    private bool _endsWhenActive;

    /// <summary>Adds state that is read before the grain's own activation code runs.</summary>
    public void AddState(IActivationState state) => (_states ??= new(1)).Add(state);

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (this)
        {
            if (_stage >= Stage.Deactivating)
            {
                return;
            }

            _reason = deactivationReason.ReasonCode == DeactivationReasonCode.None
                ? new(DeactivationReasonCode.ApplicationRequested, deactivationReason.Description)
                : deactivationReason;
            if (_stage != Stage.Valid)
            {
                // Still coming up: it goes down as soon as it is up.
                _endsWhenActive = true;
                return;
            }

            _stage = Stage.Deactivating;
            if (_isPumpDue || _running > 0)
            {
                return;
            }

            _isPumpDue = true;
        }

        _scheduler.SchedulePump();
    }

    /// <summary>Goes up or down when that is due and nothing runs.</summary>
    private void AdvanceLife()
    {
        bool up;
        lock (this)
        {
            up = _stage == Stage.Created;
            if (!up && (_stage != Stage.Deactivating || _running > 0))
            {
                return;
            }

            _stage = up ? Stage.Activating : Stage.Finishing;
        }

        _ = up ? ComeUp() : GoDown(wasActive: true);
    }

    private async Task ComeUp()
    {
        try
        {
            RequestContext.Current = (_head as GrainRequest)?.Context;
            using var timeout = new CancellationTokenSource(Runtime.Collection.ActivationTimeout, Runtime.Clock);
            GrainInstance = Class.CreateInstance(this);
            await ReadStates(timeout.Token);
            if (GrainInstance is IGrainBase grain)
            {
                var activating = grain.OnActivateAsync(timeout.Token);
                if (!activating.IsCompletedSuccessfully)
                {
                    await activating.WaitAsync(timeout.Token);
                }
            }
        }
        catch (Exception exception)
        {
            Runtime.LogActivationFailed(exception, GrainId);
            await Fail(exception);
            return;
        }

        var ends = false;
        lock (this)
        {
            ends = _endsWhenActive;
            _stage = ends ? Stage.Finishing : Stage.Valid;
            _isPumpDue = !ends;
        }

        if (ends)
        {
            await GoDown(wasActive: false);
        }
        else
        {
            Pump();
        }
    }

    private async Task ReadStates(CancellationToken cancellationToken)
    {
        if (_states is not { } states)
        {
            return;
        }

        _states = null;
        foreach (var state in states)
        {
            await state.ReadAsync(cancellationToken);
        }
    }

    private async Task Fail(Exception exception)
    {
        var waiting = await End();
        foreach (var turn in waiting)
        {
            turn.Reject(exception);
        }
    }

    private async Task GoDown(bool wasActive)
    {
        RequestContext.Current = null;
        DisposeTimers();
        if (wasActive && GrainInstance is IGrainBase grain)
        {
            try
            {
                var task = grain.OnDeactivateAsync(_reason, CancellationToken.None);
                if (!task.IsCompletedSuccessfully)
                {
                    await task.WaitAsync(Runtime.Collection.DeactivationTimeout, Runtime.Clock);
                }
            }
            catch (Exception exception)
            {
                Runtime.LogDeactivationFailed(exception, GrainId);
            }
        }

        // Requests that came too late go to the next activation.
        foreach (var turn in await End())
        {
            if (turn is GrainRequest request)
            {
                Runtime.Redirect(request);
            }
        }
    }

    private async Task<List<Turn>> End()
    {
        DisposeTimers();
        List<Turn> waiting;
        lock (this)
        {
            _stage = Stage.Invalid;
            waiting = TakeAllWaiting();
        }

        Runtime.Catalog.Remove(this);
        try
        {
            switch (GrainInstance)
            {
                case IAsyncDisposable asynchronous:
                    await asynchronous.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }

            if (_scope is { } scope)
            {
                await scope.DisposeAsync();
            }
        }
        catch (Exception exception)
        {
            Runtime.LogDeactivationFailed(exception, GrainId);
        }

        _deactivated?.TrySetResult();
        return waiting;
    }

}

/// <summary>State that an activation reads while it comes up.</summary>
internal interface IActivationState
{
    Task ReadAsync(CancellationToken cancellationToken);
}
