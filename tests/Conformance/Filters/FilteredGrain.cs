namespace Negotiation.Conformance.Filters;

[Alias("conformance.IFiltered")]
public interface IFilteredGrain : IGrainWithStringKey
{
    Task<string> Echo(string text);

    Task<string> CallOther(string key, string text);
}

public sealed class FilteredGrain : Grain, IFilteredGrain, IIncomingGrainCallFilter
{
    private Probe Probe => Probe.For(this.GetPrimaryKeyString());

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        Probe.Note("own filter");
        await context.Invoke();
        Probe.Note("own filter done");
    }

    public Task<string> Echo(string text)
    {
        Probe.Note("echo");
        return text == "throw" ? throw new InvalidOperationException("thrown") : Task.FromResult(text);
    }

    public Task<string> CallOther(string key, string text) => GrainFactory.GetGrain<IFilteredGrain>(key).Echo(text);
}
