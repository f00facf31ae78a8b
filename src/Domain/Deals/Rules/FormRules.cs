using System.Text.RegularExpressions;
using Negotiation.Domain.Calendars;
using Negotiation.Domain.Customers;
using Negotiation.Domain.Records;
using Negotiation.Domain.Reference;

namespace Negotiation.Domain.Deals;

/// <summary>The rules of a registration form: ten required entries, and every broken rule at once.</summary>
public static partial class FormRules
{
    /// <summary>The number without spaces and dashes, with up to two zeros in front that a spreadsheet took away; as it was written when it is none.</summary>
    public static string? DunsOf(string? written)
    {
        var digits = written?.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits is { Length: >= 7 } && digits.All(char.IsAsciiDigit) ? digits.PadLeft(9, '0') : written;
    }

    /// <summary>Checks a form that is handed in. With no broken rule, <paramref name="registration"/> is set.</summary>
    public static RuleBook Check(RegistrationForm form, Context context, IReadOnlyList<Party> parties, Origin? origin, out Registration? registration)
    {
        var rules = Sizes(form);
        var today = context.Policy.Calendar.DateOf(context.Now);
        rules.Text(form.CustomerName, "customerName", Limits.Name);
        rules.Require(
            origin is not null || rules.Broken.Any(static b => b.Field == "customerName") || !Masked.NamesNobody(form.CustomerName!),
            "namesNobody",
            "customerName",
            $"“{form.CustomerName?.Trim()}” names nobody. Write the customer's name.");
        rules.Text(form.CustomerDomain, "customerDomain", 253, required: origin is null);
        rules.Text(form.Title, "title", Limits.Title);
        rules.Text(form.LeadSource, "leadSource", Limits.Text);
        rules.Text(form.Evidence, "evidence", Limits.Text, required: false);
        var domain = DomainOf(form.CustomerDomain);
        rules.Require(string.IsNullOrWhiteSpace(form.CustomerDomain) || domain is not null, "domainForm", "customerDomain", "Write the web domain like example.com.");
        rules.Require(
            origin is not null || domain is null || WebDomain.Registrable(domain) is not null,
            "domainEnding",
            "customerDomain",
            $"“{domain}” is an ending that many share. Write the customer's own domain, like example.{domain}.");
        rules.Require(form.CustomerCountry is { } c && Countries.Exists(c), "country", "customerCountry", "Choose the customer's country.");
        rules.Require(form.CustomerDuns is null || NineDigits().IsMatch(DunsOf(form.CustomerDuns)!), "duns", "customerDuns", "A D-U-N-S number has nine digits.");
        Products(rules, form.Products);
        Money(rules, form);
        rules.Require(form.ExpectedClose is not null, "required", "expectedClose", "Say when you expect the deal to close.");
        rules.Require(form.ExpectedClose is null || form.ExpectedClose >= today, "closePast", "expectedClose", "The expected close has passed.");
        rules.Require(form.ExpectedClose is null || form.ExpectedClose <= today.AddDays(Limits.Horizon), "closeTooFar", "expectedClose", "That is more than ten years ahead.");
        rules.Require(form.Kind is not null, "required", "kind", "Say whether it is new business, a renewal or an expansion.");
        rules.Require(form.FoundOn is not null, "required", "foundOn", "Say when you found the lead.");
        rules.Require(form.FoundOn is null || form.FoundOn <= today, "foundInFuture", "foundOn", "The lead cannot have been found in the future.");
        Correcting.Check(rules, form.Corrects, context.Deal);
        Checklist(rules, form.Checklist, context, parties.FirstOrDefault(p => p.Kind == PartyKind.Partner)?.Name ?? "a partner");

        registration = rules.Broken.Count > 0
            ? null
            : new Registration(
                new Customer(PlainName.Of(form.CustomerName!), form.CustomerCountry!, domain, DunsOf(form.CustomerDuns)),
                new Opportunity(
                    PlainName.Of(form.Title!),
                    [.. form.Products!.Select(static p => PlainName.Of(p))],
                    new Amount(form.Amount!.Value, form.Currency!, form.Period!.Value),
                    form.ExpectedClose!.Value,
                    form.Kind!.Value),
                new Provenance(form.LeadSource!.Trim(), form.FoundOn!.Value, form.Evidence),
                form.Checklist!,
                origin,
                form.Corrects);
        return rules;
    }

    /// <summary>What even an unfinished draft must keep to, so that it can be stored.</summary>
    public static RuleBook Sizes(RegistrationForm form)
    {
        var rules = new RuleBook();
        foreach (var (field, text, limit) in new[]
        {
            ("customerCountry", form.CustomerCountry, 2), ("customerDuns", form.CustomerDuns, 20), ("currency", form.Currency, 3), ("corrects", form.Corrects, 64),
        })
        {
            rules.Text(text, field, limit, required: false);
        }

        rules.Require((form.Products?.Count ?? 0) <= Limits.Products, "tooManyProducts", "products", $"At most {Limits.Products} products.");
        return rules;
    }

