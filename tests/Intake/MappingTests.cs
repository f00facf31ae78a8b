using Negotiation.Domain.Deals;
using Negotiation.Domain.Intake;

namespace Negotiation.Intake.Tests;

public sealed class MappingTests
{
    [Theory]
    [InlineData("New", "Pending", ReviewState.Submitted, SalesStage.TechnicalValidation)]
    [InlineData("new", "RECEIVED", ReviewState.InReview, SalesStage.TechnicalValidation)]
    [InlineData("New", "Accepted", ReviewState.Approved, SalesStage.TechnicalValidation)]
    [InlineData("Active", "Accepted", ReviewState.Approved, SalesStage.TechnicalValidation)]
    [InlineData("Closed", "Won", ReviewState.Approved, SalesStage.Won)]
    [InlineData("Closed", "Lost", ReviewState.Approved, SalesStage.Lost)]
    [InlineData("Closed", "Declined", ReviewState.Rejected, SalesStage.TechnicalValidation)]
    [InlineData("Closed", "Expired", ReviewState.Withdrawn, SalesStage.TechnicalValidation)]
    [InlineData("Closed", "Error", ReviewState.Rejected, SalesStage.TechnicalValidation)]
    public void Status_and_substatus_set_both_axes(string status, string substatus, ReviewState review, SalesStage stage)
    {
        var command = Reading.Of(row => (row["Partner Referral Status"], row["Partner Referral Substatus"]) = (status, substatus)).Row!.Command;

        command.Review.ShouldBe(review);
        command.Stage.ShouldBe(stage);
    }

    [Fact]
    public void New_with_accepted_is_taken_and_noted() =>
        Reading.Of(row => row["Partner Referral Status"] = "New").Notes.ShouldContain(n => n.Code == "statusRead");

    [Theory]
    [InlineData("0", SalesStage.Prospect)]
    [InlineData("20", SalesStage.Qualified)]
    [InlineData("40", SalesStage.TechnicalValidation)]
    [InlineData("60%", SalesStage.BusinessValidation)]
    [InlineData("80", SalesStage.Committed)]
    [InlineData("100", SalesStage.Committed)]
    [InlineData("", SalesStage.Prospect)]
    public void The_sales_stage_number_sets_the_stage(string number, SalesStage stage) =>
        Reading.Of(row => row["Sales Stage"] = number).Row!.Command.Stage.ShouldBe(stage);

    [Theory]
    [InlineData("1", "valueProposition")]
    [InlineData("2", "architecture")]
    [InlineData("3", "demo technicalProof")]
    [InlineData("5", "success")]
    [InlineData("6", "qualify")]
    [InlineData("1, 5", "success valueProposition")]
    [InlineData("1;2", "architecture valueProposition")]
    [InlineData("3. POC / Demo", "demo technicalProof")]
    public void Help_codes_ask_for_help_with_activities(string codes, string activities)
    {
        var checklist = Reading.Of(row => row["What specific help from Microsoft?"] = codes).Row!.Command.Registration.Checklist;

        checklist.Where(c => c.Wish is Wish.WeWantHelp).Select(c => c.Activity).ShouldBe(activities.Split(' '), ignoreOrder: true);
        checklist.Count.ShouldBe(Reading.Context.Policy.Activities.Count);
    }

    [Fact]
    public void What_a_partner_may_not_own_is_left_to_the_vendor_and_keeps_the_wish_as_a_note()
    {
        var pricing = Reading.Of(row => row["What specific help from Microsoft?"] = "4").Row!.Command.Registration.Checklist.Single(c => c.Activity == "pricing");

        pricing.Wish.ShouldBe(Wish.LeaveToVendor);
        pricing.Note.ShouldNotBeNull().ShouldContain("Quotes");
    }

    [Fact]
    public void Help_codes_for_activities_the_policy_does_not_have_change_nothing()
    {
        var policy = Reading.Context.Policy with { Activities = [.. Reading.Context.Policy.Activities.Where(a => a.Id == "close")] };

        Reading.Of(context: Reading.Context with { Policy = policy }).Row!.Command.Registration.Checklist
            .ShouldBe([new ChecklistItem("close", Wish.WeDoIt)]);
    }

    [Theory]
    [InlineData("81466849", "081466849")]
    [InlineData("08-146-6849", "081466849")]
    [InlineData("1", "000000001")]
    [InlineData("000000000", null)]
    public void Duns_numbers_get_their_zeros_back(string cell, string? duns) => DunsNumber.Read(cell).ShouldBe(duns);

    [Theory]
    [InlineData("50000", 50000)]
    [InlineData("50000.00", 50000)]
    [InlineData("1,234,567.5", 1234567.5)]
    [InlineData("0", 0)]
    public void Amounts_are_read_exactly(string cell, double value)
    {
        var read = Amounts.Read(cell).Value!.Value;

        read.ShouldBe((decimal)value);
        read.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldNotEndWith(".00");
    }

    [Theory]
    [InlineData("1/30/2020")]
    [InlineData("01/30/2020")]
    public void Dates_need_no_leading_zeros(string cell) => Dates.Day(cell).ShouldBe(new DateOnly(2020, 1, 30));

    [Theory]
    [InlineData("contoso.com", "contoso.com")]
    [InlineData("HTTPS://WWW.Contoso.com/x?y#z", "contoso.com")]
    [InlineData("contoso", null)]
    public void Domains_lose_scheme_and_path(string cell, string? domain) => Domain.Deals.FormRules.DomainOf(cell).ShouldBe(domain);
}
