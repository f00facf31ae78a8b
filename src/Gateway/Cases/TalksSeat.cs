using System.Text;
using Negotiation.Gateway.Live;
using Negotiation.Grains;

namespace Negotiation.Gateway.Cases;

/// <summary>One connection in the talks about one case. Only its <see cref="OpenTalks"/> changes it.</summary>
internal sealed class TalksSeat(OpenTalks talks, Outlet outlet)
{
    private readonly Dictionary<string, long> kept = new(StringComparer.Ordinal);
    private long known;
    private long told;

    public OpenTalks Talks { get; } = talks;

    public Outlet Outlet { get; } = outlet;

    /// <summary>Which part of a notice is for this seat; null until the grain has said so.</summary>
    public string? Audience { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>The person's access ended before the answer to joining had gone.</summary>
    public bool IsOver { get; set; }

    public Present Present { get; private set; } = new(outlet.Actor.Person, outlet.Actor.Name);

    public void Place(TalksWatchAnswer answer)
    {
        Audience = answer.Audience;
        Present = Present with { Party = answer.View!.Side };
        told = answer.View.Version;
        known = kept.GetValueOrDefault(answer.Audience);
        kept.Clear();
    }

    public void Open()
    {
        IsOpen = true;
        Catch();
    }

    /// <summary>An audience stands at a version. Until the seat knows whose it is, and its answer has gone, that is kept; of several only the last matters.</summary>
    public void Reaches(string audience, long version)
    {
        if (Audience is null)
        {
            kept[audience] = Math.Max(kept.GetValueOrDefault(audience), version);
        }
        else if (string.Equals(Audience, audience, StringComparison.Ordinal))
        {
            known = Math.Max(known, version);
            Catch();
        }
    }

    /// <summary>Tells the client what it has not been told, unless its connection is too slow for that now.</summary>
    public void Catch()
    {
        if (IsOpen && known > told && Outlet.Offer(Frame.Of(Frame.Head("TalksChanged", Talks.Key.Deal), Encoding.UTF8.GetBytes($"{known}"))))
        {
            told = known;
        }
    }

    public void TellPresent(Frame frame)
    {
        if (IsOpen)
        {
            Outlet.Offer(frame);
        }
    }
}
