namespace Negotiation.Domain.Deals;

/// <summary>
/// The place of a value in what was sent, such as <c>terms.lines[3].shares[1].percent</c>. Made for every value that is
/// checked and written out only for those that break a rule.
/// </summary>
public readonly record struct Field
{
    private readonly string list;
    private readonly int index = -1;
    private readonly string? inner;
    private readonly int innerIndex = -1;
    private readonly string? name;

    private Field(string list, int index, string? inner, int innerIndex, string? name) =>
        (this.list, this.index, this.inner, this.innerIndex, this.name) = (list, index, inner, innerIndex, name);

    public static implicit operator Field(string path) => new(path, -1, null, -1, null);

    /// <summary>The element at <paramref name="position"/> of this list.</summary>
    public Field At(int position) =>
        index < 0 ? new Field(list, position, null, -1, null)
        : name is null && inner is not null && innerIndex < 0 ? new Field(list, index, inner, position, null)
        : new Field(ToString(), position, null, -1, null);

    /// <summary>The member <paramref name="member"/> of this.</summary>
    public Field Dot(string member) =>
        index < 0 ? new Field($"{list}.{member}", -1, null, -1, null)
        : inner is null ? new Field(list, index, member, -1, null)
        : name is null && innerIndex >= 0 ? new Field(list, index, inner, innerIndex, member)
        : new Field($"{ToString()}.{member}", -1, null, -1, null);

    public override string ToString() => (index, inner, innerIndex, name) switch
    {
        (< 0, _, _, _) => list,
        (_, null, _, _) => $"{list}[{index}]",
        (_, _, < 0, _) => $"{list}[{index}].{inner}",
        (_, _, _, null) => $"{list}[{index}].{inner}[{innerIndex}]",
        _ => $"{list}[{index}].{inner}[{innerIndex}].{name}",
    };
}
