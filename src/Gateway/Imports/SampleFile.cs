using System.Globalization;
using System.Text.RegularExpressions;

namespace Negotiation.Gateway.Imports;

/// <summary>Ten rows to try the import with. Their dates are counted from today, so that they never grow old.</summary>
internal static partial class SampleFile
{
    private const string Resource = "Negotiation.Gateway.Imports.sample.csv";
    private static readonly Lazy<string> Template = new(Load);

    public static string For(DateOnly today) => InDays().Replace(
        Template.Value,
        days => today.AddDays(int.Parse(days.ValueSpan[1..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToString("M/d/yyyy", CultureInfo.InvariantCulture));

    private static string Load()
    {
        using var stream = typeof(SampleFile).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("The sample is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{[+-]\d+\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InDays();
}
