namespace Negotiation.Intake.Tests;

/// <summary>The sample files beside the tests. Their dates fit 15 June 2026.</summary>
public static class Sample
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
