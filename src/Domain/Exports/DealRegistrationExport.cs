using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Exports;

/// <summary>
/// Deals as rows of Microsoft's deal-registration file. Nothing of a registration changes here, so its record goes out as it came.
/// A referral without one goes out with its id alone, ready to be filled in; what is no referral of Microsoft has no row.
/// </summary>
public sealed class DealRegistrationExport : TableExport
{
    public override IReadOnlyList<string> Columns { get; } = [.. DealRegistrationColumn.All.Select(c => c.Name)];

    public override IReadOnlyDictionary<string, string>? Row(DealToExport deal, RawJson? original, IntakeContext context)
    {
        if (deal.IdIn(RowIdentity.Source) is not { } referral)
        {
            return null;
        }

        var cells = Cells(original is { } json ? KeptRow.Read(json) : null);
        cells.TryAdd(DealRegistrationColumn.ReferralId, referral);
        return cells;
    }

    protected override string NameOf(string header) => DealRegistrationColumn.Find(header)?.Name ?? header.Trim();
}
