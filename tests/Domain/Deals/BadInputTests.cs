using System.Text.Json;
using System.Text.Json.Nodes;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>Whatever can be sent is refused by name or cannot be read; nothing throws.</summary>
public class BadInputTests
{
    private static readonly string[] Nasty =
        ["null", "\"\"", "[]", "[null]", "{}", "-1", "0", "99.999", "79228162514264337593543950335", "1e400", "true", "\"\\u0000\"", "\"\\ud800\"",
            "\"9999-12-31\"", "\"0001-01-01\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"\\u202e\"", "[[[[]]]]", "[{}]", "{\"number\":1}"];

    [Fact]
    public void Every_member_of_every_command_may_hold_nonsense()
    {
        foreach (var room in new[] { new Room(), Room.Submitted(), Room.Agreed() })
        {
            foreach (var (json, nonsense) in Broken(room))
            {
                Try(room, json, nonsense);
            }
        }
    }

    [Fact]
    public void Texts_and_lists_beyond_every_size_are_refused()
    {
        var room = Room.Submitted();
        var big = new string('x', 200_000);
        var wide = new string(' ', 200_000);
        Command[] commands =
        [
            new Say(big), new Say(wide), new Ask(big), new CallManager(big), new AskInfo(big), new Approve(wide), new Approve(big), new Reject(room.Offer, wide),
            new RejectRegistration(RejectionReason.Other, big), new WithdrawRegistration(big), new Suspend(big), new AddMember(Vendor, big, big, Accounts.Role.DirectRep, big),
            new MarkFirm(big, On: true, Open: true), new MakeOffer(Split(), room.Offer, Note: wide), new MakeOffer(Split() with { Lines = [.. Enumerable.Repeat(Split().Lines[0], 10_000)] }, room.Offer),
            new MakeOffer(Split(60, [.. Enumerable.Repeat("demo", 101)]), room.Offer), new ProposeExtension(ClockKind.Response, 1, wide),
            new MakeOffer(Split() with { Credit = [.. Enumerable.Repeat(new CreditShare(Partner, 1), 100)] }, room.Offer),
        ];
        foreach (var command in commands)
        {
            var outcome = Handling.Handle(room.State, new Request(Deal, "r", command is WithdrawRegistration ? Ann : Mia, command), room.Now, room.Policy);
            outcome.Refusal.ShouldNotBeNull($"{command.GetType().Name}");
            outcome.Refusal.Reason.ShouldBeOneOf(RefusalReason.Invalid, RefusalReason.WrongState);
            DomainJson.Write(outcome.Refusal).Utf8.Length.ShouldBeLessThan(60_000);
        }
    }

    [Fact]
    public void A_draft_is_kept_however_incomplete_but_not_however_large()
    {
        var room = new Room().Given(Ann, new SaveDraft(new RegistrationForm()));
        room.When(Ann, new SaveDraft(Form with { Products = [new string('p', 201)], Checklist = [null!, new ChecklistItem("demo", Wish.WeDoIt, new string('n', 501))] }))
            .Refused(RefusalReason.Invalid, "tooLong", "required", "tooLong");
        room.When(Ann, new Submit(new RegistrationForm())).Last.Refusal!.Rules.Count.ShouldBe(13);
    }

    [Theory]
    [InlineData("\u200b\u200b")]
    [InlineData(" \u2060\ufeff\u202e ")]
    public void A_reason_nobody_can_see_is_none(string nothing) =>
        Room.Submitted().When(Mia, new RejectRegistration(RejectionReason.Other, nothing)).Refused(RefusalReason.Invalid, "required");

    [Theory]
    [InlineData("n/a")]
    [InlineData("T.B.D.")]
    [InlineData("Accept to View")]
    [InlineData("---")]
    public void A_customer_whose_name_names_nobody_is_refused(string name) =>
        new Room().When(Ann, new Submit(Form with { CustomerName = name })).Refused(RefusalReason.Invalid, "namesNobody").Rules[0].Field.ShouldBe("customerName");

    [Theory]
    [InlineData("NA Kapital AG")]
    [InlineData("Unknown Worlds")]
    [InlineData("株式会社")]
    public void A_name_that_only_holds_such_a_word_is_a_name(string name) =>
        new Room().Given(Ann, new Submit(Form with { CustomerName = name })).State.Registration!.Customer.Name.ShouldBe(name);

    [Theory]
    [InlineData("co.uk")]
    [InlineData("https://www.com.br/")]
    [InlineData("github.io")]
    public void An_ending_that_many_share_is_nobody_s_web_domain(string domain) =>
        new Room().When(Ann, new Submit(Form with { CustomerDomain = domain })).Refused(RefusalReason.Invalid, "domainEnding").Rules[0].Field.ShouldBe("customerDomain");

