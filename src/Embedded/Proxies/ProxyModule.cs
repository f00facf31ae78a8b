using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>The dynamic assembly that holds generated classes.</summary>
internal sealed class ProxyModule
{
    private readonly AssemblyBuilder _assembly;
    private readonly ModuleBuilder _module;
    private readonly HashSet<string> _visible = new(StringComparer.Ordinal);

    public ProxyModule()
    {
        _assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Orleans.Proxies"), AssemblyBuilderAccess.Run);
        _module = _assembly.DefineDynamicModule("Orleans.Proxies");
    }

    public TypeBuilder DefineClass(string name, Type baseType)
    {
        MakeVisible(baseType);
        return _module.DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Class, baseType);
    }

    /// <summary>Opens the assemblies of a type and of its type arguments to generated code.</summary>
    public void MakeVisible(Type type)
    {
        if (type.HasElementType)
        {
            MakeVisible(type.GetElementType()!);
            return;
        }

        foreach (var argument in type.GenericTypeArguments)
        {
            MakeVisible(argument);
        }

        var name = type.Assembly.GetName().Name!;
        if (_visible.Add(name))
        {
            var constructor = typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!;
            _assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [name]));
        }
    }
}
