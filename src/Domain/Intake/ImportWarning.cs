using System.Globalization;

namespace Negotiation.Domain.Intake;

/// <summary>What a person should know of an import as a whole before it starts.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Text">One or more plain English sentences.</param>
public sealed record ImportWarning(string Code, string Text)
{
    /// <summary>Whether anybody at the partner would find the deals a vendor brings in.</summary>
    /// <param name="known">Somebody here has spoken of the partner.</param>
    /// <param name="deals">New deals.</param>
    /// <param name="unreached">Those of them for which nobody is named who is known here.</param>
    public static IReadOnlyList<ImportWarning> OfPartner(string partner, string name, bool known, int deals, int unreached)
    {
        if (!known)
        {
            return [new ImportWarning("partnerUnknown", $"No partner \"{partner}\" is known here: if the id is wrong, nobody can ever open these deals. Check the spelling, or go on if the partner is new.")];
        }

        if (unreached == 0)
        {
            return [];
        }

        var which = deals == 1 ? "this deal" : unreached == deals ? $"these {Count(deals)} deals" : $"{Count(unreached)} of these {Count(deals)} deals";
        return [new ImportWarning(
            "nobodyReached",
            $"Nobody at {name} can open {which} yet: the file names nobody for {(unreached == 1 ? "it" : "them")} who is known here. Add the person responsible in each deal, under Details, People. Whoever the file names by mail address can open the deal after signing in with that address.")];
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
