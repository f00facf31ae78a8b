using Negotiation.Gateway.Files;

namespace Negotiation.Gateway.Tests;

public sealed class UploadGateTests
{
    private readonly UploadGate gate = new();

    [Fact]
    public void One_person_uploads_two_files_at_a_time_and_the_next_when_one_is_done()
    {
        var first = gate.Enter("aurora/priya").ShouldNotBeNull();
        gate.Enter("aurora/priya").ShouldNotBeNull();
        gate.Enter("aurora/priya").ShouldBeNull();
        gate.Enter("borealis/priya").ShouldNotBeNull();
        first.Dispose();
        first.Dispose();
        gate.Enter("aurora/priya").ShouldNotBeNull();
        gate.Enter("aurora/priya").ShouldBeNull();
    }

    [Fact]
    public void All_together_upload_no_more_than_the_process_takes()
    {
        var places = Enumerable.Range(0, UploadGate.AtOnce).Select(i => gate.Enter($"aurora/{i}").ShouldNotBeNull()).ToList();
        gate.Enter("aurora/late").ShouldBeNull();
        places.ForEach(place => place.Dispose());
        gate.Enter("aurora/late").ShouldNotBeNull();
    }
}
