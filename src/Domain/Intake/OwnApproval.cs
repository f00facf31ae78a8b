using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>Tells a partner what becomes of an approval that its own file speaks of; <see cref="Importing"/> decides it.</summary>
public static class OwnApproval
{
    public static RowReading Noted(RowReading reading, IntakeContext context) =>
        context.Importer is not null && reading.Row?.Command.Review == ReviewState.Approved
            ? reading with { Notes = [.. reading.Notes, new CellProblem("", "ownApproval", "Approved there, handed in here: the vendor reviews what a partner brings in itself.")] }
            : reading;
}
