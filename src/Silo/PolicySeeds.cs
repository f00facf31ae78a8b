using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Grains;

namespace Negotiation.Silo;

/// <summary>
/// What policies begin from: those registered by the host, and one JSON document per tenant and version from a folder. Once a
/// vendor's policy exists, only a document with a later version number is looked at; everything else is an amendment's.
/// </summary>
public sealed class PolicySeeds : IPolicySeeds
{
    private readonly FrozenDictionary<string, IReadOnlyList<Policy>> all;

    /// <exception cref="InvalidDataException">A document cannot be used; the message names the file, the place and why.</exception>
    public PolicySeeds(IEnumerable<Policy> registered, IOptions<SiloOptions> options)
    {
        var folder = options.Value.Policies ?? Path.Combine(options.Value.Data, "policies");
        Policy[] policies = [.. registered, .. Read(folder)];
        var twice = policies.GroupBy(static p => (p.Tenant, p.Version)).FirstOrDefault(static g => g.Count() > 1);
        if (twice is not null)
        {
            throw new InvalidDataException($"Policy version {twice.Key.Version} of {twice.Key.Tenant} exists twice.");
        }

        all = policies.GroupBy(static p => p.Tenant, StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => (IReadOnlyList<Policy>)[.. g], StringComparer.Ordinal);
    }

    public IReadOnlyList<Policy> For(string tenant) => all.GetValueOrDefault(tenant, []);

    private static IEnumerable<Policy> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var reading = PolicyDocument.Read(new RawJson(File.ReadAllBytes(file)));
            if (reading.Policy is not { } policy)
            {
                throw new InvalidDataException($"{name} is no policy: {string.Join(' ', reading.Faults.Select(static fault => $"{fault.Field}: {fault.Text}"))}");
            }

            var broken = PolicyRules.Check(policy);
            if (policy.Version < 1 || broken.Count > 0)
            {
                throw new InvalidDataException(policy.Version < 1
                    ? $"{name} cannot be used: version: A version is 1 or more."
                    : $"{name} cannot be used. {string.Join(' ', broken.Select(static rule => $"{rule.Field}: {rule.Text}"))}");
            }

            yield return policy;
        }
    }
}
