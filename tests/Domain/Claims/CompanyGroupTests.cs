using Negotiation.Domain.Customers;

namespace Negotiation.Domain.Tests;

public class CompanyGroupTests
{
    private static readonly KnownLink[] Two = [new("m.example", "n.example"), new("x.example", "y.example")];

    [Fact]
    public void A_company_that_joins_renames_nobody()
    {
        var before = new CompanyGroups(Two);
        before.Names["n.example"].ShouldBe("m.example");
        var after = new CompanyGroups([new("a.example", "m.example"), .. Two], before.Names);
        after.Names["a.example"].ShouldBe("m.example");
        after.Moved(before.Names).ShouldBe(["a.example"]);
        after.KeysOf(new CustomerIdentity("A", "DE", "shop.a.example")).ShouldBe(["group:m.example"]);
    }

    [Fact]
    public void A_customer_whose_number_and_domain_are_in_two_groups_meets_both()
    {
        var groups = new CompanyGroups([new("m.example", "n.example"), new("150483782", "x.example")]);
        groups.KeysOf(new CustomerIdentity("A", "DE", "n.example", [new RegistryNumber(RegistryNumber.Duns, "150483782")])).ShouldBe(["group:150483782", "group:m.example"]);
        groups.KeysOf(new CustomerIdentity("B", "DE", "b.example")).ShouldBeEmpty();
    }

    [Fact]
    public void When_two_groups_become_one_the_larger_keeps_its_name_and_the_others_move()
    {
        var before = new CompanyGroups([.. Two, new("x.example", "z.example")]);
        var after = new CompanyGroups([.. Two, new("x.example", "z.example"), new("z.example", "m.example")], before.Names);
        after.Names.Values.Distinct().ShouldBe(["x.example"]);
        after.Moved(before.Names).ShouldBe(["m.example", "n.example"]);
    }

    [Fact]
    public void A_group_that_falls_apart_keeps_its_name_once_and_who_leaves_is_in_none()
    {
        var before = new CompanyGroups([new("a.example", "b.example"), new("b.example", "c.example"), new("c.example", "d.example"), new("d.example", "e.example")]);
        var after = new CompanyGroups([new("a.example", "b.example"), new("c.example", "d.example"), new("d.example", "e.example")], before.Names);
        after.Names["c.example"].ShouldBe("a.example", "the larger part keeps it");
        after.Names["a.example"].ShouldBe("b.example", "the smaller is called by a member whose name is free");
        after.Moved(before.Names).ShouldBe(["a.example", "b.example"]);
        new CompanyGroups([new("a.example", "b.example")], after.Names).Moved(after.Names).ShouldBe(["c.example", "d.example", "e.example"]);
    }

    [Fact]
    public void The_same_list_again_moves_nobody()
    {
        var names = new CompanyGroups(Two).Names;
        new CompanyGroups([Two[1], Two[0]], names).Moved(names).ShouldBeEmpty();
    }
}
