using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>One document, kept under its own hash and never changed.</summary>
public sealed class PolicyDocumentGrain([PersistentState("policy")] IPersistentState<DocumentRecord> storage) : Grain, IPolicyDocumentGrain
{
    public static string KeyOf(string tenant, string hash) => $"{tenant}/{hash}";

    public Task<DocumentAnswer> Get() => Task.FromResult(new DocumentAnswer(storage.State.Policy));

    public async Task Keep(PolicyCopy document)
    {
        if (!string.Equals(KeyOf(document.Policy.Tenant, PolicyDocument.HashOf(document.Policy)), this.GetPrimaryKeyString(), StringComparison.Ordinal))
        {
            throw new ArgumentException("The document is another than its key says.", nameof(document));
        }

        if (storage.State.Policy is not null)
        {
            return;
        }

        await storage.Keep(new DocumentRecord { Policy = document.Policy }, this);
    }
}
