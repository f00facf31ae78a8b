using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Channel;

/// <summary>Who covers what, as one vendor keeps it.</summary>
/// <param name="Version">0: nothing was ever kept. Every change adds 1.</param>
public sealed record ChannelMapDocument(long Version, IReadOnlyList<Coverage> Coverage, DateTimeOffset? ChangedAt = null, string? ChangedBy = null)
{
    /// <summary>Entries of one vendor.</summary>
    public const int MaxEntries = 2000;

    public static ChannelMapDocument Nothing { get; } = new(0, []);

    public static bool MayRead(Actor actor, Policy policy) => OverlapHandling.MayRead(actor, policy);

    public static bool MayChange(Actor actor, Policy policy) => MayRead(actor, policy) && (actor.Is(Role.ChannelManager) || actor.Is(Role.ProgrammeAdmin));

    /// <summary>
    /// What becomes of the document when these partners are as the order says: their entries replace the earlier ones, and a
    /// partner without entries leaves the map. Other partners stay as they are. Doing it twice changes nothing.
    /// </summary>
    public ChannelMapOutcome With(IReadOnlyList<PartnerCoverage> partners, string person, DateTimeOffset now)
    {
        var before = Coverage.ToLookup(c => c.Partner, StringComparer.Ordinal);
        int created = 0, updated = 0, unchanged = 0;
        foreach (var partner in partners)
        {
            if (Equal(before[partner.Partner], partner.Entries))
            {
                unchanged++;
            }
            else if (before.Contains(partner.Partner))
            {
                updated++;
            }
            else
            {
                created++;
            }
        }

        if (created + updated == 0)
        {
            return new ChannelMapOutcome(this, 0, 0, unchanged);
        }

        var named = partners.Select(p => p.Partner).ToHashSet(StringComparer.Ordinal);
        Coverage[] all = [.. Coverage.Where(c => !named.Contains(c.Partner)), .. partners.SelectMany(p => p.Entries)];
        return all.Length > MaxEntries
            ? new ChannelMapOutcome(this, 0, 0, 0, new Refusal(RefusalReason.Invalid, [new BrokenRule("tooManyEntries", "", $"A channel map has at most {MaxEntries:N0} entries; with this there would be {all.Length:N0}.")]))
            : new ChannelMapOutcome(new ChannelMapDocument(Version + 1, [.. all.OrderBy(c => c.Partner, StringComparer.Ordinal)], now, person), created, updated, unchanged);
    }

    private static bool Equal(IEnumerable<Coverage> a, IEnumerable<Coverage> b) =>
        DomainJson.Write(a.ToArray()).Utf8.Span.SequenceEqual(DomainJson.Write(b.ToArray()).Utf8.Span);
}

/// <param name="Entries">All of them, in the order they were given; none: the partner leaves the map.</param>
public sealed record PartnerCoverage(string Partner, IReadOnlyList<Coverage> Entries);

/// <param name="Created">Partners new on the map.</param>
/// <param name="Updated">Partners whose entries changed.</param>
/// <param name="Unchanged">Partners as they were.</param>
public sealed record ChannelMapOutcome(ChannelMapDocument Document, int Created, int Updated, int Unchanged, Refusal? Refusal = null);

/// <summary>What a reader or a change of the map is answered.</summary>
/// <param name="Document">Null with a refusal.</param>
public sealed record ChannelMapAnswer(ChannelMapDocument? Document = null, Refusal? Refusal = null);
