using System.Text.RegularExpressions;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Intake;

/// <summary>What both formats of AWS say alike.</summary>
internal static partial class AwsFacts
{
    public const string Lead = "AWS opportunity";
    public const string NotStated = "Not stated";

    /// <summary>Where the registration and the sale stand; a review that is not stated counts as submitted.</summary>
    public static (ReviewState Review, SalesStage Stage) States(JsonFields fields, string reviewPath, string stagePath)
    {
        var review = Word(fields, reviewPath, AwsWords.Reviews, "reviewStatus", "review status") ?? ReviewState.Submitted;
        var stage = Word(fields, stagePath, AwsWords.Stages, "salesStage", "sales stage");
        if (stage is null)
        {
            fields.Unsaid.Add("stage");
        }

        return (review, stage ?? SalesStage.Prospect);
    }

    public static OpportunityKind Kind(JsonFields fields, string path)
    {
        if (Word(fields, path, AwsWords.Kinds, "opportunityType", "type of opportunity") is { } kind)
        {
            return kind;
        }

        fields.Unsaid.Add("kind");
        return OpportunityKind.New;
    }

    /// <summary>The opportunity's id in AWS, which is text of a fixed form.</summary>
    public static string? Id(JsonFields fields, string path)
    {
        if (fields.Text(path) is not { } id)
        {
            return null;
        }

        if (Form().IsMatch(id))
        {
            return id;
        }

        fields.Wrong(path, "idFormat", $"\"{Shown.Short(id)}\" is not the id of an opportunity, which is the letter O and digits.");
        return null;
    }

    public static IReadOnlyList<ChecklistItem> Checklist(JsonFields fields, Policy policy, IEnumerable<(string Path, string Text)> needs)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in needs)
        {
            if (AwsWords.Need(text) is { } need)
            {
                asked.TryAdd(need.Activity, need.Name);
                fields.Means(path, text, $"help with {need.Activity}");
            }
            else
            {
                fields.Note(path, "needUnknown", $"\"{Shown.Short(text)}\" is no need known here and is only kept.");
            }
        }

        return HelpChecklist.For(policy, asked);
    }

    /// <summary>At most as many products as a registration may have; a stand-in when the record names none.</summary>
    public static IReadOnlyList<string> Products(JsonFields fields, string path, IEnumerable<string> named)
    {
        var products = named.Distinct(StringComparer.Ordinal).ToList();
        if (products.Count == 0)
        {
            fields.Unsaid.Add("products");
            fields.Note(path, "productsMissing", $"The record names no product, so \"{NotStated}\" stands there until someone names one.");
            return [NotStated];
        }

        if (products.Count > Limits.Products)
        {
            fields.Note(path, "productsLeftOut", $"A deal has at most {Limits.Products} products, the rest is only kept.");
        }

        return [.. products.Take(Limits.Products)];
    }

    /// <summary>How and when the lead was found, as far as AWS says.</summary>
    public static Provenance Found(string? campaign, DateTimeOffset? created, IntakeContext context) => new(
        campaign is null ? Lead : $"{Lead}, campaign {campaign}",
        created is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : context.Today);

    public static RowReading Row(JsonFields fields, IntakeContext context, RowIdentity identity, Registration registration, IReadOnlyList<Member> members, ReviewState review, SalesStage stage)
    {
        if (identity.Weak)
        {
            fields.Note("", "noId", "The record has no id, so customer, country and title together tell it apart.");
        }

        var command = new Import(registration, context.Organisation, context.OrganisationName, members, review, stage, fields.Unsaid.Count > 0 ? fields.Unsaid : null);
        var reference = registration.Origin!.PartnerReference;
        var named = identity.ExternalId.StartsWith(RowIdentity.CrmPrefix, StringComparison.Ordinal) || identity.Weak || !string.Equals(identity.From, RowIdentity.Aws, StringComparison.Ordinal);
        var earlier = named || reference is null ? null : new RowIdentity(RowIdentity.CrmPrefix + reference, From: RowIdentity.Aws);
        return fields.Reading(new ImportRow(identity.DealId(context.Tenant, context.Organisation), command, earlier));
    }

    private static T? Word<T>(JsonFields fields, string path, IReadOnlyList<(string Word, T Means)> table, string code, string what)
        where T : struct, Enum
    {
        if (fields.Text(path) is not { } word)
        {
            return null;
        }

        var means = AwsWords.Find(table, word);
        if (means is { } known)
        {
            fields.Means(path, word, Shown.Plain(known));
        }
        else
        {
            fields.Wrong(path, code, $"\"{Shown.Short(word)}\" is no {what} of AWS, for example {table[2].Word}.");
        }

        return means;
    }

    [GeneratedRegex(@"^[Oo][0-9]{1,19}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
