using Negotiation.Domain.Accounts;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Orleans;

namespace Negotiation.Grains;

/// <summary>Puts a claim where others can meet it, and reports whom it met. Every step can be repeated.</summary>
internal sealed class ClaimPoster(IGrainFactory grains, IClaimViews views, IPolicyBook policies)
{
    // More look-alikes than this, of those under a key and of those the search finds each, help nobody.
    private const int MostLookAlikes = 5;

    // A person can judge so many overlaps of one claim; more of them say something about the data.
    private const int MostFindings = 20;

    // A domain with more different names under it is where customers are hosted, and says nothing of who they are.
    private const int NamesOfOneDomain = 24;

    // One partner alone cannot make a domain say nothing.
    private const int HoldersOfOneDomain = 3;

    /// <param name="claim">Null: it has ended.</param>
    /// <param name="id">The claim's id.</param>
    /// <param name="customer">Whom it claims, or claimed last.</param>
    /// <param name="heard">The overlaps its holder was told of.</param>
    public async Task<PostedClaim> Post(
        string tenant, string id, Claim? claim, Domain.Deals.Customer? customer, PostedClaim before, IReadOnlyList<HeardOverlap> heard, Policy policy, DateTimeOffset now)
    {
        var known = await LinkBook.Of(grains, tenant);
        var own = customer is null ? [] : KeysOf(CustomerIdentity.Of(customer), known);
        IReadOnlyList<string> keys = claim is null ? [] : own;

        // A crash may have come after the claim was put under its keys and before that was noted: when it ends, it leaves them all the same.
        var former = before.Keys.Concat((before.Left ?? []).SelectMany(left => KeysOf(CustomerIdentity.Of(left), known)));
        var earlier = before.Reported.Concat(heard.Where(overlap => overlap.Live).Select(overlap => overlap.Id)).ToHashSet(StringComparer.Ordinal);
        await Task.WhenAll(former.Union(own, StringComparer.Ordinal).Except(keys, StringComparer.Ordinal).Select(key => Account(tenant, key).Remove(id)));
        if (claim is null)
        {
            await Task.WhenAll(earlier.Select(overlap => Send(tenant, overlap, new EndOverlap(id))));

            // Last: by this row the sweeper finds an end that was cut short.
            await views.Remove(tenant, id);
            return new PostedClaim();
        }

        // What is compared by the rules of another version may change with them too.
        var again = Comparing.NextChange(claim, policy, now);
        var met = await Task.WhenAll(keys.Select(key => Account(tenant, key).Put(claim)));

        // A file brings in very many claims of one holder, and none of them collides with another.
        var others = met.SelectMany(m => m.Claims).Where(c => !string.Equals(c.Holder, claim.Holder, StringComparison.Ordinal)).DistinctBy(c => c.Id, StringComparer.Ordinal).ToList();
        var domains = !keys.Zip(met).Any(m => m.First.StartsWith(BlockingKeys.Site, StringComparison.Ordinal) && IsHosting(OfDomain(m.Second.Claims, claim)));
        var compared = Likeliest(await Compare(others, shared: true)).ToLookup(finding => finding.IsOnlyAlike);
        var dismissed = heard.Where(overlap => overlap.Dismissed).Select(overlap => overlap.Id).ToHashSet(StringComparer.Ordinal);
        var sure = Cut(compared[false], MostFindings);
        List<Finding> findings = [.. Comparing.WithRules(tenant, claim, policy, now), .. sure];
        await Report(findings);

        // Who waits for an alert waits neither for the search nor for mere look-alikes, which alert nobody.
        List<Finding> lookAlikes = [.. Cut(compared[true], MostLookAlikes)];
        await Report(lookAlikes);
        findings.AddRange(lookAlikes);

        // What was found before, by whichever side, and is not found again may be over, or only be one too many to report.
        var rest = earlier.Except(findings.Select(f => f.Id), StringComparer.Ordinal).ToList();
        if (rest.Count > 0)
        {
            var still = (await Alike()).Select(finding => finding.Id);
            await Task.WhenAll(rest.Except(still, StringComparer.Ordinal).Select(overlap => Send(tenant, overlap, new RecheckOverlap(claim))));
        }

        // After all that must not be left undone: by this row the sweeper finds what was cut short.
        await views.Put(tenant, claim);
        lookAlikes = [.. Cut(Likeliest(await Alike()), MostLookAlikes)];
        await Report(lookAlikes);
        findings.AddRange(lookAlikes);
        return new PostedClaim { Keys = keys, Reported = [.. findings.Select(f => f.Id)], Again = again, More = sure.Count < compared[false].Count() };

        // What is known already does not fall out because others came, and what a person dismissed takes nobody's place.
        List<Finding> Cut(IEnumerable<Finding> found, int most)
        {
            var kept = new List<Finding>();
            foreach (var finding in found)
            {
                var free = dismissed.Contains(finding.Id);
                if (free || most > 0 || earlier.Contains(finding.Id))
                {
                    kept.Add(finding);
                    most -= free ? 0 : 1;
                }
            }

            return kept;
        }

        async Task<List<Finding>> Alike()
        {
            var similar = await views.Similar(tenant, claim, MostLookAlikes * 4);
            return await Compare(similar.Where(other => !others.Exists(m => string.Equals(m.Id, other.Id, StringComparison.Ordinal))), shared: false);
        }

        Task Report(IEnumerable<Finding> found) =>
            Task.WhenAll(found.Select(finding => Send(tenant, finding.Id, new ReportOverlap(finding, finding.Second?.Policy ?? policy.Version))));

        async Task<List<Finding>> Compare(IEnumerable<Claim> with, bool shared)
        {
            var found = new List<Finding>();
            foreach (var other in with)
            {
                // The later claim's rules say what counts, whichever of the two is posted.
                var later = claim.IsBefore(other) ? other.Policy : claim.Policy;
                var rules = later == policy.Version ? policy : await policies.Pinned(tenant, later);
                if (later != policy.Version && claim.ProtectionEnded is not null && Comparing.NextChange(claim, rules, now) is { } change && (again is null || change < again))
                {
                    again = change;
                }

                if (Comparing.Between(tenant, claim, other, rules, now, shared, domains, known.Links) is { } finding)
                {
                    found.Add(finding);
                }
            }

            return found;
        }
    }

