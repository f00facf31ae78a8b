using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Negotiation.Domain.Accounts;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

public sealed class SignInTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_good_token_says_who_one_is()
    {
        var me = await (await gateway.Client(People.Priya).GetAsync("/api/me")).Json();
        me.GetProperty("person").GetString().ShouldBe("priya");
        me.GetProperty("tenant").GetString().ShouldBe("aurora");
        me.GetProperty("roles").EnumerateArray().Select(r => r.GetString()).ShouldBe(["partnerRep"]);
        me.GetProperty("demo").GetBoolean().ShouldBeFalse();
    }

    public static TheoryData<string> BadTokens => ["none at all", "issuer", "audience", "expired", "no expiry", "other key", "alg none", "shared secret", "changed"];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_good_in_every_way_is_refused_at_both_doors(string fault)
    {
        var token = Bad(fault);
        using var client = gateway.Client(null, token);
        using var response = await client.GetAsync("/api/me");
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        await Should.ThrowAsync<Exception>(() => gateway.Connect(People.Priya, token ?? ""));
    }

    [Theory]
    [InlineData("tenant", "")]
    [InlineData("tenant", "aurora/x")]
    [InlineData("org", "a b")]
    [InlineData("sub", "system")]
    public async Task A_genuine_token_that_does_not_place_the_person_opens_nothing(string claim, string value)
    {
        var token = gateway.Issuer.TokenFor(People.Priya, t => t.Claims[claim] = value);
        (await gateway.Client(null, token).GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_platforms_role_is_never_taken_from_a_token_and_unknown_roles_count_for_nothing()
    {
        var token = gateway.Issuer.TokenFor(People.Dana, t => t.Claims["roles"] = new[] { "system", "System", "7", "emperor", "directRep" });
        var me = await (await gateway.Client(null, token).GetAsync("/api/me")).Json();
        me.GetProperty("roles").EnumerateArray().Select(r => r.GetString()).ShouldBe(["directRep"]);
    }

    [Fact]
    public async Task A_token_in_the_address_counts_at_the_hub_only()
    {
        using var client = gateway.Client(null);
        (await client.GetAsync($"/api/me?access_token={gateway.Issuer.TokenFor(People.Priya)}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_connection_ends_when_its_token_does()
    {
        var token = gateway.Issuer.TokenFor(People.Priya, t => t.Expires = DateTime.UtcNow.AddSeconds(2));
        await using var priya = await gateway.Connect(People.Priya, token);
        await priya.Closed;
    }

    [Fact]
    public async Task Headers_keep_the_page_from_being_framed_or_fed_foreign_scripts()
    {
        using var response = await gateway.Client(null).GetAsync("/health/ready");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    private string? Bad(string fault) => fault switch
    {
        "none at all" => null,
        "issuer" => gateway.Issuer.TokenFor(People.Priya, t => t.Issuer = "https://elsewhere.test"),
        "audience" => gateway.Issuer.TokenFor(People.Priya, t => t.Audience = "another-product"),
        "expired" => gateway.Issuer.TokenFor(People.Priya, t => t.Expires = DateTime.UtcNow.AddMinutes(-1)),
        "no expiry" => gateway.Issuer.TokenFor(People.Priya, t => t.Expires = null),
        "other key" => new TestIssuer().TokenFor(People.Priya),
        "alg none" => Unsigned(gateway.Issuer.TokenFor(People.Priya)),
        "shared secret" => gateway.Issuer.TokenFor(People.Priya, t => t.SigningCredentials = new SigningCredentials(
            new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(gateway.Issuer.PublicKey))), SecurityAlgorithms.HmacSha256)),
        "changed" => Changed(gateway.Issuer.TokenFor(People.Priya)),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{token.Split('.')[1]}.";

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = JsonSerializer.Deserialize<Dictionary<string, object>>(Base64UrlEncoder.Decode(parts[1]))!;
        claims["tenant"] = "borealis";
        return $"{parts[0]}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims))}.{parts[2]}";
    }
}
