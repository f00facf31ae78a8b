using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Negotiation.Testing;

/// <summary>A network between client and storage that loses the answer to a write, once, after the write was done.</summary>
internal sealed class LostAnswers : HttpPipelinePolicy
{
    private int left;

    public static BlobServiceClient Between(string connectionString, out LostAnswers network)
    {
        network = new LostAnswers();
        var options = new BlobClientOptions();
        options.AddPolicy(network, HttpPipelinePosition.PerRetry);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return new BlobServiceClient(connectionString, options);
    }

    public void LoseTheNext() => left = 1;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Method == RequestMethod.Put && Interlocked.Exchange(ref left, 0) == 1)
        {
            throw new IOException("The answer was lost.");
        }
    }
}