    // Those that alert come before suggestions that are as sure, those who may be one before relatives, and among equals the vendor's own sales.
    private static IEnumerable<Finding> Likeliest(IEnumerable<Finding> found) => found
        .OrderByDescending(finding => finding.Confidence)
        .ThenBy(finding => finding.Suggested)
        .ThenByDescending(finding => finding.Match?.Grade)
        .ThenByDescending(finding => finding.Match?.Score)
        .ThenByDescending(finding => finding.Kinds.Contains(OverlapKind.DirectEngaged));

    // Companies of one group meet under a key of the group; a person says whether that matters.
    private static IReadOnlyList<string> KeysOf(CustomerIdentity customer, KnownGroups known) =>
        [.. BlockingKeys.Of(customer), .. known.Groups.KeysOf(customer)];

    // A key of a site is met by every ending of its domain.
    private static List<Claim> OfDomain(IReadOnlyList<Claim> claims, Claim claim)
    {
        var own = WebDomain.Identifying(claim.Customer.Domain);
        return [.. claims.Where(other => string.Equals(WebDomain.Identifying(other.Customer.Domain), own, StringComparison.Ordinal))];
    }

    private static bool IsHosting(IReadOnlyList<Claim> claims) => Names(claims) > NamesOfOneDomain && Holders(claims) >= HoldersOfOneDomain;

    private static int Names(IReadOnlyList<Claim> claims) => claims.Select(c => CompanyName.Fold(c.Customer.Name)).Distinct(StringComparer.Ordinal).Count();

    private static int Holders(IReadOnlyList<Claim> claims) => claims.Select(c => c.Holder).Distinct(StringComparer.Ordinal).Count();

    private async Task Send(string tenant, string overlap, OverlapCommand command)
    {
        var request = new OverlapEnvelope("claim", Actor.System(tenant), command);
        var answer = await grains.GetGrain<IOverlapGrain>(new DealKey(tenant, overlap).ToString()).Send(request);
        if (answer.Refusal is { Reason: not Domain.Deals.RefusalReason.NotFound } refusal)
        {
            throw new InvalidOperationException($"The overlap {overlap} did not take a {command.GetType().Name}: {refusal.Reason}.");
        }
    }

    private IAccountGrain Account(string tenant, string key) => grains.GetGrain<IAccountGrain>($"{tenant}/{key}");
}
