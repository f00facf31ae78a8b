using System.Text.Json;

namespace Negotiation.Domain.Intake;

/// <summary>Tells the JSON formats apart by their members, never by the file's name.</summary>
internal static class JsonShape
{
    private const int AwsRecords = 50;
    private const int AwsBytes = 1024 * 1024;

    private static readonly string[] AwsMembers = ["lifecycle", "catalog", "project", "partneropportunityidentifier", "nationalsecurity", "opportunitytype", "relatedentityidentifiers"];
    private static readonly string[] ReferralMembers = ["customerprofile", "engagementid", "substatus", "qualification", "externalreferenceid", "consent", "details"];

    public static (JsonFile? File, JsonProblem? Problem) Of(JsonElement root, int bytes, int most)
    {
        if (root.ValueKind is JsonValueKind.Array)
        {
            return List(root, root, null, root.EnumerateArray().Select(Guess).FirstOrDefault(f => f is not null), [], most);
        }

        if (root.ValueKind is not JsonValueKind.Object)
        {
            return Unknown;
        }

        if (Member(root, "inboundapiresults") is not null)
        {
            return (null, new JsonProblem("resultFile", "This is a result file of AWS and holds no opportunities, choose the file that was uploaded there or an export."));
        }

        if (Member(root, "opportunities") is { } flat)
        {
            if (Member(root, "version") is { } version && !IsRead(version.Value))
            {
                return (null, new JsonProblem("versionUnknown", $"The file says it is of version {Shown.Short(version.Value.GetRawText())}, but versions \"1\" and \"2.0\" are read; export it again in one of them."));
            }

            return List(root, flat.Value, flat.Name, SourceFormat.AwsFlat, FlatRemarks(root, flat.Value, bytes), most);
        }

        if (Member(root, "leads") is not null)
        {
            return (null, new JsonProblem("leads", "The file holds leads and no opportunities, and a lead cannot become a deal before it is one, so choose a file of opportunities."));
        }

        if (Member(root, "opportunitysummaries") is { } summaries)
        {
            string[] remarks = Member(root, "nexttoken") is { Value: { ValueKind: JsonValueKind.String } next } && next.ValueEquals("") is false
                ? ["This is one page of a longer list, import the other pages too."]
                : [];
            return List(root, summaries.Value, summaries.Name, SourceFormat.AwsOpportunities, remarks, most);
        }

        if (Member(root, "value") is { Value.ValueKind: JsonValueKind.Array } value)
        {
            string[] remarks = Member(root, "odatanextlink") is null ? [] : ["This is one page of a longer list, import the other pages too."];
            return List(root, value.Value, value.Name, SourceFormat.MicrosoftReferrals, remarks, most);
        }

        return Guess(root) is { } format ? (new JsonFile(format, [root], []), null) : Unknown;
    }

    private static (JsonFile? File, JsonProblem? Problem) Unknown => (null, new JsonProblem(
        "formatUnknown",
        "The file is JSON, but neither opportunities of AWS nor referrals of Microsoft were found in it."));

    private static (JsonFile? File, JsonProblem? Problem) List(JsonElement root, JsonElement list, string? name, SourceFormat? format, IReadOnlyList<string> remarks, int most)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            return (null, new JsonProblem("notAList", $"The member \"{name}\" is not a list of records."));
        }

        var count = list.GetArrayLength();
        if (count == 0)
        {
            return (null, new JsonProblem("fileEmpty", "The file has no records."));
        }

        if (count > most)
        {
            return (null, new JsonProblem("tooManyRows", $"The file has more than {most:N0} records, split it into several.", TooLarge: true));
        }

        return format is { } known ? (new JsonFile(known, [.. list.EnumerateArray()], remarks, name, name is null ? default : root), null) : Unknown;
    }

    // Exporters write the version as text or as a number.
    private static bool IsRead(JsonElement version) => version.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && version.GetRawText().Trim('"') is "1" or "1.0" or "2" or "2.0";

    private static SourceFormat? Guess(JsonElement record)
    {
        if (record.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var names = record.EnumerateObject().Select(m => Letters(m.Name)).ToHashSet(StringComparer.Ordinal);
        var aws = AwsMembers.Count(names.Contains);
        var referral = ReferralMembers.Count(names.Contains);
        return (aws, referral) switch
        {
            (0, 0) => null,
            _ when aws >= referral => SourceFormat.AwsOpportunities,
            _ => SourceFormat.MicrosoftReferrals,
        };
    }

    private static List<string> FlatRemarks(JsonElement root, JsonElement list, int bytes)
    {
        List<string> remarks = ["The amount is a month's expected AWS revenue in US dollars and stays one."];
        if ((list.ValueKind is JsonValueKind.Array && list.GetArrayLength() > AwsRecords) || bytes > AwsBytes)
        {
            remarks.Add($"AWS itself takes at most {AwsRecords} records and 1 MB in one file, so this file would have to be split before it goes there.");
        }

        if (Member(root, "leads") is not null)
        {
            remarks.Add("The leads in the file are left out, only opportunities become deals.");
        }

        return remarks;
    }

    private static JsonProperty? Member(JsonElement root, string letters)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (string.Equals(Letters(member.Name), letters, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    internal static string Letters(string name)
    {
        const int Usual = 128;
        Span<char> room = name.Length <= Usual ? stackalloc char[Usual] : new char[name.Length];
        var letters = Letters(name, room);
        return letters.SequenceEqual(name) ? name : letters.ToString();
    }

    /// <summary>The letters and digits of a name, in lower case.</summary>
    /// <param name="room">As long as the name, or longer.</param>
    internal static ReadOnlySpan<char> Letters(ReadOnlySpan<char> name, Span<char> room)
    {
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                room[length++] = char.ToLowerInvariant(letter);
            }
        }

        return room[..length];
    }
}
