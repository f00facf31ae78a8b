using System.Text;
using Negotiation.Domain.Mediation;
using Negotiation.Silo;

namespace Negotiation.Grains.Tests;

public sealed class Stored_talks
{
    private static readonly StateSerializer Form = new();

    [Fact]
    public void What_is_stored_today_is_the_golden_form_and_is_read_whole()
    {
        var today = Encoding.UTF8.GetString(Form.Serialize(TalksSamples.Record()));
        var golden = Golden.Lines("talks-1.json", () => [today]);
        golden.ShouldBe([today]);
        var read = Form.Deserialize<TalksRecord>(BinaryData.FromString(golden[0])).ShouldNotBeNull();
        Encoding.UTF8.GetString(Form.Serialize(read)).ShouldBe(today);
        read.Talks.Meetings.Single().Booked.ShouldBe(0);
    }

    [Fact]
    public void A_full_room_stays_small()
    {
        var record = TalksSamples.Record();
        var state = record.Talks;
        var talks = state with
        {
            Drafts = [.. Enumerable.Range(1, TalksLimits.Drafts).Select(n => new DraftMark(n, state.Draft!.Hash, Sample.Now))],
            Meetings = [.. Enumerable.Repeat(state.Meetings[0], TalksLimits.SlotProposals)],
            Draft = state.Draft! with { Text = new string('x', 4_000) },
        };
        Form.Serialize(record with { Talks = talks, Outbox = [] }).ToMemory().Length.ShouldBeLessThan(48 * 1024);
    }

    [Fact]
    public void Every_message_about_talks_has_a_sample()
    {
        var messages = typeof(ITalksGrain).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(Orleans.GenerateSerializerAttribute), false) && t.Name.StartsWith("Talks", StringComparison.Ordinal))
            .Select(t => t.Name);
        TalksSamples.Messages().Select(m => m.GetType().Name).Distinct().ShouldBe(messages, ignoreOrder: true);
    }
}
