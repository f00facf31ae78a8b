using Negotiation.Domain.Accounts;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Rest;

/// <summary>The verified person behind a request; only endpoints that need sign-in may take one.</summary>
internal sealed record Caller(Actor Actor)
{
    public static async ValueTask<Caller?> BindAsync(HttpContext context)
    {
        if (ActorClaims.Read(context.User) is not { } actor)
        {
            return null;
        }

        await context.RequestServices.GetRequiredService<SignIns>().Note(actor);
        return new Caller(actor);
    }
}
