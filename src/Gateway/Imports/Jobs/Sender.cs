using System.Globalization;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Imports;

/// <summary>
/// Brings one row to its deal. The request id is made of the import, the row and its content: when an import goes on after a
/// crash, a row whose answer was lost gets that first answer again.
/// </summary>
internal sealed class Sender(IGrainFactory grains, SourceRecords kept, TimeProvider clock)
{
    /// <summary>
    /// Finds the deal that came in before its source had given it an id: a partner's own file names an opportunity by the partner's
    /// reference alone, and later ones by both.
    /// </summary>
    /// <exception cref="DealsUnreachableException">The deal did not answer for a while.</exception>
    public async Task<RecordAct> Resolve(Order order, RecordAct act, CancellationToken stopping)
    {
        if (act is not ImportRow { Earlier: { } earlier } row || await View(order, row.Deal, stopping) is not null)
        {
            return act;
        }

        var deal = earlier.DealId(order.Tenant, order.Partner);
        return await View(order, deal, stopping) is null ? act : row.UnderEarlierName(deal);
    }

    /// <exception cref="DealsUnreachableException">The deal did not answer for a while.</exception>
    public Task<RowResult> Send(Order order, SourceRecord record, RecordAct act, IRecordReader reader, CancellationToken stopping) => act switch
    {
        ImportRow row => Send(order, record.Number, row, stopping),
        AttachFacts facts => Attach(order, record, facts, reader, stopping),
        _ => Task.FromResult(new RowResult(record.Number, RowOutcome.Unchanged)),
    };

    /// <summary>
    /// What sending the record would do now. Asks the deal and changes nothing.
    /// </summary>
    /// <exception cref="DealsUnreachableException">The deal did not answer for a while.</exception>
    public async Task<RowResult> Foresee(Order order, SourceRecord record, RecordAct act, IRecordReader reader, CancellationToken stopping) => act switch
    {
        ImportRow row => await Foresee(order, record.Number, (ImportRow)await Resolve(order, row, stopping), stopping),
        AttachFacts facts => await Attach(order, record, facts, reader, stopping),
        _ => new RowResult(record.Number, RowOutcome.Unchanged),
    };

    private async Task<RowResult> Send(Order order, int number, ImportRow row, CancellationToken stopping)
    {
        var deal = Grain(order, row.Deal);
        var request = new DealRequest(RequestId(order.Id, number, row.Command), Actor.System(order.Tenant), CommandOf(order, row));
        var answer = await Patience.Ask(() => deal.Send(request), static a => a.Refusal is { Reason: RefusalReason.Busy }, clock, stopping);
        return new RowResult(number, Outcome(answer), answer.Refusal is null ? null : Words(answer.Refusal));
    }

    private async Task<RowResult> Foresee(Order order, int number, ImportRow row, CancellationToken stopping)
    {
        if (await View(order, row.Deal, stopping) is null)
        {
            return new RowResult(number, RowOutcome.Created);
        }

        var (deal, platform, command) = (Grain(order, row.Deal), Actor.System(order.Tenant), CommandOf(order, row));
        var answer = await Patience.Ask(() => deal.Foresee(platform, command), static _ => false, clock, stopping);
        return answer.Refusal is null
            ? new RowResult(number, answer.From == 0 ? RowOutcome.Unchanged : RowOutcome.Updated)
            : new RowResult(number, RowOutcome.Failed, Words(answer.Refusal));
    }

    // Changes nothing by itself: what a row that attaches brings is kept with the records of its batch.
    private async Task<RowResult> Attach(Order order, SourceRecord record, AttachFacts facts, IRecordReader reader, CancellationToken stopping)
    {
        if (await View(order, facts.Deal, stopping) is null)
        {
            return new RowResult(record.Number, RowOutcome.Failed, [new CellProblem(
                facts.Field,
                "referralMissing",
                $"The referral \"{facts.Referral}\" is not here, so the row waits: import that referral first and then this row again.")]);
        }

        var earlier = await kept.Find(order.Tenant, FormatNames.Of(SourceFormat.DealRegistrations), order.Organisation, [facts.Deal], stopping);
        var same = earlier.TryGetValue(facts.Deal, out var before) && KeptRow.Read(before.Content).SaysTheSameAs(KeptRow.Read(reader.Original(record)));
        return new RowResult(record.Number, same ? RowOutcome.Unchanged : RowOutcome.Updated);
    }

    private async Task<DealView?> View(Order order, string id, CancellationToken stopping)
    {
        var deal = Grain(order, id);
        var platform = Actor.System(order.Tenant);
        return (await Patience.Ask(() => deal.Get(platform), static _ => false, clock, stopping)).View;
    }

    // Only the vendor's own people may bring in what they approved elsewhere as approved.
    private static Import CommandOf(Order order, ImportRow row) => row.Command with { Own = order.Importer is not null };

    private IDealGrain Grain(Order order, string deal) => grains.GetGrain<IDealGrain>(new DealKey(order.Tenant, deal).ToString());

    private static RowOutcome Outcome(DealAnswer answer) => answer switch
    {
        { Refusal: not null } => RowOutcome.Failed,
        { From: 0 } => RowOutcome.Unchanged,
        { From: 1 } => RowOutcome.Created,
        _ => RowOutcome.Updated,
    };

    private static string RequestId(string import, int number, Command command) =>
        Chain.Sha256([.. DomainJson.Write(command).Utf8.Span, .. System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/{import}/{number}"))]);

    private static IReadOnlyList<CellProblem> Words(Refusal refusal) => refusal.Rules.Count > 0
        ? [.. refusal.Rules.Select(rule => new CellProblem("", rule.Code, Text(rule)))]
        : [new CellProblem("", DomainJson.Write(refusal.Reason).ToString().Trim('"'), refusal.Reason switch
        {
            RefusalReason.WrongState => "The deal is final here and does not change any more.",
            RefusalReason.NotFound or RefusalReason.NotAllowed => "The deal belongs to someone else here.",
            _ => "The deal did not take the row.",
        })];

    // A rule about a field of the form says which: its sentence alone does not, and the file may call it otherwise.
    private static string Text(BrokenRule rule) => rule.Field.StartsWith("form.", StringComparison.Ordinal) ? $"{Plain(rule.Field["form.".Length..])}: {rule.Text}" : rule.Text;

    private static string Plain(string field) => char.ToUpperInvariant(field[0]) + string.Concat(field.Skip(1).Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
