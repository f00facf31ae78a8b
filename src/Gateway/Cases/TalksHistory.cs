using Negotiation.Grains;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Mediation;
using Negotiation.ReadModel;

namespace Negotiation.Gateway.Cases;

/// <summary>
/// What was said in a room: from the journal, and the last of it from the grain, which the journal may not have yet. The grain is asked
/// first and says whether the caller is in that room at all.
/// </summary>
internal sealed class TalksHistory(TalksDoor door, EventQueries journal)
{
    /// <summary>The first events after number <paramref name="since"/>, in order; null when there is no such room for this person.</summary>
    public async Task<IReadOnlyList<TalksEventView>?> After(Actor actor, string @case, string room, long since, int take, CancellationToken cancel)
    {
        var heard = await door.Enter(actor, @case) is { } talks ? await talks.Hear(actor, room, since) : TalksHeard.NotFound;
        if (!heard.Found || TalksRoom.Parse(room) is not { } named)
        {
            return null;
        }

        var kept = await journal.InRoom(actor.Tenant, TalksLedger.Mark + @case, named.OnlyFor, since, take, cancel: cancel);
        return [.. kept.Select(TalksEventView.Of).Concat(heard.Events).DistinctBy(static e => e.Number).OrderBy(static e => e.Number).Take(take)];
    }

    /// <summary>Null when there is no such draft for this person.</summary>
    public async Task<TalksDraft?> Draft(Actor actor, string @case, int number, CancellationToken cancel)
    {
        var plenary = TalksRoom.Plenary;
        var heard = await door.Enter(actor, @case) is { } talks ? await talks.Hear(actor, plenary.Id, 0) : TalksHeard.NotFound;
        if (!heard.Found || number < 1)
        {
            return null;
        }

        // Drafts are numbered without gaps, so its number is its place among them.
        var kept = await journal.InRoom(actor.Tenant, TalksLedger.Mark + @case, plenary.OnlyFor, number - 1, 1, DraftPublished.Name, cancel);
        return kept.Select(static record => TalksLedger.Read(record).Body)
            .Concat(heard.Events.Select(static view => Domain.Records.DomainJson.Read<TalksEvent>(view.Body)))
            .OfType<DraftPublished>()
            .Select(static published => published.Draft)
            .FirstOrDefault(draft => draft.Number == number);
    }
}
