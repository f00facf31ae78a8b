using Negotiation.Domain.Policies;
using Orleans;
using Orleans.Concurrency;

namespace Negotiation.Grains;

/// <summary>The policy of one vendor: its versions and the changes on their way. The key is the tenant.</summary>
[Alias("negotiation.programme")]
public interface IProgrammeGrain : IGrainWithStringKey
{
    /// <summary>Which version is in force at this instant. Answered from memory, so that it is right everywhere from the instant a version begins to hold.</summary>
    [ReadOnly]
    [Alias("current")]
    Task<PolicyPin> Current();

    /// <summary>Where the document of the version in force lies, or of one that was in force before; none for any other, such as one that lies ahead or was recalled.</summary>
    [ReadOnly]
    [Alias("begun")]
    Task<PolicyPin> Begun(int version);

    /// <summary>Where the document of a version lies, recalled or not.</summary>
    [ReadOnly]
    [Alias("pinned")]
    Task<PolicyPin> Pinned(int version);

    /// <summary>Everything; for the vendor's own people only, which the caller has to see to.</summary>
    [ReadOnly]
    [Alias("overview")]
    Task<ProgrammeOverview> Overview();

    /// <summary>Carry out one command, durable before the answer. A repeat of the request id changes nothing and gets the first answer.</summary>
    [Alias("send")]
    Task<AmendmentAnswer> Send(AmendmentRequest request);

    /// <summary>Hand on what the outbox still holds. Safe at any time.</summary>
    [Alias("touch")]
    Task Touch();
}

/// <summary>One document of a policy, written once. The key is <c>tenant/hash</c>: whatever is stored under it cannot be another.</summary>
[Alias("negotiation.policy-document")]
public interface IPolicyDocumentGrain : IGrainWithStringKey
{
    /// <summary>Null: nothing is kept here.</summary>
    [ReadOnly]
    [Alias("get")]
    Task<DocumentAnswer> Get();

    /// <summary>Durable when the task completes. Keeping it again changes nothing.</summary>
    /// <exception cref="ArgumentException">The document is another than the key says.</exception>
    [Alias("keep")]
    Task Keep(PolicyCopy document);
}
