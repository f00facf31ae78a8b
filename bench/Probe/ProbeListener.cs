using System.Net;
using System.Net.Sockets;

namespace Negotiation.Bench.Probe;

/// <summary>Answers one question per connection, on loopback: <c>heap</c>, or <c>activate tenant parallel file</c>.</summary>
internal sealed class ProbeListener(int port)
{
    public IServiceProvider? Services { get; set; }

    public void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            using var writer = new StreamWriter(stream) { AutoFlush = true };
            writer.WriteLine(Answer(reader.ReadLine() ?? ""));
        }
    }

    private string Answer(string question)
    {
        try
        {
            return question.Split(' ') switch
            {
                ["heap"] => $"{Heap()}",
                ["activate", var tenant, var parallel, var file] => Task.Run(() => Activation.Measure(Services!, tenant, int.Parse(parallel), file)).GetAwaiter().GetResult(),
                _ => "?",
            };
        }
        catch (Exception exception)
        {
            return $"failed {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>Bytes alive on the managed heap, after everything that can go has gone.</summary>
    private static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
