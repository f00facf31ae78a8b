using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.ChannelDesk;

/// <summary>Opportunities of the vendor's own sales, which claim their customers like registrations do. For channel managers.</summary>
internal static partial class OpportunityEndpoints
{
    public const int MaxRows = SourceFile.MaxRecords;
    private const int InFlight = 16;
    private const string DefaultSource = "crm";

    private static ProblemHttpResult NotAllowed => Problems.Of(new Refusal(
        RefusalReason.NotAllowed,
        [new BrokenRule("notChannelManager", "", "A channel manager brings own opportunities in.")]));

    public static async Task<Results<Ok<TableImport>, ProblemHttpResult>> Import(
        Caller caller,
        HttpRequest request,
        IPolicyBook book,
        IGrainFactory grains,
        TableDesk desk,
        ILoggerFactory logs,
        CancellationToken cancel,
        bool dryRun = false,
        string? source = null)
    {
        var actor = caller.Actor;
        if (await book.Current(actor.Tenant) is not { } policy || !string.Equals(actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal))
        {
            return Problems.NotFound;
        }

        if (!actor.Is(Role.ChannelManager))
        {
            return NotAllowed;
        }

        if (!Names.IsId(source ?? DefaultSource))
        {
            return Problems.Malformed("source", "source", "The name of the source has at most 64 letters, digits, dots, dashes and underscores.");
        }

        var log = logs.CreateLogger(typeof(OpportunityEndpoints));
        return await desk.Take(request, OpportunityColumns.All, MaxRows, async (table, columns, file) =>
        {
            var reader = new OpportunityReader(columns, actor.Tenant, source ?? DefaultSource);
            var rows = table.Rows.Select(r => reader.Read(r.Number, r.Cells)).ToList();
            var results = new ConcurrentDictionary<int, RowResult>();
            await Parallel.ForEachAsync(
                rows,
                new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancel },
                async (row, _) => results[row.Number] = await Take(row, actor, grains, dryRun, log));
            return Answer(file, dryRun, rows, results);
        });
    }

    private static (TableImport Answer, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> Wrong) Answer(
        string file, bool dryRun, List<OpportunityRow> rows, ConcurrentDictionary<int, RowResult> results)
    {
        var wrong = results.Values.Where(r => r.Outcome == RowOutcome.Failed).ToDictionary(r => r.Row, r => r.Problems ?? []);
        return (
            new TableImport(
                file,
                dryRun,
                rows.Count,
                Count(RowOutcome.Created),
                Count(RowOutcome.Updated),
                Count(RowOutcome.Unchanged),
                wrong.Count,
                TableDesk.Remarks(wrong.OrderBy(w => w.Key).Select(w => (w.Key, w.Value))),
                TableDesk.Remarks(rows.Where(r => !wrong.ContainsKey(r.Number)).Select(r => (r.Number, r.Notes)))),
            wrong);

        int Count(RowOutcome outcome) => results.Values.Count(r => r.Outcome == outcome);
    }

    private static async Task<RowResult> Take(OpportunityRow row, Actor actor, IGrainFactory grains, bool dryRun, ILogger log)
    {
        if (row.Opportunity is not { } opportunity)
        {
            return new RowResult(row.Number, RowOutcome.Failed, row.Problems);
        }

        try
        {
            var grain = grains.GetGrain<IOpportunityGrain>(new DealKey(actor.Tenant, opportunity.Id).ToString());
            var known = (await grain.Get(actor)).Opportunity;

            // What ended before we heard of it claims nothing.
            if (known is null ? !opportunity.Open : Same(known, opportunity))
            {
                return new RowResult(row.Number, RowOutcome.Unchanged);
            }

            var refusal = dryRun ? null : (await grain.Take(actor, opportunity)).Refusal;
            return refusal is null
                ? new RowResult(row.Number, known is null ? RowOutcome.Created : RowOutcome.Updated)
                : NotKept(row);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotKept(log, fault, opportunity.Id);
            return NotKept(row);
        }
    }

    private static RowResult NotKept(OpportunityRow row) =>
        new(row.Number, RowOutcome.Failed, [new CellProblem("", "notKept", "This row could not be kept just now, send it again.")]);

    private static bool Same(DirectOpportunity a, DirectOpportunity b) => DomainJson.Write(a).Utf8.Span.SequenceEqual(DomainJson.Write(b).Utf8.Span);

    [LoggerMessage(61, LogLevel.Warning, "The own opportunity {Opportunity} could not be kept; its row is handed back")]
    private static partial void LogNotKept(ILogger log, Exception fault, string opportunity);
}
