using System.Runtime.CompilerServices;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>Stored and sent JSON stays readable for ever: the golden payloads are what earlier versions wrote.</summary>
public class ContractTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Records", "Golden");

    [Fact]
    public void Every_command_has_a_row_a_decision_and_a_golden_payload()
    {
        var room = Room.Submitted();
        var commands = Every.Command(room.State, room.Offer);
        commands.Select(c => c.GetType()).ShouldBe(Every.CommandType, ignoreOrder: true);
        Protocol.Table.Select(r => r.Act).ShouldBe(commands.Select(Every.NameOf), ignoreOrder: true);
        foreach (var command in commands)
        {
            Handling.Handle(room.State, new Request(World.Deal, "r", World.Mia, command), World.Start, World.Programme).ShouldNotBeNull();
        }

        Keeps("commands.json", [.. commands, EveryEvent.Decided, .. Every.No(room.Offer)]);
    }

    [Fact]
    public void Every_event_has_an_effect_and_a_golden_payload()
    {
        var events = EveryEvent.Of();
        events.Select(e => e.GetType()).Distinct().ShouldBe(Every.EventType, ignoreOrder: true);
        foreach (var body in events)
        {
            var state = Room.Submitted().State;
            Evolve.Apply(state, new Fact(World.Tenant, state.Version + 1, World.Start, "ann", "Ann", "", body)).Version.ShouldBe(state.Version + 1);
        }

        Keeps("events.json", events);
    }

    [Fact]
    public void Every_reason_has_its_sentence()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        void Collect(Room room)
        {
            foreach (var actor in new[] { World.Ann, World.Ben, World.Mia, World.Nora, World.Olaf, World.Platform })
            {
                if (Viewer.Of(room.State, actor) is { } viewer)
                {
                    used.UnionWith(Protocol.Table.Select(row => Protocol.WhyNot(row, room.State, viewer, room.Now)).OfType<string>());
                }
            }
        }

        Always.HoldsForScripts(150, 40, script => Script.Play(script, Collect));
        Collect(Room.Agreed().Given(World.Ben, new SetStage(SalesStage.Won)));
        Collect(Room.Submitted().Given(World.Mia, new Approve()));
        Collect(Room.Submitted().Given(World.Mia, new RejectRegistration(RejectionReason.Incomplete, "No customer named")));
        Collect(Room.Submitted().Given(World.Mia, new Approve()).Given(World.Mia, new RevokeProtection(RevocationReason.Other, "Asked for")));
        Collect(Room.Submitted().Given(World.Mia, new PauseReview(PauseReason.Other, "Later")));
        Collect(Room.Submitted().Given(World.Mia, new Approve()).Given(World.Ann, new RequestProtectionExtension(5, "Late", "Letter")));
        Collect(new Room().Given(World.Platform, World.ImportRow(World.Row with { Checklist = [] })));
        Collect(Room.Submitted().Given(World.Mia, new RejectRegistration(RejectionReason.Other, "No")));
        Collect(Room.Submitted().Given(World.Mia, new ProposePolicy(2)));
        Collect(Room.Submitted().Given(World.Platform, EveryEvent.Decided));
        used.Except(WhyNot.Sentences.Keys, StringComparer.Ordinal).ShouldBeEmpty();
        WhyNot.Sentences.Keys.Except(used, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Events_of_an_earlier_form_are_still_read_and_mean_the_same()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "events-earlier.json"));
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            var body = DomainJson.Read<DealEvent>(RawJson.Of(line));
            DomainJson.Write(body).ToString().ShouldBe(line);
            Evolve.Apply(Room.Submitted().State, new Fact(World.Tenant, Room.Submitted().State.Version + 1, World.Start, "ann", "Ann", "", body)).ShouldNotBeNull();
        }
    }

    // NEGOTIATION_GOLDEN=write writes today's form; what an earlier version wrote goes to events-earlier.json first.
    private static void Keeps<T>(string file, IReadOnlyList<T> values, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("NEGOTIATION_GOLDEN") == "write")
        {
            foreach (var folder in new[] { Folder, Path.Combine(Path.GetDirectoryName(here)!, "Golden") })
            {
                File.WriteAllLines(Path.Combine(folder, file), values.Select(v => DomainJson.Write(v).ToString()));
            }
        }

        var golden = File.ReadAllLines(Path.Combine(Folder, file));
        golden.ShouldBe(values.Select(v => DomainJson.Write(v).ToString()));
        golden.Select(line => DomainJson.Write(DomainJson.Read<T>(RawJson.Of(line))).ToString()).ShouldBe(golden);
    }
}
