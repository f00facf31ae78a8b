using Negotiation.Domain.Files;

namespace Negotiation.Domain.Deals;

/// <summary>Files put before everyone in the room.</summary>
public static class Filing
{
    private const int HashDigits = 64;

    public static Decision Attach(DealState state, AttachFile command, Context context)
    {
        var rules = new RuleBook();
        rules.Require(FileNames.IsClean(command.Name) && command.Name.Length <= Limits.FileName, "fileName", "name", $"A file has a plain name of at most {Limits.FileName} characters.");
        rules.Require(FileKinds.Fit(command.Name, command.MediaType), "fileKind", "mediaType", "Files of this kind cannot be attached.");
        rules.Require(command.Size > 0, "fileEmpty", "size", "The file is empty.");
        rules.Require(command.Size <= Limits.FileBytes, "fileTooLarge", "size", $"A file has at most {Limits.FileBytes / 1024 / 1024} MB.");
        rules.Require(IsHash(command.Sha256), "fileHash", "sha256", "The hash of a file has 64 lower-case hex digits.");
        rules.Text(command.Note, "note", Limits.Note, required: false);
        if (rules.Broken.Count > 0)
        {
            return Decision.Invalid(rules.Broken);
        }

        // The same bytes are the same file, whatever its name: it stands in the record once.
        if (Find(state, command.Sha256) is not null)
        {
            return Decision.Nothing;
        }

        rules.Require(state.Files.Count < Limits.Files, "tooManyFiles", "", $"A deal has at most {Limits.Files} files.");
        return rules.Broken.Count > 0
            ? Decision.Invalid(rules.Broken)
            : Decision.Of(new FileAttached(
                context.Viewer!.Party!.Id, command.Name, command.MediaType, command.Size, command.Sha256, command.Note));
    }

    internal static AttachedFile Of(FileAttached attached, Fact fact) => new(
        attached.Name, attached.MediaType, attached.Size, attached.Sha256, attached.Party, fact.Person, fact.Name, fact.At, attached.Note);

    private static AttachedFile? Find(DealState state, string sha256) =>
        state.Files.FirstOrDefault(file => string.Equals(file.Sha256, sha256, StringComparison.Ordinal));

    private static bool IsHash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigitLower);
}
