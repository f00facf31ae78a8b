using Microsoft.EntityFrameworkCore;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Compares the rows of deals with what their events say, many at a time.</summary>
internal sealed class ViewCheck(ReadModelStore store, Func<IEnumerable<EventRecord>, DealSummary?>? fold, Action<Break> found)
{
    private const int Chunk = 250;
    private readonly List<(string Tenant, string Deal, StreamHead Head, DealSummary? Summary)> _waiting = [];

    public void Add(StreamCheck stream)
    {
        var slash = stream.Stream.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            found(new Break(BreakKind.View, stream.Stream, stream.Head.Version, "The stream is no deal's."));
            return;
        }

        if (!Streams.HasRow(stream.Stream))
        {
            return;
        }

        DealSummary? summary = null;
        try
        {
            summary = fold?.Invoke(stream.Events);
        }
        catch (Exception e)
        {
            found(new Break(BreakKind.View, stream.Stream, stream.Head.Version, $"The events cannot be applied: {e.GetType().Name}."));
            return;
        }

        _waiting.Add((stream.Stream[..slash], stream.Stream[(slash + 1)..], stream.Head, summary));
        if (_waiting.Count == Chunk)
        {
            Flush();
        }
    }

    public void Flush()
    {
        using var context = store.Context();
        foreach (var tenant in _waiting.GroupBy(w => w.Tenant, StringComparer.Ordinal))
        {
            var ids = tenant.Select(w => w.Deal).ToList();
            var rows = context.Deals.Where(d => d.Tenant == tenant.Key && ids.Contains(d.Id)).ToDictionary(d => d.Id, StringComparer.Ordinal);
            var keys = rows.Values.Select(r => r.Key).ToList();
            var parties = context.Parties.Where(p => keys.Contains(p.Deal)).ToLookup(p => p.Deal, p => p.Party);
            var people = context.People.Where(p => keys.Contains(p.Deal)).ToLookup(p => p.Deal, p => p.Person);
            var approvals = context.Approvals.Where(a => keys.Contains(a.Deal)).ToLookup(a => a.Deal, a => a.Person);
            foreach (var (_, deal, head, summary) in tenant)
            {
                var differences = !rows.TryGetValue(deal, out var row) ? "The deal has no row."
                    : summary is null ? (row.Version == head.Version ? null : $"The row is at version {row.Version}.")
                    : Differences(summary, row, parties[row.Key], people[row.Key], approvals[row.Key]);
                if (differences is not null)
                {
                    found(new Break(BreakKind.View, $"{tenant.Key}/{deal}", head.Version, differences));
                }
            }
        }

        _waiting.Clear();
    }

    /// <summary>Names rows without any event.</summary>
    public void Orphans()
    {
        using var context = store.Context();
        var orphans = context.Deals.Where(d => !context.Events.Any(e => e.Stream == d.Tenant + "/" + d.Id)).Select(d => new { d.Tenant, d.Id });
        foreach (var orphan in orphans)
        {
            found(new Break(BreakKind.View, $"{orphan.Tenant}/{orphan.Id}", 0, "The row has no events."));
        }
    }

    private static string? Differences(DealSummary summary, StoredDeal row, IEnumerable<string> parties, IEnumerable<string> people, IEnumerable<string> approvals)
    {
        var right = StoredDeal.Of(summary);
        var wrong = DealColumns.All
            .Where(c => c.Text is { } text ? !string.Equals(text(right), text(row), StringComparison.Ordinal) : c.Number!(right) != c.Number!(row))
            .Select(c => c.Name)
            .ToList();
        if (!parties.ToHashSet(StringComparer.Ordinal).SetEquals(summary.Parties))
        {
            wrong.Add("parties");
        }

        if (!people.ToHashSet(StringComparer.Ordinal).SetEquals(summary.People))
        {
            wrong.Add("people");
        }

        if (!approvals.ToHashSet(StringComparer.Ordinal).SetEquals(summary.ApprovalsWaiting ?? []))
        {
            wrong.Add("approvals");
        }

        return wrong.Count == 0 ? null : $"The row differs in {string.Join(", ", wrong)}.";
    }
}
