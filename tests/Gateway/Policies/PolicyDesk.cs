using System.Net;
using System.Text.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests.Policies;

/// <summary>The acts of those who change a policy, over REST.</summary>
internal static class PolicyDesk
{
    public static readonly Actor Nadia = new("aurora", "aurora", "nadia", "Nadia", [Role.ProgrammeAdmin], "Aurora", "Europe/London");
    public static readonly Actor Jonas = new("aurora", "aurora", "jonas", "Jonas", [Role.ChannelManager], "Aurora", "Europe/Berlin");

    public static async Task<Policy> Document(this RunningGateway gateway, int version)
    {
        using var nadia = gateway.Client(Nadia);
        using var answer = await nadia.GetAsync($"/api/policies/{version}");
        return DomainJson.Read<Policy>(RawJson.Of((await answer.Json()).GetProperty("policy").GetRawText()));
    }

    /// <summary>Nadia writes and proposes; returns the id and the hash of what she proposed.</summary>
    public static async Task<(string Id, string Hash)> Proposed(this RunningGateway gateway, Policy document, int basedOn = 1, DateOnly? effective = null, string title = "Faster reviews")
    {
        using var nadia = gateway.Client(Nadia);
        var saved = await Ok(await nadia.Post("/api/policies/amendments", Body(document, basedOn, effective, title), Key()));
        var (id, hash) = (saved.GetProperty("amendment").GetProperty("id").GetString()!, saved.GetProperty("amendment").GetProperty("document").GetString()!);
        await Ok(await nadia.Post($"/api/policies/amendments/{id}/propose", new { document = hash }, Key()));
        return (id, hash);
    }

    public static async Task<JsonElement> Published(this RunningGateway gateway, Policy document, int basedOn = 1, DateOnly? effective = null, string title = "Faster reviews")
    {
        var (id, hash) = await gateway.Proposed(document, basedOn, effective, title);
        using var jonas = gateway.Client(Jonas);
        return (await Ok(await jonas.Post($"/api/policies/amendments/{id}/approve", new { document = hash }, Key()))).GetProperty("amendment");
    }

    public static object Body(Policy document, int basedOn = 1, DateOnly? effective = null, string title = "Faster reviews") =>
        new { title, why = "Partners wait too long", basedOn, document, effective };

    public static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    public static string Key() => Guid.NewGuid().ToString("n");
}
