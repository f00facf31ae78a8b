namespace Negotiation.Gateway.Hosting;

/// <summary>How much one person may ask for. Section <c>Negotiation:Limits</c>; a rate of 0 switches that limit off.</summary>
public sealed class LimitOptions
{
    /// <summary>Commands and joins per second over all hub connections of one person. Default 200.</summary>
    public double HubSendsPerSecond { get; set; } = 200;

    /// <summary>How many of them may come at once. Default 1,000.</summary>
    public double HubSendBurst { get; set; } = 1000;

    /// <summary>REST requests per second of one person; also the rate for one address not signed in. Default 50.</summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>How many of them may come at once. Default 300.</summary>
    public int RequestBurst { get; set; } = 300;
}
