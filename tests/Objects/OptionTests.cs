using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Negotiation.Objects.Tests;

public sealed class OptionTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("objects").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Without_options_objects_are_files_in_the_data_folder()
    {
        var store = Store(("Negotiation:Data", data));
        store.ShouldBeOfType<FolderObjectStore>();
        await store.Put(ObjectName.Of("a"), new ObjectDraft("text/plain"), new MemoryStream(), PutCondition.Absent);
        File.Exists(Path.Combine(data, "objects", "a.object")).ShouldBeTrue();
    }

    [Fact]
    public void A_connection_string_or_an_account_leads_to_azure()
    {
        Store(("Negotiation:Objects:Kind", "AzureBlob"), ("Negotiation:Objects:ConnectionString", "UseDevelopmentStorage=true")).ShouldBeOfType<BlobObjectStore>();
        Store(("Negotiation:Objects:Kind", "azureblob"), ("Negotiation:Objects:Account", "https://x.blob.core.windows.net")).ShouldBeOfType<BlobObjectStore>();
    }

    [Theory]
    [InlineData("Kind=Cloud", "Kind is Folder or AzureBlob, not \"Cloud\".")]
    [InlineData("Kind=1", "Kind is Folder or AzureBlob, not \"1\".")]
    [InlineData("Folder= ", "Folder is the path of a folder.")]
    [InlineData("Account=https://x", "ConnectionString and Account belong to Kind=AzureBlob")]
    [InlineData("Kind=AzureBlob", "needs either ConnectionString or Account")]
    [InlineData("Kind=AzureBlob;Account=https://x;ConnectionString=UseDevelopmentStorage$true", "needs either ConnectionString or Account")]
    [InlineData("Kind=AzureBlob;ConnectionString=secret", "ConnectionString is no connection string")]
    [InlineData("Kind=AzureBlob;Account=http://x", "Account is an address that begins with https://")]
    [InlineData("Kind=AzureBlob;Account=https://x;Container=No--", "Container has 3 to 63")]
    [InlineData("Kind=AzureBlob;Account=https://x;Folder=x", "Folder belongs to Kind=Folder")]
    public void A_bad_option_is_named(string options, string sentence)
    {
        var message = Refused(options);
        message.ShouldContain(sentence);
        message.ShouldNotContain("secret");
    }

    [Fact]
    public void All_bad_options_are_named_at_once()
    {
        var message = Refused("Kind=AzureBlob;ConnectionString=x;Container=X;Folder=y");
        message.ShouldContain("ConnectionString is");
        message.ShouldContain("Container has");
        message.ShouldContain("Folder belongs");
    }

    private static string Refused(string options) => Should.Throw<ObjectOptionsException>(() => Store(
        [.. options.Split(';').Select(o => o.Split('=', 2)).Select(o => ($"Negotiation:Objects:{o[0]}", o[1].Replace('$', '=')))])).Message;

    private static IObjectStore Store(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        return new ServiceCollection().AddObjectStore(configuration).BuildServiceProvider().GetRequiredService<IObjectStore>();
    }
}
