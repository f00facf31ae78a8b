using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Plays a list of numbers as acts of two to three sides, out of order, late, stale and repeated.</summary>
internal static class Script
{
    private static readonly Actor[] People = [Ann, Ben, Mia, Nora, Amy, Olaf, Platform, Limited.Victor];

    /// <summary>Under a programme with limits for every second script.</summary>
    public static Room Play(int[] script, Action<Room>? afterEach = null) =>
        Play(script, script.Length % 2 == 0 ? World.Programme : Limited.Programme, afterEach);

    public static Room Play(int[] script, Policy policy, Action<Room>? afterEach = null)
    {
        var room = new Room(policy).Given(Ann, script.Length % 3 == 0 ? new SaveDraft(Form) : new Submit(Form));
        var seen = new List<OfferRef> { new(1, new string('0', 64)) };
        foreach (var number in script)
        {
            if (room.State.Open is not null)
            {
                seen.Add(room.Offer);
            }

            var (actor, command) = Act(room, number, seen);
            room.At(room.Now.AddMinutes(number % 11 == 0 ? number % 6000 : number % 20));
            room.When(actor, command);
            afterEach?.Invoke(room);
        }

        return room;
    }

    private static (Actor Actor, Command Command) Act(Room room, int number, List<OfferRef> seen)
    {
        var actor = People[number / 7 % (number % 5 == 0 ? People.Length : 4)];
        var offer = number % 6 == 0 ? seen[number / 3 % seen.Count] : seen[^1];
        var credit = number % 101;
        Command command = (number / 31 % 32) switch
        {
            0 or 1 or 2 or 3 => new Accept(offer),
            4 or 5 or 6 => new MakeOffer(Split(credit), room.State.Open is null ? null : offer, Reopens: number % 2 == 0 ? room.State.Agreement?.Code : null),
            25 or 26 => Noted(new MakeOffer(Split(61 + (number % 40)), room.State.Open is null ? null : offer), number),
            27 or 28 => new ApproveHeld(room.State.Held.Count > 0 ? room.State.Held[number % room.State.Held.Count].Hash : ""),
            29 => number % 2 == 0
                ? new DeclineHeld(room.State.Held.Count > 0 ? room.State.Held[0].Hash : "", DeclineReason.Other, "No")
                : new WithdrawHeld(room.State.Held.Count > 0 ? room.State.Held[0].Hash : ""),
            30 when number % 4 == 0 => Ended(number),
            30 => number % 3 == 0
                ? new Unfreeze($"case-{number % 2}", "Settled")
                : new Freeze([number % 2 == 0 ? "demo" : "qualify"], number % 5 == 0 ? Vendor : Partner, "Two claims", $"case-{number % 2}"),
            7 => new MakeOffer(Split(credit), offer, ExpiresAt: room.Now.AddMinutes(number % 900)),
            8 => new MakeOffer(Split(credit / 7m), offer, IrrevocableUntil: room.Now.AddMinutes(number % 900)),
            9 => new Reject(offer, "No"),
            10 => new Withdraw(offer),
            11 => new MarkTentative(offer, ["demo", "qualify"], number % 2 == 0),
            12 => new MarkFirm("demo", number % 3 != 0, number % 2 == 0),
            13 => new Amend(new RegistrationForm { Amount = number % 1000 + 1 }),
            14 => BringIn(number % 2 == 0),
            15 => new Suspend("Audit"),
            16 => new Resume(),
            17 => new ProposeExtension((ClockKind)(number % 5), (number % 7)),
            18 => new AnswerExtension(number % 3 != 0, Text: "No"),
            19 => new Reopen("Again"),
            20 => new AskInfo("Which?"),
            21 => new GiveInfo("This", number % 2 == 0 ? new RegistrationForm { Amount = number % 50 + 1 } : null),
            22 => new Submit(Form),
            23 => number % 2 == 0 ? new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone) : new RemoveMember(Partner, "amy"),
            24 => Every.Command(room.State, offer)[number % Every.CommandType.Count],
            _ => new Say("Hello"),
        };
        return (command is Unfreeze { Lines: not null } ? Platform : actor, command);
    }

    private static Unfreeze Ended(int number)
    {
        var cause = $"case-{number / 4 % 5}";
        var activity = number % 3 == 0 ? "demo" : "qualify";
        return new Unfreeze(cause, "Decided", [number % 5 == 0
            ? new DecidedLine(activity, LineEnding.Decision, cause, Start, Shares: [new CreditShare(Partner, 40), new CreditShare(Vendor, 60)])
            : new DecidedLine(activity, LineEnding.Settlement, cause, Start, number % 7 < 5 ? Partner : Vendor)]);
    }

    // Texts that occur nowhere else, to be looked for where they must not be.
    private static MakeOffer Noted(MakeOffer offer, int number) => offer with
    {
        Note = $"canary {number}",
        Terms = offer.Terms with { Lines = [.. offer.Terms.Lines.Select(l => l with { Note = $"canary {number}" })] },
    };
}
