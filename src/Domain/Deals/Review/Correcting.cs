namespace Negotiation.Domain.Deals;

/// <summary>A closed record never changes. What was wrong in it is put right in a new record that names it.</summary>
public static class Correcting
{
    /// <summary>What can be said of the link without knowing the other record.</summary>
    internal static void Check(RuleBook rules, string? corrects, string deal)
    {
        if (corrects is not null)
        {
            rules.Require(IsId(corrects), "unknownCorrection", "corrects", Unknown);
            rules.Require(!string.Equals(corrects, deal, StringComparison.Ordinal), "correctsItself", "corrects", "A registration cannot correct itself.");
        }
    }

    /// <summary>Whether a registration of <paramref name="organisation"/> may correct the record it names.</summary>
    /// <param name="earlier">The named record as its author may see it; null when there is none for them, whatever the cause.</param>
    /// <returns>Null when it may.</returns>
    public static BrokenRule? Broken(DealView? earlier, string organisation)
    {
        var registrant = earlier?.Parties.FirstOrDefault(p => p.Kind == PartyKind.Partner)?.Id;
        if (earlier?.Registration is null || !string.Equals(registrant, organisation, StringComparison.Ordinal))
        {
            return new BrokenRule("unknownCorrection", "corrects", Unknown);
        }

        return IsClosed(earlier.Standing.Review, earlier.Standing.Stage)
            ? null
            : new BrokenRule("correctsOpen", "corrects", "That record is still open, so it can be changed where it is.");
    }

    public static bool IsClosed(ReviewState review, SalesStage stage) =>
        stage is SalesStage.Won or SalesStage.Lost || review is ReviewState.Rejected or ReviewState.Withdrawn;

    /// <summary>The record a command means to correct; null when it corrects none.</summary>
    public static string? Named(Command command) => command switch
    {
        Submit { Form: { } form } => form.Corrects,
        SaveDraft { Form: { } form } => form.Corrects,
        _ => null,
    };

    private const string Unknown = "Your side has no such record.";

    private static bool IsId(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
