using Negotiation.Domain.Policies;
using Negotiation.Testing;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Negotiation.Grains.Tests;

/// <summary>The runtime under test with a clock that is set by hand and faults that are set by hand. It can be stopped and started again.</summary>
public sealed partial class SiloFixture : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negotiation-grains").FullName;

    /// <summary>A Monday morning in Berlin.</summary>
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Faults Faults { get; } = new();

    private Policy Programme { get; init; } = People.Policy;

    public IDealGrain Deal(string id = "d1") => Grains.GetGrain<IDealGrain>(new DealKey(People.Tenant, id).ToString());

    /// <summary>The state and its journal are written one after the other, and either can be made to fail.</summary>
    /// <param name="programme">The rules in force; those of <see cref="People.Policy"/> when left out.</param>
    public static async Task<SiloFixture> Start(Policy? programme = null)
    {
        var silo = new SiloFixture { Programme = programme ?? People.Policy };
        await silo.Up();
        return silo;
    }

    // The clock may jump by days while an activation, or a call from one grain to another, is under way.
    private static void Unhurried(GrainCollectionOptions options) => options.ActivationTimeout = TimeSpan.FromDays(40);

    // Orleans counts a call's time to live in milliseconds of 32 bits.
    private static void Unhurried(SiloMessagingOptions options) => options.ResponseTimeout = TimeSpan.FromDays(20);

    public async Task Restart()
    {
        await Down();
        await Up();
    }

    /// <summary>The process is away until <paramref name="instant"/>.</summary>
    public async Task RestartAt(DateTimeOffset instant)
    {
        await Down();
        Clock.Advance(instant - Clock.GetUtcNow());
        await Up();
    }

    /// <summary>Another activation of the vendor's policy changes what is stored; the one that stands here hears nothing of it.</summary>
    public async Task ChangeProgramme(Func<ProgrammeRecord, ProgrammeRecord> change)
    {
        var id = ((GrainReference)(object)Grains.GetGrain<IProgrammeGrain>(People.Tenant)).GrainId;
        var state = new GrainState<ProgrammeRecord>();
        await States.ReadStateAsync("programme", id, state);
        state.State = change(state.State!);
        await States.WriteStateAsync("programme", id, state);
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        Directory.Delete(folder, recursive: true);
    }
}
