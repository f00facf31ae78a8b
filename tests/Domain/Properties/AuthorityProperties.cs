using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>What waits for approval exists for its own side alone, whatever anybody does. Every text of a held offer is a canary.</summary>
public class AuthorityProperties
{
    private const int Runs = 150;
    private const int Acts = 50;
    private static readonly Actor[] Others = [Ann, Nora, Ben, Mia, Limited.Victor];

    [Fact]
    public void Nothing_of_a_held_offer_reaches_another_side() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        var known = 0;
        Script.Play(script, Limited.Programme, room =>
        {
            var fresh = room.Records.Skip(known).ToArray();
            known = room.Records.Count;
            foreach (var held in room.State.Held.Where(h => h.Offer?.Note is not null))
            {
                foreach (var actor in Others.Where(a => a.Organisation != held.Party && Viewer.Of(room.State, a) is not null))
                {
                    Told(room, actor, fresh).ShouldNotContain(held.Offer!.Note!);
                    Told(room, actor, fresh).ShouldNotContain(held.Hash);
                }
            }
        });
    });

    [Fact]
    public void A_private_act_changes_nothing_that_another_side_sees() => Always.HoldsForScripts(Runs, Acts, script =>
    {
        var known = 0;
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        Script.Play(script, Limited.Programme, room =>
        {
            var fresh = room.Records.Skip(known).ToArray();
            known = room.Records.Count;
            foreach (var actor in Others.Where(a => Viewer.Of(room.State, a) is not null))
            {
                // The acts that are possible change with the time alone, so both are looked at in the same moment.
                var sees = Seen(room, actor);
                if (before.TryGetValue(actor.Person, out var saw) && fresh.Length > 0 && fresh.All(r => !r.VisibleTo(actor.Organisation)))
                {
                    sees.ShouldBe(saw);
                }

                before[actor.Person] = sees;
            }
        });
    });

    [Fact]
    public void Whatever_was_held_has_one_end_and_reaches_the_table_at_most_once()
    {
        var seen = new HashSet<Type>();
        Always.HoldsForScripts(Runs, Acts, script => OneEnd(script, seen));
        new[] { typeof(OfferHeld), typeof(AcceptanceHeld), typeof(HeldApproved), typeof(HeldDeclined), typeof(HeldWithdrawn), typeof(HeldWentStale) }
            .Except(seen).ShouldBeEmpty("the scripts come by every end");
    }

    private static void OneEnd(int[] script, HashSet<Type> seen)
    {
        var room = Script.Play(script, Limited.Programme);
        var waiting = new Dictionary<string, string>(StringComparer.Ordinal);
        DealEvent? last = null;
        foreach (var body in room.Records.Select(r => Ledger.Read(r).Body))
        {
            seen.Add(body.GetType());
            switch (body)
            {
                case OfferHeld e:
                    waiting[e.Held.Party] = e.Held.Hash;
                    break;
                case AcceptanceHeld e:
                    waiting[e.Held.Party] = e.Held.Hash;
                    break;
                case HeldApproved e:
                    waiting.Remove(e.Approval.Party, out var approved).ShouldBeTrue();
                    approved.ShouldBe(e.Hash);
                    break;
                case HeldDeclined e:
                    waiting[e.Party].ShouldBe(e.Hash);
                    break;
                case HeldWithdrawn e:
                    waiting.Remove(e.Party).ShouldBeTrue();
                    break;
                case OfferMade e when last is HeldApproved approval:
                    (e.Offer.Number, e.Offer.Hash).ShouldBe((approval.Approval.Offer.Number, approval.Approval.Offer.Hash));
                    break;
                default:
                    break;
            }

            last = body is AgreementVoided or NegotiationOpened ? last : body;
        }

        room.State.Held.DistinctBy(h => h.Party).Count().ShouldBe(room.State.Held.Count);
    }

    [Fact]
    public void No_agreement_binds_a_side_beyond_the_authority_of_whoever_spoke_for_it() => Always.HoldsForScripts(Runs, Acts, script => Script.Play(script, Limited.Programme, room =>
    {
        if (room.Last.Facts.Any(f => f.Body is AgreementReached))
        {
            var agreement = room.State.Agreement!;
            var given = agreement.Terms.Credit.Where(c => c.Party != Vendor).Sum(c => c.Percent);
            var spoke = agreement.Acceptances.Single(a => a.Party == Vendor);
            (given <= 60 || spoke.Person != "ben" || room.State.Approvals.Any(a => a.Person == "ben" && a.Offer.Hash == agreement.OfferHash)).ShouldBeTrue();
        }
    }));

    private static string Told(Room room, Actor actor, IEnumerable<EventRecord> fresh)
    {
        var events = DomainJson.Write(fresh.Where(r => r.VisibleTo(actor.Organisation)).Select(EventView.Of).ToArray()).ToString();
        var refusal = room.Last.Refusal is { } refused ? DomainJson.Write(refused).ToString() : "";
        var summary = DomainJson.Write(Summary.Of(room.State) with { ApprovalsWaiting = null }).ToString();
        return Seen(room, actor) + events + summary + (Asked(room, actor) ? refusal : "");
    }

    // A refusal goes to whoever asked.
    private static bool Asked(Room room, Actor actor) => string.Equals(room.LastActor, actor.Person, StringComparison.Ordinal);

    private static string Seen(Room room, Actor actor) =>
        DomainJson.Write(Views.For(room.State, Viewer.Of(room.State, actor)!, room.Policy, Start)).ToString();
}
