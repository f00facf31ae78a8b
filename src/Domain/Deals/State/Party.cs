using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

public enum PartyKind
{
    Partner,
    DirectSales,
}

/// <summary>One person who speaks for a party on this deal.</summary>
/// <param name="Zone">IANA time zone, for showing the other side's clock.</param>
public sealed record Member(string Person, string Name, Accounts.Role Role, string Zone);

/// <summary>A side of the deal. Agreement needs every party that is <paramref name="Required"/>.</summary>
/// <param name="Id">Equals the organisation id: one party per organisation on a deal.</param>
public sealed record Party(string Id, PartyKind Kind, string Name, bool Required, IReadOnlyList<Member> Members)
{
    private Written written;

    internal void Write(System.Text.Json.Utf8JsonWriter json) => written.To(json, this);
}
