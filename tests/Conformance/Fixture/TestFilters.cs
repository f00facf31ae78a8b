namespace Negotiation.Conformance;

/// <summary>Notes calls of filtered grains, and does what the arguments of the call ask for.</summary>
public sealed class IncomingTestFilter : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is not Filters.FilteredGrain)
        {
            await context.Invoke();
            return;
        }

        var probe = Probe.For(context.TargetId.Key.ToString()!);
        probe.Note($"incoming {context.MethodName}");
        if (context.Request.GetArgumentCount() > 0 && context.Request.GetArgument(0) is "refuse")
        {
            throw new UnauthorizedAccessException("refused");
        }

        await context.Invoke();
        if (context.Result is "replace")
        {
            context.Result = "replaced";
        }

        probe.Note($"incoming {context.MethodName} done");
    }
}

public sealed class OutgoingTestFilter : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceMethod?.DeclaringType != typeof(Filters.IFilteredGrain))
        {
            await context.Invoke();
            return;
        }

        var probe = Probe.For(context.TargetId.Key.ToString()!);
        probe.Note($"outgoing {context.MethodName}");
        await context.Invoke();
        probe.Note($"outgoing {context.MethodName} done");
    }
}
