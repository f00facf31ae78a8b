using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using static Negotiation.Domain.Tests.World;

namespace Negotiation.Domain.Tests;

public class FileTests
{
    [Fact]
    public void A_file_stands_in_the_record_dated_and_with_its_sender()
    {
        var room = Room.Submitted().At(Start.AddMinutes(5)).When(Ben, File()).Then(typeof(FileAttached));
        room.State.Files.ShouldBe(
            [new AttachedFile("visit report.pdf", "application/pdf", 48_211, new string('a', 64), Vendor, "ben", "Ben", Start.AddMinutes(5), "Page 3")]);
    }

    [Fact]
    public void Everyone_who_reads_a_message_sees_the_file()
    {
        var room = Room.Submitted().Given(Mia, BringIn(required: false)).Given(Ann, File());
        foreach (var actor in new[] { Ann, Ben, Mia, Nora, Olaf })
        {
            var viewer = Viewer.Of(room.State, actor).ShouldNotBeNull();
            Views.For(room.State, viewer, room.Policy, room.Now).Files.ShouldNotBeNull().ShouldHaveSingleItem().PersonName.ShouldBe("Ann");
            room.Records[^1].VisibleTo(viewer.Party?.Id).ShouldBeTrue();
        }

        Viewer.Of(room.State, Eve).ShouldBeNull();
        Viewer.Of(room.State, Amy).ShouldBeNull();
    }

    [Fact]
    public void A_file_answers_no_offer_and_moves_no_clock()
    {
        var before = Room.Submitted();
        var clocks = before.State.Clocks;
        var after = before.Given(Ben, File()).State;
        (after.Open, after.Acceptances, after.Negotiation).ShouldBe((before.State.Open, before.State.Acceptances, NegotiationState.Open));
        after.Clocks.ShouldBe(clocks);
    }

    [Fact]
    public void The_same_bytes_stand_in_the_record_once_whoever_sends_them_under_whatever_name() =>
        Room.Submitted().Given(Ann, File()).When(Ben, File("another name.pdf", note: null)).Then().State.Files.Count.ShouldBe(1);

    [Fact]
    public void A_draft_takes_no_file() =>
        new Room().Given(Ann, new SaveDraft(Form)).When(Ann, File()).Refused(RefusalReason.WrongState, "stillDraft");

    [Fact]
    public void A_deal_that_has_ended_takes_no_file() =>
        Room.Submitted().Given(Ben, new SetStage(SalesStage.Won)).When(Ben, File()).Refused(RefusalReason.WrongState, "saleEnded");

    [Fact]
    public void After_the_agreement_files_go_on() => Room.Agreed().When(Ann, File()).Then(typeof(FileAttached));

    [Fact]
    public void An_auditor_attaches_nothing() => Room.Submitted().When(Olaf, File()).Refused(RefusalReason.NotAllowed, "readOnly");

    [Fact]
    public void Every_broken_rule_is_named()
    {
        var command = new AttachFile("../x.exe", "application/pdf", 0, "no", new string('n', Limits.Note + 1));
        Room.Submitted().When(Ben, command).Refused(RefusalReason.Invalid, "fileName", "fileKind", "fileEmpty", "fileHash", "tooLong");
    }

    [Theory]
    [InlineData("a.pdf", "image/png")]
    [InlineData("a", "application/pdf")]
    [InlineData("a.pdf.exe", "application/pdf")]
    [InlineData("a.html", "text/html")]
    public void A_name_and_a_kind_have_to_fit(string name, string mediaType) =>
        Room.Submitted().When(Ben, File(name) with { MediaType = mediaType }).Refused(RefusalReason.Invalid, "fileKind");

    [Fact]
    public void A_file_of_ten_megabytes_is_taken_and_one_byte_more_is_not()
    {
        Room.Submitted().When(Ben, File() with { Size = Limits.FileBytes }).Then(typeof(FileAttached));
        Room.Submitted().When(Ben, File() with { Size = Limits.FileBytes + 1L }).Refused(RefusalReason.Invalid, "fileTooLarge");
    }

    [Fact]
    public void A_deal_has_fifty_files_and_no_more()
    {
        var room = Room.Submitted();
        for (var i = 0; i < Limits.Files; i++)
        {
            room.Given(Ben, File() with { Sha256 = $"{i:x64}" });
        }

        room.When(Ann, File()).Refused(RefusalReason.Invalid, "tooManyFiles");
        room.When(Ann, File() with { Sha256 = $"{7:x64}" }).Then();
        DomainJson.Write(room.State).Utf8.Length.ShouldBeLessThan(32 * 1024);
    }

    [Fact]
    public void A_state_stored_before_there_were_files_has_none()
    {
        var written = DomainJson.Write(Room.Submitted().State).ToString();
        written.ShouldContain("\"files\":[],");
        DomainJson.Read<DealState>(RawJson.Of(written.Replace("\"files\":[],", "", StringComparison.Ordinal))).Files.ShouldBeEmpty();
    }
}
