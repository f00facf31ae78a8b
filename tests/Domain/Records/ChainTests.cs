using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class ChainTests
{
    [Fact]
    public void Any_byte_of_a_record_that_changes_breaks_its_hash()
    {
        var record = Room.Agreed().Given(World.Ann, new Deals.MarkFirm("demo", On: true, Open: false)).Records[^1];
        var bytes = DomainJson.Write(record).Utf8.ToArray();
        var read = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var flip in new byte[] { 1, 2, 32 })
            {
                var changed = (byte[])bytes.Clone();
                changed[i] ^= flip;
                if (Read(changed) is { } other && !other.Equals(record))
                {
                    read++;
                    Chain.Holds(other, record.Version, record.PreviousHash).ShouldBeFalse($"byte {i}: {(char)bytes[i]} to {(char)changed[i]}");
                }
            }
        }

        read.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void A_record_that_is_missing_doubled_or_out_of_order_breaks_the_chain()
    {
        var records = Room.Agreed().Records;
        Chain.Holds(records[2], 2, records[0].Hash).ShouldBeFalse();
        Chain.Holds(records[1], 3, records[1].Hash).ShouldBeFalse();
        Chain.Holds(records[2], 3, records[1].Hash).ShouldBeTrue();
    }

    [Fact]
    public void A_state_goes_on_with_no_event_that_was_changed_or_does_not_follow_it()
    {
        var records = Room.Agreed().Records;
        var state = Ledger.Replay(records.Take(2));
        Ledger.Continue(state, records[1].Hash, records.Skip(2)).Version.ShouldBe(records.Count);

        void Refused(string head, params IEnumerable<EventRecord> later) =>
            Should.Throw<InvalidDataException>(() => Ledger.Continue(state, head, later)).Message.ShouldContain(records[2].Stream);
        Refused(records[1].Hash, records.Skip(3));
        Refused(records[1].Hash, records.Skip(1));
        Refused(records[0].Hash, records.Skip(2));
        Refused(records[1].Hash, records[2] with { Person = "somebody" });
    }

    private static EventRecord? Read(byte[] bytes)
    {
        try
        {
            return DomainJson.Read<EventRecord>(new RawJson(bytes));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
