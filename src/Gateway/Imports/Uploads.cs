using System.Collections.Concurrent;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;
using Negotiation.Grains;

namespace Negotiation.Gateway.Imports;

/// <summary>Takes files in: who may, for whom, and what the dry run says.</summary>
internal sealed class Uploads(Jobs jobs, JobStore store, Sender sender, Partners partners, IPolicyBook policies, ImportOptions options, TimeProvider clock) : IDisposable
{
    // A check holds a whole file in memory and one processor.
    private readonly SemaphoreSlim oneAtATime = new(1);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <returns>Null: the person may not import for this partner.</returns>
    /// <exception cref="FileFaultException">The file as a whole cannot be read.</exception>
    /// <exception cref="HeaderFaultException">Columns are missing or there twice.</exception>
    /// <exception cref="DealsUnreachableException">A deal did not answer for a while.</exception>
    public async Task<ImportJob?> Take(Actor actor, string? partner, string? partnerName, HttpRequest request, CancellationToken aborted)
    {
        if (await policies.Current(actor.Tenant) is not { } policy || Order(actor, partner, partnerName, policy) is not { } order)
        {
            return null;
        }

        var upload = await Upload.Read(request, aborted);
        var known = order.Importer is null ? await partners.Find(order.Partner, actor, policy, aborted) : new KnownPartner(order.Partner, order.PartnerName);
        order = order with { FileName = upload.FileName, PartnerName = (order.Importer is null ? Shown(partnerName) : null) ?? known?.Name ?? order.PartnerName };
        await oneAtATime.WaitAsync(aborted);
        try
        {
            // The check may take a while; it must not hold the thread that other requests wait for.
            return await Task.Run(() => Check(order, policy, known is not null, upload.Bytes, aborted), aborted);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async Task<Report> ErrorFile(Job job)
    {
        var file = SourceFile.Open(store.Source(job.Order.Id));
        return file.Errors(await Wrong(job, file));
    }

    /// <returns>Null: the format has no result file.</returns>
    public async Task<Report?> Result(Job job) => SourceFile.Open(store.Source(job.Order.Id)) is JsonSource { Format: SourceFormat.AwsFlat } file
        ? file.Result(job.Order.FileName, job.Order.At, await Wrong(job, file))
        : null;

    // Before the start only what the records themselves say is known.
    private async Task<Dictionary<int, IReadOnlyList<CellProblem>>> Wrong(Job job, SourceFile file)
    {
        var order = job.Order;
        return job.State is ImportState.Checked && await policies.Current(order.Tenant) is { } policy
            ? Checking.Read(file, file.Reader(order.Context(policy, Today))).Where(r => r.Reading.Act is null).ToDictionary(r => r.Record.Number, r => r.Reading.Problems)
            : store.Results(order.Id).Where(r => r.Outcome is RowOutcome.Failed).ToDictionary(r => r.Row, r => r.Problems ?? []);
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<ImportJob> Check(Order order, Policy policy, bool known, byte[] bytes, CancellationToken aborted)
    {
        var file = SourceFile.Open(bytes);
        var created = new ConcurrentBag<IReadOnlyList<Member>>();
        var findings = await Checking.Check(
            file,
            order.Context(policy, Today),
            options.InFlight,
            async (act, record, reader, token) =>
            {
                var result = await sender.Foresee(order, record, act, reader, token);
                if (result.Outcome is RowOutcome.Created && act is ImportRow row)
                {
                    created.Add(row.Command.Members);
                }

                return result;
            },
            aborted);
        var warnings = order.Importer is null ? await Warnings(order, known, created, aborted) : [];
        return jobs.Add(order, bytes, file.Count, findings with { Warnings = warnings }).View();
    }

    private async Task<IReadOnlyList<ImportWarning>> Warnings(Order order, bool known, IReadOnlyCollection<IReadOnlyList<Member>> created, CancellationToken aborted)
    {
        var people = await partners.KnownPeople(order.Tenant, order.Partner, created.SelectMany(static members => members).Select(static m => m.Person), aborted);
        return ImportWarning.OfPartner(order.Partner, order.PartnerName, known, created.Count, created.Count(members => !members.Any(m => people.Contains(m.Person))));
    }

    // A partner's rep imports for the own organisation, a channel manager for a named partner of the vendor.
    private Order? Order(Actor actor, string? partner, string? partnerName, Policy policy)
    {
        var own = actor.Is(Role.PartnerRep) && (partner is null || string.Equals(partner, actor.Organisation, StringComparison.Ordinal));
        var managed = Importers.Manages(actor, policy) && Names.IsId(partner) && !string.Equals(partner, policy.DirectSales.Id, StringComparison.Ordinal);
        if (!own && !managed)
        {
            return null;
        }

        return new Order(
            Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            actor.Tenant,
            actor.Organisation,
            actor.Name,
            own ? actor.Organisation : partner!,
            own ? actor.OrganisationName : partner!,
            "",
            clock.GetUtcNow(),
            own ? new Member(actor.Person, actor.Name, Role.PartnerRep, actor.Zone) : null);
    }

    private static string? Shown(string? name)
    {
        var clean = string.Concat((name ?? "").Where(c => !char.IsControl(c))).Trim();
        return clean.Length is > 0 and <= Limits.Name ? clean : null;
    }
}
