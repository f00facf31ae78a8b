using System.Text;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests.Mediation;

public class MeetingTests
{
    private const string Place = "Room 7; 2nd floor, Straße \\ https://meet.example/raum?id=1,2 – wir treffen uns pünktlich um zehn am Eingang";

    private static readonly MeetingSlot First = new(Start.AddDays(1), 60);
    private static readonly MeetingSlot Second = new(Start.AddDays(2), 90);

    [Fact]
    public void In_the_informal_stage_a_side_books_what_every_side_can_make()
    {
        var table = Table.Informal().Given(Ann, new ProposeSlots("plenary", [First, Second], Place));
        var id = table.State.Meetings.Single().Id;
        Table.ShouldBe(table.When(Ann, new BookSlot(id, 0)), RefusalReason.Invalid, "notForAll");
        table.Given(Ben, new AnswerSlots(id, [1, 1]));
        Table.ShouldBe(table.When(Ben, new BookSlot(id, 0)), RefusalReason.Invalid, "notForAll");
        table.Given(Ben, new BookSlot(id, 1));
        table.SeenBy(Ann)!.Meetings.Single().Booked.ShouldBe(1);
        Table.ShouldBe(table.At(Second.Start).When(Ben, new BookSlot(id, 0)), RefusalReason.Invalid, "slotPast", "notForAll");
    }

    [Fact]
    public void In_mediation_the_mediator_books_and_a_caucus_is_between_two()
    {
        var table = Table.Mediated().Given(Table.Max, new ProposeSlots(Table.Caucus(Partner), [First], Place));
        var id = table.State.Meetings.Single().Id;
        Table.ShouldBe(table.When(Ann, new BookSlot(id, 0)), RefusalReason.NotAllowed, "mediatorBooks");
        var unknown = table.When(Ben, new AnswerSlots("0123456789abcdef", [0])).Refusal!.Rules;
        table.When(Ben, new AnswerSlots(id, [0])).Refusal!.Rules.ShouldBe(unknown);
        table.When(Ben, new BookSlot(id, 0)).Refusal!.Rules.ShouldBe(unknown);
        table.Given(Table.Max, new BookSlot(id, 0));
        table.SeenBy(Ben)!.Meetings.ShouldBeEmpty();
        Table.ShouldBe(table.When(Ann, new CancelSlot(id)), RefusalReason.NotAllowed, "notYourTimes");
        table.Given(Table.Max, new CancelSlot(id));
        Table.ShouldBe(table.When(Table.Max, new BookSlot(id, 0)), RefusalReason.WrongState, "timesCancelled");
        table.When(Table.Max, new CancelSlot(id)).Facts.ShouldBeEmpty();
    }

    [Fact]
    public void Every_broken_rule_of_a_proposal_is_named()
    {
        var outcome = Table.Informal().When(Ann, new ProposeSlots(
            Table.Own(Partner), [new MeetingSlot(Start, 14), new MeetingSlot(Start.AddDays(366), 481), First, First], " "));
        outcome.Refusal!.Rules.Select(r => $"{r.Field} {r.Code}").ShouldBe(
            ["room meetAlone", "place required", "slots[0].start slotPast", "slots[0].minutes minutes", "slots[1].start slotTooFar", "slots[1].minutes minutes", "slots[3] duplicateSlot"]);
        Table.ShouldBe(Table.Informal().When(Ann, new ProposeSlots("plenary", [], "Room")), RefusalReason.Invalid, "slotsCount");
    }

    [Fact]
    public void A_room_takes_twenty_open_proposals_and_old_ones_give_way()
    {
        var table = Table.Informal();
        for (var i = 0; i < TalksLimits.SlotProposals; i++)
        {
            table.Given(Ann, new ProposeSlots("plenary", [First], $"Room {i}"));
        }

        Table.ShouldBe(table.When(Ben, new ProposeSlots("plenary", [First], "One more")), RefusalReason.Invalid, "tooManyProposals");
        table.At(First.Start).Given(Ben, new ProposeSlots("plenary", [Second], "One more"));
        table.State.Meetings.Count.ShouldBe(TalksLimits.SlotProposals);
        table.State.Meetings[0].Place.ShouldBe("Room 1");
    }

