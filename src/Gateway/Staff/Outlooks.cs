using Microsoft.AspNetCore.Http.HttpResults;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Reference;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Rest;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Orleans;

namespace Negotiation.Gateway.Staff;

/// <summary>What is known around a deal that is not in its record: who stands in for whom, and what corrects it.</summary>
/// <param name="Review">Null when no review waits.</param>
/// <param name="Away">Who of the deal's people is away now.</param>
/// <param name="CorrectedBy">Later registrations that correct this one, as far as the caller may see them.</param>
/// <param name="Reviewers">Whom the review may be given to; for the channel manager only.</param>
public sealed record DealOutlook(
    IReadOnlyList<AwayNote> Away,
    IReadOnlyList<DealLink> CorrectedBy,
    ReviewOutlook? Review = null,
    IReadOnlyList<Stand>? Reviewers = null);

internal static class Outlooks
{
    /// <summary>Who will review a registration that is handed in now, by when, and what silence does.</summary>
    public static async Task<Results<Ok<RegistrationOutlook>, ProblemHttpResult>> Registration(
        Caller caller, IPolicyBook book, IGrainFactory grains, TimeProvider clock, string? country = null, string? deal = null)
    {
        if (await book.Current(caller.Actor.Tenant) is not { } policy)
        {
            return Problems.NotFound;
        }

        if (deal is not null && !Names.IsId(deal))
        {
            return Problems.Malformed("deal", "deal", "This is no id of a deal.");
        }

        country = string.IsNullOrWhiteSpace(country) ? null : country.Trim().ToUpperInvariant();
        if (country is not null && !Countries.Exists(country))
        {
            return Problems.Malformed("country", "country", "This is no country of ISO 3166 in two letters, for example DE.");
        }

        var away = await grains.GetGrain<IPeopleGrain>(caller.Actor.Tenant).Absences();
        return TypedResults.Ok(Outlook.Of(policy, deal, country, away, clock.GetUtcNow()));
    }

    public static async Task<Results<Ok<DealOutlook>, ProblemHttpResult>> Deal(
        string id, Caller caller, Rooms rooms, IPolicyBook book, IGrainFactory grains, DealQueries deals, TimeProvider clock, CancellationToken cancel)
    {
        if (await Deals.View(id, caller, rooms) is not { } view)
        {
            return Problems.NotFound;
        }

        var actor = caller.Actor;
        var policy = await book.Pinned(actor.Tenant, view.Policy);
        var away = await grains.GetGrain<IPeopleGrain>(actor.Tenant).Absences();
        var now = clock.GetUtcNow();
        var manages = view.Standing.Acts.Any(static a => a.Act is "reassignReview");
        return TypedResults.Ok(new DealOutlook(
            Outlook.Away(view, away, now),
            Correcting.IsClosed(view.Standing.Review, view.Standing.Stage)
                ? await deals.CorrectedBy(DealScope.For(actor, policy.DirectSales.Id), id, cancel)
                : [],
            Outlook.Of(view, policy, away, now),
            manages ? [.. Reviewers.All(policy).Select(static m => new Stand(m.Person, m.Name))] : null));
    }
}
