using Negotiation.Domain.Records;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;

namespace Negotiation.Domain.Deals;

/// <summary>From a draft to a submitted registration, and its later changes.</summary>
public static class Registering
{
    /// <summary>Whether a command may bring a deal into being.</summary>
    public static bool CanCreate(Command command, Actor actor, Policy policy) =>
        string.Equals(actor.Tenant, policy.Tenant, StringComparison.Ordinal)
        && command switch
        {
            // One organisation is one side: the vendor's own people are no partner to themselves.
            SaveDraft or Deals.Submit => actor.Is(Role.PartnerRep) && !string.Equals(actor.Organisation, policy.DirectSales.Id, StringComparison.Ordinal),
            Deals.Import => actor.Is(Role.System),
            _ => false,
        };

    public static Decision Save(DealState state, SaveDraft command, Context context)
    {
        var rules = FormRules.Draft(command.Form);
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new DraftSaved(context.Deal, context.Policy.Version, command.Form, PartiesOf(state, context)));
    }

    public static Decision Submit(DealState state, Submit command, Context context)
    {
        var parties = PartiesOf(state, context);
        var rules = FormRules.Check(command.Form, context, parties, state.Registration?.Origin, out var registration);
        if (registration is null)
        {
            return Decision.Invalid(rules.Broken);
        }

        var reviewer = Reviewers.For(context.Policy, context.Deal, registration.Customer.Country, context.Away, context.Now);
        var calendar = context.Policy.Calendar;
        var submitted = new Submitted(
            context.Deal,
            context.Policy.Version,
            registration,
            parties,
            reviewer.Person,
            reviewer.Name,
            ClockFace.Start(ClockKind.Review, context.Now, context.Policy.Clocks.Review, calendar));
        return Decision.Of([submitted, .. Opening(state, registration, parties, context)]);
    }

    /// <summary>The events that open the negotiation on a fresh registration: its clock, and the checklist as offer 1.</summary>
    internal static IReadOnlyList<DealEvent> Opening(DealState state, Registration registration, IReadOnlyList<Party> parties, Context context)
    {
        var partner = parties.First(p => p.Kind == PartyKind.Partner);
        return
        [
            new NegotiationOpened(ClockFace.Start(ClockKind.Negotiation, context.Now, context.Policy.Clocks.Negotiation, context.Policy.Calendar)),
            Offering.Put(state, FirstOffer.From(registration, parties, context), partner.Id, context),
        ];
    }

    public static Decision Amend(DealState state, Amend command, Context context)
    {
        var before = FormRules.FormOf(state.Registration!);
        var merged = Merge(before, command.Form);
        var fields = Changed(before, merged);
        if (fields.Count == 0)
        {
            return Decision.Nothing;
        }

        var locks = new RuleBook();
        FieldLocks.Check(locks, state, fields);
        if (locks.Broken.Count > 0)
        {
            return Decision.Invalid(locks.Broken);
        }

        var rules = FormRules.Check(merged, context, state.Parties, state.Registration!.Origin, out var registration);
        if (registration is null)
        {
            return Decision.Invalid([.. rules.Broken.Select(b => b with { Field = $"form.{b.Field}" })]);
        }

        if (OtherCustomer(state, registration) is { } other)
        {
            return Decision.Invalid([other]);
        }

        return Decision.Of([new RegistrationAmended(registration, fields, Place.Moved(state, registration.Customer)), .. Voided(state, fields, context)]);
    }

    /// <summary>A claim keeps its place in the line; another customer has not stood in it.</summary>
    internal static BrokenRule? OtherCustomer(DealState state, Registration changed) =>
        state.Review == ReviewState.Approved && Place.IsLeft(state, changed.Customer)
            ? new BrokenRule("otherCustomer", "form.customerName", "This is another customer. What was approved stays with the first one; register the other as a deal of its own.")
            : null;

    /// <summary>What a change of the registration does to the acceptances: nothing, unless it touches what was negotiated about.</summary>
    internal static IReadOnlyList<DealEvent> Voided(DealState state, IReadOnlyList<string> fields, Context context)
    {
        string[] material = ["customerName", "customerDomain", "customerCountry", "customerDuns", "products", "amount", "currency", "period"];
        var touched = fields.Intersect(material, StringComparer.Ordinal).ToArray();
        return touched.Length == 0 ? [] : Voided(state, VoidReason.RegistrationChanged, touched, context);
    }

    /// <summary>Empties the acceptances of the offer on the table, and after an agreement opens the talks again.</summary>
    internal static IReadOnlyList<DealEvent> Voided(DealState state, VoidReason reason, IReadOnlyList<string> fields, Context context)
    {
        if (state.Open is not { } open)
        {
            return [];
        }

        var voided = new AgreementVoided(open.Number, reason, fields);
        return state.Negotiation == NegotiationState.Agreed
            ? [voided, new NegotiationOpened(ClockFace.Start(ClockKind.Negotiation, context.Now, context.Policy.Clocks.Negotiation, context.Policy.Calendar))]
            : [voided];
    }

    /// <summary>The form with what was typed anew, in the shape it is kept in, so that what nobody sees is no change. What is not said stays; an empty web domain or D-U-N-S number takes it away.</summary>
    internal static RegistrationForm Merge(RegistrationForm before, RegistrationForm change) => new()
    {
        CustomerName = PlainName.Of(change.CustomerName) ?? before.CustomerName,
        CustomerDomain = change.CustomerDomain ?? before.CustomerDomain,
        CustomerCountry = change.CustomerCountry ?? before.CustomerCountry,
        CustomerDuns = change.CustomerDuns is { } duns ? (duns.Trim() is { Length: > 0 } said ? FormRules.DunsOf(said) : null) : before.CustomerDuns,
        Title = PlainName.Of(change.Title) ?? before.Title,
        Products = change.Products is null ? before.Products : [.. change.Products.Select(static p => PlainName.Of(p) ?? "")],
        Amount = change.Amount ?? before.Amount,
        Currency = change.Currency ?? before.Currency,
        Period = change.Period ?? before.Period,
        ExpectedClose = change.ExpectedClose ?? before.ExpectedClose,
        Kind = change.Kind ?? before.Kind,
        LeadSource = change.LeadSource?.Trim() ?? before.LeadSource,
        FoundOn = change.FoundOn ?? before.FoundOn,
        Evidence = change.Evidence ?? before.Evidence,
        Checklist = change.Checklist ?? before.Checklist,
        Corrects = before.Corrects,
    };

    /// <summary>Names of the form's fields that differ.</summary>
    internal static IReadOnlyList<string> Changed(RegistrationForm a, RegistrationForm b)
    {
        var fields = new List<string>();
        void Compare(string name, object? x, object? y)
        {
            if (!Equals(x, y))
            {
                fields.Add(name);
            }
        }

        Compare("customerName", a.CustomerName, b.CustomerName);
        Compare("customerDomain", FormRules.DomainOf(a.CustomerDomain), FormRules.DomainOf(b.CustomerDomain));
        Compare("customerCountry", a.CustomerCountry, b.CustomerCountry);
        Compare("customerDuns", a.CustomerDuns, b.CustomerDuns);
        Compare("title", a.Title, b.Title);
        Compare("products", (a.Products ?? []).SequenceEqual(b.Products ?? [], StringComparer.Ordinal), true);
        Compare("amount", a.Amount, b.Amount);
        Compare("currency", a.Currency, b.Currency);
        Compare("period", a.Period, b.Period);
        Compare("expectedClose", a.ExpectedClose, b.ExpectedClose);
        Compare("kind", a.Kind, b.Kind);
        Compare("leadSource", a.LeadSource, b.LeadSource);
        Compare("foundOn", a.FoundOn, b.FoundOn);
        Compare("evidence", a.Evidence, b.Evidence);
        Compare("checklist", (a.Checklist ?? []).SequenceEqual(b.Checklist ?? []), true);
        return fields;
    }

    private static IReadOnlyList<Party> PartiesOf(DealState state, Context context) => state.Exists
        ? state.Parties
        :
        [
            new Party(
                context.Actor.Organisation,
                PartyKind.Partner,
                context.Actor.OrganisationName.Length > 0 ? context.Actor.OrganisationName : context.Actor.Organisation,
                Required: true,
                [new Member(context.Actor.Person, context.Actor.Name, Role.PartnerRep, context.Actor.Zone)]),
            context.Policy.DirectSales,
        ];
}
