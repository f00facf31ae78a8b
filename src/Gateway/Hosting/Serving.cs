namespace Negotiation.Gateway.Hosting;

/// <summary>Runs the server until it is told to stop. What keeps it from starting is said in one line, with exit code 1.</summary>
internal static class Serving
{
    public static async Task<int> Run(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (Refusal(exception) is { } refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static StartRefusedException? Refusal(Exception exception) => exception switch
    {
        StartRefusedException refused => refused,
        AggregateException many => many.InnerExceptions.Select(Refusal).FirstOrDefault(static refused => refused is not null),
        { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };
}
