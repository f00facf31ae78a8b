using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests.Mediation;

public class RoomTests
{
    [Fact]
    public void The_smallest_room_is_offered_first()
    {
        Table.Informal().SeenBy(Ann)!.Room.ShouldBe(Table.Own(Partner));
        var mediated = Table.Mediated();
        mediated.SeenBy(Ann)!.Room.ShouldBe(Table.Caucus(Partner));
        mediated.SeenBy(Ann)!.Rooms[0].HeardBy.ShouldBe(["Ann", "Amy", "Max"]);
        mediated.SeenBy(Table.Max)!.Rooms.Select(r => r.Id).ShouldBe(["plenary", Table.Caucus(Partner), Table.Caucus(Vendor)]);
    }

    [Fact]
    public void Only_the_people_named_and_the_mediator_are_in()
    {
        var table = Table.Mediated("cleo");
        foreach (var stranger in new[] { Mia, Joe, Olaf, Nora, Eve, Table.Mona, Table.Cleo, Ann with { Organisation = Vendor }, Platform })
        {
            table.SeenBy(stranger).ShouldBeNull();
            var outcome = table.When(stranger, new SayInTalks("plenary", "Hello"));
            outcome.Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotFound);
            (outcome.To, outcome.From).ShouldBe((0, 0));
        }

