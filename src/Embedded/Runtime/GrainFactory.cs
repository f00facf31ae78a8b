namespace Orleans.Runtime;

internal sealed class GrainFactory(SiloRuntime runtime) : IClusterClient
{
    public IServiceProvider ServiceProvider => runtime.Services;

    public T GetGrain<T>(Guid primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithGuidKey => (T)Make(typeof(T), GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(long primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithIntegerKey => (T)Make(typeof(T), GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(string primaryKey, string? grainClassNamePrefix = null)
        where T : IGrainWithStringKey => (T)Make(typeof(T), KeyOf(primaryKey), grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        (IGrain)Make(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        (IGrain)Make(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)Make(grainInterfaceType, KeyOf(grainPrimaryKey), null);

    public T GetGrain<T>(GrainId grainId)
        where T : IAddressable => (T)(object)runtime.Interfaces.Get(typeof(T)).CreateReference(grainId);

    public T CreateObjectReference<T>(IGrainObserver obj)
        where T : IGrainObserver => (T)(object)runtime.Interfaces.Get(typeof(T)).CreateReference(runtime.Observers.Add(obj));

    public void DeleteObjectReference<T>(IGrainObserver obj)
        where T : IGrainObserver =>
        runtime.Observers.Remove(obj is GrainReference reference
            ? reference.GrainId
            : throw new ArgumentException("Pass the reference that CreateObjectReference returned.", nameof(obj)));

    private static IdSpan KeyOf(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return IdSpan.Create(key);
    }

    private object Make(Type type, IdSpan key, string? prefix) =>
        runtime.Interfaces.Get(type).CreateReference(GrainId.Create(runtime.Classes.For(type, prefix), key));
}
