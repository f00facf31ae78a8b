using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Negotiation.Architecture.Tests;

/// <summary>YAML as maps, lists and texts, with anchors and merges resolved.</summary>
internal static class Yaml
{
    public static IReadOnlyList<object> Documents(string text)
    {
        var parser = new MergingParser(new Parser(new StringReader(text)));
        var reader = new DeserializerBuilder().Build();
        List<object> documents = [];
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            if (reader.Deserialize(parser) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    /// <summary>The value at a path of names; null where a name is missing.</summary>
    public static object? At(this object? node, params string[] path) =>
        path.Aggregate(node, static (at, name) => at is IDictionary<object, object> map ? map.TryGetValue(name, out var value) ? value : null : null);

    public static string Text(this object? node, params string[] path) => node.At(path) as string ?? "";

    public static IEnumerable<object> Items(this object? node, params string[] path) => node.At(path) as IEnumerable<object> ?? [];

    public static IEnumerable<(string Name, object? Value)> Members(this object? node) =>
        node is IDictionary<object, object> map ? map.Select(static pair => ((string)pair.Key, (object?)pair.Value)) : [];

    /// <summary>Every map in the document, the outer ones first.</summary>
    public static IEnumerable<object> Maps(this object? node) => node switch
    {
        IDictionary<object, object> map => map.Values.SelectMany(static value => value.Maps()).Prepend(map),
        IEnumerable<object> list => list.SelectMany(static value => value.Maps()),
        _ => [],
    };
}
