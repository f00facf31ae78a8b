using Negotiation.Domain.Records;

namespace Negotiation.Domain.Intake;

/// <summary>
/// A CSV row as it is kept: its filled cells under their headers, in the order of the file. The column of errors is no part of it,
/// because we write it.
/// </summary>
public sealed record KeptRow(IReadOnlyList<KeptCell> Cells)
{
    public static KeptRow Of(IReadOnlyList<string> headers, IReadOnlyList<string> cells)
    {
        var kept = new List<KeptCell>();
        for (var i = 0; i < Math.Min(headers.Count, cells.Count); i++)
        {
            if (!string.IsNullOrWhiteSpace(cells[i]) && ColumnNames.Find(headers[i]) is not CoSellColumn.Errors)
            {
                kept.Add(new KeptCell(Formulas.Unguarded(headers[i].Trim()), Formulas.Unguarded(cells[i])));
            }
        }

        return new KeptRow(kept);
    }

    /// <exception cref="System.Text.Json.JsonException">That is no kept row.</exception>
    public static KeptRow Read(RawJson json) => new(DomainJson.Read<IReadOnlyList<KeptCell>>(json));

    /// <summary>Whether both say the same, whatever the order of their columns and the spelling of their headers.</summary>
    public bool SaysTheSameAs(KeptRow other) => Facts(this).SetEquals(Facts(other));

    public RawJson ToJson() => DomainJson.Write(Cells);

    private static HashSet<(string Header, string Cell)> Facts(KeptRow row) => [.. row.Cells.Select(c => (JsonShape.Letters(c.C), c.V))];
}

/// <param name="C">Header as the file writes it.</param>
/// <param name="V">The cell, without the guard against formulas.</param>
public sealed record KeptCell(string C, string V);
