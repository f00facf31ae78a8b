using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class ColleagueTests
{
    private static readonly Acquaintance OfPartner = new(Partner, []);
    private static readonly Acquaintance OfSecond = new(Second, []);

    [Fact]
    public void A_partner_names_those_who_are_known_to_be_its_own()
    {
        Broken(Ann, Partner, "amy", OfPartner).ShouldBeNull();
        Broken(Ann, Partner, "amy", new Acquaintance(null, [Vendor, Partner])).ShouldBeNull();
        Broken(Ann, Partner, "ann", Acquaintance.None).ShouldBeNull();
        Colleagues.Broken(Ann, new Named(Partner, "ann's friend", "person"), Acquaintance.None, Programme, With(Partner, "ann's friend")).ShouldBeNull();
    }

    [Fact]
    public void To_a_partner_a_competitors_person_the_vendors_and_a_stranger_read_the_same()
    {
        var stranger = Broken(Ann, Partner, "nora", Acquaintance.None);
        stranger!.Code.ShouldBe("otherOrganisation");
        Broken(Ann, Partner, "nora", OfSecond).ShouldBe(stranger);
        Broken(Ann, Partner, "nora", new Acquaintance(Second, [Partner, Vendor])).ShouldBe(stranger);
        Broken(Ann, Partner, "nora", new Acquaintance(null, [Second, Vendor])).ShouldBe(stranger);
        Broken(Ann, Partner, "mia", Acquaintance.None).ShouldBe(stranger);
        Colleagues.Broken(Ann, new Named(Partner, "nora", "person"), Acquaintance.None, Programme, With(Second, "nora")).ShouldBe(stranger);
    }

    [Fact]
    public void What_is_not_theirs_to_name_is_left_to_the_deal_so_that_nothing_can_be_tried_out()
    {
        foreach (var known in new[] { OfPartner, OfSecond, Acquaintance.None })
        {
            Broken(Ann, Second, "nora", known).ShouldBeNull();
            Broken(Ann, Vendor, "nora", known).ShouldBeNull();
            Broken(Ben, Partner, "nora", known).ShouldBeNull();
        }
    }

    [Fact]
    public void Nobody_takes_anothers_place_whom_nobody_knows()
    {
        var taken = Colleagues.Of(new HandOver(Vendor, "ben", new Member("benn", "Ben", Role.DirectRep, Zone), HandoverReason.NewRole, "Moved")).ShouldHaveSingleItem();
        Colleagues.Broken(Mia, taken, Acquaintance.None, Programme)!.Code.ShouldBe("unknownPerson");
        Colleagues.Broken(Mia, taken, new Acquaintance(Vendor, []), Programme).ShouldBeNull();
        Colleagues.Broken(Mia, taken with { Person = "joe" }, Acquaintance.None, Programme, With(Vendor, "joe")).ShouldBeNull();
        Colleagues.Broken(Mia, taken with { Party = Partner }, Acquaintance.None, Programme)!.Code.ShouldBe("unknownPerson");
        Colleagues.Broken(Ann, taken with { Party = Partner }, Acquaintance.None, Programme)!.Code.ShouldBe("otherOrganisation");
    }

    [Fact]
    public void The_vendor_names_new_people_and_nobody_who_belongs_elsewhere()
    {
        foreach (var (side, known) in new[] { (Vendor, OfSecond), (Partner, OfSecond), (Partner, new Acquaintance(null, [Second, Vendor])), (Second, OfPartner) })
        {
            Broken(Mia, side, "nora", known)!.Code.ShouldBe("otherOrganisation");
        }

        Broken(Mia, Partner, "ben", Acquaintance.None)!.Code.ShouldBe("otherOrganisation");
        Broken(Ben, Vendor, "nora", OfSecond)!.Code.ShouldBe("otherOrganisation");
        Broken(Mia, Partner, "new", Acquaintance.None).ShouldBeNull();
        Broken(Mia, Partner, "amy", OfPartner).ShouldBeNull();
        Broken(Ben, Vendor, "bob", Acquaintance.None).ShouldBeNull();
        Broken(Ben, Vendor, "bob", new Acquaintance(null, [Partner, Vendor])).ShouldBeNull();
    }

    [Fact]
    public void Commands_say_whom_they_name()
    {
        Member amy = new("amy", "Amy", Role.PartnerRep, Zone);
        Colleagues.Of(new AddMember(Partner, "amy", "Amy", Role.PartnerRep, Zone)).ShouldBe([new Named(Partner, "amy", "person")]);
        Colleagues.Of(new HandOver(Partner, "ann", amy, HandoverReason.Other, "")).ShouldBe([new Named(Partner, "amy", "to.person", Replaces: true)]);
        Colleagues.Of(new AddParty(Second, PartyKind.Partner, "N", true, [null!, amy])).ShouldBe([new Named(Second, "amy", "members[1].person")]);
        Colleagues.Of(new HandOver(Partner, "ann", null!, HandoverReason.Other, "")).ShouldBeEmpty();
        Colleagues.Of(new AddParty(Second, PartyKind.Partner, "N", true, null!)).ShouldBeEmpty();
        Colleagues.Of(new StartReview()).ShouldBeEmpty();
    }

    private static DealView Deal() => Views.For(Room.Submitted().State, Viewer.Of(Room.Submitted().State, Mia)!, Programme, Start);

    private static BrokenRule? Broken(Actor by, string side, string person, Acquaintance known) =>
        Colleagues.Broken(by, new Named(side, person, "person"), known, Programme, Deal());

    private static DealView With(string side, string person)
    {
        var view = Deal();
        return view with { Parties = [.. view.Parties.Where(p => p.Id != side), new Party(side, PartyKind.Partner, side, true, [new Member(person, person, Role.PartnerRep, Zone)])] };
    }
}
