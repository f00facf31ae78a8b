using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Negotiation.Domain.Customers;

namespace Negotiation.Customers.Tests;

public sealed class PropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithReplay(20_261_122UL, 7UL).WithMaxTest(400);

    private static readonly string[] Parts =
    [
        "Contoso", "Müller", "GmbH", "& Co.", "KG", "Bank", "of", "Boston", "The", "First", "3M", "(UK)", "A.B.", "ООО", "Газпром", "株式会社", "日立", "トヨタ",
        "S.A. de C.V.", "d/b/a", "formerly", ",", "-", "'", "\"", "İş", "ß", "北京", "한국", "ش.م.م", "Α.Ε.", "\uD800", "\uDC00x", "\u0301", "\0", "👍", "é", "n/a", "Ltd", "Univ", "(", ")",
    ];

    private static readonly Gen<string> Letters =
        from codes in Gen.Frequency((4, Gen.Choose(32, 126)), (2, Gen.Choose(0xA0, 0x24F)), (2, Gen.Choose(0x370, 0x5FF)), (1, Gen.Choose(0, 0xFFFF))).ArrayOf().Resize(40)
        select string.Concat(codes.Select(code => (char)code));

    private static readonly Gen<string> Names = Gen.OneOf(
        Letters,
        from parts in Gen.Elements(Parts).ArrayOf().Resize(7) select string.Join(' ', parts),
        from parts in Gen.Elements(Parts).ArrayOf().Resize(7) select string.Concat(parts));

    private static readonly Gen<CustomerIdentity> Customers =
        from name in Names
        from country in Gen.Elements("DE", "US", "UA", "RU", "", "xx", "UK")
        from domain in Gen.Elements(null, "contoso.com", "contoso.de", "gmail.com", "x", "\uD800", "co.uk")
        from number in Gen.Elements(null, "081466849", "81466849", "006928857", "n/a", "999999999")
        select new CustomerIdentity(name, country, domain, number is null ? null : [new RegistryNumber("duns", number)]);

    [Fact]
    public void Who_is_asked_first_makes_no_difference() =>
        Holds(from a in Customers from b in Customers select (a, b), pair =>
        {
            var links = new KnownLinks([new("contoso.com", "006928857")]);
            var (one, two) = (CustomerMatch.Compare(pair.a, pair.b, links), CustomerMatch.Compare(pair.b, pair.a, links));
            one.ShouldBe(two);
            one.Score.ShouldBeInRange(0, 1);
            one.IsSameCustomer.ShouldBe(one.Score >= Match.SameFrom);
        });

    [Fact]
    public void A_customer_is_itself() =>
        Holds(Customers, customer =>
        {
            var prepared = PreparedCustomer.Of(customer);
            var says = !prepared.Name.IsEmpty || prepared.Domain is not null || prepared.Numbers.Count > 0;
            CustomerMatch.Compare(customer, customer).IsSameCustomer.ShouldBe(says);
        });

    [Fact]
    public void Case_accents_and_punctuation_make_no_difference() =>
        Holds(Gen.Elements("Contoso Müller", "Société Générale", "Łukasz Ørsted", "Fabrikam Tailspin", "Żabka Polska"), name =>
        {
            var core = CompanyName.Normalise(name).Core;
            CompanyName.Normalise(name.ToUpperInvariant()).Core.ShouldBe(core);
            CompanyName.Normalise(name.Normalize(NormalizationForm.FormD)).Core.ShouldBe(core);
            CompanyName.Normalise(name.Replace(" ", ", - ") + "!").Core.ShouldBe(core);
        });

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Holds(Names, name =>
        {
            var once = CompanyName.Fold(name);
            CompanyName.Fold(once).ShouldBe(once);
        });

    [Fact]
    public void Keys_are_few_short_and_safe() =>
        Holds(Customers, customer =>
        {
            var keys = BlockingKeys.Of(customer);
            keys.Count.ShouldBeLessThanOrEqualTo(BlockingKeys.Most);
            keys.Distinct().Count().ShouldBe(keys.Count);
            keys.ShouldAllBe(key => key.Length > 0 && key.Length <= BlockingKeys.Longest && key.IndexOfAny(new[] { '/', '#', '?', '\\', '\0' }) < 0);
            SearchKeys.Of(CompanyName.Normalise(customer.Name)).Count.ShouldBeLessThanOrEqualTo(SearchKeys.Most);
        });

    [Fact]
    public void Long_and_strange_texts_are_read()
    {
        foreach (var text in new[] { new string('a', 500), string.Concat(Enumerable.Repeat("ab ", 300)), new string('é', 500), new string('\uD800', 500), new string('(', 500), string.Concat(Enumerable.Repeat("株式会社", 200)), string.Concat(Enumerable.Repeat("ae", 250)) })
        {
            var customer = new CustomerIdentity(text, "DE", text, [new RegistryNumber(text, text)]);
            CustomerMatch.Compare(customer, customer with { Name = text + "b" }).Score.ShouldBeInRange(0, 1);
            BlockingKeys.Of(customer).ShouldAllBe(key => key.Length <= BlockingKeys.Longest);
        }
    }

    private static void Holds<T>(Gen<T> cases, Action<T> statement) => Prop.ForAll(Arb.From(cases), statement).Check(Many);
}