    [Fact]
    public void Marks_that_turn_the_direction_of_a_name_are_not_kept()
    {
        var room = new Room().Given(Ann, new Submit(Form with { CustomerName = "Muster\u202e HbmG", Title = "\u2067Lake", Products = ["\u202aLake\u202c"] }));
        var registration = room.State.Registration!;
        registration.Customer.Name.ShouldBe("Muster HbmG");
        registration.Opportunity.Title.ShouldBe("Lake");
        registration.Opportunity.Products.ShouldBe(["Lake"]);
        room.When(Ann, new Amend(new RegistrationForm { Title = "Lake\u202c" })).Last.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void A_title_has_at_most_255_characters_in_a_draft_and_handed_in()
    {
        var room = new Room().Given(Ann, new SaveDraft(new RegistrationForm()));
        var form = Form with { Title = new string('t', 255) };
        room.When(Ann, new SaveDraft(form with { Title = form.Title + "t" })).Refused(RefusalReason.Invalid, "tooLong").Rules[0].Field.ShouldBe("title");
        room.When(Ann, new Submit(form with { Title = form.Title + "t" })).Refused(RefusalReason.Invalid, "tooLong").Rules[0].Field.ShouldBe("title");
        room.Given(Ann, new SaveDraft(form)).Given(Ann, new Submit(form)).State.Registration!.Opportunity.Title.ShouldBe(form.Title);
    }

    [Theory]
    [InlineData(5999)]
    [InlineData(6001)]
    [InlineData(0)]
    public void Credit_that_is_not_exactly_100_is_refused(int hundredths)
    {
        var room = Room.Submitted();
        room.When(Ben, new MakeOffer(Split() with { Credit = [new CreditShare(Partner, hundredths / 100m), new CreditShare(Vendor, 40)] }, room.Offer))
            .Refused(RefusalReason.Invalid, "creditNot100").Rules[0].Field.ShouldBe("terms.credit");
    }

    [Fact]
    public void Every_broken_rule_of_an_offer_is_named_at_once()
    {
        var room = Room.Submitted();
        Line[] lines =
        [
            new("dance", new DateOnly(2026, 3, 2), "nobody", new string('n', 501)),
            new("pricing", new DateOnly(2026, 3, 3), Partner),
            new("demo", new DateOnly(9999, 1, 1)),
            new("demo", new DateOnly(2026, 3, 3), null, null, [new CreditShare(Partner, 33.333m), new CreditShare(Partner, -1), null!]),
        ];
        room.When(Ben, new MakeOffer(new Terms(lines, [new CreditShare("x", 150)]), room.Offer, ExpiresAt: Start, IrrevocableUntil: Start.AddDays(-1)));
        room.Last.Refusal!.Rules.Select(r => r.Code).Distinct(StringComparer.Ordinal).ShouldBe(
            ["unknownActivity", "duePast", "tooLong", "unknownParty", "notEligible", "dueTooFar", "ownerOrShares", "percentTooFine", "percentOutOfRange",
                "duplicateParty", "required", "creditNot100", "duplicateActivity", "carvedOut", "expiryPast", "bindingPast"],
            ignoreOrder: true);
    }

    [Fact]
    public void A_number_of_nine_digits_and_a_line_break_is_no_duns() =>
        new Room().When(Ann, new Submit(Form with { CustomerDuns = "123456789\n", CustomerDomain = "example.com\n/" })).Refused(RefusalReason.Invalid, "domainForm", "duns");

    private static void Try(Room room, string json, string what)
    {
        Command command;
        try
        {
            command = DomainJson.Read<Command>(RawJson.Of(json));
        }
        catch (JsonException)
        {
            return;
        }

        foreach (var actor in new[] { Ann, Ben, Mia, Platform })
        {
            try
            {
                var outcome = Handling.Handle(room.State, new Request(Deal, "r", actor, command), room.Now, room.Policy);
                foreach (var fact in outcome.Facts)
                {
                    DomainJson.Write(Ledger.Read(Ledger.Write("contoso/deal-1", fact, Chain.Start)).Body).ShouldBe(DomainJson.Write(fact.Body));
                }
            }
            catch (Exception fault) when (fault is not ShouldAssertException)
            {
                throw new InvalidOperationException($"{actor.Name}: {json} ({what})", fault);
            }
        }
    }

    private static IEnumerable<(string Json, string Nonsense)> Broken(Room room)
    {
        var offer = room.State.Open is null ? new OfferRef(1, "x") : room.Offer;
        foreach (var command in Every.Command(room.State, offer))
        {
            var json = JsonNode.Parse(DomainJson.Write(command).ToString())!;
            foreach (var path in Paths(json, ""))
            {
                foreach (var nonsense in Nasty)
                {
                    yield return (Replaced(json, path, nonsense), $"{path} = {nonsense}");
                }
            }
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(p => Paths(p.Value, $"{path}/{p.Key}").Prepend($"{path}/{p.Key}")),
        JsonArray a => a.SelectMany((n, i) => Paths(n, $"{path}/{i}").Prepend($"{path}/{i}")),
        _ => [],
    };

    private static string Replaced(JsonNode json, string path, string nonsense)
    {
        const string mark = "\"@@\"";
        var copy = json.DeepClone();
        var steps = path.Split('/')[1..];
        var parent = steps[..^1].Aggregate(copy, (n, s) => n is JsonArray a ? a[int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)]! : n[s]!);
        if (parent is JsonArray list)
        {
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = "@@";
        }
        else
        {
            parent[steps[^1]] = "@@";
        }

        return copy.ToJsonString().Replace(mark, nonsense, StringComparison.Ordinal);
    }
}
