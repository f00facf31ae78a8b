using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace Orleans.Storage.Sqlite;

/// <summary>Lets another component write rows of its own together with a grain's state: both are stored, or neither is.</summary>
public interface ISqliteCompanion
{
    /// <summary>Asked on the grain's turn, before the state is serialized.</summary>
    /// <param name="state">What the grain writes; may be replaced by what is to be stored.</param>
    /// <returns>What goes with this write; null when nothing does.</returns>
    SqliteCompanionWrite? Accompany<T>(string stateName, GrainId grainId, ref T state);

    /// <summary>Asked after a stored state was read: brings it up to what rows tell that were written without it.</summary>
    /// <returns><paramref name="state"/> itself where there are none.</returns>
    T BringUp<T>(string stateName, GrainId grainId, T state, SqliteReaders readers) => state;
}

/// <summary>The rows that go with one state. Both methods run on the writer's thread.</summary>
public abstract class SqliteCompanionWrite
{
    /// <summary>
    /// The rows tell all that is new, and <see cref="ISqliteCompanion.BringUp"/> finds it in them: a state that is stored already stays
    /// as it is, and so does its etag. What is to be one of two such writes that cross must then follow from the rows.
    /// </summary>
    protected internal virtual bool TellsAll => false;

    /// <summary>Writes the rows. An exception undoes them and the state, and fails the write.</summary>
    protected internal abstract void Execute(SqliteConnection connection);

    /// <summary>Tells the outcome of <see cref="Execute"/>, once, if it was called: true when the rows are on disk. Must be quick and must not throw.</summary>
    protected internal abstract void Complete(bool stored);
}
