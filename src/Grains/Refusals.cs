using Negotiation.Domain.Deals;

namespace Negotiation.Grains;

/// <summary>
/// The latest refusals, so that a repeat gets the first answer. A refusal changes nothing, so it is not stored: after a
/// restart a repeat is judged anew.
/// </summary>
public sealed class Refusals
{
    private const int Kept = 8;
    private readonly Queue<(Request Request, DealAnswer Answer)> latest = new();

    public DealAnswer? Find(Request request)
    {
        foreach (var (earlier, answer) in latest)
        {
            if (string.Equals(earlier.Id, request.Id, StringComparison.Ordinal)
                && string.Equals(earlier.Actor.Person, request.Actor.Person, StringComparison.Ordinal)
                && string.Equals(RequestMark.Print(earlier.Command, ""), RequestMark.Print(request.Command, ""), StringComparison.Ordinal))
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
            latest.Enqueue((request, answer));
            if (latest.Count > Kept)
            {
                latest.Dequeue();
            }
        }

        return answer;
    }
}
