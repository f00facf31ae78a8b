using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>A numbered column such as <c>Solution 3</c>.</summary>
public sealed record NumberedColumn(int Number, int Position, string Header);

/// <summary>Where each known column stands in one file. Columns may come in any order; unknown ones are left alone.</summary>
public sealed class HeaderMap
{
    public const int Numbered = 50;
    private const string SolutionPrefix = "solution";
    private const string TeamMemberPrefix = "teammember";

    private readonly Dictionary<CoSellColumn, int> positions;

    private HeaderMap(
        IReadOnlyList<string> headers,
        Dictionary<CoSellColumn, int> positions,
        IReadOnlyList<NumberedColumn> solutions,
        IReadOnlyList<NumberedColumn> teamMembers)
    {
        Headers = headers;
        this.positions = positions;
        Solutions = solutions;
        TeamMembers = teamMembers;
    }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<NumberedColumn> Solutions { get; }

    public IReadOnlyList<NumberedColumn> TeamMembers { get; }

    public int? PositionOf(CoSellColumn column) => positions.TryGetValue(column, out var position) ? position : null;

    /// <summary>The name as this file writes it, so that an error points at what the reader sees.</summary>
    public string NameOf(CoSellColumn column) =>
        PositionOf(column) is { } position ? Headers[position].Trim() : ColumnNames.NameOf(column);

    /// <returns>Either the map, or every reason why the header row cannot be used.</returns>
    public static (HeaderMap? Map, IReadOnlyList<BrokenRule> Broken) Read(IReadOnlyList<string> headers)
    {
        var known = new Dictionary<CoSellColumn, int>();
        var broken = new List<BrokenRule>();
        for (var i = 0; i < headers.Count; i++)
        {
            if (ColumnNames.Find(headers[i]) is not { } column)
            {
                continue;
            }

            if (!known.TryAdd(column, i))
            {
                var first = headers[known[column]];
                broken.Add(Twice(headers[i], $"The columns \"{first.Trim()}\" and \"{headers[i].Trim()}\" mean the same; keep one of them."));
            }
        }

        var solutions = Family(headers, SolutionPrefix, broken);
        var members = Family(headers, TeamMemberPrefix, broken);
        broken.AddRange(ColumnNames.Required.Where(c => !known.ContainsKey(c)).Select(c => Missing(ColumnNames.NameOf(c))));
        if (solutions.All(c => c.Number != 1))
        {
            broken.Add(Missing("Solution 1"));
        }

        if (members.All(c => c.Number != 1))
        {
            broken.Add(Missing("Team member 1"));
        }

        return broken.Count > 0 ? (null, broken) : (new HeaderMap(headers, known, solutions, members), []);
    }

    private static List<NumberedColumn> Family(IReadOnlyList<string> headers, string prefix, List<BrokenRule> broken)
    {
        var found = new SortedDictionary<int, NumberedColumn>();
        for (var i = 0; i < headers.Count; i++)
        {
            if (ColumnNames.NumberOf(headers[i], prefix) is { } number
                && !found.TryAdd(number, new NumberedColumn(number, i, headers[i].Trim())))
            {
                broken.Add(Twice(headers[i], $"The column \"{headers[i].Trim()}\" is there twice; keep one of them."));
            }
        }

        return [.. found.Values];
    }

    private static BrokenRule Missing(string name) => new("headerMissing", name, $"The column \"{name}\" is missing.");

    private static BrokenRule Twice(string header, string text) => new("headerTwice", header.Trim(), text);
}
