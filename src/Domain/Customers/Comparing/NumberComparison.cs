namespace Negotiation.Domain.Customers.Comparing;

/// <summary>
/// Numbers name a legal entity, so one that agrees settles it. D-U-N-S numbers and LEIs are one to an entity, and two that differ
/// speak strongly against; a company may have several VAT and national numbers.
/// </summary>
internal static class NumberComparison
{
    private static readonly HashSet<string> s_oneToACompany =
    [
        "siren", "cvr", "orgnr", "organisationsnummer", "orgnummer", "companieshouse", "crn", "companynumber", "kvk", "krs", "cin", "abn", "acn", "ein", "cnpj",
        "nzbn", "uen", "bce", "kbo", "uid", "ico", "oib", "edrpou", "ogrn", "regon", "ytunnus",
    ];

    public static Agreement Compare(PreparedCustomer a, PreparedCustomer b, List<MatchReason> reasons)
    {
        var outcome = Agreement.Silent;
        foreach (var scheme in a.Numbers.Select(number => number.Scheme).Distinct(StringComparer.Ordinal))
        {
            var ours = a.Numbers.Where(number => number.Scheme == scheme).ToList();
            var theirs = b.Numbers.Where(number => number.Scheme == scheme).ToList();
            if (theirs.Count == 0 || (IsNational(scheme) && a.Country != b.Country))
            {
                continue;
            }

            if (ours.Find(theirs.Contains) is { } same)
            {
                reasons.Add(new MatchReason("sameNumber", $"Same {Spoken(scheme)} {same.Value}", true));
                outcome = outcome == Agreement.Contrary ? Agreement.Contrary : Agreement.Same;
            }
            else if (scheme is RegistryNumber.Duns or RegistryNumber.Lei || IsOneToACompany(scheme, ours, theirs))
            {
                reasons.Add(new MatchReason("numbersDiffer", $"{Spoken(scheme)}s differ: {ours[0].Value} and {theirs[0].Value}", false));
                outcome = Agreement.Contrary;
            }
        }

        return outcome;
    }

    // Registers that give a company one number; courts and tax offices may give several.
    private static bool IsOneToACompany(string scheme, List<RegistryNumber> ours, List<RegistryNumber> theirs) =>
        s_oneToACompany.Contains(scheme)
        || (scheme == RegistryNumber.Vat && ours.TrueForAll(number => theirs.TrueForAll(other => number.Value[..2] == other.Value[..2])));

    // A national register's number means something only in its own country.
    private static bool IsNational(string scheme) => scheme is not (RegistryNumber.Duns or RegistryNumber.Lei or RegistryNumber.Vat);

    private static string Spoken(string scheme) => scheme switch
    {
        RegistryNumber.Duns => "D-U-N-S number",
        RegistryNumber.Lei => "LEI",
        RegistryNumber.Vat => "VAT number",
        _ => scheme.ToUpperInvariant() + " number",
    };
}
