using Negotiation.Domain.Claims;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

/// <summary>A place in the line is for one customer.</summary>
public class PlaceTests
{
    private static readonly RegistrationForm Another = new() { CustomerName = "Grossfang Reederei", CustomerDomain = "grossfang.example" };

    [Fact]
    public void Another_spelling_of_the_customer_keeps_the_place()
    {
        var room = Room.Submitted();
        var received = room.State.ReceivedAt.ShouldNotBeNull();
        room.At(received.AddHours(2)).Given(Ann, new Amend(new RegistrationForm { CustomerName = "ADVENTURE WORKS GmbH" })).Only<RegistrationAmended>().Moved.ShouldBeNull();
        room.Given(Ann, new Amend(new RegistrationForm { Amount = 300_000m, Title = "Other" }));
        Claim(room).ReceivedAt.ShouldBe(received);
    }

    [Fact]
    public void Another_customer_stands_in_the_line_from_the_change_on_and_so_does_the_first_when_it_comes_back()
    {
        var room = Room.Submitted();
        var received = room.State.ReceivedAt.ShouldNotBeNull();
        room.At(received.AddHours(2)).Given(Ann, new Amend(Another)).Only<RegistrationAmended>().Moved.ShouldBe(true);
        Claim(room).ReceivedAt.ShouldBe(received.AddHours(2));
        room.State.ReceivedAt.ShouldBe(received);
        room.At(received.AddHours(3)).Given(Ann, new Amend(new RegistrationForm { CustomerName = "Adventure Works", CustomerDomain = "adventure-works.com" }));
        Claim(room).ReceivedAt.ShouldBe(received.AddHours(3));
    }

    [Fact]
    public void Two_small_changes_lead_no_further_than_one_large_one()
    {
        var room = Room.Submitted();
        var received = room.State.ReceivedAt.ShouldNotBeNull();
        room.At(received.AddHours(2)).Given(Ann, new Amend(Another with { CustomerDomain = null }));
        Claim(room).ReceivedAt.ShouldBe(received, "the web domain is still the first customer's");
        room.At(received.AddHours(3)).Given(Ann, new Amend(Another));
        Claim(room).ReceivedAt.ShouldBe(received.AddHours(3));
        DomainJson.Read<DealState>(DomainJson.Write(room.State)).Place.ShouldBe(room.State.Place);
    }

    [Fact]
    public void An_answer_to_a_question_is_such_a_change_too()
    {
        var room = Room.Submitted();
        var received = room.State.ReceivedAt.ShouldNotBeNull();
        room.Given(Mia, new StartReview()).Given(Mia, new AskInfo("Who is it?")).At(received.AddHours(2)).Given(Ann, new GiveInfo("Somebody else", Another)).Only<InfoGiven>().Moved.ShouldBe(true);
        Claim(room).ReceivedAt.ShouldBe(received.AddHours(2));
    }

    [Fact]
    public void What_was_approved_stays_with_its_customer_in_small_steps_too()
    {
        var room = Room.Submitted().Given(Mia, new Approve());
        room.When(Ann, new Amend(Another)).Refused(RefusalReason.Invalid, "otherCustomer");
        room.Given(Ann, new Amend(Another with { CustomerDomain = null }));
        room.When(Ann, new Amend(new RegistrationForm { CustomerDomain = Another.CustomerDomain })).Refused(RefusalReason.Invalid, "otherCustomer");
    }

    [Fact]
    public void A_row_of_the_source_that_names_another_customer_moves_it_likewise()
    {
        var row = ImportRow();
        var room = new Room().Given(Platform, row);
        var received = room.State.ReceivedAt.ShouldNotBeNull();
        var moved = row with { Registration = row.Registration with { Customer = new Customer("Grossfang Reederei", "DE", "grossfang.example") } };
        room.At(received.AddHours(2)).Given(Platform, moved).Only<RegistrationAmended>().Moved.ShouldBe(true);
        Claim(room).ReceivedAt.ShouldBe(received.AddHours(2));
    }

    [Fact]
    public void An_event_from_before_places_reads_as_one_that_kept_it()
    {
        var room = Room.Submitted().Given(Ann, new Amend(Another));
        var written = DomainJson.Write<DealEvent>(room.Only<RegistrationAmended>()).ToString();
        written.ShouldContain("\"moved\":true");
        DomainJson.Read<DealEvent>(RawJson.Of(written.Replace(",\"moved\":true", "", StringComparison.Ordinal))).ShouldBeOfType<RegistrationAmended>().Moved.ShouldBeNull();
    }

    private static Claim Claim(Room room) => Domain.Claims.Claims.Of(room.State).ShouldNotBeNull();
}
