namespace Orleans.Runtime;

/// <summary>A call that returns no value.</summary>
internal abstract class VoidRequest : GrainRequest
{
    // The caller goes on elsewhere: a grain's turn never runs inside the turn of the grain it called.
    private TaskCompletionSource? _answer;

    public Task Completion => _answer is { } answer ? answer.Task : Task.CompletedTask;

    internal override bool IsAnswered => _answer is not { Task.IsCompleted: false };

    internal override void ExpectAnswer() => _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal override void Answer(Task outcome)
    {
        if (_answer is null)
        {
            return;
        }

        if (outcome.IsCompletedSuccessfully)
        {
            AnswerResult(null);
        }
        else
        {
            AnswerException(FailureOf(outcome));
        }
    }

    internal override void AnswerResult(object? value)
    {
        if (_answer is not null && _answer.TrySetResult())
        {
            OnAnswered();
        }
    }

    internal override void AnswerException(Exception exception)
    {
        if (_answer is not null && _answer.TrySetException(exception))
        {
            OnAnswered();
        }
    }

    internal override object? ResultOf(Task outcome) => null;

    internal override async Task<object?> Untyped()
    {
        await Completion.ConfigureAwait(false);
        return null;
    }
}
