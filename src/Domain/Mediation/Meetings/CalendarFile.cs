using System.Globalization;
using System.Text;

namespace Negotiation.Domain.Mediation;

/// <summary>
/// A booked meeting as a calendar file (RFC 5545, method of RFC 5546). It is published, not sent as an invitation, because the platform
/// knows no mail address to answer to; a cancelled one takes it out of the calendar again. Calendars are read by colleagues and
/// assistants, so it says when and where, and nothing of what the case is about.
/// </summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";
    private const int LineOctets = 75;

    /// <returns>Null while nothing was booked.</returns>
    /// <param name="case">Id of the case.</param>
    public static string? Of(SlotProposal meeting, string @case)
    {
        if (meeting.Booked is not { } booked || meeting.ChangedAt is not { } changed)
        {
            return null;
        }

        var slot = meeting.Slots[booked];
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Negotiation//Talks//EN");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, meeting.Cancelled ? "METHOD:CANCEL" : "METHOD:PUBLISH");
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{meeting.Id}@talks.negotiation.invalid");
        Line(file, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{meeting.Sequence}"));
        Line(file, $"DTSTAMP:{Utc(changed)}");
        Line(file, $"DTSTART:{Utc(slot.Start)}");
        Line(file, $"DTEND:{Utc(slot.End())}");
        Line(file, "SUMMARY:Confidential talks");
        Line(file, $"DESCRIPTION:{Escape($"Case {@case}\n{(TalksRoom.Parse(meeting.Room)?.Kind == RoomKind.Caucus ? "Your side and the mediator" : "All sides")}")}");
        Line(file, $"LOCATION:{Escape(meeting.Place)}");

        // RFC 5546 wants an organizer; nobody can be reached at a name under .invalid (RFC 2606).
        Line(file, "ORGANIZER;CN=Negotiation:mailto:talks@negotiation.invalid");
        Line(file, "CLASS:PRIVATE");
        Line(file, meeting.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(file, "TRANSP:OPAQUE");
        Line(file, "END:VEVENT");
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            switch (c)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(c);
                    break;
                case '\n' or '\r':
                    escaped.Append("\\n");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    // No line is longer than 75 octets; what goes on begins with a space, which counts too. No character is cut in two.
    private static void Line(StringBuilder file, string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
