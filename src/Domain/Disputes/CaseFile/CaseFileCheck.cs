using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Disputes;

/// <summary>What came of checking a case file.</summary>
/// <param name="BrokenAt">Version of the first event that is not what it was; 0 for the frame around them; null when all is well.</param>
/// <param name="Why">In a sentence; null when all is well.</param>
/// <param name="Sealed">Versions of the events whose content the file does not have.</param>
public sealed record CaseFileVerdict(int Events, string Head, IReadOnlyList<long> Sealed, long? BrokenAt = null, string? Why = null)
{
    public bool Intact => BrokenAt is null;
}

/// <summary>Checks a case file from itself alone. Pure: whoever has the file can do the same anywhere, see docs/case-file.md.</summary>
public static class CaseFileCheck
{
    private static readonly JsonSerializerOptions Strict = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };

    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    public static CaseFileVerdict Of(ReadOnlySpan<byte> json)
    {
        CaseFileDocument? file;
        try
        {
            file = JsonSerializer.Deserialize<CaseFileDocument>(json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json, Strict);
        }
        catch (JsonException fault)
        {
            return new CaseFileVerdict(0, "", [], 0, $"This is no case file: {fault.Message}");
        }

        return file is null || !Is(file.Format, CaseFileDocument.FormatName)
            ? new CaseFileVerdict(0, "", [], 0, $"This is no case file of the form {CaseFileDocument.FormatName}.")
            : Check(file);
    }

    private static CaseFileVerdict Check(CaseFileDocument file)
    {
        var verdict = new CaseFileVerdict(file.Events.Count, file.Head, [.. file.Events.Where(static e => e.Sealed).Select(static e => e.Version)]);
        var content = new Content(file.Stream);
        var previous = Chain.Start;
        foreach (var (i, @event) in file.Events.Index())
        {
            if (Broken(@event, i + 1, previous, file.Stream, content) is { } why)
            {
                return verdict with { BrokenAt = i + 1, Why = why };
            }

            previous = @event.Hash;
        }

        var frame = file.Events.Count == 0 || file.Count != file.Events.Count ? $"The file says that it has {file.Count} events, and has {file.Events.Count}."
            : !Is(file.Head, previous) ? "The head is not the hash of the last event."
            : content.Unproved is { } person ? $"The vote of {person} was opened, but the file does not have it as it was cast."
            : null;
        return frame is null ? verdict : verdict with { BrokenAt = 0, Why = frame };
    }

    private static string? Broken(CaseFileEvent @event, int version, string previous, string stream, Content content)
    {
        if (@event.Version != version)
        {
            return $"Event {version} is missing; event {@event.Version} is in its place.";
        }

        if (!Is(@event.PreviousHash, previous))
        {
            return "It does not name the hash of the event before it.";
        }

        if (@event.Sealed)
        {
            var bare = new CaseFileEvent(@event.Version, @event.PreviousHash, @event.Hash, true);
            return @event != bare || @event.Hash.Length != Chain.HashLength || !@event.Hash.All(char.IsAsciiHexDigitLower)
                ? "A sealed event has a version and two hashes and nothing else."
                : version == 1 ? "A case does not begin with a sealed event." : null;
        }

        return @event.Record(stream) is not { } record ? "A part of it is missing."
            : !Chain.Holds(record, version, previous) ? "It is not what its hash was made of."
            : content.Broken(record);
    }

    private static bool Is(string? a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>What events say of each other.</summary>
    private sealed class Content(string stream)
    {
        private readonly HashSet<Ballot> cast = [];
        private int items;

        /// <summary>Whose opened vote the file cannot show as it was cast; null when there is none.</summary>
        public string? Unproved { get; private set; }

        public string? Broken(EventRecord record)
        {
            CaseEvent body;
            try
            {
                body = DomainJson.Read<CaseEvent>(record.Payload);
                using var json = JsonDocument.Parse(record.Payload.Utf8);
                if (!Is(json.RootElement.GetProperty("type").GetString(), record.Type))
                {
                    return "Its type is not that of its content.";
                }
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or NotSupportedException)
            {
                return "Its content cannot be read.";
            }

            switch (body)
            {
                case CaseOpened e when record.Version != 1 || !stream.EndsWith($"/{CaseLedger.Mark}{e.Id}", StringComparison.Ordinal):
                    return "It opens another case than the file is about.";
                case not CaseOpened when record.Version == 1:
                    return "A case begins with being opened.";
                case ItemAdded e when e.Item.Number != ++items:
                    return $"Entry {items} of the record is missing.";
                case VoteCast e:
                    cast.Add(e.Ballot);
                    return null;
                case VotesOpened e:
                    Unproved ??= e.Ballots.FirstOrDefault(b => !cast.Contains(b))?.Name;
                    return null;
                case DecisionIssued e when !Is(e.Decision.Code, CodeOf(record.Payload, e.Decision.Code)):
                    return "The code of the decision is not that of its content.";
                default:
                    return null;
            }
        }

        // The decision's own JSON as it was hashed: with an empty code, between tenant and case.
        private string CodeOf(RawJson payload, string code)
        {
            using var json = JsonDocument.Parse(payload.Utf8);
            var raw = json.RootElement.GetProperty("decision").GetRawText().Replace($"\"code\":\"{code}\"", "\"code\":\"\"", StringComparison.Ordinal);
            var (tenant, id) = (Streams.TenantOf(stream), stream[(stream.IndexOf(CaseLedger.Mark, StringComparison.Ordinal) + CaseLedger.Mark.Length)..]);
            return Chain.Sha256([.. "{\"tenant\":"u8, .. DomainJson.Write(tenant).Utf8.Span, .. ",\"id\":"u8, .. DomainJson.Write(id).Utf8.Span, .. ",\"decision\":"u8, .. Encoding.UTF8.GetBytes(raw), .. "}"u8]);
        }
    }
}
