using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Grains.Tests;

/// <summary>One deal with something in every part of its state, the same on every run.</summary>
internal static partial class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static DealRecord Record()
    {
        var state = DealState.Nothing;
        var head = Chain.Start;
        var outbox = new List<EventRecord>();
        var minute = 0;
        void Does(Actor actor, Command command)
        {
            var asked = new Domain.Deals.Request("d1", $"r-{minute}", actor, command, null);
            var outcome = Handling.Handle(state, asked, Now.AddMinutes(minute++), People.Policy);
            outcome.Refusal.ShouldBeNull(string.Join("; ", outcome.Refusal?.Rules.Select(r => r.Text) ?? []));
            state = outcome.State;
            foreach (var fact in outcome.Facts)
            {
                outbox.Add(Ledger.Write("aurora/d1", fact, head));
                head = outbox[^1].Hash;
            }
        }

        OfferRef Open() => new(state.Open!.Number, state.Open.Hash);

        Does(People.Priya, new Submit(People.Form));
        Does(People.Mara, new StartReview());
        Does(People.Mara, new AskInfo("Which team decides?"));
        Does(People.Priya, new GiveInfo("The data office."));
        Does(People.Mara, new AddParty("harbour", PartyKind.Partner, "Harbour", false, [new Member("ines", "Inês", Role.PartnerRep, "Europe/Lisbon")]));
        Does(People.Dana, new MakeOffer(Counter(state.Open!), Open(), ExpiresAt: Now.AddDays(1), Note: "We know their legal team"));
        Does(People.Priya, new MarkTentative(Open(), ["demo"], true));
        Does(People.Priya, new MarkFirm("refer", true, true));
        Does(People.Priya, new ProposeExtension(ClockKind.Negotiation, 2));
        Does(People.Dana, new Say("Shall we speak tomorrow?"));
        Does(People.Priya, new Accept(Open()));
        return new DealRecord { Deal = state, Head = head, Outbox = [.. outbox.TakeLast(2)], Reminder = Now.AddHours(4) };
    }

    private static Terms Counter(Offer open) =>
        open.Terms with { Lines = [.. open.Terms.Lines.Select(l => l.Activity == "close" ? l with { Owner = "aurora", Note = "Legal" } : l)] };
}
