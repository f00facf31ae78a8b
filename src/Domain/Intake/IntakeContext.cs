using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Intake;

/// <summary>For whom, under which rules and on which day rows are read.</summary>
/// <param name="Organisation">The partner whose deals these are.</param>
/// <param name="Importer">The partner's rep who imports and thereby speaks for the partner on every deal; null when the vendor imports.</param>
/// <param name="Today">The day in UTC: an open deal cannot be expected to close before it.</param>
public sealed record IntakeContext(
    string Tenant,
    string Organisation,
    string OrganisationName,
    Policy Policy,
    DateOnly Today,
    Member? Importer = null);

/// <summary>A row understood: the command that brings it in, and the deal it goes to.</summary>
public sealed record ImportRow(string Deal, Import Command)
{
    public string ExternalId => Command.Registration.Origin!.ExternalId;
}

/// <summary>What became of reading one row: a command, or every error in it. Notes come with either.</summary>
public sealed record RowReading(ImportRow? Row, IReadOnlyList<CellProblem> Problems, IReadOnlyList<CellProblem> Notes);
