using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Channel;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Exports;
using Negotiation.Gateway.Imports;
using Negotiation.Gateway.Live;
using Negotiation.Gateway.Staff;
using Negotiation.Grains;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Orleans;

namespace Negotiation.Imports.Tests;

/// <summary>
/// The import on a real server with real deals: vendor Northwind, partner Fabrikam with the reps Ana and Ben, partner Contoso with
/// Carl. The people sign in with a header instead of a token; everything behind it is the product.
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    public const string Person = "X-Person";
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (string Organisation, string Role)> People = new(StringComparer.Ordinal)
    {
        ["ana"] = ("fabrikam", "partnerRep"),
        ["ben"] = ("fabrikam", "partnerRep"),
        ["carl"] = ("contoso", "partnerRep"),
        ["dora"] = ("northwind", "directRep"),
        ["max"] = ("northwind", "channelManager"),
        ["zoe"] = ("fabrikam", "auditor"),
    };

    private readonly WebApplication server;

    private Desk(WebApplication server, HttpClient http) => (this.server, Http) = (server, http);

    public HttpClient Http { get; }

    public static string NewFolder() => Directory.CreateTempSubdirectory("negotiation-imports-").FullName;

    /// <param name="grains">Stands between the import and the deals.</param>
    /// <param name="rooms">Whether people talk beside the import; null: nobody does.</param>
    internal static async Task<Desk> Open(string? folder = null, Func<IGrainFactory, IGrainFactory>? grains = null, TimeProvider? clock = null, ILiveRooms? rooms = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Negotiation:Data"] = folder ?? NewFolder();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, DomainJson.Options.TypeInfoResolver!));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in DomainJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        builder.Services.AddSingleton(clock ?? new FixedClock(Now));
        builder.Services.AddSingleton(DefaultProgramme.For(
            "northwind", "northwind", "Northwind", "Europe/Berlin",
            new Member("max", "Max", Role.ChannelManager, "Europe/Berlin"), new Member("dora", "Dora", Role.DirectRep, "Europe/Berlin")));
        builder.Services.AddSingleton(new ChannelMapSeed("northwind", [new Coverage("fabrikam", "Fabrikam Inc.", ["dach"], ["Lake"], [], [])]));
        if (rooms is not null)
        {
            builder.Services.AddSingleton(rooms);
        }

        builder.AddNegotiation();
        builder.Services.AddImports().AddExports().AddStaff();
        if (grains is not null)
        {
            builder.Services.AddSingleton(provider => new Sender(grains(provider.GetRequiredService<IClusterClient>()), provider.GetRequiredService<SourceRecords>(), provider.GetRequiredService<TimeProvider>()));
        }

        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.User = Claims(http.Request.Headers[Person]!);
            return next(http);
        });
        var api = app.MapGroup("/api");
        api.MapImports();
        api.MapExports();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new Desk(app, new HttpClient { BaseAddress = new Uri(address) });
    }

    public Task<HttpResponseMessage> Upload(string person, string csv, string query = "") => Upload(person, Encoding.UTF8.GetBytes(csv), query);

    public Task<HttpResponseMessage> Upload(string person, byte[] csv, string query = "")
    {
        var content = new ByteArrayContent(csv);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return Send(person, HttpMethod.Post, "/api/imports" + query, content);
    }

    public async Task<HttpResponseMessage> Send(string person, HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(Person, person);
        request.Headers.ExpectContinue = content is not null;
        return await Http.SendAsync(request);
    }

    public async Task<ImportJob> Check(string person, string csv, string query = "")
    {
        using var response = await Upload(person, csv, query);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<ImportJob>(DomainJson.Options))!;
    }

    /// <summary>Starts the import and returns when it has ended.</summary>
    public async Task<ImportJob> Run(string person, ImportJob job)
    {
        using var started = await Send(person, HttpMethod.Post, $"/api/imports/{job.Id}/start");
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await Ended(person, job.Id);
    }

    public async Task<ImportJob> Import(string person, string csv, string query = "") => await Run(person, await Check(person, csv, query));

    public async Task<ImportJob> Ended(string person, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var job = await Job(person, id);
            if (job.State is ImportState.Done or ImportState.Failed)
            {
                return job;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public async Task<ImportJob> Job(string person, string id)
    {
        using var response = await Send(person, HttpMethod.Get, $"/api/imports/{id}");
        return (await response.Content.ReadFromJsonAsync<ImportJob>(DomainJson.Options))!;
    }

    public async Task<string> Errors(string person, string id)
    {
        using var response = await Send(person, HttpMethod.Get, $"/api/imports/{id}/errors.csv");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<DealView?> Deal(string person, string id) => (await Grain(id).Get(ActorOf(person))).View;

    /// <summary>What a person does in the deal's room.</summary>
    public async Task Act(string person, string id, Command command)
    {
        var answer = await Grain(id).Send(new DealRequest(Guid.NewGuid().ToString("N"), ActorOf(person), command));
        answer.Refusal.ShouldBeNull();
    }

    /// <summary>The deals a person finds in their list.</summary>
    public async Task<IReadOnlyList<DealRow>> List(string person)
    {
        var page = await server.Services.GetRequiredService<DealQueries>()
            .List(new DealListRequest(DealScope.For(ActorOf(person), "northwind"), DealFilter.None, Take: 200));
        return page!.Items;
    }

    public Task<string> Export(string person, string format, string query = "") =>
        Text(person, $"/api/exports/{format}{query}", format is "coSell" or "dealRegistrations" ? "text/csv" : "application/json");

    public async Task<string> Text(string person, string path, string mediaType)
    {
        using var response = await Send(person, HttpMethod.Get, path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
    }

    private IDealGrain Grain(string id) => server.Services.GetRequiredService<IGrainFactory>().GetGrain<IDealGrain>(new DealKey("northwind", id).ToString());

    private static Actor ActorOf(string person)
    {
        var (organisation, role) = People[person];
        return new Actor("northwind", organisation, person, person, [Enum.Parse<Role>(role, ignoreCase: true)]);
    }

    private static ClaimsPrincipal Claims(string person)
    {
        var tenant = person.StartsWith("other-", StringComparison.Ordinal) ? "other" : "northwind";
        person = person.Replace("other-", "", StringComparison.Ordinal);
        var (organisation, role) = People.GetValueOrDefault(person, ("nowhere", "partnerRep"));
        return new ClaimsPrincipal(new ClaimsIdentity(
            [new("sub", person), new("name", person), new("tenant", tenant), new("org", organisation), new("org_name", organisation), new("roles", role)],
            "test"));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
