namespace Negotiation.Architecture.Tests;

public class DeterminismTests
{
    [Theory]
    [InlineData("src/Domain/")]
    [InlineData("src/Grains/")]
    public void Time_ids_and_chance_are_inputs_and_nothing_blocks(string folder) =>
        Repository.FilesUnder(folder, ".cs").SelectMany(file => Forbidden.Calls(file, Repository.Read(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("var text = $\"{DateTimeOffset.UtcNow}\";")]
    [InlineData("var time = TimeProvider.System;")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var dice = Random.Shared.Next();")]
    [InlineData("await Task.Delay(10);")]
    [InlineData("Thread.Sleep(10);")]
    [InlineData("var x = task.Result;")]
    [InlineData("task.Wait();")]
    [InlineData("task.GetAwaiter().GetResult();")]
    [InlineData("await task.ConfigureAwait(false);")]
    [InlineData("var url = \"http://x\"; var id = Guid.NewGuid();")]
    public void A_forbidden_call_is_found(string code) => Forbidden.Calls("Sample.cs", code).ShouldNotBeEmpty();

    [Theory]
    [InlineData("// DateTime.UtcNow would not do")]
    [InlineData("/// <summary>Never <c>Guid.NewGuid</c>.</summary>")]
    [InlineData("/* Task.Delay */ var x = 1;")]
    [InlineData("var text = \"DateTime.Now\";")]
    [InlineData("var at = time.GetUtcNow(); var result = decision.Results;")]
    [InlineData("await task.ConfigureAwait(true);")]
    public void What_is_not_such_a_call_is_left_alone(string code) => Forbidden.Calls("Sample.cs", code).ShouldBeEmpty();
}
