using System.Text;
using Negotiation.Bench.Load.Wire;

namespace Negotiation.Bench.Tests;

public class FramesTests
{
    private readonly Frames frames = new();
    private readonly List<string> messages = [];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Messages_come_out_whole_however_the_bytes_arrive(int piece)
    {
        string[] sent = ["{\"type\":6}", new string('a', 200), new string('b', 70_000), "c"];
        byte[] bytes = [.. Frame(0x81, sent[0] + "\u001e"), .. Frame(0x81, $"{sent[1]}\u001e{sent[2]}\u001e"), .. Frame(0x81, sent[3] + "\u001e")];

        Arrive(bytes, piece);

        messages.ShouldBe(sent);
    }

    [Fact]
    public void A_message_over_several_frames_is_one_message()
    {
        Arrive([.. Frame(0x01, "abc"), .. Frame(0x00, "def"), .. Frame(0x80, "ghi\u001e")], 5);

        messages.ShouldBe(["abcdefghi"]);
    }

    [Fact]
    public void A_close_from_the_server_is_noticed() =>
        Should.Throw<IOException>(() => Arrive(Frame(0x88, ""), 2));

    [Theory]
    [InlineData(3, 6)]
    [InlineData(124, 6)]
    [InlineData(125, 8)]
    [InlineData(60_000, 8)]
    public void A_frame_of_ours_says_its_length_and_ends_the_message(int length, int header)
    {
        var frame = Text.Frame(Encoding.ASCII.GetBytes(new string('x', length)));

        frame.Length.ShouldBe(header + length + 1);
        frame[0].ShouldBe((byte)0x81);
        (frame[1] & 0x80).ShouldBe(0x80);
        (header == 6 ? frame[1] & 0x7f : (frame[2] << 8) + frame[3]).ShouldBe(length + 1);
        frame[^1].ShouldBe((byte)0x1e);
    }

    private void Arrive(ReadOnlySpan<byte> bytes, int piece)
    {
        while (!bytes.IsEmpty)
        {
            var free = frames.Free();
            var now = bytes[..Math.Min(piece, Math.Min(free.Length, bytes.Length))];
            now.CopyTo(free);
            frames.Filled(now.Length, message => messages.Add(Encoding.UTF8.GetString(message)));
            bytes = bytes[now.Length..];
        }
    }

    private static byte[] Frame(byte first, string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        byte[] length = payload.Length switch
        {
            < 126 => [(byte)payload.Length],
            <= ushort.MaxValue => [126, (byte)(payload.Length >> 8), (byte)payload.Length],
            _ => [127, 0, 0, 0, 0, (byte)(payload.Length >> 24), (byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length],
        };
        return [first, .. length, .. payload];
    }
}
