namespace Negotiation.Domain.Deals;

/// <summary>
/// Put a file before everyone in the room. Only who has kept the bytes may send this: a room never names a file that nobody has.
/// </summary>
/// <param name="Name">As <see cref="Files.FileNames.Clean"/> leaves it.</param>
/// <param name="MediaType">One of <see cref="Files.FileKinds"/>, fitting the name.</param>
/// <param name="Size">Bytes, 1 to <see cref="Limits.FileBytes"/>.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="Note">At most <see cref="Limits.Note"/> characters.</param>
public sealed record AttachFile(string Name, string MediaType, long Size, string Sha256, string? Note = null) : Command;