        table.SeenBy(Ann)!.Rooms[^1].HeardBy.ShouldNotContain("Cleo");
        TalksHandling.Handle(TalksState.Nothing, new TalksRequest(Table.Case, "r", Ann, new SayInTalks("plenary", "Hello")), Programme, Start)
            .Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
    }

    [Fact]
    public void A_room_one_is_not_in_is_refused_like_one_that_never_was()
    {
        var table = Table.Mediated().Given(Ann, new SayInTalks(Table.Caucus(Partner), "Between us"));
        var expected = table.When(Ben, new SayInTalks("nowhere", "Hello")).Refusal!.Rules;
        foreach (var room in new[] { Table.Caucus(Partner), Table.Own(Partner), Table.Caucus(Vendor, 2), Table.Caucus(Vendor, 0), "platform", "caucus:x:y" })
        {
            table.When(Ben, new SayInTalks(room, "Hello")).Refusal!.Rules.ShouldBe(expected);
        }

        table.When(Table.Max, new SayInTalks(Table.Own(Partner), "Hello")).Refusal!.Rules.ShouldBe(expected);
        table.When(Table.Max, new SayInTalks(Table.Caucus("stranger"), "Hello")).Refusal!.Rules.ShouldBe(expected);
    }

    [Fact]
    public void A_mediator_who_goes_hears_nothing_more_and_the_next_begins_with_empty_caucuses()
    {
        var table = Table.Mediated()
            .Given(Ann, new SayInTalks(Table.Caucus(Partner), "Canary for Max"))
            .Given(Ann, new SayInTalks("plenary", "For all"))
            .Given(Ann, new ProposeSlots(Table.Caucus(Partner), [new MeetingSlot(Start.AddDays(1), 30)], "Room 1"));
        table.Given(Table.Max, new BookSlot(table.State.Meetings[0].Id, 0));
        table.Briefed(table.Brief with { Mediator = null });
        table.SeenBy(Table.Max).ShouldBeNull();
        table.State.Meetings[0].Cancelled.ShouldBeTrue();
        table.SeenBy(Ann)!.Room.ShouldBe(Table.Own(Partner));
        Table.ShouldBe(table.When(Ann, new SayInTalks(Table.Caucus(Partner), "Anyone?")), RefusalReason.WrongState, "caucusOver");

        table.Briefed(table.Brief with { Mediator = Table.Named(Table.Mona) });
        table.AllOf(Table.Mona).ShouldNotContain("Canary for Max");
        table.AllOf(Table.Mona).ShouldContain("For all");
        table.SeenBy(Table.Mona)!.Rooms.Single(r => r.Side == Partner).Version.ShouldBe(0);
        table.AllOf(Ann).ShouldContain("Canary for Max");
        table.SeenBy(Ann)!.Room.ShouldBe(Table.Caucus(Partner, 2));
        table.SeenBy(Ann)!.Rooms.Single(r => r.Id == Table.Caucus(Partner)).Open.ShouldBeFalse();
        table.Given(Ann, new SayInTalks(Table.Caucus(Partner, 2), "Welcome"));
        table.SeenBy(Table.Max).ShouldBeNull();
    }

    [Fact]
    public void The_mediator_alone_hears_the_answers_until_they_are_shared()
    {
        var table = Table.Mediated();
        Table.ShouldBe(table.When(Ann, new PublishDraft("Ours")), RefusalReason.NotAllowed, "mediatorOnly");
        Table.ShouldBe(table.When(Ann, new AnswerDraft(new OfferRef(1, "x"), DraftOpinion.Agree)), RefusalReason.WrongState, "noDraft");
        table.Given(Table.Max, new PublishDraft("One\nTwo", "A start"));
        table.Given(Ann, new AnswerDraft(table.Draft, DraftOpinion.WithChanges, "Canary answer"));
        Table.ShouldBe(table.When(Ben, new AnswerDraft(table.Draft, DraftOpinion.Disagree)), RefusalReason.Invalid, "required");
        table.AllOf(Ben).ShouldNotContain("Canary answer");
        table.SeenBy(Table.Max)!.Answers.Count.ShouldBe(1);
        table.SeenBy(Amy)!.Answers.Count.ShouldBe(1);
        var first = table.Draft;
        table.Given(Table.Max, new ShareAnswers(first));
        table.AllOf(Ben).ShouldContain("Canary answer");
        table.When(Table.Max, new ShareAnswers(first)).Facts.ShouldBeEmpty();
        table.Given(Ann, new AnswerDraft(first, DraftOpinion.Disagree, "Second thought"));
        table.AllOf(Ben).ShouldNotContain("Second thought");
        table.SeenBy(Ben)!.Answers.Single().Text.ShouldBe("Canary answer");

        table.Given(Table.Max, new PublishDraft("One\nThree"));
        table.AllOf(Ben).ShouldContain("Second thought");
        var stale = table.When(Ben, new AnswerDraft(first, DraftOpinion.Agree));
        Table.ShouldBe(stale, RefusalReason.StaleOffer, "staleDraft");
        stale.Current!.Draft.ShouldBe(table.Draft);
        table.SeenBy(Ben)!.Drafts.Count.ShouldBe(2);
        LineDifference.Between("One\nTwo", "One\nThree").Select(l => $"{l.Change} {l.Text}").ShouldBe(["Same One", "Removed Two", "Added Three"]);
    }

    [Fact]
    public void Drafts_wait_for_mediation_and_have_a_size()
    {
        var table = Table.Informal();
        Table.ShouldBe(table.When(Ann, new AnswerDraft(new OfferRef(1, "x"), DraftOpinion.Agree)), RefusalReason.WrongState, "notBeforeMediation");
        table.Briefed(table.Brief with { Stage = CaseStage.Mediation, Mediator = Table.Named(Table.Max) });
        Table.ShouldBe(table.When(Table.Max, new PublishDraft(new string('x', 20_001))), RefusalReason.Invalid, "tooLong");
        Table.ShouldBe(table.When(Table.Max, new PublishDraft(string.Concat(Enumerable.Repeat("x\n", 1_000)))), RefusalReason.Invalid, "tooManyTextLines");
    }

    [Fact]
    public void A_request_id_is_its_senders_own_and_the_version_asked_for_is_ones_own()
    {
        var table = Table.Mediated();
        var mine = table.SeenBy(Ann)!.Version;
        table.When(Ben, new SayInTalks(Table.Caucus(Vendor), "Secret"), id: "same").Refusal.ShouldBeNull();
        table.When(Ann, new SayInTalks("plenary", "Open"), ifMatch: mine, id: "same").To.ShouldBe(mine + 1);
        Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", "Other"), id: "same"), RefusalReason.RequestIdReused, "requestIdReused");
        Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", "Other"), ifMatch: mine), RefusalReason.StaleVersion, "staleVersion");
        Table.ShouldBe(table.When(Ann, new SayInTalks("plenary", " ")), RefusalReason.Invalid, "required");
    }

    [Fact]
    public void Who_leaves_a_side_is_out_and_briefs_that_are_known_change_nothing()
    {
        var table = Table.Informal();
        var seen = table.SeenBy(Ann)!.Version;
        table.Briefed(table.Brief with { Barred = ["someone"] });
        table.SeenBy(Ann)!.Version.ShouldBe(seen);
        table.Briefed(table.Brief with { Sides = [Table.Sides[0] with { Members = [Table.Named(Ann)] }, Table.Sides[1]] });
        table.SeenBy(Amy).ShouldBeNull();
        table.SeenBy(Ann)!.Version.ShouldBe(seen + 1);
        table.AllOf(Ann).ShouldNotContain("someone");
        Role[] every = [.. Enum.GetValues<Role>().Where(r => r != Role.System)];
        table.SeenBy(Amy with { Roles = every }).ShouldBeNull();
    }
}
