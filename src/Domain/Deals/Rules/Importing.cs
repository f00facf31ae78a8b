using Negotiation.Domain.Records;

namespace Negotiation.Domain.Deals;

/// <summary>Takes over a registration from another system, and later versions of the same row.</summary>
public static class Importing
{
    public static Decision Import(DealState state, Import command, Context context)
    {
        var origin = command.Registration.Origin;
        if (origin is null || origin.ExternalId.Length == 0)
        {
            return Decision.Invalid([new BrokenRule("required", "registration.origin", "An imported registration names its source.")]);
        }

        // A draft taken over from the source is no claim yet: handed in there since, it is taken over anew.
        return state.Exists && !HandedInSince(state, command) ? Again(state, command, context) : First(state, command, context);
    }

    private static Decision First(DealState state, Import command, Context context)
    {
        if (Broken(command, context) is { Count: > 0 } broken)
        {
            return Decision.Invalid(broken);
        }

        IReadOnlyList<Party> parties =
        [
            new Party(command.Organisation, PartyKind.Partner, command.OrganisationName, Required: true, command.Members),
            context.Policy.DirectSales,
        ];
        var reviewer = Reviewers.For(context.Policy, context.Deal, command.Registration.Customer.Country, context.Away, context.Now);
        var review = command is { Own: true, Review: ReviewState.Approved } ? ReviewState.Submitted : command.Review;
        var waits = (review is ReviewState.Submitted or ReviewState.InReview) && command.Stage is not (SalesStage.Won or SalesStage.Lost);
        var imported = new Imported(
            context.Deal,
            context.Policy.Version,
            command.Registration,
            parties,
            reviewer.Person,
            reviewer.Name,
            review,
            command.Stage,
            waits ? ClockFace.Start(ClockKind.Review, context.Now, context.Policy.Clocks.Review, context.Policy.Calendar) : null);
        IEnumerable<DealEvent> events = review == ReviewState.Approved && !Ended(command)
            ? [imported, new ProtectionStarted(ProtectionFace.Start(context.Now, context.Policy))]
            : [imported];
        return Ended(command) || command.Registration.Checklist.Count == 0
            ? Decision.Of([.. events])
            : Decision.Of([.. events, .. Registering.Opening(state, command.Registration, parties, context)]);
    }

    // A newer version of the row changes the registration's facts. What people did here since, corrections, the review and
    // the talks, is never overwritten by the same file again.
    private static Decision Again(DealState state, Import command, Context context)
    {
        var origin = command.Registration.Origin!;
        if (state.Registration is null || Ended(state))
        {
            return Decision.Nothing;
        }

        if (state.Registration.Origin is not { } known || !Same(known.Source, origin.Source) || !Same(known.ExternalId, origin.ExternalId))
        {
            return Decision.Invalid([new BrokenRule("otherOrigin", "registration.origin", "This deal did not come from that row.")]);
        }

        var before = FormRules.FormOf(state.Registration);
        var merged = Said(state.Registration, command);
        var fields = Same(Print(command.Registration), state.Row?.Print) ? [] : Registering.Changed(before, FormRules.FormOf(merged));
        if (state.Review == ReviewState.Draft)
        {
            return fields.Count > 0 && Untouched(state, before) ? First(state, command, context) : Decision.Nothing;
        }

        List<DealEvent> events = [];
        if (fields.Count > 0)
        {
            // The row waits whole: half of it taken would never be asked for again.
            var rules = new RuleBook();
            FieldLocks.Check(rules, state, fields);
            if (rules.Broken.Count > 0 || Registering.OtherCustomer(state, merged) is not null)
            {
                return Decision.Invalid([.. rules.Broken, .. Registering.OtherCustomer(state, merged) is { } other ? [other] : Array.Empty<BrokenRule>()]);
            }

            events.Add(new RegistrationAmended(merged, fields, Place.Moved(state, merged.Customer)));
            events.AddRange(Registering.Voided(state, fields, context));
        }

        if (command.Stage != state.Stage && command.Stage != state.Row?.Stage && !Unsaid(command, "stage"))
        {
            events.Add(new StageSet(state.Stage, command.Stage));
        }

        return Decision.Of(events);
    }

    private static bool HandedInSince(DealState state, Import command) =>
        state is { Review: ReviewState.Draft, Row: not null, Registration.Origin: { } known }
        && command.Review != ReviewState.Draft
        && Same(known.Source, command.Registration.Origin!.Source)
        && Same(known.ExternalId, command.Registration.Origin.ExternalId);

    // Nobody has worked on the draft here, so a newer one from the source replaces it.
    private static bool Untouched(DealState state, RegistrationForm imported) =>
        state.Draft is null || Registering.Changed(imported, state.Draft).Count == 0;

    // What the source says now, over what is known here. A source that says nothing of a fact does not take it away.
    private static Registration Said(Registration known, Import command)
    {
        var (customer, opportunity) = (command.Registration.Customer, command.Registration.Opportunity);
        return command.Registration with
        {
            Customer = customer with { Domain = customer.Domain ?? known.Customer.Domain, Duns = customer.Duns ?? known.Customer.Duns },
            Opportunity = opportunity with
            {
                Title = Unsaid(command, "title") ? known.Opportunity.Title : opportunity.Title,
                Products = Unsaid(command, "products") ? known.Opportunity.Products : opportunity.Products,
                Kind = Unsaid(command, "kind") ? known.Opportunity.Kind : opportunity.Kind,
            },
            Checklist = known.Checklist,
            Provenance = known.Provenance,
            Origin = known.Origin,
            Corrects = known.Corrects,
        };
    }

    private static bool Unsaid(Import command, string field) => command.Unsaid?.Contains(field, StringComparer.Ordinal) is true;

    /// <summary>Fingerprint of what a newer version of a row may change.</summary>
    internal static string Print(Registration registration) =>
        Chain.Sha256(DomainJson.Write(new { registration.Customer, registration.Opportunity }).Utf8.Span)[..16];

    private static IReadOnlyList<BrokenRule> Broken(Import command, Context context)
    {
        var rules = new RuleBook();
        rules.Text(command.Organisation, "organisation", 64);
        rules.Text(command.OrganisationName, "organisationName", Limits.Name);
        rules.Require(!Same(command.Organisation, context.Policy.DirectSales.Id), "oneVendor", "organisation", "The vendor is no partner to itself.");
        rules.Require(command.Members.Count <= Limits.Members, "tooManyMembers", "members", $"At most {Limits.Members} people speak for one side.");
        Membership.People(rules, command.Members, PartyKind.Partner);
        if (command.Registration.Checklist.Count > 0)
        {
            FormRules.Checklist(rules, command.Registration.Checklist, context, command.OrganisationName, "registration.");
        }

        return rules.Broken;
    }

    private static bool Ended(Import command) =>
        command.Stage is SalesStage.Won or SalesStage.Lost || command.Review is ReviewState.Rejected or ReviewState.Withdrawn or ReviewState.Draft;

    private static bool Ended(DealState state) =>
        state.Stage is SalesStage.Won or SalesStage.Lost || state.Review is ReviewState.Rejected or ReviewState.Withdrawn;

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
