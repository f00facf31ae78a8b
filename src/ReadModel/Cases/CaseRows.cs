using System.Data.Common;
using Negotiation.Domain.Disputes;

namespace Negotiation.ReadModel;

/// <summary>Writes the rows behind the lists of cases, in the transactions of the journal's queue.</summary>
public sealed class CaseRows(IWriteQueue queue)
{
    /// <summary>A newer row is let be, its people with it.</summary>
    public Task Put(CaseSummary summary)
    {
        var row = StoredCase.Of(summary);
        var people = StoredCasePerson.Of(summary);
        return queue.WriteWhole((connection, transaction) =>
        {
            if (Put(connection, transaction, row) == 0)
            {
                return;
            }

            SideRows.Run(connection, transaction, "DELETE FROM case_people WHERE tenant = @tenant AND dispute = @id", ("@tenant", row.Tenant), ("@id", row.Id));
            foreach (var person in people)
            {
                SideRows.Run(
                    connection,
                    transaction,
                    """
                    INSERT INTO case_people (tenant, person, organisation, part, dispute, live)
                    VALUES (@tenant, @person, @organisation, @part, @id, @live)
                    """,
                    ("@tenant", person.Tenant),
                    ("@person", person.Person),
                    ("@organisation", person.Organisation),
                    ("@part", person.Part),
                    ("@id", person.Dispute),
                    ("@live", person.Live));
            }
        });
    }

    private static int Put(DbConnection connection, DbTransaction? transaction, StoredCase row) => SideRows.Run(
        connection,
        transaction,
        """
        INSERT INTO cases (tenant, id, version, stage, type, cause, ending, deal, customer, title, amount, currency, opened_at, changed_at,
            due, clock, mediator_missing, suspended, remedies_open, words, payload)
        VALUES (@tenant, @id, @version, @stage, @type, @cause, @ending, @deal, @customer, @title, @amount, @currency, @opened, @changed,
            @due, @clock, @missing, @suspended, @remedies, @words, @payload)
        ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version, stage = excluded.stage, type = excluded.type, cause = excluded.cause,
            ending = excluded.ending, deal = excluded.deal, customer = excluded.customer, title = excluded.title, amount = excluded.amount,
            currency = excluded.currency, opened_at = excluded.opened_at, changed_at = excluded.changed_at, due = excluded.due,
            clock = excluded.clock, mediator_missing = excluded.mediator_missing, suspended = excluded.suspended,
            remedies_open = excluded.remedies_open, words = excluded.words, payload = excluded.payload
        WHERE cases.version <= excluded.version
        """,
        ("@tenant", row.Tenant),
        ("@id", row.Id),
        ("@version", row.Version),
        ("@stage", row.Stage),
        ("@type", row.Type),
        ("@cause", row.Cause),
        ("@ending", row.Ending),
        ("@deal", row.Deal),
        ("@customer", row.Customer),
        ("@title", row.Title),
        ("@amount", row.Amount),
        ("@currency", row.Currency),
        ("@opened", row.OpenedAt),
        ("@changed", row.ChangedAt),
        ("@due", row.Due),
        ("@clock", row.Clock),
        ("@missing", row.MediatorMissing),
        ("@suspended", row.Suspended),
        ("@remedies", row.RemediesOpen),
        ("@words", row.Words),
        ("@payload", row.Payload));
}
