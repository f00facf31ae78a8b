namespace Negotiation.Domain.Policies;

/// <summary>What each stage of an amendment accepts and from whom, in one table.</summary>
public static class AmendmentProtocol
{
    private const AmendmentStages Open = AmendmentStages.Drafted | AmendmentStages.Proposed;

    public static IReadOnlyList<Row> Table { get; } =
    [
        // act                   who                          stage
        new("saveAmendment",     AmendmentRight.Write,        AmendmentStages.None | Open),
        new("proposeAmendment",  AmendmentRight.Write,        AmendmentStages.Drafted),
        new("approveAmendment",  AmendmentRight.Approve,      AmendmentStages.Proposed),
        new("rejectAmendment",   AmendmentRight.Approve,      AmendmentStages.Proposed),
        new("withdrawAmendment", AmendmentRight.Write,        Open),
        new("recallAmendment",   AmendmentRight.Approve,      AmendmentStages.Approved),
    ];

    /// <summary>Codes of what stands in the way, each with its sentence.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["writersOnly"] = "Only the programme admin and channel managers change the policy.",
        ["approversOnly"] = "Only those whom the policy names approve a change of it.",
        ["notDrafted"] = "There is no such amendment yet.",
        ["stillDraft"] = "The amendment is still a draft. Propose it first.",
        ["alreadyProposed"] = "The amendment has been proposed already.",
        ["alreadyApproved"] = "The amendment was approved, so it no longer changes. Propose another one.",
        ["alreadyRejected"] = "The amendment was rejected, so it no longer changes. Write a new one.",
        ["alreadyWithdrawn"] = "The amendment was withdrawn, so it no longer changes. Write a new one.",
        ["alreadyRecalled"] = "The amendment was recalled, so it no longer changes. Write a new one.",
        ["notApproved"] = "The amendment has not been approved, so there is nothing to recall. Turn it down or withdraw it.",
        ["authorsOnly"] = "Those who wrote it or the programme admin withdraw an amendment. You can turn it down if you are named to approve it.",
        ["ownAmendment"] = "You wrote this amendment or a part of it. Somebody who did not approves it.",
        ["approvedAlready"] = "You have approved this amendment already.",
    };

    public static Row Find(string act) => Table.First(row => string.Equals(row.Act, act, StringComparison.Ordinal));

    /// <summary>The code of what stands in the way; null when the act can be taken.</summary>
    public static string? WhyNot(Row row, Amendment? amendment, AmendmentPerson person)
    {
        if (row.Who == AmendmentRight.Write ? !person.Writes : !person.Approves)
        {
            return row.Who == AmendmentRight.Write ? "writersOnly" : "approversOnly";
        }

        var stage = amendment is null ? AmendmentStages.None : (AmendmentStages)(1 << ((int)amendment.Stage + 1));
        if (!row.Stages.HasFlag(stage))
        {
            return amendment?.Stage switch
            {
                null => "notDrafted",
                AmendmentStage.Drafted or AmendmentStage.Proposed when row.Stages is AmendmentStages.Approved => "notApproved",
                AmendmentStage.Drafted => "stillDraft",
                AmendmentStage.Proposed => "alreadyProposed",
                AmendmentStage.Approved => "alreadyApproved",
                AmendmentStage.Rejected => "alreadyRejected",
                AmendmentStage.Recalled => "alreadyRecalled",
                _ => "alreadyWithdrawn",
            };
        }

        if (string.Equals(row.Act, "approveAmendment", StringComparison.Ordinal))
        {
            return person.WroteIt && !person.IsAlone ? "ownAmendment" : person.ApprovedIt ? "approvedAlready" : null;
        }

        return string.Equals(row.Act, "withdrawAmendment", StringComparison.Ordinal) && !person.WroteIt && !person.IsAdmin ? "authorsOnly" : null;
    }

    /// <summary>One row of the table.</summary>
    /// <param name="Act">The command's JSON <c>type</c>.</param>
    public sealed record Row(string Act, AmendmentRight Who, AmendmentStages Stages);
}

/// <summary>What one person is to one amendment, under the policy in force.</summary>
/// <param name="WroteIt">It or a part of it, whoever saved it last: nobody approves their own words in another's name.</param>
/// <param name="IsAlone">The policy names one approver only, who wrote it.</param>
public sealed record AmendmentPerson(bool Writes, bool Approves, bool WroteIt, bool IsAlone, bool ApprovedIt, bool IsAdmin)
{
    public static AmendmentPerson Of(Accounts.Actor actor, Amendment? amendment, Policy inForce)
    {
        var vendor = string.Equals(actor.Organisation, inForce.DirectSales.Id, StringComparison.Ordinal);
        var approvers = Approvers(inForce);
        return new AmendmentPerson(
            vendor && (actor.Is(Accounts.Role.ProgrammeAdmin) || actor.Is(Accounts.Role.ChannelManager)),
            vendor && approvers.Contains(actor.Person, StringComparer.Ordinal),
            amendment?.IsWrittenBy(actor.Person) == true,
            approvers.Distinct(StringComparer.Ordinal).Count() == 1 && amendment?.IsWrittenBy(approvers[0]) == true,
            amendment?.ApprovedBy.Contains(actor.Person, StringComparer.Ordinal) == true,
            vendor && actor.Is(Accounts.Role.ProgrammeAdmin));
    }

    /// <summary>Persons; the channel manager where nobody is named.</summary>
    public static IReadOnlyList<string> Approvers(Policy policy) =>
        policy.Amendments.Approvers.Count == 0 ? [policy.Manager.Person] : [.. policy.Amendments.Approvers.Select(static a => a.Person)];

    /// <summary>Approvals an amendment needs: a writer's own counts only when nobody else is named.</summary>
    public static int Needed(Policy policy, Amendment amendment)
    {
        var others = Approvers(policy).Count(person => !amendment.IsWrittenBy(person));
        return Math.Clamp(policy.Amendments.Needed, 1, Math.Max(1, others));
    }
}

public enum AmendmentRight
{
    /// <summary>Programme admin or channel manager of the vendor.</summary>
    Write,

    /// <summary>Named in the policy in force; the channel manager where nobody is.</summary>
    Approve,
}

/// <summary>Sets of <see cref="AmendmentStage"/>, and that there is no amendment yet.</summary>
[Flags]
public enum AmendmentStages
{
    None = 1,
    Drafted = 2,
    Proposed = 4,
    Approved = 8,
    Rejected = 16,
    Withdrawn = 32,
    Recalled = 64,
}
