using System.Runtime.ExceptionServices;

namespace Orleans.Serialization.Invocation;

/// <summary>The outcome of a request: a value or an exception.</summary>
public sealed class Response
{
    private object? _result;

    private Response()
    {
    }

    public static Response Completed { get; } = new();

    public Exception? Exception { get; private init; }

    /// <summary>The value; reading it throws the exception of a failed request.</summary>
    public object? Result
    {
        get
        {
            if (Exception is { } exception)
            {
                ExceptionDispatchInfo.Throw(exception);
            }

            return _result;
        }
        init => _result = value;
    }

    public static Response FromException(Exception exception) => new() { Exception = exception };

    public static Response FromResult<TResult>(TResult value) => new() { Result = value };
}
