using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <summary>The dry run: every record is read once, nothing is sent.</summary>
internal static class Checking
{
    /// <param name="foresee">What a record that can be read would do.</param>
    public static async Task<Findings> Check(SourceFile file, IntakeContext context, int width, Func<RecordAct, SourceRecord, IRecordReader, CancellationToken, Task<RowResult>> foresee, CancellationToken aborted)
    {
        var reader = file.Reader(context);
        var mapping = new MappingTally(reader);
        var tally = new Tally();
        List<ImportRemark> notes = [];
        var noteCount = 0;
        var read = Read(file, reader).Select(item => (item.Record, Reading: OwnApproval.Noted(item.Reading, context))).Select(item =>
        {
            mapping.Add(item.Record, item.Reading);
            noteCount += item.Reading.Notes.Count;
            notes.AddFirst(item.Record.Number, item.Reading.Notes);
            return item;
        });
        var options = new ParallelOptions { MaxDegreeOfParallelism = width, CancellationToken = aborted };
        await Parallel.ForEachAsync(read, options, async (item, token) => tally.Add(item.Reading.Act is { } act
            ? await foresee(act, item.Record, reader, token)
            : new RowResult(item.Record.Number, RowOutcome.Failed, item.Reading.Problems)));
        var (counts, problems) = tally.Read();
        return new Findings(counts, problems, notes, mapping.Report(file.Remarks), file.Format, NoteCount: noteCount);
    }

    public static IEnumerable<(SourceRecord Record, RowReading Reading)> Read(SourceFile file, IRecordReader reader)
    {
        var once = new FileReader(reader);
        return file.Records.Select(record => (record, once.Read(record)));
    }
}
