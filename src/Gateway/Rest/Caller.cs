using Negotiation.Domain.Accounts;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Rest;

/// <summary>The verified person behind a request; only endpoints that need sign-in may take one.</summary>
internal sealed record Caller(Actor Actor)
{
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(ActorClaims.Read(context.User) is { } actor ? new Caller(actor) : null);
}
