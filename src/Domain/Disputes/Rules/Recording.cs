using Negotiation.Domain.Deals;
using Negotiation.Domain.Calendars;

namespace Negotiation.Domain.Disputes;

/// <summary>What goes on the open record: each entry numbered, dated, attributed and never changed.</summary>
internal static class Recording
{
    public static CaseDecision State(CaseState state, StateCase command, CaseContext context)
    {
        var rules = new RuleBook();
        Check(rules, command.Statement);
        Room(rules, state, context.Viewer!.Side!.Id);
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(new ItemAdded(Item(state.Items.Count + 1, context.Viewer!.Side!.Id, context, command.Statement)));
    }

    public static CaseDecision Add(CaseState state, AddEvidence command, CaseContext context)
    {
        var rules = new RuleBook();
        rules.Text(command.Text, "text", Limits.Text);
        rules.Require(command.Kind != EvidenceKind.Statement, "statement", "kind", "A statement has its own form.");
        rules.Require(command.Kind != EvidenceKind.Metric || command.Figure is not null, "required", "figure", "Please fill in the figure.");
        rules.Require(
            command.HappenedOn is not { } day || (day <= context.Policy.Calendar.DateOf(context.Now) && day.Year >= 2000),
            "happenedOn",
            "happenedOn",
            "The day lies between the year 2000 and today.");
        if (command.Figure is { } figure)
        {
            rules.Text(figure.Name, "figure.name", 100);
            rules.Text(figure.Unit, "figure.unit", 20, required: false);
        }

        if (command.File is { } file)
        {
            rules.Require(Files.FileNames.IsClean(file.Name) && Files.FileKinds.Fit(file.Name, file.MediaType), "file", "file", "This kind of file is not taken.");
            rules.Require(file.Size is > 0 and <= Limits.FileBytes, "fileSize", "file", "A file has 1 byte to 10 MB.");
            rules.Require(file.Sha256.Length == 64 && file.Sha256.All(char.IsAsciiHexDigitLower), "fileHash", "file", "The hash has 64 lower-case hex digits.");
        }

        Room(rules, state, context.Viewer!.Side!.Id);
        return rules.Broken.Count > 0
            ? CaseDecision.Invalid(rules.Broken)
            : CaseDecision.Of(new ItemAdded(new CaseItem(
                state.Items.Count + 1,
                command.Kind,
                context.Viewer!.Side!.Id,
                context.Actor.Person,
                context.Actor.Name,
                context.Now,
                command.Text,
                command.HappenedOn,
                command.File,
                command.Figure)));
    }

    public static CaseItem Item(int number, string? side, CaseContext context, StatementText statement) => new(
        number,
        EvidenceKind.Statement,
        side,
        context.Actor.Person,
        context.Actor.Name,
        context.Now,
        statement.Facts,
        Statement: statement);

    public static void Check(RuleBook rules, StatementText? statement)
    {
        rules.Text(statement?.Facts, "statement.facts", Limits.Text);
        rules.Text(statement?.Impact, "statement.impact", Limits.Text);
        rules.Text(statement?.Need, "statement.need", Limits.Text);
        var whys = statement?.Whys ?? [];
        rules.Require(whys.Count <= CaseLimits.Whys, "tooManyWhys", "statement.whys", $"At most {CaseLimits.Whys} reasons follow each other.");
        for (var i = 0; i < Math.Min(whys.Count, CaseLimits.Whys); i++)
        {
            rules.Text(whys[i], $"statement.whys[{i}]", Limits.Note);
        }
    }

    // Each side has its share, so that nobody can fill the record against the others.
    private static void Room(RuleBook rules, CaseState state, string side)
    {
        var share = CaseLimits.Items / Math.Max(1, state.Sides.Count);
        rules.Require(
            state.Items.Count(i => string.Equals(i.Side, side, StringComparison.Ordinal)) < share,
            "recordFull",
            "",
            $"Each side puts at most {share} entries on the record.");
    }
}
