using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
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
        (await Post<Created>("/api/deals", () => Json(new { form, submit = true }), request)).Id;

    public Task<Acknowledged> Does(string deal, Command command, string request) =>
        Post<Acknowledged>($"/api/deals/{deal}/commands", () => Json(command), request);

    /// <summary>Opens a dispute and returns its id.</summary>
    public async Task<string> Disputes(OpenCase command, string request) => (await Post<Created>("/api/cases", () => Json(command), request)).Id;

    public Task<Acknowledged> Acts(string dispute, CaseCommand command, string request) =>
        Post<Acknowledged>($"/api/cases/{dispute}/commands", () => Json(command), request);

    public Task<CaseView> Looks(string dispute) => Get<CaseView>($"/api/cases/{dispute}");

    /// <summary>The case once it is as wanted: the platform fills seats by itself, a moment after.</summary>
    public async Task<CaseView> Awaits(string dispute, Func<CaseView, bool> wanted)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (await Looks(dispute) is { } view && wanted(view))
                {
                    return view;
                }
            }
            catch (HttpRequestException)
            {
                // The server is away, or the seat has not been offered yet.
            }

            await Task.Delay(10, stop);
        }
    }

    public async Task<string> ReadsCase(string dispute) => await client.GetStringAsync(new Uri($"/api/cases/{dispute}/events?since=0", UriKind.Relative), stop);

    public Task<Acknowledged> Attaches(string deal, byte[] bytes, string name) => Post<Acknowledged>(
        $"/api/deals/{deal}/files",
        () =>
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            return content;
        },
        name,
        name);

    public Task<byte[]> Downloads(string deal, string sha256) => client.GetByteArrayAsync(new Uri($"/api/deals/{deal}/files/{sha256}", UriKind.Relative), stop);

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

    private static StringContent Json<T>(T body) => new(JsonSerializer.Serialize(body, DomainJson.Options), Encoding.UTF8, "application/json");

    private async Task<T> Post<T>(string path, Func<HttpContent> content, string request, string? file = null)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = content() };
                message.Headers.Add("Idempotency-Key", request);
                if (file is not null)
                {
                    message.Headers.Add("X-File-Name", file);
                }

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
