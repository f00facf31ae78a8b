namespace Negotiation.Domain.Intake;

/// <summary>
/// How a file written here names a deal that the file's system does not know: in the place of the partner's own reference. A file
/// that comes back with it changes nothing of that deal, because such a deal is changed here.
/// </summary>
public static class HereMark
{
    private const string Prefix = "negotiation:";

    public static string Of(string deal) => Prefix + deal;

    /// <summary>Null: the reference is the partner's own.</summary>
    public static string? DealIn(string? reference) =>
        reference is not null && reference.StartsWith(Prefix, StringComparison.Ordinal) && reference.Length > Prefix.Length ? reference[Prefix.Length..] : null;

    internal static RowReading Reading(string deal, string field) =>
        new(new LeaveAlone(deal), [], [new CellProblem(field, "madeHere", "This deal lives here and not in the file's system, so it is changed here and the row is left alone.")]);
}
