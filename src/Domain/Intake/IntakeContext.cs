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

/// <summary>What a record that was understood does.</summary>
/// <param name="Deal">Id of the deal it goes to.</param>
public abstract record RecordAct(string Deal);

/// <summary>A row understood: the command that brings it in, and the deal it goes to.</summary>
/// <param name="Earlier">What the deal was known by if it came in before its source had given it an id; null when there is no such name.</param>
public sealed record ImportRow(string Deal, Import Command, RowIdentity? Earlier = null) : RecordAct(Deal)
{
    public string ExternalId => Command.Registration.Origin!.ExternalId;

    /// <summary>The same row for the deal of the earlier name.</summary>
    public ImportRow UnderEarlierName(string deal)
    {
        var registration = Command.Registration;
        return this with { Deal = deal, Earlier = null, Command = Command with { Registration = registration with { Origin = registration.Origin! with { ExternalId = Earlier!.ExternalId } } } };
    }
}

/// <summary>Facts about a deal that has to be here already. They are kept beside it and change nothing of it.</summary>
/// <param name="Referral">What the source calls the deal, as the file writes it.</param>
/// <param name="Field">Where it says so.</param>
public sealed record AttachFacts(string Deal, string Referral, string Field) : RecordAct(Deal);

/// <summary>A record that says nothing new, such as one written here about a deal that was registered here.</summary>
public sealed record LeaveAlone(string Deal) : RecordAct(Deal);

/// <summary>What became of reading one record: something to do, or every error in it. Notes and meanings come with either.</summary>
public sealed record RowReading(RecordAct? Act, IReadOnlyList<CellProblem> Problems, IReadOnlyList<CellProblem> Notes, IReadOnlyList<Meaning>? Meanings = null)
{
    public ImportRow? Row => Act as ImportRow;
}
