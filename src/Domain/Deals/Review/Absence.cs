using Negotiation.Domain.Calendars;

namespace Negotiation.Domain.Deals;

/// <summary>Somebody is away, and who stands in. It moves no deadline and gives nobody rights they do not have.</summary>
/// <param name="Organisation">Whose person it is.</param>
/// <param name="From">First day away, in the person's own zone.</param>
/// <param name="Until">Last day away; not before <paramref name="From"/>, at most <see cref="LongestDays"/> days later.</param>
/// <param name="Zone">IANA time zone of the person.</param>
/// <param name="Deputy">A colleague of the same organisation.</param>
public sealed record Absence(string Person, string Name, string Organisation, DateOnly From, DateOnly Until, string Zone, Stand Deputy)
{
    public const int LongestDays = 366;

    public bool Covers(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zones.Find(Zone)).DateTime);
        return From <= day && day <= Until;
    }

    /// <summary>All broken rules; empty when the absence may be kept.</summary>
    public static IReadOnlyList<BrokenRule> Check(Absence absence, DateTimeOffset now)
    {
        var rules = new RuleBook();
        var known = Zones.Exists(absence.Zone);
        rules.Require(known, "zone", "zone", "Choose a time zone.");
        rules.Require(absence.Until >= absence.From, "untilBeforeFrom", "until", "The last day lies before the first one.");
        rules.Require(absence.Until.DayNumber - absence.From.DayNumber <= LongestDays, "absenceTooLong", "until", "An absence lasts at most a year.");
        rules.Require(
            !known || absence.Until >= DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zones.Find(absence.Zone)).DateTime),
            "absencePast",
            "until",
            "These days have passed.");
        rules.Text(absence.Deputy.Person, "deputy.person", 128);
        rules.Text(absence.Deputy.Name, "deputy.name", Limits.Name);
        rules.Require(!string.Equals(absence.Deputy.Person, absence.Person, StringComparison.Ordinal), "ownDeputy", "deputy.person", "Name a colleague, not the person who is away.");
        return rules.Broken;
    }
}

/// <summary>Who stands in for somebody.</summary>
public sealed record Stand(string Person, string Name);
