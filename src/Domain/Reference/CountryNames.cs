using System.Collections.Frozen;

namespace Negotiation.Domain.Reference;

/// <summary>
/// Alpha-2 codes by alpha-3 code and English name, with the names that exports write. Names are compared by their letters, so
/// case, accents and punctuation never matter. "Korea" is the Republic of Korea, as AWS writes it.
/// </summary>
public static class CountryNames
{
    private const string Table =
        """
        AD|AND|Andorra
        AE|ARE|United Arab Emirates|UAE
        AF|AFG|Afghanistan
        AG|ATG|Antigua and Barbuda
        AI|AIA|Anguilla
        AL|ALB|Albania
        AM|ARM|Armenia
        AO|AGO|Angola
        AQ|ATA|Antarctica
        AR|ARG|Argentina
        AS|ASM|American Samoa
        AT|AUT|Austria
        AU|AUS|Australia
        AW|ABW|Aruba
        AX|ALA|Åland Islands|Aland Islands
        AZ|AZE|Azerbaijan
        BA|BIH|Bosnia and Herzegovina
        BB|BRB|Barbados
        BD|BGD|Bangladesh
        BE|BEL|Belgium
        BF|BFA|Burkina Faso
        BG|BGR|Bulgaria
        BH|BHR|Bahrain
        BI|BDI|Burundi
        BJ|BEN|Benin
        BL|BLM|Saint Barthélemy|Saint Barthelemy
        BM|BMU|Bermuda
        BN|BRN|Brunei|Brunei Darussalam
        BO|BOL|Bolivia|Bolivia, Plurinational State of|Plurinational State of Bolivia
        BQ|BES|Bonaire, Sint Eustatius and Saba|Caribbean Netherlands|Sint Eustatius and Saba Bonaire
        BR|BRA|Brazil
        BS|BHS|Bahamas|The Bahamas
        BT|BTN|Bhutan
        BV|BVT|Bouvet Island
        BW|BWA|Botswana
        BY|BLR|Belarus
        BZ|BLZ|Belize
        CA|CAN|Canada
        CC|CCK|Cocos (Keeling) Islands
        CD|COD|Democratic Republic of the Congo|Congo, The Democratic Republic of the|DR Congo|Congo-Kinshasa|The Democratic Republic of the Congo
        CF|CAF|Central African Republic
        CG|COG|Congo|Republic of the Congo|Congo-Brazzaville
        CH|CHE|Switzerland
        CI|CIV|Côte d'Ivoire|Ivory Coast|Cote d'Ivoire
        CK|COK|Cook Islands
        CL|CHL|Chile
        CM|CMR|Cameroon
        CN|CHN|China
        CO|COL|Colombia
        CR|CRI|Costa Rica
        CU|CUB|Cuba
        CV|CPV|Cabo Verde|Cape Verde
        CW|CUW|Curaçao|Curacao
        CX|CXR|Christmas Island
        CY|CYP|Cyprus
        CZ|CZE|Czechia|Czech Republic
        DE|DEU|Germany
        DJ|DJI|Djibouti
        DK|DNK|Denmark
        DM|DMA|Dominica
        DO|DOM|Dominican Republic
        DZ|DZA|Algeria
        EC|ECU|Ecuador
        EE|EST|Estonia
        EG|EGY|Egypt
        EH|ESH|Western Sahara
        ER|ERI|Eritrea
        ES|ESP|Spain
        ET|ETH|Ethiopia
        FI|FIN|Finland
        FJ|FJI|Fiji
        FK|FLK|Falkland Islands|Falkland Islands (Malvinas)
        FM|FSM|Micronesia|Micronesia, Federated States of|Federated States of Micronesia
        FO|FRO|Faroe Islands
        FR|FRA|France
        GA|GAB|Gabon
        GB|GBR|United Kingdom|UK|Great Britain
        GD|GRD|Grenada
        GE|GEO|Georgia
        GF|GUF|French Guiana
        GG|GGY|Guernsey
        GH|GHA|Ghana
        GI|GIB|Gibraltar
        GL|GRL|Greenland
        GM|GMB|Gambia|The Gambia
        GN|GIN|Guinea
        GP|GLP|Guadeloupe
        GQ|GNQ|Equatorial Guinea
        GR|GRC|Greece
        GS|SGS|South Georgia and the South Sandwich Islands
        GT|GTM|Guatemala
        GU|GUM|Guam
        GW|GNB|Guinea-Bissau
        GY|GUY|Guyana
        HK|HKG|Hong Kong|Hong Kong SAR|Hong Kong, China
        HM|HMD|Heard Island and McDonald Islands
        HN|HND|Honduras
        HR|HRV|Croatia
        HT|HTI|Haiti
        HU|HUN|Hungary
        ID|IDN|Indonesia
        IE|IRL|Ireland
        IL|ISR|Israel
        IM|IMN|Isle of Man
        IN|IND|India
        IO|IOT|British Indian Ocean Territory
        IQ|IRQ|Iraq
        IR|IRN|Iran|Iran, Islamic Republic of|Islamic Republic of Iran
        IS|ISL|Iceland
        IT|ITA|Italy
        JE|JEY|Jersey
        JM|JAM|Jamaica
        JO|JOR|Jordan
        JP|JPN|Japan
        KE|KEN|Kenya
        KG|KGZ|Kyrgyzstan
        KH|KHM|Cambodia
        KI|KIR|Kiribati
        KM|COM|Comoros
        KN|KNA|Saint Kitts and Nevis|St. Kitts and Nevis
        KP|PRK|North Korea|Korea, Democratic People's Republic of|Democratic People's Republic of Korea
        KR|KOR|South Korea|Korea, Republic of|Korea|Republic of Korea
        KW|KWT|Kuwait
        KY|CYM|Cayman Islands
        KZ|KAZ|Kazakhstan
        LA|LAO|Laos|Lao People's Democratic Republic
        LB|LBN|Lebanon
        LC|LCA|Saint Lucia|St. Lucia
        LI|LIE|Liechtenstein
        LK|LKA|Sri Lanka
        LR|LBR|Liberia
        LS|LSO|Lesotho
        LT|LTU|Lithuania
        LU|LUX|Luxembourg
        LV|LVA|Latvia
        LY|LBY|Libya
        MA|MAR|Morocco
        MC|MCO|Monaco
        MD|MDA|Moldova|Moldova, Republic of|Republic of Moldova
        ME|MNE|Montenegro
        MF|MAF|Saint Martin (French part)|Saint Martin
        MG|MDG|Madagascar
        MH|MHL|Marshall Islands
        MK|MKD|North Macedonia|Macedonia
        ML|MLI|Mali
        MM|MMR|Myanmar|Burma
        MN|MNG|Mongolia
        MO|MAC|Macao|Macau|Macao SAR
        MP|MNP|Northern Mariana Islands
        MQ|MTQ|Martinique
        MR|MRT|Mauritania
        MS|MSR|Montserrat
        MT|MLT|Malta
        MU|MUS|Mauritius
        MV|MDV|Maldives
        MW|MWI|Malawi
        MX|MEX|Mexico
        MY|MYS|Malaysia
        MZ|MOZ|Mozambique
        NA|NAM|Namibia
        NC|NCL|New Caledonia
        NE|NER|Niger
        NF|NFK|Norfolk Island
        NG|NGA|Nigeria
        NI|NIC|Nicaragua
        NL|NLD|Netherlands|The Netherlands|Holland
        NO|NOR|Norway
        NP|NPL|Nepal
        NR|NRU|Nauru
        NU|NIU|Niue
        NZ|NZL|New Zealand
        OM|OMN|Oman
        PA|PAN|Panama
        PE|PER|Peru
        PF|PYF|French Polynesia
        PG|PNG|Papua New Guinea
        PH|PHL|Philippines
        PK|PAK|Pakistan
        PL|POL|Poland
        PM|SPM|Saint Pierre and Miquelon
        PN|PCN|Pitcairn
        PR|PRI|Puerto Rico
        PS|PSE|Palestine|Palestine, State of|Palestinian Territories|State of Palestine
        PT|PRT|Portugal
        PW|PLW|Palau
        PY|PRY|Paraguay
        QA|QAT|Qatar
        RE|REU|Réunion|Reunion
        RO|ROU|Romania
        RS|SRB|Serbia
        RU|RUS|Russia|Russian Federation
        RW|RWA|Rwanda
        SA|SAU|Saudi Arabia
        SB|SLB|Solomon Islands
        SC|SYC|Seychelles
        SD|SDN|Sudan
        SE|SWE|Sweden
        SG|SGP|Singapore
        SH|SHN|Saint Helena, Ascension and Tristan da Cunha|Saint Helena|Ascension and Tristan da Cunha Saint Helena
        SI|SVN|Slovenia
        SJ|SJM|Svalbard and Jan Mayen
        SK|SVK|Slovakia
        SL|SLE|Sierra Leone
        SM|SMR|San Marino
        SN|SEN|Senegal
        SO|SOM|Somalia
        SR|SUR|Suriname
        SS|SSD|South Sudan
        ST|STP|Sao Tome and Principe
        SV|SLV|El Salvador
        SX|SXM|Sint Maarten (Dutch part)|Sint Maarten
        SY|SYR|Syria|Syrian Arab Republic
        SZ|SWZ|Eswatini|Swaziland
        TC|TCA|Turks and Caicos Islands
        TD|TCD|Chad
        TF|ATF|French Southern Territories
        TG|TGO|Togo
        TH|THA|Thailand
        TJ|TJK|Tajikistan
        TK|TKL|Tokelau
        TL|TLS|Timor-Leste
        TM|TKM|Turkmenistan
        TN|TUN|Tunisia
        TO|TON|Tonga
        TR|TUR|Turkey|Türkiye
        TT|TTO|Trinidad and Tobago
        TV|TUV|Tuvalu
        TW|TWN|Taiwan|Taiwan, Province of China|Province of China Taiwan
        TZ|TZA|Tanzania|Tanzania, United Republic of|United Republic of Tanzania
        UA|UKR|Ukraine
        UG|UGA|Uganda
        UM|UMI|United States Minor Outlying Islands
        US|USA|United States|USA|United States of America
        UY|URY|Uruguay
        UZ|UZB|Uzbekistan
        VA|VAT|Holy See (Vatican City State)|Vatican City|Vatican
        VC|VCT|Saint Vincent and the Grenadines|St. Vincent and the Grenadines
        VE|VEN|Venezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela
        VG|VGB|British Virgin Islands|Virgin Islands, British
        VI|VIR|US Virgin Islands|Virgin Islands, U.S.|U.S. Virgin Islands
        VN|VNM|Vietnam|Viet Nam
        VU|VUT|Vanuatu
        WF|WLF|Wallis and Futuna
        WS|WSM|Samoa
        YE|YEM|Yemen
        YT|MYT|Mayotte
        ZA|ZAF|South Africa
        ZM|ZMB|Zambia
        ZW|ZWE|Zimbabwe
        """;

    private static readonly FrozenDictionary<string, string> Codes = Read();
    private static readonly FrozenDictionary<string, string> Names = Lines().ToFrozenDictionary(p => p[0], p => p[2], StringComparer.Ordinal);

    /// <param name="text">A code of two or three letters, or a name.</param>
    /// <returns>Null: no country is called so.</returns>
    public static string? CodeOf(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        return Countries.Exists(code) ? code : Codes.GetValueOrDefault(Letters(text));
    }

    /// <summary>The usual English name; the code itself when there is no such country.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    private static IEnumerable<string[]> Lines() => Table.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split('|'));

    private static FrozenDictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in Lines())
        {
            foreach (var name in parts.AsSpan(1))
            {
                codes.TryAdd(Letters(name), parts[0]);
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text
        .Normalize(System.Text.NormalizationForm.FormD)
        .Where(char.IsLetter)
        .Select(char.ToLowerInvariant));
}
