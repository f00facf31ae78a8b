using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Records;
using Negotiation.Gateway.ChannelDesk;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

/// <summary>The addresses of the channel team, as a client uses them.</summary>
internal static class Desk
{
    public static readonly Actor Nadia = People.Mara with { Person = "nadia", Name = "Nadia", Roles = [Role.ProgrammeAdmin] };

    public static async Task<HttpResponseMessage> SendCsv(this HttpClient client, string path, string csv)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return await client.PostAsync(path, content);
    }

    public static async Task<TableImport> Import(this HttpClient client, string path, string csv)
    {
        using var response = await client.SendCsv(path, csv);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<TableImport>(DomainJson.Options))!;
    }

    public static async Task<ChannelMapSheet> Map(this HttpClient client, string query = "") =>
        (await client.GetFromJsonAsync<ChannelMapSheet>($"/api/channel-map{query}", DomainJson.Options))!;

    public static IEnumerable<string> Codes(this TableImport import) => import.Problems.Select(p => $"{p.Row} {p.Code}");
}
