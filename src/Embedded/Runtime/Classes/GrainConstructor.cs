using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <summary>
/// Makes grain instances: facets and the activation itself are passed where the constructor asks for them, singletons are resolved once
/// per class, and only what is scoped or transient opens a scope for the activation.
/// </summary>
internal sealed class GrainConstructor
{
    private readonly Func<object?[], object> _create;
    private readonly Func<Activation, object?>[] _arguments;

    public GrainConstructor(Type type, SiloServices services)
    {
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var constructor = Array.Find(constructors, each => each.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            ?? constructors.OrderByDescending(each => each.GetParameters().Length).First();
        _arguments = [.. constructor.GetParameters().Select(parameter => Resolver(parameter, services))];
        _create = Compile(constructor);
    }

    public object Invoke(Activation activation)
    {
        var arguments = new object?[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _arguments[i](activation);
        }

        return _create(arguments);
    }

    private static Func<Activation, object?> Resolver(ParameterInfo parameter, SiloServices services)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttributes().OfType<IPersistentStateConfiguration>().FirstOrDefault() is { } state)
        {
            return PersistentStateFactory.For(parameter, state);
        }

        if (type == typeof(IGrainContext))
        {
            return static activation => activation;
        }

        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
        {
            return activation => activation.ActivationServices.GetRequiredKeyedService(type, keyed.Key);
        }

        if (services.IsSingleton(type))
        {
            var singleton = new Lazy<object?>(() => services.Provider.GetService(type));
            return _ => singleton.Value;
        }

        return parameter.HasDefaultValue
            ? activation => activation.ActivationServices.GetService(type) ?? parameter.DefaultValue
            : activation => activation.ActivationServices.GetRequiredService(type);
    }

    private static Func<object?[], object> Compile(ConstructorInfo constructor)
    {
        var arguments = Expression.Parameter(typeof(object?[]));
        var parameters = constructor.GetParameters();
        var call = Expression.New(constructor, parameters.Select((parameter, i) =>
            Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        return Expression.Lambda<Func<object?[], object>>(call, arguments).Compile();
    }
}
