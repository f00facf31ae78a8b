namespace Negotiation.Domain.Customers.Names;

/// <summary>One word of a name's core, made ready for comparing.</summary>
/// <param name="Raw">As folded from the text, before spellings are brought together.</param>
internal sealed record Word(string Text, WordClass Class, string Raw)
{
    private string? _sound;

    public string Sound => _sound ??= Skeleton.Of(Text);

    /// <summary>How much its agreement tells, 0 to 1.</summary>
    public double Weight => Class switch
    {
        WordClass.Rare => 1.0,
        WordClass.Common or WordClass.Given => 0.45,
        WordClass.Number => 0.4,
        WordClass.Place => 0.35,
        WordClass.Hard => 0.25,
        WordClass.Soft => 0.15,
        _ => 0.05,
    };
}
