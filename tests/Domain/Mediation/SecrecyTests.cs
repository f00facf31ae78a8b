using System.Globalization;
using System.Text.RegularExpressions;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests.Mediation;

/// <summary>
/// Two talks are played by the same script, but in one of them the other side and the mediator also do things in their caucus, in any number.
/// Everything a side can read, and every answer it gets, is the same to the letter in both.
/// </summary>
public class SecrecyTests
{
    private const string Canary = "canary";

    [Fact]
    public void What_goes_on_in_another_sides_caucus_leaves_no_trace() => Always.HoldsForScripts(120, 40, script =>
    {
        var (loud, quiet) = (Table.Mediated("zoe"), Table.Mediated("zoe"));
        foreach (var (number, i) in script.Select((n, i) => (n, i)))
        {
            if (number % 2 == 0)
            {
                Secretly(loud, number / 2, i);
                continue;
            }

            var (one, other) = (Openly(loud, number / 2, i), Openly(quiet, number / 2, i));
            one.ShouldBe(other);
        }

        loud.AllOf(Ann).ShouldBe(quiet.AllOf(Ann));
        loud.AllOf(Ann).ShouldNotContain(Canary);
        loud.AllOf(Table.Max).ShouldNotContain($"{Canary} note");
        TalksAudience.LastVisible(loud.State, TalksAudience.Of(loud.State, Ann)!).ShouldBe(TalksAudience.LastVisible(quiet.State, TalksAudience.Of(quiet.State, Ann)!));
    });

    [Fact]
    public void The_canaries_of_the_proof_do_sing()
    {
        var table = Table.Mediated();
        for (var i = 0; i < 6; i++)
        {
            Secretly(table, i, i);
        }

        Regex.Count(table.AllOf(Ben), Canary, RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBeGreaterThan(4);
    }

    // Acts of the other side and the mediator that nobody of Fabrikam may notice.
    private static void Secretly(Table table, int number, int i)
    {
        var caucus = Table.Caucus(Vendor);
        var last = table.State.Meetings.LastOrDefault(m => m.Room == caucus)?.Id ?? "none";
        (Actor Actor, TalksCommand Command) act = (number % 8) switch
        {
            0 => (Ben, new SayInTalks(caucus, $"{Canary} {i}")),
            1 => (Table.Max, new SayInTalks(caucus, $"{Canary} {i}")),
            2 => (Ben, new SayInTalks(Table.Own(Vendor), $"{Canary} note {i}")),
            3 => (Table.Max, new ProposeSlots(caucus, [new MeetingSlot(Start.AddDays(3), 30)], $"{Canary} place")),
            4 => (Ben, new AnswerSlots(last, [0])),
            5 => (Table.Max, new BookSlot(last, 0)),
            6 => (Ben, new CancelSlot(last)),
            _ => (Ben, new AnswerSlots(last, [5])),
        };
        table.When(act.Actor, act.Command, id: string.Create(CultureInfo.InvariantCulture, $"secret-{i}"));
    }

    // Acts everyone may know of, and Fabrikam's own; what they were answered, as text.
    private static string Openly(Table table, int number, int i)
    {
        var plenary = TalksRoom.Plenary.Id;
        var last = table.State.Meetings.LastOrDefault(m => m.Room == plenary)?.Id ?? "none";
        (Actor Actor, TalksCommand Command) act = (number % 11) switch
        {
            0 => (Ann, new SayInTalks(plenary, $"Open {i}")),
            1 => (Ann, new SayInTalks(Table.Caucus(Partner), $"Ours {i}")),
            2 => (Ann, new SayInTalks(Table.Caucus(Vendor), $"Theirs {i}")),
            3 => (Ann, new ProposeSlots(plenary, [new MeetingSlot(Start.AddDays(2), 60)], "Room")),
            4 => (Ann, new AnswerSlots(last, [0])),
            5 => (Table.Max, new BookSlot(last, 0)),
            6 => (Table.Max, new PublishDraft($"Draft {i}")),
            7 when table.State.Draft is not null => (Ann, new AnswerDraft(table.Draft, DraftOpinion.Disagree, $"No {i}")),
            8 when table.State.Open is null => (Ann, new ProposeSettlement(Table.Terms)),
            9 when table.State.Open is not null => (Ben, new RejectSettlement(table.Open, "Too little")),
            _ => (Ann, new SayInTalks(Table.Own(Partner), $"Note {i}")),
        };
        var outcome = table.When(act.Actor, act.Command, id: string.Create(CultureInfo.InvariantCulture, $"open-{i}"));
        return act.Actor == Ann ? $"{outcome.From} {outcome.To} {DomainJson.Write(outcome.Refusal)} {DomainJson.Write(outcome.Current)}" : "";
    }

}
