using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Negotiation.Bench.Load.Servers;

/// <summary>Disputes on our own server, over its REST API.</summary>
public sealed partial class Gateway
{
    /// <summary>Sends a body as one of the demo's people; the key makes a repeat harmless.</summary>
    /// <exception cref="InvalidOperationException">The server refused it.</exception>
    public async Task<JsonElement> Send(string person, string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", everyone[person].Token);
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new InvalidOperationException($"{path} gave {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public async Task<JsonElement> Look(string person, string path)
    {
        using var body = JsonDocument.Parse(await Get(path, everyone[person]));
        return body.RootElement.Clone();
    }

    /// <summary>Opens a dispute in the name of the vendor's side; returns its id.</summary>
    public async Task<string> Dispute(string deal) =>
        (await Send("mara", "/api/cases", OpenDispute(deal), $"open-{deal}")).GetProperty("id").GetString()!;

    public static object OpenDispute(string deal) => new
    {
        deal,
        about = "leadOwnership",
        question = "Who closes this deal?",
        activities = new[] { "close" },
        statement = new { facts = "We have spoken to the customer since spring.", impact = "Two people on one account.", need = "One owner.", whys = Array.Empty<string>() },
    };
}
