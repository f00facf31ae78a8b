using System.Text;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>The case file: whole, the same for everyone, silent about what is sealed, and broken by any change.</summary>
public sealed class CaseFileTests
{
    private const string Losing = "CANARY-paper";
    private const string Unopened = "CANARY-vote";

    [Fact]
    public void Is_whole_at_every_stage_and_ends_with_what_is_everybodys()
    {
        foreach (var room in new[] { CaseRoom.Opened(), CaseRoom.Mediated(), CaseRoom.Called(), CaseRoom.Drafted(), CaseRoom.Decided(), CaseRoom.Appealed(), Closed() })
        {
            var verdict = CaseFileCheck.Of(Json(room));
            verdict.Why.ShouldBeNull();
            (verdict.Intact, verdict.Events).ShouldBe((true, (int)room.State.LastShared));
            verdict.Head.ShouldBe(room.Records[(int)room.State.LastShared - 1].Hash);
            CaseFilePage.Of(room.Records, room.Policy).ShouldContain(verdict.Head);
        }
    }

    [Fact]
    public void Any_change_of_any_part_of_any_event_is_found()
    {
        var whole = Encoding.UTF8.GetString(Json(CaseRoom.Decided()));
        var events = JsonNode.Parse(whole)!["events"]!.AsArray();
        for (var i = 0; i < events.Count; i++)
        {
            foreach (var (name, _) in events[i]!.AsObject())
            {
                var changed = JsonNode.Parse(whole)!;
                var @event = changed["events"]![i]!;
                @event[name] = Other(@event[name]!);
                Broken(changed, i + 1);
                @event.AsObject().Remove(name);
                var gone = CaseFileCheck.Of(Encoding.UTF8.GetBytes(changed.ToJsonString()));
                gone.Intact.ShouldBe(name == "sealed" && !events[i]!["sealed"]!.GetValue<bool>(), $"{name} of event {i + 1} is gone");
            }

            var added = JsonNode.Parse(whole)!;
            added["events"]![i]!["note"] = "x";
            CaseFileCheck.Of(Encoding.UTF8.GetBytes(added.ToJsonString())).Intact.ShouldBeFalse();
            var without = JsonNode.Parse(whole)!;
            without["events"]!.AsArray().RemoveAt(i);
            CaseFileCheck.Of(Encoding.UTF8.GetBytes(without.ToJsonString())).Intact.ShouldBeFalse($"event {i + 1} is gone");
        }

        foreach (var name in new[] { "format", "stream", "count", "head" })
        {
            var changed = JsonNode.Parse(whole)!;
            changed[name] = Other(changed[name]!);
            CaseFileCheck.Of(Encoding.UTF8.GetBytes(changed.ToJsonString())).Intact.ShouldBeFalse(name);
        }

        CaseFileCheck.Of("[]"u8).Intact.ShouldBeFalse();
        CaseFileCheck.Of("null"u8).Intact.ShouldBeFalse();
        CaseFileCheck.Of(""u8).Intact.ShouldBeFalse();
    }

