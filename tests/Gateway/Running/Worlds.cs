using System.Net.Http.Json;
using System.Text.Json;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>Named places to start from.</summary>
internal static class Worlds
{
    public static RegistrationForm Form => new()
    {
        CustomerName = "Granite Foods",
        CustomerDomain = "granite.example",
        CustomerCountry = "DE",
        Title = "Cold-chain analytics",
        Products = ["Insight"],
        Amount = 120_000m,
        Currency = "EUR",
        Period = AmountPeriod.Yearly,
        ExpectedClose = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(90)),
        Kind = OpportunityKind.New,
        LeadSource = "Met at a trade fair",
        FoundOn = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-10)),
        Checklist = [new("qualify", Wish.WeDoIt), new("demo", Wish.WeWantHelp), new("pricing", Wish.LeaveToVendor)],
    };

    /// <summary>Priya of Kestrel has registered a deal; the checklist is offer 1 on the table.</summary>
    public static Task<string> SubmittedDeal(this RunningGateway gateway) => gateway.SubmittedDeal(People.Priya);

    public static async Task<string> SubmittedDeal(this RunningGateway gateway, Actor partner)
    {
        using var client = gateway.Client(partner);
        using var response = await client.Post("/api/deals", new { form = Form, submit = true }, Guid.NewGuid().ToString("n"));
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Json()).GetProperty("id").GetString()!;
    }

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object body, string? key = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: DomainJson.Options) };
        return client.Post(request, key, ifMatch);
    }

    public static Task<HttpResponseMessage> PostCommand(this HttpClient client, string deal, Command command, string key, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/deals/{deal}/commands") { Content = JsonContent.Create(command, options: DomainJson.Options) };
        return client.Post(request, key, ifMatch);
    }

    public static Task<HttpResponseMessage> PostFile(
        this HttpClient client, string deal, string name, byte[] bytes, string? key = null, string? note = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/deals/{deal}/files") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        if (note is not null)
        {
            request.Headers.Add("X-File-Note", Uri.EscapeDataString(note));
        }

        return client.Post(request, key ?? Guid.NewGuid().ToString("n"), null);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    /// <summary>The terms of an offer with another note on the first line, so that there is something new to say.</summary>
    public static Terms With(this Terms terms, string note) => terms with { Lines = [terms.Lines[0] with { Note = note }, .. terms.Lines.Skip(1)] };

    public static OfferRef Ref(this Offer offer) => new(offer.Number, offer.Hash);

    private static Task<HttpResponseMessage> Post(this HttpClient client, HttpRequestMessage request, string? key, string? ifMatch)
    {
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return client.SendAsync(request);
    }
}
