#if ORLEANS
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.Silo;
using Orleans;
using Orleans.Serialization;

namespace Negotiation.Grains.Tests;

/// <summary>The messages between processes of one cluster: an old gateway and a new silo read each other's.</summary>
public sealed class Messages_between_versions
{
    private const string Newest = "messages-6.txt";
    private readonly Serializer serializer = new ServiceCollection().AddMessages().BuildServiceProvider().GetRequiredService<Serializer>();

    public static TheoryData<string> Released => ["messages-1.txt", "messages-2.txt", "messages-3.txt", "messages-4.txt", "messages-5.txt", Newest];

    [Fact]
    public void What_is_sent_today_is_the_newest_golden_form()
    {
        var today = All().Select(message => $"{message.GetType().Name} {Convert.ToBase64String(serializer.SerializeToArray<object>(message))}").ToArray();
        Golden.Lines(Newest, () => today).ShouldBe(today);
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void Every_released_form_is_read(string file)
    {
        foreach (var (line, expected) in Golden.Lines(file).Zip(All()))
        {
            var (name, bytes) = (line.Split(' ')[0], Convert.FromBase64String(line.Split(' ')[1]));
            var read = serializer.Deserialize<object>(bytes).ShouldNotBeNull();
            read.GetType().Name.ShouldBe(name);
            if (file == Newest)
            {
                Text(read).ShouldBe(Text(expected));
            }

            // What an older version wrote goes round through this one and stays what it was.
            Text(serializer.Deserialize<object>(serializer.SerializeToArray<object>(read))!).ShouldBe(Text(read));
        }
    }

    [Fact]
    public void No_message_names_a_class()
    {
        foreach (var line in Golden.Lines(Newest))
        {
            var text = Encoding.Latin1.GetString(Convert.FromBase64String(line.Split(' ')[1]));
            text.ShouldNotContain("Negotiation.", Case.Sensitive);
            text.ShouldNotContain("System.", Case.Sensitive);
        }
    }

    [Fact]
    public void Every_message_has_a_golden_form()
    {
        var known = typeof(IDealGrain).Assembly.GetTypes().Where(t => t.IsDefined(typeof(GenerateSerializerAttribute), false)).Select(t => t.Name);
        All().Select(message => message.GetType().Name).Distinct().ShouldBe(known, ignoreOrder: true);
    }

    private static string Text(object message) => DomainJson.Write(message).ToString();

    private static IEnumerable<object> All()
    {
        var record = Sample.Record();
        var state = record.Deal;
        var now = Sample.Now.AddMinutes(30);
        var viewer = Viewer.Of(state, People.Dana)!;
        var view = Views.For(state, viewer, People.Policy, now);
        var part = new NoticePart("a", 9, state.Version, EventJson.Write(record.Outbox.Select(EventView.Of).ToList()), StandingJson.Write(view.Standing), true);
        var present = new Present("dana", "Dana", "aurora");
        return
        [
            new DealRequest("r-1", People.Dana, new Say("Hello"), 3),
            new DealAnswer(4, 4),
            new DealAnswer(4, 0, new Refusal(RefusalReason.StaleOffer, [new BrokenRule("staleOffer", "answers", "There is a newer offer.")], state.Open)),
            new ViewAnswer(view),
            new WatchAnswer(view, 9, record.Outbox.Select(EventView.Of).ToArray(), "aurora", "a", new PresenceNotice("aurora/d1", [present])),
            part,
            new DealNotice("aurora/d1", [part], ["tomas"]),
            present,
            new Attendance([present]),
            new PresenceNotice("aurora/d1", [present]),
            .. Sample.PolicyMessages(),
            .. ClaimSamples.All(),
            .. TalksSamples.Messages(),
            .. CaseSamples.Messages(Views.For(state, Viewer.Of(state, People.Priya)!, People.Policy, now)),
        ];
    }
}
#endif
