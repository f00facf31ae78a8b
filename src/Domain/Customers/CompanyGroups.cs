namespace Negotiation.Domain.Customers;

/// <summary>
/// Which companies belong together by the links that somebody has told the programme of, whatever the way from one to the other.
/// A group keeps its name while links come and go, so that only those who enter or leave it have to be looked at again.
/// </summary>
public sealed class CompanyGroups
{
    private readonly Dictionary<string, string> _above = new(StringComparer.Ordinal);

    /// <param name="before">The names groups had, by member; null: none had one.</param>
    public CompanyGroups(IEnumerable<KnownLink> links, IReadOnlyDictionary<string, string>? before = null)
    {
        foreach (var link in links)
        {
            if (KnownLinks.Key(link.Parent) is { } parent && KnownLinks.Key(link.Subsidiary) is { } subsidiary)
            {
                Join(Top(parent), Top(subsidiary));
            }
        }

        Names = Named(before ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>The name of each member's group.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>
    /// Keys that all companies of a group share, such as <c>group:contoso.com</c>: one for each group of which a link names the customer,
    /// by its number or by its web domain.
    /// </summary>
    public IReadOnlyList<string> KeysOf(CustomerIdentity customer) =>
        [.. PreparedCustomer.Of(customer).LinkKeys.Where(Names.ContainsKey).Select(known => $"group:{Names[known]}").Distinct(StringComparer.Ordinal)];

    /// <summary>Members that are in another group than before, or in none now, or were in none.</summary>
    public IReadOnlyList<string> Moved(IReadOnlyDictionary<string, string> before) =>
        [.. before.Keys.Union(Names.Keys, StringComparer.Ordinal).Where(member => !string.Equals(before.GetValueOrDefault(member), Names.GetValueOrDefault(member), StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // A name goes to the group most of whose members had it; a group that gets none is called by a member of its own.
    private Dictionary<string, string> Named(IReadOnlyDictionary<string, string> before)
    {
        var groups = _above.Keys.GroupBy(Top, StringComparer.Ordinal).Select(group => (First: group.Key, Members: group.Order(StringComparer.Ordinal).ToList())).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var wanted = groups
            .SelectMany(group => group.Members.Select(before.GetValueOrDefault).OfType<string>().CountBy(name => name, StringComparer.Ordinal).Select(held => (group.First, Name: held.Key, Count: held.Value)))
            .OrderByDescending(wish => wish.Count)
            .ThenBy(wish => wish.First, StringComparer.Ordinal)
            .ThenBy(wish => wish.Name, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, name, _) in wanted)
        {
            if (!names.ContainsKey(first) && taken.Add(name))
            {
                names[first] = name;
            }
        }

        foreach (var (first, members) in groups.OrderBy(group => group.First, StringComparer.Ordinal))
        {
            // A member's name may have gone to others; with all of them gone, one that nobody can have is made of the lowest.
            if (!names.ContainsKey(first))
            {
                names[first] = members.FirstOrDefault(taken.Add) ?? $"{first}+";
            }
        }

        return groups.SelectMany(group => group.Members.Select(member => (member, Name: names[group.First]))).ToDictionary(m => m.member, m => m.Name, StringComparer.Ordinal);
    }

    // The lowest name stands for the group, so that the order of the links does not matter.
    private void Join(string a, string b)
    {
        var (low, high) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        _above[low] = low;
        _above[high] = low;
    }

    private string Top(string key)
    {
        while (_above.TryGetValue(key, out var above) && !string.Equals(above, key, StringComparison.Ordinal))
        {
            key = above;
        }

        return key;
    }
}
