using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Negotiation.Bench.Load.Rooms;

namespace Negotiation.Bench.Load.Servers;

/// <summary>Sets up deals on our own server over its REST API, as its users would.</summary>
public sealed partial class Gateway : IDisposable
{
    private readonly HttpClient http;
    private readonly Persona partner;
    private readonly Persona direct;
    private readonly Persona manager;
    private readonly Persona? rival;
    private readonly IReadOnlyDictionary<string, Persona> everyone;
    private int rivals;

    private Gateway(HttpClient http, Persona partner, Persona direct, Persona manager, Persona? rival, IReadOnlyDictionary<string, Persona> everyone)
    {
        this.everyone = everyone;
        this.rival = rival;
        this.http = http;
        this.partner = partner;
        this.direct = direct;
        this.manager = manager;
    }

    public string Tenant => direct.Tenant;

    /// <summary>Sees every deal, as the vendor's channel manager does: the largest list there is.</summary>
    public string WidestToken => manager.Token;

    /// <exception cref="InvalidOperationException">The demo has no partner rep, direct rep and channel manager in one tenant.</exception>
    public static async Task<Gateway> SignIn(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 32 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        var personas = await client.GetFromJsonAsync<JsonElement>("/api/demo/personas");
        var people = new List<Persona>();
        var known = new Dictionary<string, Persona>(StringComparer.Ordinal);
        foreach (var id in personas.EnumerateArray().Select(p => p.GetProperty("persona").GetString()))
        {
            using var answer = await client.PostAsJsonAsync("/api/demo/sign-in", new { persona = id });
            answer.EnsureSuccessStatusCode();
            var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/me");
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var me = await client.SendAsync(ask);
            people.Add(known[id!] = Persona.Of(token, await me.Content.ReadFromJsonAsync<JsonElement>()));
        }

        foreach (var seller in people.Where(p => p.Is("directRep")))
        {
            var tenant = people.Where(p => string.Equals(p.Tenant, seller.Tenant, StringComparison.Ordinal)).ToList();
            if (tenant.Find(p => p.Is("partnerRep")) is { } rep && tenant.Find(p => p.Is("channelManager")) is { } owner)
            {
                return new Gateway(client, rep, seller, owner, tenant.Find(p => p.Is("partnerRep") && !string.Equals(p.Organisation, rep.Organisation, StringComparison.Ordinal)), known);
            }
        }

        throw new InvalidOperationException("The demo has no partner rep, direct rep and channel manager in one tenant.");
    }

    /// <summary>Registers <paramref name="count"/> deals, each with its first offer on the table, and returns their ids.</summary>
    public async Task<IReadOnlyList<string>> Register(int count)
    {
        var ids = new string[count];
        var run = Guid.NewGuid().ToString("N")[..10];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (i, stop) =>
        {
            ids[i] = await Submit(partner, $"{run}-{i}", Forms.Of(i), stop);
        });
        return ids;
    }

    /// <summary>Registers one deal in the name of another partner and returns its id.</summary>
    public Task<string> RegisterAsRival(object form) => Submit(Rival, $"rival-{rivals++}", form, CancellationToken.None);

    /// <summary>Whether the other partner reads on its own deal that an overlap exists.</summary>
    public async Task<bool> RivalSeesOverlap(string deal)
    {
        using var view = JsonDocument.Parse(await Get($"/api/deals/{deal}", Rival));
        return view.RootElement.TryGetProperty("overlap", out var overlap) && overlap.GetBoolean();
    }

    /// <summary>Returns once the deals, which are posted after the answer, can all be met: the last has been looked for and found.</summary>
    public async Task Claimed(int deals)
    {
        var last = await RegisterAsRival(Forms.Variant(deals - 1));
        for (var waited = Stopwatch.StartNew(); !await RivalSeesOverlap(last);)
        {
            if (waited.Elapsed > TimeSpan.FromMinutes(5))
            {
                throw new InvalidOperationException("The claims have not settled within five minutes.");
            }

            await Task.Delay(100);
        }
    }

    private Persona Rival => rival ?? throw new InvalidOperationException("The demo has no second partner.");

    private async Task<string> Submit(Persona who, string key, object form, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/deals");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new { form, submit = true });
        using var answer = await http.SendAsync(request, stop);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No deal was made: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}");
    }

    /// <summary>Uploads a file for a dry run; returns the import's id.</summary>
    public async Task<string> CheckImport(byte[] file)
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var form = new MultipartFormDataContent { { content, "file", "opportunities.json" } };
        var job = await Import("/api/imports", form);
        return job.GetProperty("failed").GetInt32() == 0
            ? job.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"The file for the import has faults: {job}");
    }

    public Task StartImport(string id) => Import($"/api/imports/{id}/start", new StringContent(""));

    /// <summary>Rows that the import has dealt with, and whether that is all.</summary>
    /// <exception cref="InvalidOperationException">The import has failed, or rows of it have.</exception>
    public async Task<(int Rows, bool Done)> Progress(string id)
    {
        using var job = JsonDocument.Parse(await Get($"/api/imports/{id}", partner));
        var state = job.RootElement.GetProperty("state").GetString();
        return state is "failed" || job.RootElement.GetProperty("failed").GetInt32() > 0
            ? throw new InvalidOperationException($"The import did not go through: {job.RootElement}")
            : (job.RootElement.GetProperty("done").GetInt32(), state is "done");
    }

    private async Task<JsonElement> Import(string path, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", partner.Token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new InvalidOperationException($"{path} gave {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Rooms of direct rep, partner rep and channel manager. The sides take turns; the vendor's two people do so among themselves.</summary>
    public IReadOnlyList<RoomPlan> Rooms(IReadOnlyList<string> deals)
    {
        MemberPlan[] members =
        [
            new(direct.Token, OfferTerms.Of(direct.Organisation, partner.Organisation, 60)),
            new(partner.Token, OfferTerms.Of(partner.Organisation, direct.Organisation, 50)),
            new(manager.Token, OfferTerms.Of(direct.Organisation, partner.Organisation, 70)),
        ];
        return [.. deals.Select(id => new RoomPlan(id, members, [0, 1, 2, 1], RoomPlan.Newest))];
    }

    /// <summary>Fetch as the person who sees most; returns the body.</summary>
    public Task<byte[]> Get(string path) => Get(path, manager);

    private async Task<byte[]> Get(string path, Persona who)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{path} gave {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => http.Dispose();

    private sealed record Persona(string Token, string Tenant, string Organisation, IReadOnlyList<string> Roles)
    {
        public static Persona Of(string token, JsonElement me) => new(
            token,
            me.GetProperty("tenant").GetString()!,
            me.GetProperty("organisation").GetString()!,
            [.. me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()!)]);

        public bool Is(string role) => Roles.Contains(role, StringComparer.Ordinal);
    }
}
