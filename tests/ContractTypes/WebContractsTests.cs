using System.Runtime.CompilerServices;

namespace Negotiation.ContractTypes.Tests;

public sealed class WebContractsTests
{
    [Fact]
    public async Task The_types_of_the_web_app_are_those_of_the_server()
    {
        var committed = await File.ReadAllTextAsync(Committed());

        committed.ReplaceLineEndings("\n").ShouldBe(
            Contracts.Write(),
            "Out of date. Run: dotnet run --project tools/ContractTypes -p:SkipWeb=true -- src/Web/src/api/contracts.ts");
    }

    [Theory]
    [InlineData("| MakeOffer")]
    [InlineData("readonly type: 'makeOffer';")]
    [InlineData("export type ReviewState = 'draft' | 'submitted' | 'inReview' |")]
    [InlineData("readonly body: DealEvent;")]
    [InlineData("readonly expectedClose: string;")]
    [InlineData("readonly percent: number;")]
    [InlineData("readonly note?: string | undefined;")]
    [InlineData("maxAmount: 1000000000000,")]
    public void Each_kind_of_type_has_its_form(string expected) => Contracts.Write().ShouldContain(expected);

    private static string Committed([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../src/Web/src/api/contracts.ts");
}
