using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.ReadModel;

/// <summary>Empty lists and nulls do not filter. Values of one list are alternatives; the lists must all fit.</summary>
/// <param name="Search">Words that must all occur in customer, title, sides or question. The first 200 characters and 8 words count.</param>
public sealed record CaseFilter(
    IReadOnlyList<CaseStage> Stage,
    IReadOnlyList<CaseType> Type,
    IReadOnlyList<CaseClockKind> Clock,
    string? Deal = null,
    bool Mine = false,
    string? Search = null)
{
    public static readonly CaseFilter None = new([], [], []);
}

/// <param name="After">The <see cref="CasePage.Next"/> of the page before.</param>
/// <param name="Take">1 to 200.</param>
public sealed record CaseListRequest(CaseScope Scope, CaseFilter Filter, string? After = null, int Take = 50);

/// <param name="Cases">What is due first comes first; what waits for nothing comes last.</param>
public sealed record CasePage(IReadOnlyList<CaseSummary> Cases, int Total, string? Next);

/// <summary>How many cases of a scope wait for what.</summary>
/// <param name="Overdue">Open, and past their time.</param>
/// <param name="Soon">Open, and due within the time asked for; those overdue are not counted again.</param>
/// <param name="RemediesOpen">Cases with at least one remedy that is not done.</param>
public sealed record CaseTally(int Informal, int Mediation, int Decision, int Appeal, int Overdue, int Soon, int MediatorMissing, int Suspended, int RemediesOpen);

/// <summary>Questions about many cases, answered from the rows that follow them.</summary>
public sealed class CaseQueries(ReadModelStore store)
{
    public const int MaxTake = DealQueries.MaxTake;

    /// <returns>Null when <see cref="CaseListRequest.After"/> continues no list.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="CaseListRequest.Take"/> is out of bounds.</exception>
    public async Task<CasePage?> List(CaseListRequest request, CancellationToken cancel = default)
    {
        if (request.Take is < 1 or > MaxTake)
        {
            throw new ArgumentOutOfRangeException(nameof(request), $"A page has 1 to {MaxTake} rows.");
        }

        (long Due, string Id)? after = null;
        if (request.After is { } cursor && (after = Place(cursor)) is null)
        {
            return null;
        }

        await using var context = store.Context();
        var all = Fitting(InScope(context, request.Scope, request.Filter.Mine), request.Filter);
        var total = await all.CountAsync(cancel);
        if (after is { } from)
        {
            all = all.Where(c => c.Due > from.Due || (c.Due == from.Due && c.Id.CompareTo(from.Id) > 0));
        }

        var rows = await all.OrderBy(c => c.Due).ThenBy(c => c.Id).Take(request.Take + 1).Select(c => new { c.Due, c.Id, c.Payload }).ToListAsync(cancel);
        var page = rows.Take(request.Take).ToList();
        return new CasePage(
            [.. page.Select(static r => DomainJson.Read<CaseSummary>(new RawJson(r.Payload)))],
            total,
            rows.Count > request.Take ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].Due}.{page[^1].Id}") : null);
    }

    /// <param name="soon">Instant up to which something due counts as soon.</param>
    public async Task<CaseTally> Tally(CaseScope scope, DateTimeOffset now, DateTimeOffset soon, CancellationToken cancel = default)
    {
        await using var context = store.Context();
        var (today, then) = (now.UtcTicks, soon.UtcTicks);
        var rows = await InScope(context, scope, mine: false)
            .GroupBy(c => c.Stage)
            .Select(g => new
            {
                Stage = g.Key,
                All = g.Count(),
                Overdue = g.Sum(c => c.Due <= today ? 1 : 0),
                Soon = g.Sum(c => c.Due > today && c.Due <= then ? 1 : 0),
                Missing = g.Sum(c => c.MediatorMissing),
                Suspended = g.Sum(c => c.Suspended),
                Remedies = g.Sum(c => c.RemediesOpen > 0 ? 1 : 0),
            })
            .ToListAsync(cancel);
        var open = rows.Where(r => !Is(r.Stage, CaseStage.Closed)).ToList();
        return new CaseTally(
            Count(CaseStage.Informal),
            Count(CaseStage.Mediation),
            Count(CaseStage.Decision),
            Count(CaseStage.Appeal),
            open.Sum(r => r.Overdue),
            open.Sum(r => r.Soon),
            (int)open.Sum(r => r.Missing),
            (int)open.Sum(r => r.Suspended),
            rows.Sum(r => r.Remedies));

        int Count(CaseStage stage) => rows.FirstOrDefault(r => Is(r.Stage, stage))?.All ?? 0;
        static bool Is(string name, CaseStage stage) => string.Equals(name, stage.ToString(), StringComparison.Ordinal);
    }

    private static IQueryable<StoredCase> InScope(ReadModelContext context, CaseScope scope, bool mine)
    {
        var (tenant, person, organisation) = (scope.Actor.Tenant, scope.Actor.Person, scope.Actor.Organisation);
        var cases = context.Cases.Where(c => c.Tenant == tenant);
        if (scope.IsWhole && !mine)
        {
            return cases;
        }

        return cases.Where(c => context.CasePeople.Any(p =>
            p.Tenant == tenant
            && p.Person == person
            && p.Dispute == c.Id
            && p.Live == 1
            && (p.Part == StoredCasePerson.Neutral || p.Organisation == organisation)));
    }

    private static IQueryable<StoredCase> Fitting(IQueryable<StoredCase> cases, CaseFilter filter)
    {
        if (filter.Stage.Count > 0)
        {
            var stages = Names(filter.Stage);
            cases = cases.Where(c => stages.Contains(c.Stage));
        }

        if (filter.Type.Count > 0)
        {
            var types = Names(filter.Type);
            cases = cases.Where(c => types.Contains(c.Type));
        }

        if (filter.Clock.Count > 0)
        {
            var clocks = Names(filter.Clock);
            cases = cases.Where(c => c.Clock != null && clocks.Contains(c.Clock));
        }

        if (filter.Deal is { } deal)
        {
            cases = cases.Where(c => c.Deal == deal);
        }

        foreach (var word in SearchText.Words(filter.Search))
        {
            cases = cases.Where(c => c.Words.Contains(word));
        }

        return cases;
    }

    private static List<string> Names<T>(IReadOnlyList<T> values)
        where T : struct, Enum => [.. values.Select(static v => v.ToString())];

    private static (long Due, string Id)? Place(string cursor)
    {
        var dot = cursor.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var due) ? (due, cursor[(dot + 1)..]) : null;
    }
}
