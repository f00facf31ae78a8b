using Microsoft.Extensions.Logging;
using Negotiation.Domain.Disputes;

namespace Negotiation.ReadModel;

/// <param name="Failed">Streams whose events could not be applied; their rows are as they were.</param>
public sealed record CaseReport(long Cases, IReadOnlyList<string> Failed);

/// <summary>Writes the rows of cases anew from the journal.</summary>
public sealed partial class CaseRebuilder(ReadModelStore store, CaseRows rows, ILogger<CaseRebuilder> log)
{
    public async Task<CaseReport> Rebuild(CancellationToken cancel = default)
    {
        var cases = 0L;
        var failed = new List<string>();
        foreach (var stream in JournalReader.Streams(store))
        {
            cancel.ThrowIfCancellationRequested();
            if (!stream[0].Stream.Contains($"/{CaseLedger.Mark}", StringComparison.Ordinal))
            {
                continue;
            }

            CaseSummary summary;
            try
            {
                summary = CaseSummary.Of(CaseLedger.Replay(stream.Select(static e => e.ToRecord())));
            }
            catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException or NullReferenceException)
            {
                failed.Add(stream[0].Stream);
                CannotFold(log, fault, stream[0].Stream);
                continue;
            }

            await rows.Put(summary);
            cases++;
        }

        return new CaseReport(cases, failed);
    }

    [LoggerMessage(304, LogLevel.Error, "The events of {Stream} cannot be applied; its row stays as it was.")]
    private static partial void CannotFold(ILogger logger, Exception fault, string stream);
}
