using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>
/// The latest refusals, so that a repeat gets the first answer. A refusal changes nothing, so it is not stored: after a
/// restart a repeat is judged anew.
/// </summary>
public sealed class Refusals
{
    private const int Kept = 8;
    // Fingerprints, not commands: what was refused may be a megabyte.
    private readonly Queue<(string Id, string Print, DealAnswer Answer)> latest = new();

    public DealAnswer? Find(Request request)
    {
        foreach (var (id, print, answer) in latest)
        {
            if (string.Equals(id, request.Id, StringComparison.Ordinal) && string.Equals(print, PrintOf(request), StringComparison.Ordinal))
            {
                return answer;
            }
        }

        return null;
    }

    public DealAnswer Remember(Request request, DealAnswer answer)
    {
        // Being busy is no judgement: the repeat is meant to be tried again.
        if (answer.Refusal!.Reason is not (RefusalReason.Busy or RefusalReason.NotFound))
        {
            latest.Enqueue((request.Id, PrintOf(request), answer));
            if (latest.Count > Kept)
            {
                latest.Dequeue();
            }
        }

        return answer;
    }

    private static string PrintOf(Request request) => RequestMark.Print(request.Command, request.Actor.Person);
}
