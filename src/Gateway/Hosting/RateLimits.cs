using System.Threading.RateLimiting;
using Negotiation.Gateway.SignIn;

namespace Negotiation.Gateway.Hosting;

/// <summary>How fast one person may call the REST API. The hub counts messages itself.</summary>
internal static class RateLimits
{
    public const string PerPerson = "per-person";

    public static WebApplicationBuilder AddRateLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Negotiation:Limits").Get<LimitOptions>() ?? new LimitOptions();
        builder.Services.AddSingleton(limits);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(PerPerson, context => limits.RequestsPerSecond <= 0
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(Who(context), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = limits.RequestBurst,
                    TokensPerPeriod = limits.RequestsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        });
        return builder;
    }

    private static string Who(HttpContext context) => ActorClaims.Read(context.User) is { } actor
        ? $"{actor.Tenant}/{actor.Person}"
        : context.Connection.RemoteIpAddress?.ToString() ?? "";
}
