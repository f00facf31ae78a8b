using Negotiation.Domain.Disputes;

namespace Negotiation.Gateway.Cases;

/// <summary>Somebody neutral, as the people who look after the roster, and they themselves, see them.</summary>
/// <param name="ReportsTo">Person ids up the line, the nearest first.</param>
/// <param name="Disclosures">With those that are over.</param>
/// <param name="SeatsLastYear">Seats taken in the last 365 days.</param>
/// <param name="LastSeat">When the last seat was taken; null: never, or longer ago than is kept.</param>
public sealed record NeutralView(
    string Person,
    string Name,
    string Organisation,
    string Zone,
    IReadOnlyList<SeatKind> Seats,
    IReadOnlyList<string> ReportsTo,
    IReadOnlyList<Disclosure> Disclosures,
    int SeatsLastYear,
    DateTimeOffset? LastSeat = null)
{
    public static NeutralView Of(NeutralOnFile file, DateTimeOffset now) => new(
        file.Person,
        file.Neutral.Name,
        file.Neutral.Organisation,
        file.Neutral.Zone,
        file.Neutral.Seats,
        file.Neutral.ReportsTo,
        file.Neutral.Disclosures,
        file.Services.Count(s => s.At > now.AddDays(-365)),
        file.Services.Count == 0 ? null : file.Services.Max(static s => s.At));
}

/// <param name="People">By name: everybody, or the caller alone.</param>
/// <param name="MayChange">Whether the caller changes entries.</param>
/// <param name="Me">The caller's own id when they are on the roster; null otherwise.</param>
public sealed record RosterView(IReadOnlyList<NeutralView> People, bool MayChange, string? Me = null);
