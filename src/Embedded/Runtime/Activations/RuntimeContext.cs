namespace Orleans.Runtime;

/// <summary>The activation whose turn is running.</summary>
internal static class RuntimeContext
{
    public static IGrainContext? Current => (TaskScheduler.Current as TurnScheduler)?.Activation;
}
