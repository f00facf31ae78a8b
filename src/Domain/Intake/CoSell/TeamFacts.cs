using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>
/// Who speaks for the partner: the rep who imports, and the colleagues in the team columns, each known by their mail address. A
/// colleague without one cannot be recognised at sign-in and is only noted.
/// </summary>
internal static class TeamFacts
{
    public static IReadOnlyList<Member> Members(RowCells row, Member? importer)
    {
        var members = new List<Member>();
        if (importer is not null)
        {
            members.Add(importer);
        }

        foreach (var column in row.Map.TeamMembers)
        {
            if (row.Numbered(column, Limits.Text) is not { } cell)
            {
                continue;
            }

            var (member, wrong) = PackedTeamMember.Read(cell);
            if (member is null)
            {
                row.Wrong(column.Header, "teamMemberFormat", wrong!);
            }
            else if (member.Mail is null)
            {
                row.Note(column.Header, "teamMemberUnknown", "The team member has no mail address and gets no access.");
            }
            else if (members.All(m => !m.Person.Equals(member.Mail, StringComparison.OrdinalIgnoreCase)))
            {
                Add(row, column, members, member.Name, member.Mail);
            }
        }

        return members;
    }

    private static void Add(RowCells row, NumberedColumn column, List<Member> members, string name, string mail)
    {
        if (members.Count == Limits.Members)
        {
            row.Note(column.Header, "teamMemberLeftOut", $"A party has at most {Limits.Members} people, this one gets no access.");
            return;
        }

        members.Add(new Member(mail, name, Role.PartnerRep, "UTC"));
    }
}
