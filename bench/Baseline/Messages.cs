namespace Negotiation.Bench.Baseline;

public sealed record CreditShare(string Party, decimal Percent);

public sealed record Line(string Activity, DateOnly Due, string? Owner = null, string? Note = null);

public sealed record Terms(IReadOnlyList<Line> Lines, IReadOnlyList<CreditShare> Credit);

public sealed record OfferRef(int Number, string Hash);

/// <summary>The same bytes our own server gets.</summary>
public sealed record MakeOffer(Terms Terms, OfferRef? Answers = null);

public sealed record Offer(int Number, string Hash, string By, string Person, DateTimeOffset At, Terms Terms, int? Answers = null);

public sealed record OfferMade(string Type, Offer Offer);

public sealed record EventView(long Version, DateTimeOffset At, string Person, string Name, OfferMade Body, string Party);

public sealed record Delta(long After, long Version, IReadOnlyList<EventView> Events);

public sealed record JoinAnswer(string Room, long Version);

public sealed record SendAnswer(long Version, long From);
