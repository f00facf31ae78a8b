using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>One cell of the columns <c>Team member 1..50</c>: <c>name, role, partner id, mail address</c>.</summary>
/// <param name="Mail">In lower case; null when the cell has none.</param>
public sealed record PackedTeamMember(string Name, string? Mail = null)
{
    private const int Parts = 4;
    private const int MostMail = 128;

    public static (PackedTeamMember? Member, string? Wrong) Read(string cell)
    {
        var parts = cell.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > Parts)
        {
            return (null, "A team member has at most four parts, name, role, partner id and mail address, and no comma inside a part.");
        }

        if (parts[0].Length is 0 or > Limits.Name)
        {
            return (null, $"A team member begins with a name of at most {Limits.Name} characters.");
        }

        var mail = parts.Length == Parts ? parts[Parts - 1] : "";
        if (mail.Length == 0)
        {
            return (new PackedTeamMember(parts[0]), null);
        }

        return mail.Length <= MostMail && MailAddresses.Fits(mail)
            ? (new PackedTeamMember(parts[0], mail.ToLowerInvariant()), null)
            : (null, $"\"{Shown.Short(mail)}\" is not a mail address.");
    }
}
