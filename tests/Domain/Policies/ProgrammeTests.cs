using System.Text.Json;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

public class ProgrammeTests
{
    [Fact]
    public void Everybody_reads_which_remedies_there_are_and_what_starts_them_and_nothing_of_another_partner()
    {
        var policy = FullPolicy.Policy;
        var programme = Programme.Of(policy);

        programme.Remedies.ShouldBe(policy.Remedies);
        programme.Triggers.ShouldBe(policy.Triggers);
        programme.Remedies.ShouldNotBeEmpty();
        var told = JsonSerializer.Serialize(programme, DomainJson.Options);
        foreach (var secret in new[] { FullPolicy.Rival, "Secret Sauce", "finance", "250000" })
        {
            told.ShouldNotContain(secret, Case.Insensitive);
        }
    }
}
