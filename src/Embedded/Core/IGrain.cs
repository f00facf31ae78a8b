using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Anything that can be called through a reference.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    public interface IGrain : IAddressable;

    public interface IGrainWithGuidKey : IGrain;

    public interface IGrainWithIntegerKey : IGrain;

    public interface IGrainWithStringKey : IGrain;

    /// <summary>Called by grains through a reference made with <see cref="IGrainFactory.CreateObjectReference{T}"/>. Methods that return void are one-way.</summary>
    public interface IGrainObserver : IAddressable;
}
