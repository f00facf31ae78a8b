namespace Negotiation.Domain.Deals;

/// <summary>Sizes the protocol accepts. They protect the room, not a programme; what a programme may choose is in its policy.</summary>
public static class Limits
{
    public const int Text = 4000;
    public const int Note = 500;
    public const int Cause = 64;
    public const int Name = 200;

    /// <summary>Characters of a deal's title: as many as AWS, the longest of the sources, lets one have.</summary>
    public const int Title = 255;

    public const int Products = 50;
    public const int Lines = 100;
    public const int Parties = 8;
    public const int Members = 50;
    /// <summary>Files of one deal.</summary>
    public const int Files = 50;

    /// <summary>Largest file in bytes: 10 MB.</summary>
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>Characters of a file's name.</summary>
    public const int FileName = 120;

    public const int RequestId = 64;
    public const int RememberedRequests = 48;
    public const decimal MaxAmount = 1_000_000_000_000m;

    /// <summary>Furthest day a due date or expected close may lie ahead, in days.</summary>
    public const int Horizon = 3660;
}