    [Fact]
    public void The_calendar_file_is_this_to_the_letter()
    {
        var table = Booked();
        var id = table.State.Meetings[0].Id;
        File(table).ShouldBe($"""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Negotiation//Talks//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:{id}@talks.negotiation.invalid
            SEQUENCE:0
            DTSTAMP:20260303T090000Z
            DTSTART:20260304T090000Z
            DTEND:20260304T100000Z
            SUMMARY:Confidential talks
            DESCRIPTION:Case case-1\nAll sides
            LOCATION:Room 7\; 2nd floor\, Straße \\ https://meet.example/raum?id=1\,2 
             – wir treffen uns pünktlich um zehn am Eingang
            ORGANIZER;CN=Negotiation:mailto:talks@negotiation.invalid
            CLASS:PRIVATE
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Moving_and_cancelling_keep_the_uid_and_count_on()
    {
        var table = Booked();
        var first = Ics.Parse(File(table));
        var id = table.State.Meetings[0].Id;
        table.At(Start.AddHours(1)).Given(Ben, new BookSlot(id, 1));
        var moved = Ics.Parse(File(table));
        table.At(Start.AddHours(2)).Given(Ann, new CancelSlot(id));
        var cancelled = Ics.Parse(File(table));
        new[] { first, moved, cancelled }.Select(f => f["UID"]).Distinct().Count().ShouldBe(1);
        new[] { first, moved, cancelled }.Select(f => f["SEQUENCE"]).ShouldBe(["0", "1", "2"]);
        new[] { first, moved, cancelled }.Select(f => f["METHOD"]).ShouldBe(["PUBLISH", "PUBLISH", "CANCEL"]);
        new[] { first, moved, cancelled }.Select(f => f["DTSTART"]).ShouldBe(["20260304T090000Z", "20260305T090000Z", "20260305T090000Z"]);
        moved["DTEND"].ShouldBe("20260305T103000Z");
        cancelled["STATUS"].ShouldBe("CANCELLED");
        first["LOCATION"].ShouldBe(Place);
        Table.Informal().Given(Ann, new ProposeSlots("plenary", [First], Place)).State.Meetings.Select(m => CalendarFile.Of(m, Table.Case)).ShouldBe([null]);
    }

    [Fact]
    public void A_calendar_tells_colleagues_nothing_of_the_case()
    {
        var file = File(Booked());
        foreach (var word in new[] { "Adventure", "Data platform", "Fabrikam", "Contoso", "Ann", "Ben", "deal-1" })
        {
            file.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("😀é,;\\\n\t\"")]
    [InlineData("日本語のとても長い場所の名前")]
    public void Any_place_comes_back_as_it_was_written(string piece)
    {
        for (var times = 1; times <= 70; times++)
        {
            var place = string.Concat(Enumerable.Repeat(piece, Math.Min(times, TalksLimits.Place / piece.Length)));
            var meeting = new SlotProposal("0123456789abcdef", "plenary", [First], place, "ann", "Ann", Start, [], Booked: 0, ChangedAt: Start);
            Ics.Parse(CalendarFile.Of(meeting, Table.Case)!)["LOCATION"].ShouldBe(place);
        }
    }

    private static Table Booked()
    {
        var table = Table.Informal().Given(Ann, new ProposeSlots("plenary", [First, Second], Place));
        var id = table.State.Meetings[0].Id;
        return table.Given(Ben, new AnswerSlots(id, [0, 1])).Given(Ben, new BookSlot(id, 0));
    }

    private static string File(Table table) => CalendarFile.Of(table.State.Meetings[0], Table.Case).ShouldNotBeNull();
}

/// <summary>A strict reader of RFC 5545 content lines, written from the grammar and not from the writer.</summary>
internal static class Ics
{
    public static IReadOnlyDictionary<string, string> Parse(string file)
    {
        file.ShouldEndWith("\r\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\r");
        var physical = file[..^2].Split("\r\n");
        physical.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && line.Length > 0);
        foreach (var line in physical)
        {
            // A character cut in two would not survive strict encoding.
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(line).Length.ShouldBeGreaterThan(0);
        }

        var logical = new List<string>();
        foreach (var line in physical)
        {
            if (line[0] is ' ' or '\t')
            {
                logical[^1] += line[1..];
            }
            else
            {
                logical.Add(line);
            }
        }

        logical[0].ShouldBe("BEGIN:VCALENDAR");
        logical[^1].ShouldBe("END:VCALENDAR");
        logical.Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        logical.Count(l => l == "END:VEVENT").ShouldBe(1);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in logical.Where(l => !l.StartsWith("BEGIN:", StringComparison.Ordinal) && !l.StartsWith("END:", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..colon].Split(';')[0];
            name.ShouldAllBe(c => char.IsAsciiLetterUpper(c) || c == '-');
            found.TryAdd(name, name is "LOCATION" or "SUMMARY" or "DESCRIPTION" ? Unescape(line[(colon + 1)..]) : line[(colon + 1)..]).ShouldBeTrue();
        }

        new[] { "VERSION", "PRODID", "METHOD", "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "ORGANIZER" }.ShouldAllBe(name => found.ContainsKey(name));
        return found;
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ';' or ',')
            {
                throw new FormatException("A character that separates values stands alone in a text.");
            }

            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            text.Append(value[++i] switch
            {
                'n' or 'N' => '\n',
                '\\' or ';' or ',' => value[i],
                _ => throw new FormatException("An escape that RFC 5545 does not have."),
            });
        }

        return text.ToString();
    }
}
