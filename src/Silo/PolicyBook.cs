using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Grains;

namespace Negotiation.Silo;

/// <summary>
/// The policies of all tenants: those registered by the host, and one JSON document per tenant and version from a folder.
/// A version never changes once deals are pinned to it; a new version is a new document, read at the next start.
/// </summary>
public sealed class PolicyBook : IPolicyBook
{
    private readonly FrozenDictionary<(string Tenant, int Version), Policy> all;
    private readonly FrozenDictionary<string, Policy> current;

    /// <exception cref="InvalidDataException">A document cannot be used; the message names the file and why.</exception>
    public PolicyBook(IEnumerable<Policy> registered, IOptions<SiloOptions> options)
    {
        var folder = options.Value.Policies ?? Path.Combine(options.Value.Data, "policies");
        Policy[] policies = [.. registered, .. Read(folder)];
        var twice = policies.GroupBy(p => (p.Tenant, p.Version)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new InvalidDataException($"Policy version {twice.Key.Version} of {twice.Key.Tenant} exists twice.");
        }

        all = policies.ToFrozenDictionary(p => (p.Tenant, p.Version));
        current = policies.GroupBy(p => p.Tenant, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.MaxBy(p => p.Version)!, StringComparer.Ordinal);
    }

    public ValueTask<Policy?> Current(string tenant) => ValueTask.FromResult(current.GetValueOrDefault(tenant));

    public ValueTask<Policy> Pinned(string tenant, int version) => all.TryGetValue((tenant, version), out var policy)
        ? ValueTask.FromResult(policy)
        : throw new KeyNotFoundException($"There is no policy version {version} of {tenant}.");

    private static IEnumerable<Policy> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            Policy policy;
            try
            {
                policy = DomainJson.Read<Policy>(new RawJson(File.ReadAllBytes(file)));
            }
            catch (JsonException fault)
            {
                throw new InvalidDataException($"{Path.GetFileName(file)} is no policy: {fault.Message}", fault);
            }

            if (policy.Version < 1 || policy.Reviewers.Count == 0 || !Zones.Exists(policy.Calendar.Zone) || policy.Calendar.Days.Count == 0
                || policy.Calendar.Opens >= policy.Calendar.Closes)
            {
                throw new InvalidDataException(
                    $"{Path.GetFileName(file)} needs a version of 1 or more, a reviewer, a known time zone, working days, and an opening before its closing time.");
            }

            yield return policy;
        }
    }
}
