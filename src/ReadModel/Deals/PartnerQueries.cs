using Microsoft.EntityFrameworkCore;
using Negotiation.Domain.Channel;

namespace Negotiation.ReadModel;

/// <summary>
/// Which partners and people somebody here has already signed in for. Only deals registered here count: an import may name
/// anybody, a registration is made by a person of the organisation.
/// </summary>
public sealed class PartnerQueries(ReadModelStore store)
{
    /// <summary>Organisations looked through.</summary>
    public const int Most = 500;

    /// <summary>People that one question may name.</summary>
    public const int MaxPeople = 1000;

    /// <summary>In no order.</summary>
    public async Task<IReadOnlyList<KnownPartner>> Partners(string tenant, string vendor, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        var known = new List<KnownPartner>();
        var last = "";

        // Organisation by organisation, each a short step in an index: a vendor has few partners and many deals.
        for (var i = 0; i < Most && await context.Parties.Where(p => p.Tenant == tenant && p.Party.CompareTo(last) > 0).MinAsync(p => (string?)p.Party, cancel) is { } party; i++)
        {
            last = party;
            if (string.Equals(party, vendor, StringComparison.Ordinal))
            {
                continue;
            }

            var name = await Name(context, tenant, vendor, party).FirstOrDefaultAsync(cancel);
            if (name is not null)
            {
                known.Add(new KnownPartner(party, name));
            }
        }

        return known;
    }

    /// <summary>What the partner is called; null when nobody of it has signed in here, or it was never alone on a deal.</summary>
    public async Task<string?> Name(string tenant, string vendor, string partner, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        return await Name(context, tenant, vendor, partner).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Those of the people who are members of a deal of this partner that was registered here.</summary>
    /// <param name="people">At most <see cref="MaxPeople"/>.</param>
    public async Task<IReadOnlyList<string>> KnownPeople(string tenant, string partner, IReadOnlyCollection<string> people, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people.Count, MaxPeople, nameof(people));
        await using var context = store.Context();
        return await (from person in context.People
                      join of in context.Parties on person.Deal equals of.Deal
                      join deal in context.Deals on person.Deal equals deal.Key
                      where person.Tenant == tenant && people.Contains(person.Person) && of.Party == partner && deal.ExternalId == null
                      select person.Person).Distinct().ToListAsync(cancel);
    }

    /// <summary>The organisations of every deal registered here that the person is a member of, the vendor's among them.</summary>
    public async Task<IReadOnlyList<string>> Beside(string tenant, string person, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        return await (from member in context.People
                      join of in context.Parties on member.Deal equals of.Deal
                      join deal in context.Deals on member.Deal equals deal.Key
                      where member.Tenant == tenant && member.Person == person && deal.ExternalId == null
                      select of.Party).Distinct().ToListAsync(cancel);
    }

    // A deal of several partners bears the name of one of them.
    private static IQueryable<string> Name(ReadModelContext context, string tenant, string vendor, string partner) =>
        from of in context.Parties
        join deal in context.Deals on of.Deal equals deal.Key
        where of.Tenant == tenant && of.Party == partner && deal.ExternalId == null
            && !context.Parties.Any(other => other.Tenant == tenant && other.Deal == of.Deal && other.Party != partner && other.Party != vendor)
        select deal.Partner;
}
