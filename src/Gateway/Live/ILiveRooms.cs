namespace Negotiation.Gateway.Live;

/// <summary>Whether people are talking in this process, for whoever would take the processor from them.</summary>
internal interface ILiveRooms
{
    bool Any { get; }
}

/// <summary>A process without rooms.</summary>
internal sealed class NoLiveRooms : ILiveRooms
{
    public bool Any => false;
}