    [Fact]
    public void Written_anew_by_another_program_it_is_still_intact()
    {
        var whole = JsonNode.Parse(Json(CaseRoom.Decided()))!;
        CaseFileCheck.Of(Encoding.UTF8.GetBytes(whole.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }))).Why.ShouldBeNull();
    }

    [Fact]
    public void A_decision_whose_code_is_not_that_of_its_content_is_found_although_the_chain_holds()
    {
        var room = CaseRoom.Decided();
        var previous = Chain.Start;
        var forged = new List<EventRecord>();
        foreach (var record in room.Records)
        {
            var payload = record.Type == "decisionIssued" ? RawJson.Of(record.Payload.ToString().Replace("The visit report", "The other report", StringComparison.Ordinal)) : record.Payload;
            forged.Add(Chain.Link(record with { Payload = payload }, previous));
            previous = forged[^1].Hash;
        }

        CaseFileCheck.Of(CaseFileDocument.Of(forged).Write().Utf8.Span).Why.ShouldBe("The code of the decision is not that of its content.");
    }

    [Fact]
    public void Papers_that_lost_and_votes_that_are_not_opened_are_in_no_form_of_it()
    {
        var room = CaseRoom.Called().Seat(CaseWorld.Panel)
            .Given(CaseWorld.Neutral("dan"), new DraftDecision(CaseWorld.Ruling, CaseWorld.Points))
            .Given(CaseWorld.Neutral("dora"), new DraftDecision(CaseWorld.TermsFor(World.Vendor), [CaseWorld.Points[0] with { Rationale = Losing }]));
        room.Salt = "5a17";
        room.Vote("dan", 1, Unopened);

        var sealedYet = Everything(room);
        sealedYet.ShouldNotContain(Losing);
        sealedYet.ShouldNotContain(Unopened);
        sealedYet.ShouldNotContain("voteCast");
        sealedYet.ShouldNotContain("decisionDrafted");
        sealedYet.ShouldNotContain(room.State.Round!.Drafts[0].Hash);
        CaseFileCheck.Of(Json(room)).Sealed.ShouldBeEmpty("nothing shows how far the panel is");

        room.Vote("dora", 1).Vote("dirk", 2);
        var opened = Everything(room);
        opened.ShouldNotContain(Losing);
        opened.ShouldContain(Unopened, Case.Sensitive, "a reason is told with the vote");
        opened.ShouldNotContain("decisionDrafted");
        CaseFileCheck.Of(Json(room)).ShouldSatisfyAllConditions(v => v.Intact.ShouldBeTrue(), v => v.Sealed.Count.ShouldBe(2));
        room.Records.Count(r => r.Type == "voteCast" && r.Payload.ToString().Contains("\"salt\":\"5a17\"", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void A_vote_that_was_opened_as_another_one_is_found()
    {
        var room = CaseRoom.Decided();
        var file = CaseFileDocument.Of(room.Records);
        var vote = file.Events.First(e => e.Type == "voteCast");
        var hidden = file with { Events = [.. file.Events.Select(e => e == vote ? new CaseFileEvent(e.Version, e.PreviousHash, e.Hash, true) : e)] };
        CaseFileCheck.Of(hidden.Write().Utf8.Span).Why.ShouldBe("The vote of Dan was opened, but the file does not have it as it was cast.");
    }

    [Fact]
    public void On_paper_every_word_is_there_and_none_of_it_is_markup()
    {
        var room = CaseRoom.Opened().Given(World.Ben, new AddEvidence(EvidenceKind.Price, "<script>alert(1)</script> & <b>more</b>", new DateOnly(2026, 2, 27), new Figure("Discount", 12.5m, "%")));
        var page = CaseFilePage.Of(room.Records, room.Policy);
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;more&lt;/b&gt;");
        page.ShouldNotContain("<script");
        foreach (var word in new[] { CaseWorld.Statement.Facts, CaseWorld.Statement.Impact, CaseWorld.Statement.Need, CaseWorld.Statement.Whys[1], "27 February 2026", "Discount: 12.5 %", CaseWorld.Open.Question })
        {
            page.ShouldContain(word);
        }
    }

    [Fact]
    public void On_paper_stands_why_there_was_no_more_time()
    {
        var room = CaseRoom.Opened().Given(World.Ann, new ProposeCaseExtension(2, "Holiday"));
        room.Given(World.Ben, new AnswerCaseExtension(Agree: false, TimeDenial.CustomerWaiting, "They decide on Friday"));
        CaseFilePage.Of(room.Records, room.Policy).ShouldContain("refused more time (customer waiting). They decide on Friday");
    }

    [Fact]
    public void The_decision_stands_on_a_paper_of_its_own()
    {
        var room = Closed();
        for (var n = 0; n < room.State.Decisions.Count; n++)
        {
            var decision = room.State.Decisions[n];
            var page = DecisionPage.Of(room.State, decision, room.Policy);
            foreach (var word in new[] { decision.Code, decision.Appeal, decision.Points[0].Rationale, decision.Points[0].Rule, "Entry 1: We met the customer first.", "Agree a joint plan." })
            {
                page.ShouldContain(word);
            }
        }
    }

    private static CaseRoom Closed() => CaseRoom.Appealed().Vote("paul", 1).Vote("petra", 1).Vote("pia", 2);

    private static byte[] Json(CaseRoom room) => CaseFileDocument.Of(room.Records).Write().Utf8.ToArray();

    private static string Everything(CaseRoom room) => Encoding.UTF8.GetString(Json(room)) + CaseFilePage.Of(room.Records, room.Policy);

    private static JsonNode Other(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Number => value.GetValue<long>() + 1,
        System.Text.Json.JsonValueKind.True => false,
        System.Text.Json.JsonValueKind.False => true,
        _ when value.GetValue<string>() is var text && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var at) => at.AddTicks(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetValue<string>() is { Length: > 0 } text ? text[..^1] + (text[^1] == 'a' ? 'b' : 'a') : "a",
    };

    // The event itself, or the next one whose link to it no longer holds.
    private static void Broken(JsonNode file, int version)
    {
        var verdict = CaseFileCheck.Of(Encoding.UTF8.GetBytes(file.ToJsonString()));
        verdict.Intact.ShouldBeFalse();
        (verdict.BrokenAt is 0 || verdict.BrokenAt == version || verdict.BrokenAt == version + 1).ShouldBeTrue($"event {version}: {verdict.Why}");
    }
}