    /// <summary>The rules of a draft: sizes only.</summary>
    public static RuleBook Draft(RegistrationForm form)
    {
        var rules = Sizes(form);
        foreach (var (field, text, limit) in new[]
        {
            ("customerName", form.CustomerName, Limits.Name), ("customerDomain", form.CustomerDomain, 253), ("title", form.Title, Limits.Title),
            ("leadSource", form.LeadSource, Limits.Text), ("evidence", form.Evidence, Limits.Text),
        })
        {
            rules.Text(text, field, limit, required: false);
        }

        rules.Require((form.Checklist?.Count ?? 0) <= Limits.Lines, "tooManyLines", "checklist", $"At most {Limits.Lines} activities.");
        for (var i = 0; i < Math.Min(form.Products?.Count ?? 0, Limits.Products); i++)
        {
            rules.Text(form.Products![i], $"products[{i}]", Limits.Name, required: false);
        }

        for (var i = 0; i < Math.Min(form.Checklist?.Count ?? 0, Limits.Lines); i++)
        {
            rules.Text(form.Checklist![i]?.Activity, $"checklist[{i}].activity", 64);
            rules.Text(form.Checklist[i]?.Note, $"checklist[{i}].note", Limits.Note, required: false);
        }

        return rules;
    }

    /// <summary>A registration as the form it came from, so that single fields can be changed.</summary>
    public static RegistrationForm FormOf(Registration r) => new()
    {
        CustomerName = r.Customer.Name,
        CustomerDomain = r.Customer.Domain,
        CustomerCountry = r.Customer.Country,
        CustomerDuns = r.Customer.Duns,
        Title = r.Opportunity.Title,
        Products = r.Opportunity.Products,
        Amount = r.Opportunity.Amount.Value,
        Currency = r.Opportunity.Amount.Currency,
        Period = r.Opportunity.Amount.Period,
        ExpectedClose = r.Opportunity.ExpectedClose,
        Kind = r.Opportunity.Kind,
        LeadSource = r.Provenance.How,
        FoundOn = r.Provenance.FoundOn,
        Evidence = r.Provenance.Evidence,
        Checklist = r.Checklist,
        Corrects = r.Corrects,
    };

    /// <summary>The bare lower-case domain in what a person typed; null when there is none.</summary>
    public static string? DomainOf(string? typed)
    {
        var text = (typed ?? "").Trim().ToLowerInvariant();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme < 0 ? text : text[(scheme + 3)..];
        text = text.Split('/', '?', '#')[0].TrimEnd('.');
        text = text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
        return DomainText().IsMatch(text) ? text : null;
    }

    private static void Products(RuleBook rules, IReadOnlyList<string>? products)
    {
        rules.Require(products is { Count: > 0 }, "required", "products", "Name at least one product.");
        for (var i = 0; i < Math.Min(products?.Count ?? 0, Limits.Products); i++)
        {
            rules.Text(products![i], $"products[{i}]", Limits.Name);
        }
    }

    private static void Money(RuleBook rules, RegistrationForm form)
    {
        rules.Require(form.Amount is not null, "required", "amount", "Say what the deal is worth.");
        rules.Require(form.Amount is null or (> 0 and <= Limits.MaxAmount), "amountRange", "amount", "The amount must be above zero and at most one trillion.");
        rules.Require(form.Amount is null || decimal.Round(form.Amount.Value, 2) == form.Amount, "amountTooFine", "amount", "An amount has at most two decimals.");
        rules.Require(form.Currency is { } currency && Currencies.Exists(currency), "currency", "currency", "Choose a currency.");
        rules.Require(form.Period is not null, "required", "period", "Say whether the amount is a total, per year or per month.");
    }

    internal static void Checklist(RuleBook rules, IReadOnlyList<ChecklistItem>? checklist, Context context, string partner, string prefix = "")
    {
        rules.Require(checklist is { Count: > 0 }, "required", prefix + "checklist", "Say for at least one activity who should do it.");
        rules.Require((checklist?.Count ?? 0) <= Limits.Lines, "tooManyLines", prefix + "checklist", $"At most {Limits.Lines} activities.");
        for (var i = 0; i < Math.Min(checklist?.Count ?? 0, Limits.Lines); i++)
        {
            var field = $"{prefix}checklist[{i}]";
            var item = checklist![i];
            if (item is null)
            {
                rules.Break("required", field, "The row is empty.");
                continue;
            }

            var activity = context.Policy.Find(item.Activity);
            rules.Require(activity is not null, "unknownActivity", $"{field}.activity", "The programme has no such activity.");
            rules.Require(
                !checklist.Take(i).Any(c => string.Equals(c?.Activity, item.Activity, StringComparison.Ordinal)),
                "duplicateActivity",
                $"{field}.activity",
                "This activity is listed twice.");
            rules.Text(item.Note, $"{field}.note", Limits.Note, required: false);
            CarvedOut.Check(rules, item, $"{field}.wish", context);
            rules.Require(
                activity is null || item.Wish == Wish.LeaveToVendor || activity.Eligible.Contains(PartyKind.Partner),
                "notEligible",
                $"{field}.wish",
                $"Under the programme {partner} cannot take “{activity?.Name}”. Leave it to the vendor.");
            rules.Require(
                activity is null || item.Wish == Wish.WeDoIt || activity.Eligible.Contains(PartyKind.DirectSales),
                "notEligible",
                $"{field}.wish",
                $"Under the programme the vendor cannot take “{activity?.Name}”. Take it yourselves.");
        }
    }

    [GeneratedRegex(@"^[0-9]{9}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"^(?=.{4,253}\z)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex DomainText();
}
