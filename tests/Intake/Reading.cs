using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Policies;

namespace Negotiation.Intake.Tests;

/// <summary>The world the rows are read in: partner Fabrikam, vendor Northwind, 15 June 2026.</summary>
public static class Reading
{
    public static readonly DateOnly Today = new(2026, 6, 15);
    public static readonly Member Ana = new("ana", "Ana", Role.PartnerRep, "Europe/Berlin");

    public static readonly IntakeContext Context = new(
        "northwind",
        "fabrikam",
        "Fabrikam",
        DefaultProgramme.For(
            "northwind", "northwind", "Northwind", "Europe/Berlin",
            new Member("max", "Max", Role.ChannelManager, "Europe/Berlin"), new Member("dora", "Dora", Role.DirectRep, "Europe/Berlin")),
        Today,
        Ana);

    public static RowReading Of(Action<Dictionary<string, string>>? change = null, IntakeContext? context = null)
    {
        var row = CoSellFile.GoodRow();
        change?.Invoke(row);
        return Of(row, context);
    }

    public static RowReading Of(Dictionary<string, string> row, IntakeContext? context = null)
    {
        var file = new CoSellFile();
        file.Columns.AddRange(row.Keys.Except(file.Columns));
        var (map, broken) = HeaderMap.Read(file.Headers);
        broken.ShouldBeEmpty();
        return new RowReader(map!, context ?? Context).Read(file.Cells(row));
    }
}
