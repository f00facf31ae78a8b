using System.Text.Json;

namespace Negotiation.Domain.Records;

/// <summary>
/// A value's JSON once it has been written: for parts of a record that stay while it is written again and again. It takes no
/// part in equality, and a copy made by <c>with</c> does not mistake it for its own.
/// </summary>
internal struct Written : IEquatable<Written>
{
    private Copy? copy;

    public void To(Utf8JsonWriter json, object owner)
    {
        var kept = copy;
        if (kept is null || !ReferenceEquals(kept.Owner, owner))
        {
            copy = kept = new Copy(owner, JsonSerializer.SerializeToUtf8Bytes(owner, owner.GetType(), DomainJson.Options));
        }

        json.WriteRawValue(kept.Json, skipInputValidation: true);
    }

    public readonly bool Equals(Written other) => true;

    public override readonly bool Equals(object? obj) => obj is Written;

    public override readonly int GetHashCode() => 0;

    private sealed record Copy(object Owner, byte[] Json);
}
