namespace Negotiation.Gateway.Imports;

/// <summary>Section <c>Negotiation:Imports</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>Rows on their way to their deals at one time, over all imports. Few, so that live rooms keep the processor. Default 4.</summary>
    public int InFlight { get; set; } = 4;

    /// <summary>From one row's start to the next while people are in rooms of this process; rows go one by one then. Zero: no regard for rooms. Default 10 ms.</summary>
    public TimeSpan RowEvery { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Days after which an import and its source file are deleted. Default 30.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>Imports kept per organisation; beyond it the oldest that is not running goes. Default 50.</summary>
    public int KeepPerOrganisation { get; set; } = 50;
}
