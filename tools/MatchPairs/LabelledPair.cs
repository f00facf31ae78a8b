using System.Text;
using Negotiation.Domain.Customers;

namespace Negotiation.MatchPairs;

/// <summary>Two customers and whether a person says that they are one.</summary>
public sealed record LabelledPair(CustomerIdentity A, CustomerIdentity B, bool Same, string Note)
{
    private const int Columns = 10;

    /// <summary>Reads the columns name_a,country_a,domain_a,duns_a,name_b,country_b,domain_b,duns_b,same,note; the first line is the heading.</summary>
    /// <exception cref="FormatException">A line has too few columns, or same is none of 1, 0, true, false, yes and no.</exception>
    public static IReadOnlyList<LabelledPair> ReadAll(TextReader reader)
    {
        var pairs = new List<LabelledPair>();
        reader.ReadLine();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length > 0)
            {
                pairs.Add(Read(Cells(text), line));
            }
        }

        return pairs;
    }

    private static LabelledPair Read(List<string> cells, int line) => cells.Count < Columns - 1
        ? throw new FormatException($"Line {line} has {cells.Count} columns instead of {Columns}.")
        : new LabelledPair(
            Customer(cells, 0),
            Customer(cells, 4),
            cells[8].Trim().ToLowerInvariant() switch
            {
                "1" or "true" or "yes" => true,
                "0" or "false" or "no" => false,
                var other => throw new FormatException($"Line {line}: same is '{other}', which is neither 1 nor 0."),
            },
            cells.Count < Columns ? "" : cells[9]);

    private static CustomerIdentity Customer(List<string> cells, int from) => new(
        cells[from],
        cells[from + 1],
        cells[from + 2].Length == 0 ? null : cells[from + 2],
        cells[from + 3].Length == 0 ? null : [Number(cells[from + 3])]);

    // A D-U-N-S number, or the number of another register as "vat:DE129273398".
    private static RegistryNumber Number(string cell) => cell.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        ? new RegistryNumber(cell[..colon], cell[(colon + 1)..])
        : new RegistryNumber(RegistryNumber.Duns, cell);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>(Columns);
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
