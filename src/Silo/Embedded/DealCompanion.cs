using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans.Runtime;
using Orleans.Storage.Sqlite;

namespace Negotiation.Silo;

/// <summary>
/// Puts the outbox of a record into the journal in the transaction of the record: one flush for both, and an outbox that
/// never has to be stored.
/// </summary>
internal sealed partial class DealCompanion(Journal journal, ILogger<DealCompanion> logger) : ISqliteCompanion
{
    public SqliteCompanionWrite? Accompany<T>(string stateName, GrainId grainId, ref T state)
    {
        switch (state)
        {
            case DealRecord { Outbox.Count: > 0 } record:
                state = (T)(object)(record with { Outbox = [] });
                return new Write(journal.Part(record.Outbox[0].Stream, record.Outbox, Summary.Of(record.Deal)), logger);
            case ProgrammeRecord { Outbox.Count: > 0 } record:
                state = (T)(object)(record with { Outbox = [] });
                return new Write(journal.Part(record.Outbox[0].Stream, record.Outbox, null), logger);
            case TalksRecord { Outbox.Count: > 0 } record:
                state = (T)(object)(record with { Outbox = [] });
                return new Write(journal.Part(record.Outbox[0].Stream, record.Outbox, null), logger);
            case CaseRecord { Outbox.Count: > 0 } record:
                state = (T)(object)(record with { Outbox = [] });
                return new Write(journal.Part(record.Outbox[0].Stream, record.Outbox, null), logger);
            default:
                return null;
        }
    }

    [LoggerMessage(22, LogLevel.Critical, "A deal and its journal contradict each other; nothing of this act was kept")]
    private static partial void LogContradiction(ILogger logger, Exception fault);

    private sealed class Write(JournalPart part, ILogger logger) : SqliteCompanionWrite
    {
        protected override void Execute(SqliteConnection connection)
        {
            try
            {
                part.Execute(connection);
            }
            catch (JournalFaultException fault)
            {
                LogContradiction(logger, fault);
                throw;
            }
        }

        protected override void Complete(bool stored) => part.Complete(stored);
    }
}

/// <summary>The sink of a silo with a <see cref="DealCompanion"/>: it gets only what an earlier version left in an outbox.</summary>
internal sealed class LeftoverSink(Journal journal) : JournalSink(journal)
{
    public override bool GoesWithState => true;
}
