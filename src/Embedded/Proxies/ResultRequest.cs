namespace Orleans.Runtime;

/// <summary>A call that returns a value.</summary>
internal abstract class ResultRequest<TResult> : GrainRequest
{
    private TaskCompletionSource<TResult>? _answer;

    public Task<TResult> Completion => _answer is { } answer ? answer.Task : Task.FromResult<TResult>(default!);

    internal override bool IsAnswered => _answer is not { Task.IsCompleted: false };

    internal override void ExpectAnswer() => _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal override void Answer(Task outcome)
    {
        if (_answer is null)
        {
            return;
        }

        if (outcome.IsCompletedSuccessfully && outcome is Task<TResult> typed)
        {
            SetResult(typed.Result);
        }
        else
        {
            AnswerException(FailureOf(outcome));
        }
    }

    internal override void AnswerResult(object? value) => SetResult(value is null ? default! : (TResult)value);

    internal override void AnswerException(Exception exception)
    {
        if (_answer is not null && _answer.TrySetException(exception))
        {
            OnAnswered();
        }
    }

    internal override object? ResultOf(Task outcome) => outcome is Task<TResult> typed ? typed.Result : null;

    internal override async Task<object?> Untyped() => await Completion.ConfigureAwait(false);

    private void SetResult(TResult value)
    {
        if (_answer is null)
        {
            return;
        }

        try
        {
            var answer = Method.IsResultImmutable ? value : Method.Interface.Runtime.Copier.Copy(value);
            if (_answer.TrySetResult(answer))
            {
                OnAnswered();
            }
        }
        catch (Exception exception)
        {
            AnswerException(exception);
        }
    }
}
