namespace Negotiation.ReadModel.Tests;

public sealed class Searching_deals
{
    private static readonly DealScope Whole = DealScope.OfTenant("contoso");

    [Theory, OnEachDatabase]
    public async Task Looks_for_all_words_in_all_fields_without_case_or_diacritics(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("se", s => s with { Customer = "Ångström Öl & Søn", Title = "Migration d'été", Partner = "Łódź Straße", Domain = "angstrom.se", ExternalId = "OPP-100%_7" }));
        await world.Append(Sample.Deal("de", s => s with { Customer = "Müller GmbH", Title = "ERP", Partner = "Tailspin", Domain = "mueller.example", ExternalId = "OPP-1007" }));

        foreach (var (typed, ids) in (IEnumerable<(string, string[])>)[
            ("angstrom", ["se"]), ("ÅNGSTRÖM", ["se"]), ("ngstr", ["se"]), ("son ete", ["se"]), ("lodz strasse", ["se"]), ("ERP müll", ["de"]),
            ("muller angstrom", []), ("opp-", ["se", "de"]), ("  OPP-100   ", ["se", "de"]), ("tailspin erp 1007", ["de"]), (".se", ["se"]),
            ("A\u030Angstro\u0308m", ["se"]), ("", ["se", "de"]), (" \t ", ["se", "de"])])
        {
            (await Ids(world, typed)).ShouldBe(ids.Order(StringComparer.Ordinal), $"searching for '{typed}'");
        }
    }

    [Theory, OnEachDatabase]
    public async Task Takes_nothing_typed_as_a_wildcard_or_as_a_statement(ReadModelDatabase database)
    {
        await using var world = new World(database);
        await world.Append(Sample.Deal("plain", s => s with { ExternalId = "OPP-1007" }));
        await world.Append(Sample.Deal("odd", s => s with { ExternalId = "OPP-100%_7\\'\"" }));

        foreach (var (typed, ids) in (IEnumerable<(string, string[])>)[
            ("100%", ["odd"]), ("0_7", []), ("%_7", ["odd"]), ("\\'", ["odd"]), ("\"", ["odd"]), ("*", []), ("%", ["odd"]), ("_", ["odd"]),
            ("' OR '1'='1", []), ("'; DROP TABLE deals; --", []), ("\0", ["odd", "plain"]), ("opp\0-100", ["odd", "plain"]), ("\ud800", []), ("[a-z]", [])])
        {
            (await Ids(world, typed)).ShouldBe(ids.Order(StringComparer.Ordinal), $"searching for '{typed}'");
        }

        (await Ids(world, new string('x', 100_000))).ShouldBeEmpty();
        (await Ids(world, string.Join(' ', Enumerable.Range(0, 1000)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  Ça   Va\r\n", "ca va")]
    [InlineData("ﬁx İstanbul ıI", "fix istanbul ii")]
    [InlineData("Đặng Þór Æther", "dang thor aether")]
    [InlineData("日本 ガ", "日本 カ")]
    [InlineData("a\u200Bb\u0000c", "ab c")]
    [InlineData("", "")]
    public void Folds_text(string text, string folded) => SearchText.Fold(text).ShouldBe(folded);

    private static async Task<IEnumerable<string>> Ids(World world, string typed) =>
        (await world.Deals.List(new DealListRequest(Whole, DealFilter.None with { Search = typed })))!.Items.Select(i => i.Id).Order(StringComparer.Ordinal);
}
