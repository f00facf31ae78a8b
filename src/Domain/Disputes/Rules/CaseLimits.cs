namespace Negotiation.Domain.Disputes;

/// <summary>Sizes a case accepts. They protect the record, not a programme.</summary>
public static class CaseLimits
{
    /// <summary>Entries of the index.</summary>
    public const int Items = 200;

    /// <summary>Papers of one panel.</summary>
    public const int Drafts = 12;

    /// <summary>Questions a paper answers.</summary>
    public const int Points = 20;

    /// <summary>Reasons that follow a cause down.</summary>
    public const int Whys = 7;

    public const int PostMortems = 20;
}
