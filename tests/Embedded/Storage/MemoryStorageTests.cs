namespace Negotiation.Embedded.Tests.Storage;

public sealed class MemoryStorageTests : GrainStorageContract
{
    protected override void Configure(ISiloBuilder silo) => silo.AddMemoryGrainStorageAsDefault().AddMemoryGrainStorage(Other);

    protected override Task Clean() => Task.CompletedTask;
}
