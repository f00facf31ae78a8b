using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Gateway.Hosting;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Objects;
using Negotiation.Testing;

namespace Negotiation.Gateway.Tests;

public sealed class FileStoreTests
{
    [Fact]
    public async Task Files_are_kept_in_azure_where_the_configuration_says_so()
    {
        await using var gateway = await RunningGateway.Start(
            null,
            "--Negotiation:Objects:Kind", "AzureBlob",
            "--Negotiation:Objects:ConnectionString", AzuriteServer.Instance.ConnectionString,
            "--Negotiation:Objects:Container", $"t{Guid.NewGuid():N}");
        gateway.Services.GetRequiredService<IObjectStore>().ShouldBeOfType<BlobObjectStore>();
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        using var attached = await priya.PostFile(deal, "notes.txt", "kept in a blob"u8.ToArray());
        attached.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var dana = gateway.Client(People.Dana);
        (await dana.GetStringAsync(attached.Headers.Location)).ShouldBe("kept in a blob");
        Directory.Exists(Path.Combine(gateway.Data, "objects")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_busy_and_the_deal_names_no_file()
    {
        await using var gateway = await RunningGateway.Start(builder => builder.Services.AddSingleton<IObjectStore, Unreachable>());
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        using var refused = await priya.PostFile(deal, "notes.txt", "x"u8.ToArray());
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await (await priya.GetAsync($"/api/deals/{deal}")).Json()).TryGetProperty("files", out _).ShouldBeFalse();
    }

    [Fact]
    public void Options_at_fault_keep_the_server_from_starting_and_are_named() =>
        Should.Throw<StartRefusedException>(
            () => Program.Build(["--Negotiation:Profile", "Demo", "--urls", "http://127.0.0.1:0", "--Negotiation:Objects:Kind", "Cloud"])).Message.ShouldContain("Kind is Folder or AzureBlob");

    private sealed class Unreachable : IObjectStore
    {
        public Task<PutResult> Put(ObjectName name, ObjectDraft draft, Stream content, PutCondition condition, CancellationToken cancel) =>
            Task.FromException<PutResult>(new ObjectStoreException("away"));

        public Task<StoredObject?> Get(ObjectName name, CancellationToken cancel) => Task.FromException<StoredObject?>(new ObjectStoreException("away"));

        public Task<ObjectFacts?> Find(ObjectName name, CancellationToken cancel) => Task.FromException<ObjectFacts?>(new ObjectStoreException("away"));

        public Task<bool> Delete(ObjectName name, string? tag, CancellationToken cancel) => Task.FromException<bool>(new ObjectStoreException("away"));

        public IAsyncEnumerable<ObjectFacts> List(ObjectName? below, CancellationToken cancel) => throw new ObjectStoreException("away");
    }
}
