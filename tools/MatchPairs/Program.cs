using System.Globalization;
using Negotiation.MatchPairs;

if (args is not [var file])
{
    await Console.Error.WriteLineAsync("Compares labelled pairs of customers. Usage: MatchPairs <csv file>; docs/matching.md names its columns.");
    return 2;
}

using var reader = new StreamReader(file);
var pairs = LabelledPair.ReadAll(reader);
var measured = Measured.Of(pairs);
foreach (var (pair, match) in measured.Wrong.OrderBy(wrong => wrong.Pair.Same).ThenByDescending(wrong => wrong.Match.Score))
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{(pair.Same ? "missed" : "wrong ")} {match.Score:F2} {match.Grade}: {pair.A.Name} [{pair.A.Country} {pair.A.Domain}] / {pair.B.Name} [{pair.B.Country} {pair.B.Domain}] {string.Join("; ", match.Reasons.Select(reason => reason.Code))} ({pair.Note})"));
}

foreach (var pair in measured.Unblocked)
{
    Console.WriteLine($"no shared blocking key: {pair.A.Name} [{pair.A.Country}] / {pair.B.Name} [{pair.B.Country}] ({pair.Note})");
}

Console.WriteLine(measured);
Console.WriteLine(Speed.Measure(pairs));
return 0;
