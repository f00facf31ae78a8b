namespace Orleans.Runtime;

/// <summary>A request on its way through the filters at its caller.</summary>
internal sealed class OutgoingCall(GrainRequest request, IOutgoingGrainCallFilter[] filters) : FilteredCall(request), IOutgoingGrainCallContext
{
    private readonly GrainRequest _request = request;

    public override object Grain => _request.Reference;

    public IGrainContext? SourceContext => _request.Source;

    public async Task Run()
    {
        try
        {
            await Invoke();
            _request.AnswerResult(Result);
        }
        catch (Exception exception)
        {
            _request.AnswerException(exception);
        }
    }

    public override async Task Invoke()
    {
        if (Stage < filters.Length)
        {
            await filters[Stage++].Invoke(this);
            return;
        }

        Stage++;
        var inner = _request.Fork();
        inner.Reference.Shape.Runtime.Dispatch(inner);
        Result = await inner.Untyped();
    }
}
