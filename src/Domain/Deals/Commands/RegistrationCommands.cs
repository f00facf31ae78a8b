using System.Text.Json.Serialization;
using Negotiation.Domain.Accounts;

namespace Negotiation.Domain.Deals;

/// <summary>Keep an unfinished registration. Accepted however incomplete it is, within the size limits.</summary>
public sealed record SaveDraft(RegistrationForm Form) : Command;

/// <summary>Hand in a complete registration: the review clock starts, and the checklist becomes offer 1.</summary>
public sealed record Submit(RegistrationForm Form) : Command;

/// <summary>A registration that exists in another system, with the states it has there. Repeating it changes nothing; a newer version of the row amends what may change.</summary>
/// <param name="Organisation">The partner's organisation id.</param>
/// <param name="Unsaid">Fields of the registration form, and <c>stage</c>, that the source says nothing about: what stands there is a stand-in that overwrites nothing known. Null when it says all.</param>
/// <param name="Own">The partner brings it in itself: what was approved elsewhere is handed in here, and the vendor reviews it.</param>
public sealed record Import(
    Registration Registration,
    string Organisation,
    string OrganisationName,
    IReadOnlyList<Member> Members,
    ReviewState Review,
    SalesStage Stage,
    IReadOnlyList<string>? Unsaid = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Own = false) : Command;

public sealed record StartReview : Command;

/// <summary>Return the registration with a question; the review clock stands still until the partner answers.</summary>
/// <param name="Reason">Without it the question counts as <see cref="InfoReason.Other"/>.</param>
public sealed record AskInfo(string Question, InfoReason? Reason = null) : Command;

/// <summary>Answer the reviewer's question, with corrected fields where needed.</summary>
public sealed record GiveInfo(string Answer, RegistrationForm? Form = null) : Command;

public sealed record Approve(string? Note = null) : Command;

public sealed record RejectRegistration(RejectionReason Reason, string Text) : Command;

/// <param name="Reason">In words, at most 4,000 characters.</param>
/// <param name="Code">Without it the reason counts as <see cref="WithdrawalReason.Other"/>.</param>
public sealed record WithdrawRegistration(string Reason, WithdrawalReason? Code = null) : Command;

/// <summary>
/// Change fields of the registration; a field that is not said stays, and an empty D-U-N-S number or web domain takes it away.
/// A change of customer, products or amount empties the acceptances of the offer on the table, its maker's too.
/// </summary>
public sealed record Amend(RegistrationForm Form) : Command;

public sealed record SetStage(SalesStage Stage) : Command;

/// <summary>Let a colleague speak for the sender's own party.</summary>
public sealed record AddMember(string Party, string Person, string Name, Role Role, string Zone) : Command;

/// <summary>End a person's access at once; what they said stays theirs.</summary>
/// <param name="Text">Optional, at most 4,000 characters; everyone who stays reads it.</param>
public sealed record RemoveMember(string Party, string Person, HandoverReason? Reason = null, string? Text = null) : Command;

/// <summary>Bring another company into the negotiation. A new required party empties the acceptances.</summary>
public sealed record AddParty(string Party, PartyKind Kind, string Name, bool Required, IReadOnlyList<Member> Members) : Command;
