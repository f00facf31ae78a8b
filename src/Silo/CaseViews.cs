using Negotiation.Domain.Disputes;
using Negotiation.Grains;
using Negotiation.ReadModel;

namespace Negotiation.Silo;

/// <summary>The read model as the grains of cases see it.</summary>
internal sealed class CaseViews(CaseRows rows) : ICaseViews
{
    public Task Put(CaseSummary summary) => rows.Put(summary);
}
