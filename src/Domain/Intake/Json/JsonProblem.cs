namespace Negotiation.Domain.Intake;

/// <summary>Why a JSON file as a whole cannot be read.</summary>
/// <param name="Code">Stable name, e.g. <c>jsonBroken</c>.</param>
/// <param name="Text">One plain English sentence.</param>
/// <param name="TooLarge">The file is beyond a limit rather than broken.</param>
public sealed record JsonProblem(string Code, string Text, bool TooLarge = false);
