using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Rest;

namespace Negotiation.Gateway.ChannelDesk;

/// <summary>Takes small tables in and answers at once: no job, nothing kept of the file.</summary>
internal sealed class TableDesk : IDisposable
{
    // Each holds a whole file in memory and a processor.
    private readonly SemaphoreSlim turns = new(2);

    /// <param name="most">Rows.</param>
    /// <param name="work">Reads the rows; gives the answer without <see cref="TableImport.Errors"/>, and what is wrong by row.</param>
    public async Task<Results<Ok<TableImport>, ProblemHttpResult>> Take<T>(
        HttpRequest request,
        IReadOnlyList<NamedColumn<T>> columns,
        int most,
        Func<CsvTable, NamedColumns<T>, string, Task<(TableImport Answer, IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> Wrong)>> work)
        where T : struct, Enum
    {
        try
        {
            var upload = await Upload.Read(request, request.HttpContext.RequestAborted);
            await turns.WaitAsync(request.HttpContext.RequestAborted);
            try
            {
                var table = CsvTable.Read(upload.Bytes);
                if (table.Rows.Count > most)
                {
                    throw new FileFaultException(new FileFault("tooManyRows", $"The file has more than {most:N0} rows, split it into several.", TooLarge: true));
                }

                var (map, broken) = NamedColumns<T>.Read(table.Headers, columns);
                if (map is null)
                {
                    return Problems.Of(new Refusal(RefusalReason.Invalid, broken));
                }

                var (answer, wrong) = await work(table, map, upload.FileName);
                return TypedResults.Ok(wrong.Count == 0 ? answer : answer with { Errors = ErrorFile.Write(table, wrong) });
            }
            finally
            {
                turns.Release();
            }
        }
        catch (FileFaultException exception)
        {
            return ImportProblems.Of(exception.Fault);
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ImportProblems.Of(FileFault.FileTooLarge)
                : TypedResults.Problem(statusCode: exception.StatusCode);
        }
    }

    public static IReadOnlyList<ImportRemark> Remarks(IEnumerable<(int Row, IReadOnlyList<CellProblem> Said)> rows) =>
        [.. rows.SelectMany(r => r.Said.Select(p => ImportRemark.Of(r.Row, p))).Take(TableImport.MostRemarks)];

    public void Dispose() => turns.Dispose();
}
