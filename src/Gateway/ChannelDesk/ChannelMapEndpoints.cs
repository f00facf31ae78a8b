using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.ChannelDesk;

/// <summary>The channel map. For the vendor's channel managers, admins and auditors; for everyone else there is nothing here.</summary>
internal static class ChannelMapEndpoints
{
    private static ProblemHttpResult NotAllowed => Problems.Of(new Refusal(
        RefusalReason.NotAllowed,
        [new BrokenRule("notYourMap", "", "A channel manager or programme admin changes the channel map.")]));

    public static async Task<Results<Ok<ChannelMapSheet>, ProblemHttpResult>> Get(
        Caller caller,
        IPolicyBook book,
        IGrainFactory grains,
        ClaimQueries claims,
        TimeProvider clock,
        CancellationToken cancel,
        string? rows = null,
        string? columns = null,
        string? product = null,
        string? segment = null)
    {
        if (await Open(caller, book, grains) is not { } open)
        {
            return Problems.NotFound;
        }

        if (!EnumNames.All<MapRows>(rows is null ? null : [rows], out var byRow) || !EnumNames.All<MapColumns>(columns is null ? null : [columns], out var byColumn))
        {
            return Problems.Malformed("filter", "", "A filter names a value that does not exist.");
        }

        var view = new ChannelMapView(byRow.Count > 0 ? byRow[0] : MapRows.Partners, byColumn.Count > 0 ? byColumn[0] : MapColumns.Territories, product, segment);
        var tallies = await claims.Tally(caller.Actor.Tenant, cancel: cancel);
        return TypedResults.Ok(ChannelMapSheet.Of(open.Map, open.Policy, tallies, Today(open.Policy, clock), view, ChannelMapDocument.MayChange(caller.Actor, open.Policy)));
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(Caller caller, IPolicyBook book, IGrainFactory grains, TimeProvider clock)
    {
        if (await Open(caller, book, grains) is not { } open)
        {
            return Problems.NotFound;
        }

        var map = new ChannelMap(open.Policy, open.Map.Coverage, [], Today(open.Policy, clock));
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var row in map.Coverage.Select(entry => CoverageColumns.Cells(entry, map)).Prepend(CoverageColumns.Names))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Formulas.Guarded(cell));
                }

                await csv.NextRecordAsync();
            }
        }

        // Spreadsheets take a file for UTF-8 only when it begins with the mark.
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "channel-map.csv");
    }

    public static async Task<Results<Ok<TableImport>, ProblemHttpResult>> Import(
        Caller caller, HttpRequest request, IPolicyBook book, IGrainFactory grains, TableDesk desk, TimeProvider clock, bool dryRun = false)
    {
        if (await Open(caller, book, grains) is not { } open)
        {
            return Problems.NotFound;
        }

        if (!ChannelMapDocument.MayChange(caller.Actor, open.Policy))
        {
            return NotAllowed;
        }

        Refusal? refusal = null;
        var answer = await desk.Take(request, CoverageColumns.All, ChannelMapDocument.MaxEntries, async (table, columns, file) =>
        {
            var reader = new CoverageReader(columns, new ChannelMap(open.Policy, open.Map.Coverage, [], Today(open.Policy, clock)));
            var rows = reader.Read(table.Rows.Select(r => (r.Number, r.Cells)));
            PartnerCoverage[] partners = [.. rows.Select(r => r.Entry).OfType<Coverage>().GroupBy(e => e.Partner, StringComparer.Ordinal).Select(g => new PartnerCoverage(g.Key, [.. g]))];
            var outcome = await Grain(caller, grains).Put(caller.Actor, partners, dryRun);
            refusal = outcome.Refusal;
            var wrong = rows.Where(r => r.Problems.Count > 0).ToDictionary(r => r.Number, r => r.Problems);
            return (
                new TableImport(
                    file,
                    dryRun,
                    rows.Count,
                    outcome.Created,
                    outcome.Updated,
                    outcome.Unchanged,
                    wrong.Count,
                    TableDesk.Remarks(rows.Select(r => (r.Number, r.Problems))),
                    TableDesk.Remarks(rows.Where(r => r.Entry is not null).Select(r => (r.Number, r.Notes)))),
                wrong);
        });
        return refusal is null ? answer : Problems.Of(refusal);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(string partner, Caller caller, IPolicyBook book, IGrainFactory grains)
    {
        if (!Names.IsId(partner) || await Open(caller, book, grains) is not { } open)
        {
            return Problems.NotFound;
        }

        if (!ChannelMapDocument.MayChange(caller.Actor, open.Policy))
        {
            return NotAllowed;
        }

        var outcome = await Grain(caller, grains).Put(caller.Actor, [new PartnerCoverage(partner, [])], dryRun: false);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();
    }

    private static async Task<(Policy Policy, ChannelMapDocument Map)?> Open(Caller caller, IPolicyBook book, IGrainFactory grains) =>
        await book.Current(caller.Actor.Tenant) is { } policy
        && ChannelMapDocument.MayRead(caller.Actor, policy)
        && (await Grain(caller, grains).Get(caller.Actor)).Document is { } map
            ? (policy, map)
            : null;

    private static DateOnly Today(Policy policy, TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zones.Find(policy.Calendar.Zone)).DateTime);

    private static IChannelMapGrain Grain(Caller caller, IGrainFactory grains) => grains.GetGrain<IChannelMapGrain>(caller.Actor.Tenant);
}
