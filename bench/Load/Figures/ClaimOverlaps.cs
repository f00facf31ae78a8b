using System.Diagnostics;
using Negotiation.Bench.Load.Measure;
using Negotiation.Bench.Load.Servers;

namespace Negotiation.Bench.Load.Figures;

/// <summary>How soon a registration shows that it overlaps with one of very many live claims.</summary>
/// <param name="Claims">Live claims of another partner when it began.</param>
/// <param name="Answers">Milliseconds until a registration was acknowledged.</param>
/// <param name="Alerts">Milliseconds from sending a registration until its own deal says that an overlap exists.</param>
/// <param name="Quiet">The same acknowledgement for customers that nobody else claims: if it differed, its length would tell.</param>
public sealed record ClaimOverlaps(int Claims, IReadOnlyList<double> Answers, IReadOnlyList<double> Alerts, IReadOnlyList<double> Quiet)
{
    private const int Overlapping = 500;

    // Below what the machine can do, so that no registration waits for the one before.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    public static async Task<ClaimOverlaps> Measure(Workplace work, int claims)
    {
        await using var server = await ServerProcess.Start(work.Ours("claims", 7, "claims"), work, "/health/ready");
        using var gateway = await Gateway.SignIn(server.Address);
        await gateway.Register(claims);
        await gateway.Claimed(claims);
        var (answers, alerts, quiet) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Overlapping + 50; i++)
        {
            var clock = Stopwatch.StartNew();
            var id = await gateway.RegisterAsRival(Forms.Variant(i * (claims / (Overlapping + 50))));
            var answered = clock.Elapsed.TotalMilliseconds;
            while (!await gateway.RivalSeesOverlap(id))
            {
                if (clock.Elapsed > TimeSpan.FromSeconds(20))
                {
                    throw new InvalidOperationException($"No overlap shows on {id} after 20 seconds.");
                }
            }

            var alerted = clock.Elapsed.TotalMilliseconds;
            await Task.Delay(Pace);
            clock.Restart();
            await gateway.RegisterAsRival(Forms.Of(claims + 1_000_000 + i));
            if (i >= 50)
            {
                answers.Add(answered);
                alerts.Add(alerted);
                quiet.Add(clock.Elapsed.TotalMilliseconds);
            }

            await Task.Delay(Pace);
        }

        return new ClaimOverlaps(claims, answers, alerts, quiet);
    }
}
