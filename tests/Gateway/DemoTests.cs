using System.Net;
using System.Net.Http.Json;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

public sealed class DemoTests
{
    private static readonly string[] Demo = ["--Negotiation:Profile", "Demo"];

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:5149")]
    [InlineData("http://[::]:0")]
    [InlineData("http://example.test:5149")]
    [InlineData("http://127.0.0.1:0;http://192.168.7.7:5149")]
    public async Task It_does_not_start_where_others_could_reach_it(string urls)
    {
        var said = new StringWriter();
        var before = Console.Error;
        Console.SetError(said);
        try
        {
            (await Program.Main([.. Demo, "--urls", urls])).ShouldBe(1);
        }
        finally
        {
            Console.SetError(before);
        }

        said.ToString().ShouldContain("loopback only");
    }

    [Fact]
    public async Task A_persona_signs_in_and_is_told_that_this_is_a_demo()
    {
        await using var gateway = await RunningGateway.StartDemo();
        using var client = gateway.Client(null);
        var personas = await (await client.GetAsync("/api/demo/personas")).Json();
        personas.EnumerateArray().ShouldContain(p => p.GetProperty("persona").ValueEquals("priya"));
        using var signedIn = await client.PostAsJsonAsync("/api/demo/sign-in", new { persona = "priya" });
        var token = (await signedIn.Json()).GetProperty("token").GetString()!;
        var me = await (await gateway.Client(null, token).GetAsync("/api/me")).Json();
        me.GetProperty("demo").GetBoolean().ShouldBeTrue();
        me.GetProperty("organisation").GetString().ShouldBe("kestrel");
        (await gateway.Client(null, token).GetAsync("/api/policy")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsJsonAsync("/api/demo/sign-in", new { persona = "nobody" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_demos_mediators_sign_in_find_no_deal_and_one_of_them_has_declared_a_tie()
    {
        await using var gateway = await RunningGateway.StartDemo();
        using var client = gateway.Client(null);
        foreach (var (persona, ties) in new[] { ("sofia", 0), ("leo", 1), ("greta", 0) })
        {
            using var signedIn = await client.PostAsJsonAsync("/api/demo/sign-in", new { persona });
            using var neutral = gateway.Client(null, (await signedIn.Json()).GetProperty("token").GetString()!);
            var own = (await (await neutral.GetAsync("/api/neutrals")).Json()).GetProperty("people").EnumerateArray().ShouldHaveSingleItem();
            own.GetProperty("person").GetString().ShouldBe(persona);
            own.GetProperty("disclosures").GetArrayLength().ShouldBe(ties);
            (await (await neutral.GetAsync("/api/deals")).Json()).GetProperty("total").GetInt32().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("127.0.0.1.evil.example", null)]
    [InlineData(null, "203.0.113.9")]
    public async Task It_answers_only_who_asks_for_this_machine_directly(string? host, string? forwarded)
    {
        await using var gateway = await RunningGateway.StartDemo();
        using var client = gateway.Client(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/demo/personas");
        request.Headers.Host = host;
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwarded);
        }

        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_the_profile_there_is_no_demo_sign_in()
    {
        await using var gateway = await RunningGateway.Start();
        using var client = gateway.Client(People.Priya);
        (await client.GetAsync("/api/demo/personas")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await client.GetAsync("/api/config")).Json()).GetProperty("demo").GetBoolean().ShouldBeFalse();
    }
}
