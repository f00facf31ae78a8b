using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Crash.Tests;

/// <summary>What the server said about one command.</summary>
internal sealed record Acknowledged(long Version, long From);

internal sealed record Signed(string Token);

internal sealed record Created(string Id, long Version);

internal sealed record Page(IReadOnlyList<EventView> Events, long? Next = null);

/// <summary>Someone who uses the REST API and repeats every command, with the same request id, until the server has answered it.</summary>
internal sealed class Person(Uri server, string persona, CancellationToken stop) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = server, Timeout = TimeSpan.FromSeconds(20) };

    public string Token { get; private set; } = "";

    /// <summary>How often an answer did not come and the command had to be repeated.</summary>
    public int Repeats { get; private set; }

    public async Task SignIn()
    {
        using var answer = await client.PostAsJsonAsync("/api/demo/sign-in", new { persona }, stop);
        answer.EnsureSuccessStatusCode();
        var signed = await answer.Content.ReadFromJsonAsync<Signed>(DomainJson.Options, stop);
        Token = signed!.Token;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public async Task<string> Register(RegistrationForm form, string request) =>
        (await Post<Created>("/api/deals", JsonSerializer.Serialize(new { form, submit = true }, DomainJson.Options), request)).Id;

    public Task<Acknowledged> Does(string deal, Command command, string request) =>
        Post<Acknowledged>($"/api/deals/{deal}/commands", JsonSerializer.Serialize(command, DomainJson.Options), request);

    public Task<DealView> Sees(string deal) => Get<DealView>($"/api/deals/{deal}");

    public async Task<IReadOnlyList<EventView>> Reads(string deal)
    {
        var all = new List<EventView>();
        long? after = 0;
        while (after is not null)
        {
            var page = await Get<Page>($"/api/deals/{deal}/events?after={after}&take=500");
            all.AddRange(page.Events);
            after = page.Next;
        }

        return all;
    }

    public void Dispose() => client.Dispose();

    private async Task<T> Post<T>(string path, string json, string request)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
                message.Headers.Add("Idempotency-Key", request);
                using var answer = await client.SendAsync(message, stop);
                if (answer.IsSuccessStatusCode)
                {
                    return (await answer.Content.ReadFromJsonAsync<T>(DomainJson.Options, stop))!;
                }

                if ((int)answer.StatusCode is not (429 or 503))
                {
                    throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}");
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !stop.IsCancellationRequested))
            {
                // The server is away. Whether it took the command is unknown; the same request id will tell.
            }

            Repeats++;
            await Task.Delay(10, stop);
        }
    }

    private async Task<T> Get<T>(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>(DomainJson.Options, stop))!;
    }
}
