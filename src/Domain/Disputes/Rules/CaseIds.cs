using System.Text;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>Ids of cases, worked out from what began them, so that the same beginning twice is one case.</summary>
public static class CaseIds
{
    /// <param name="request">Id of the request that opens it.</param>
    public static string Of(string tenant, string person, string request) => Name($"person\n{tenant}\n{person}\n{request}");

    /// <param name="version">Version of the event that says that the negotiation lapsed.</param>
    public static string OfLapse(string tenant, string deal, long version) => Name($"lapse\n{tenant}\n{deal}\n{version}");

    private static string Name(string text) => "c" + Chain.Sha256(Encoding.UTF8.GetBytes(text))[..24];
}
