using Orleans.Runtime;

namespace Negotiation.Gateway.Hosting;

/// <summary>Runs the server until it is told to stop. What keeps it from starting is said in one line, with exit code 1.</summary>
internal static class Serving
{
    public static async Task<int> Run(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            try
            {
                await app.RunAsync();
            }
            catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // Told to stop before the start was over, for instance while the cluster was still looked for.
            }

            return 0;
        }
        catch (Exception exception) when (Refusal(exception) is { } refused)
        {
            await Console.Error.WriteLineAsync(refused);
            return 1;
        }
    }

    private static string? Refusal(Exception exception) => exception switch
    {
        StartRefusedException or OrleansConfigurationException => exception.Message,
        AggregateException many => many.InnerExceptions.Select(Refusal).FirstOrDefault(static refused => refused is not null),
        { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };
}
