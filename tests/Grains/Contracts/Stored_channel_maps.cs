using System.Text;
using Negotiation.Domain.Channel;
using Negotiation.Silo;

namespace Negotiation.Grains.Tests;

public sealed class Stored_channel_maps
{
    private const string File = "channel-map-1.json";
    private static readonly StateSerializer Form = new();

    private static ChannelMapRecord Record => new()
    {
        Map = new ChannelMapDocument(3, [new Coverage("kestrel", "Kestrel", ["dach"], ["Insight"], ["Retail"], ["refer"], 4, "Note"), new Coverage("harbour", "Harbour", ["dach"], ["Lake"], [], [])], Sample.Now, "Mara"),
    };

    [Fact]
    public void A_map_is_stored_in_its_golden_form_and_read_whole()
    {
        var today = Encoding.UTF8.GetString(Form.Serialize(Record));
        Golden.Lines(File, () => [today]).ShouldBe([today]);
        var read = Form.Deserialize<ChannelMapRecord>(BinaryData.FromString(Golden.Lines(File)[0])).ShouldNotBeNull();
        Encoding.UTF8.GetString(Form.Serialize(read)).ShouldBe(today);
    }
}
