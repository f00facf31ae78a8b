using Negotiation.Domain.Intake;

namespace Negotiation.Gateway.Imports;

/// <param name="Extension">With its point.</param>
internal sealed record Report(byte[] Content, string MediaType, string Extension);

/// <summary>An uploaded file whose format was recognised by what is in it. Everything behind it deals in records.</summary>
internal abstract class SourceFile(SourceFormat format, int count, IReadOnlyList<string> remarks)
{
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MaxRecords = 5000;

    public SourceFormat Format { get; } = format;

    public int Count { get; } = count;

    /// <summary>What holds for the file as a whole, for the mapping report.</summary>
    public IReadOnlyList<string> Remarks { get; } = remarks;

    public abstract IEnumerable<SourceRecord> Records { get; }

    /// <exception cref="FileFaultException">The file as a whole cannot be read.</exception>
    /// <exception cref="HeaderFaultException">Columns are missing or there twice.</exception>
    public static SourceFile Open(ReadOnlyMemory<byte> bytes) => bytes.Length > MaxBytes
        ? throw new FileFaultException(FileFault.FileTooLarge)
        : JsonFile.Looks(bytes.Span) ? JsonSource.Read(bytes) : CsvSource.Read(bytes.Span);

    public abstract IRecordReader Reader(IntakeContext context);

    /// <summary>The records that failed in the shape of the source, each with what is wrong with it where the source would say so.</summary>
    public abstract Report Errors(IReadOnlyDictionary<int, IReadOnlyList<CellProblem>> problems);
}
