namespace Orleans.Runtime;

/// <summary>Values that travel with calls: what is set before a call is seen by the grain called and by those it calls in turn; nothing comes back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> _values = new();

    public static IEnumerable<string> Keys => _values.Value?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => _values.Value ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>The values as they stand. The dictionary is never changed once published.</summary>
    internal static Dictionary<string, object>? Current
    {
        get => _values.Value;
        set
        {
            if (!ReferenceEquals(_values.Value, value))
            {
                _values.Value = value;
            }
        }
    }

    public static object? Get(string key) => _values.Value?.GetValueOrDefault(key);

    public static void Set(string key, object value) =>
        _values.Value = new Dictionary<string, object>(_values.Value ?? [], StringComparer.Ordinal) { [key] = value };

    /// <returns>Whether there was such a value.</returns>
    public static bool Remove(string key)
    {
        if (_values.Value is not { } values || !values.ContainsKey(key))
        {
            return false;
        }

        var left = new Dictionary<string, object>(values, StringComparer.Ordinal);
        left.Remove(key);
        _values.Value = left.Count == 0 ? null : left;
        return true;
    }

    public static void Clear() => Current = null;
}
