using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Deals;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Storage.Sqlite;

namespace Negotiation.Silo;

/// <summary>
/// Puts the outbox of a record into the journal in the transaction of the record: one flush for both, and an outbox that
/// never has to be stored. A deal's events tell most of what changes in it, so its record itself is stored only now and then,
/// and brought up to the journal when it is read.
/// </summary>
internal sealed partial class DealCompanion(Journal journal, ILogger<DealCompanion> logger) : ISqliteCompanion
{
    public SqliteCompanionWrite? Accompany<T>(string stateName, GrainId grainId, ref T state)
    {
        switch (state)
        {
            case DealRecord { Deal.Exists: true } record:
                state = (T)(object)(record with { Outbox = [] });
                var moves = record.Outbox.Count > 0;
                var part = journal.Part(grainId.Key.ToString()!, record.Outbox, moves ? Summary.Of(record.Deal) : null);
                return new Write(part, logger, record.Deal.Version, tellsAll: moves && record.Behind > 0);
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

    public T BringUp<T>(string stateName, GrainId grainId, T state, SqliteReaders readers)
    {
        if (state is not DealRecord record)
        {
            return state;
        }

        try
        {
            // After the state was read, so that nothing can lie between the two.
            var later = readers.Read(
                (Stream: grainId.Key.ToString()!, record.Deal.Version),
                static (session, from) => Journal.After(session.Connection, from.Stream, from.Version));
            return (T)(object)record.After(later);
        }
        catch (Exception fault) when (fault is JournalFaultException or InvalidDataException)
        {
            LogDamaged(logger, fault);
            throw;
        }
    }

    [LoggerMessage(22, LogLevel.Critical, "A deal and its journal contradict each other; nothing of this act was kept")]
    private static partial void LogContradiction(ILogger logger, Exception fault);

    [LoggerMessage(26, LogLevel.Critical, "The last events of a deal are missing or have been changed; the deal is not opened")]
    private static partial void LogDamaged(ILogger logger, Exception fault);

    [LoggerMessage(25, LogLevel.Warning, "Somebody else has written to a deal; its activation starts anew")]
    private static partial void LogCrossed(ILogger logger, Exception fault);

    /// <param name="version">
    /// Of the deal: a record that may stay behind its events has their versions for a lock, beside its etag. Null: the etag alone is one, so
    /// that a journal which says something else is a contradiction.
    /// </param>
    private sealed class Write(JournalPart part, ILogger logger, long? version = null, bool tellsAll = false) : SqliteCompanionWrite
    {
        protected override bool TellsAll => tellsAll;

        protected override void Execute(SqliteConnection connection)
        {
            try
            {
                part.Execute(connection);
                if (part.Version > version)
                {
                    throw new JournalFaultException(JournalFaultReason.Conflict, part.Stream, version.Value + 1);
                }
            }
            catch (JournalFaultException fault) when (version is not null && fault.Reason == JournalFaultReason.Conflict)
            {
                LogCrossed(logger, fault);
                throw new InconsistentStateException($"The journal of {fault.Stream} has moved on.", fault);
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
