using System.Collections.Concurrent;
using Negotiation.Domain.Accounts;
using Negotiation.Grains;
using Orleans;

namespace Negotiation.Gateway.SignIn;

/// <summary>Has kept for which organisation each person signs in. The claims are verified, so nothing knows it better.</summary>
internal sealed partial class SignIns(IGrainFactory grains, ILogger<SignIns> log)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Tenant, string Person), string> noted = new();

    public ValueTask Note(Actor actor) =>
        noted.TryGetValue((actor.Tenant, actor.Person), out var organisation) && string.Equals(organisation, actor.Organisation, StringComparison.Ordinal)
            ? ValueTask.CompletedTask
            : new ValueTask(Tell(actor));

    private async Task Tell(Actor actor)
    {
        if (noted.Count >= Most)
        {
            noted.Clear();
        }

        noted[(actor.Tenant, actor.Person)] = actor.Organisation;
        try
        {
            await grains.GetGrain<IPersonGrain>(IPersonGrain.Key(actor.Tenant, actor.Person)).SignedIn(actor.Organisation).WaitAsync(Longest);
        }
        catch (Exception exception)
        {
            // Nobody is kept from working by this; the next request tells it again.
            noted.TryRemove((actor.Tenant, actor.Person), out _);
            NotNoted(exception.Message);
        }
    }

    [LoggerMessage(2501, LogLevel.Debug, "For whom somebody signs in could not be kept: {Cause}")]
    private partial void NotNoted(string cause);
}
