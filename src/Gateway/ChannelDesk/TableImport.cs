using Negotiation.Gateway.Imports;

namespace Negotiation.Gateway.ChannelDesk;

/// <summary>What a small table became, or in a dry run would become.</summary>
/// <param name="Rows">Data rows in the file.</param>
/// <param name="Created">Partners or opportunities that are new.</param>
/// <param name="Updated">Those that changed.</param>
/// <param name="Unchanged">Those that are as the file says already.</param>
/// <param name="Failed">Rows left out.</param>
/// <param name="Problems">Why, the first <see cref="MostRemarks"/>; <paramref name="Errors"/> has them all.</param>
/// <param name="Notes">What is worth knowing about rows that are fine, the first <see cref="MostRemarks"/>.</param>
/// <param name="Errors">The rows left out as a file of the same shape, with what is wrong in the column Errors; null when there are none.</param>
public sealed record TableImport(
    string FileName,
    bool DryRun,
    int Rows,
    int Created,
    int Updated,
    int Unchanged,
    int Failed,
    IReadOnlyList<ImportRemark> Problems,
    IReadOnlyList<ImportRemark> Notes,
    string? Errors = null)
{
    public const int MostRemarks = 200;
}
