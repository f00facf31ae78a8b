using System.Text.Json;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Intake;

/// <summary>One record of a file as it stands: the cells of a CSV row, or a JSON value.</summary>
/// <param name="Number">The row's number in a spreadsheet, whose header is row 1; in a JSON file the record's place, counted from 1.</param>
/// <param name="Cells">Null in a JSON file.</param>
public sealed record SourceRecord(int Number, IReadOnlyList<string>? Cells = null, JsonElement Json = default);

/// <summary>Understands the records of one file. Each format has one; everything behind it works with records alone.</summary>
public interface IRecordReader
{
    /// <summary>Every error of the record is found at once.</summary>
    RowReading Read(SourceRecord record);

    /// <summary>Names of the fields that hold something in this record, as the file writes them; places in a list are left out of a JSON path.</summary>
    IEnumerable<string> Filled(SourceRecord record);

    /// <summary>What a field becomes here, in a few words; null for a field that is only kept.</summary>
    string? Becomes(string field);

    /// <summary>The record as it is kept beside its deal, without what the import itself wrote into it.</summary>
    RawJson Original(SourceRecord record);
}

/// <summary>How one value was understood.</summary>
/// <param name="Value">As the file writes it.</param>
/// <param name="Means">What it became here.</param>
public sealed record Meaning(string Field, string Value, string Means);
