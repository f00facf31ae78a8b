using System.Text.Json.Serialization;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Disputes;

public enum EvidenceKind
{
    Statement,
    FirstMeeting,
    ProofOfConcept,
    Proposal,

    /// <summary>What the customer wrote of whom they want to work with.</summary>
    CustomerChoice,
    Price,
    Metric,
    Message,
    Other,
}

/// <summary>A figure brought as evidence.</summary>
/// <param name="Name">What is measured, at most 100 characters.</param>
/// <param name="Unit">At most 20 characters; empty for a plain number.</param>
public sealed record Figure(string Name, decimal Value, string Unit = "");

/// <summary>A file of the record. The bytes are kept elsewhere, under their hash.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
public sealed record CaseFileRef(string Name, string MediaType, long Size, string Sha256);

/// <summary>What one side sees, what it costs them and what they need; <paramref name="Whys"/> follows the cause down, each the reason of the one before.</summary>
public sealed record StatementText(string Facts, string Impact, string Need, IReadOnlyList<string> Whys);

/// <summary>One numbered entry of the case's index: dated, attributed, never changed. A later statement of a side replaces the earlier in what counts, and both stay.</summary>
/// <param name="Number">1 and up without gaps; decisions cite it.</param>
/// <param name="Side">Null: brought by a neutral.</param>
/// <param name="HappenedOn">The day it is about; null when it has none.</param>
public sealed record CaseItem(
    int Number,
    EvidenceKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Side,
    string Person,
    string Name,
    DateTimeOffset At,
    string Text,
    DateOnly? HappenedOn = null,
    CaseFileRef? File = null,
    Figure? Figure = null,
    StatementText? Statement = null);
