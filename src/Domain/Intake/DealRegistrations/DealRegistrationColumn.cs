using System.Collections.Frozen;
using Negotiation.Domain.Deals;

namespace Negotiation.Domain.Intake;

/// <summary>What a cell of a deal registration may hold.</summary>
public enum DealRegistrationCell
{
    Text,
    Day,
    Amount,
    Currency,
    YesNo,
    OneOf,
}

/// <summary>One column of Microsoft's deal-registration file.</summary>
/// <param name="Required">Its cell must be filled.</param>
/// <param name="Words">What it may say, where it is one of a few words.</param>
public sealed record DealRegistrationColumn(string Name, DealRegistrationCell Cell, bool Required = false, IReadOnlyList<string>? Words = null)
{
    public const string ReferralId = "Referral ID";
    public const string Status = "Registration Status";
    public const string Term = "Contract Term";
    public const string End = "Contract End Date";
    public const string Errors = "Errors";

    private static readonly string[] States = ["ReviewPending", "ActionRequired", "Approved", "Passed", "Failed", "Closed"];

    /// <summary>In the order of the documentation.</summary>
    public static IReadOnlyList<DealRegistrationColumn> All { get; } =
    [
        new(ReferralId, DealRegistrationCell.Text, Required: true),
        new("Registration Date", DealRegistrationCell.Day),
        new("Registration Type", DealRegistrationCell.Text),
        new(Status, DealRegistrationCell.OneOf, Words: States),
        new("Registration Status Reason", DealRegistrationCell.Text),
        new("Is Marketplace Transacted", DealRegistrationCell.YesNo, Required: true),
        new("Marketplace Transaction Date", DealRegistrationCell.Day),
        new("Is Deployed on Azure", DealRegistrationCell.YesNo, Required: true),
        new("Contract Value", DealRegistrationCell.Amount, Required: true),
        new("Contract Currency", DealRegistrationCell.Currency, Required: true),
        new(Term, DealRegistrationCell.OneOf, Required: true, ["Perpetual", "Finite"]),
        new("Contract Sign Date", DealRegistrationCell.Day, Required: true),
        new("Contract Start Date", DealRegistrationCell.Day, Required: true),
        new(End, DealRegistrationCell.Day),
        new("Solution Value", DealRegistrationCell.Amount, Required: true),
        new("Solution Currency", DealRegistrationCell.Currency, Required: true),
        new("Primary Deployment On", DealRegistrationCell.OneOf, Required: true, ["Customer", "Partner"]),
        new("Pricing Model", DealRegistrationCell.OneOf, Required: true, ["PayAsYouGo", "Other"]),
        new("Review Pending Date", DealRegistrationCell.Day),
        new("Action Required Date", DealRegistrationCell.Day),
        new("Passed Date", DealRegistrationCell.Day),
        new("Failed Date", DealRegistrationCell.Day),
        new("Approved Date", DealRegistrationCell.Day),
        new(Errors, DealRegistrationCell.Text),
    ];

    private static readonly FrozenDictionary<string, DealRegistrationColumn> ByName =
        All.ToFrozenDictionary(column => JsonShape.Letters(column.Name), StringComparer.Ordinal);

    public static DealRegistrationColumn? Find(string header) => ByName.GetValueOrDefault(JsonShape.Letters(header));

    /// <summary>Whether a header row is a deal registration's: it names referrals and contracts, and neither deal nor customer.</summary>
    public static bool Recognises(IReadOnlyList<string> headers)
    {
        var found = headers.Select(Find).OfType<DealRegistrationColumn>().Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var coSell = headers.Select(ColumnNames.Find).OfType<CoSellColumn>().ToHashSet();
        return !coSell.Contains(CoSellColumn.DealName) && !coSell.Contains(CoSellColumn.CustomerName)
            && (found.Contains(Status) || found.Contains(Term) || found.Contains("Contract Value"));
    }

    /// <summary>What a status says of the registration, in our words.</summary>
    public static ReviewState? Means(string status) => JsonShape.Letters(status) switch
    {
        "reviewpending" => ReviewState.InReview,
        "actionrequired" => ReviewState.NeedsInfo,
        "approved" or "passed" => ReviewState.Approved,
        "failed" => ReviewState.Rejected,
        "closed" => ReviewState.Withdrawn,
        _ => null,
    };
}
