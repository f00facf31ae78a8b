namespace Negotiation.Domain.Accounts;

public enum Role
{
    PartnerRep,
    DirectRep,
    ChannelManager,
    Mediator,
    CommitteeMember,
    ProgrammeAdmin,

    /// <summary>Reads everything of the tenant, changes nothing.</summary>
    Auditor,

    /// <summary>The platform: deadlines and imports. Never issued to a person.</summary>
    System,
}
