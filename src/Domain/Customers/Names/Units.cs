namespace Negotiation.Domain.Customers.Names;

/// <summary>Departments, faculties and towns that people write behind a customer's name, and two names written side by side.</summary>
internal static class Units
{
    private const int MostWords = 8;
    private const int LongestCode = 6;
    private const int ShortestOwn = 5;
    private const int LongestSyllables = 10;

    private static readonly string[] s_signs = [" - ", " – ", " — ", " / ", " | "];

    private static readonly HashSet<string> s_departments =
    [
        "department", "departments", "dept", "dpt", "departamento", "departement", "dipartimento", "departament", "afdeling", "afdelingen", "avdelning", "avdeling", "abteilung", "referat", "division",
        "procurement", "purchasing", "einkauf", "inkoop", "achats", "acquisti", "compras", "innkjop", "inkop", "indkob", "zakupy", "nakup",
        "faculty", "faculteit", "fakultat", "facultad", "faculdade", "facolta", "faculte", "fakultet", "fakulteten", "fakultetet", "fakulta", "facultat", "facultatea", "wydzial", "tiedekunta", "fachbereich", "lehrstuhl", "katedra",
        "payable", "payables", "invoicing", "buchhaltung", "rechnungswesen", "kreditorenbuchhaltung", "rechnungseingang", "comptabilite", "contabilidad", "contabilidade", "contabilita", "boekhouding",
        "crediteurenadministratie", "facturatie", "facturacion", "it", "hr", "ap",
    ];

    private static readonly HashSet<string> s_parts =
    [
        "school", "college", "institute", "institut", "institutt", "institutionen", "instituto", "istituto", "instituut", "instytut", "institutet", "escuela", "escola", "scuola", "ecole", "faculty", "department", "dept",
        "departamento", "departement", "dipartimento", "fakultat", "facultad", "faculdade", "facolta", "faculte", "faculteit", "fakultet", "wydzial", "lehrstuhl", "center", "centre", "office", "laboratory", "seminar", "klinik",
    ];

    private static readonly HashSet<string> s_of = ["of", "for", "fur", "de", "d", "des", "di", "do", "da", "del", "voor", "der", "und", "i", "pa"];

    private static readonly string[] s_endings = ["business school", "law school", "medical school", "graduate school", "human resources", "shared services", "it services", "accounts office", "finance office"];

    /// <summary>"Boeing - IT Department" and "ETH Zürich, D-ITET": the part of the customer that asks.</summary>
    public static bool IsDepartment(string head, string tail)
    {
        if (tail.Length is > 3 and <= LongestCode + 1 && tail[1] == '-' && char.IsAsciiLetter(tail[0]) && tail.AsSpan(2).IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            return true;
        }

        var words = Words.Of(tail, null, out _);
        return words.Count is > 0 and <= MostWords
            && (words.Exists(s_departments.Contains)
                || Array.Exists(s_endings, tail.EndsWith)
                || IsTown(head)
                || (words.Count > 2 && words[0] is "government" or "govt" && words[1] == "of")
                || (StartsPart(words, 0) && Words.Of(head, null, out _).Exists(IsSchool)));
    }

    /// <summary>Where "Seoul National University College of Engineering" goes over to the part of it, or 0.</summary>
    public static int PartAt(List<string> words)
    {
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (StartsPart(words, i) && words.FindIndex(0, i, IsSchool) >= 0 && (i > 1 || words[0].Length < 5))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"COCOBOD - Ghana Cocoa Board" and "Banc na hÉireann / Bank of Ireland": the two names, where the text gives two.</summary>
    public static (string One, string Two)? Halves(string text)
    {
        foreach (var sign in s_signs)
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 1 && at + sign.Length < text.Length && text.IndexOf(sign, at + sign.Length, StringComparison.Ordinal) < 0)
            {
                var (one, two) = (text[..at].Trim(), text[(at + sign.Length)..].Trim());
                return sign is " / " or " | " ? one.Contains(' ', StringComparison.Ordinal) && two.Contains(' ', StringComparison.Ordinal) ? (one, two) : null : (one, two);
            }
        }

        return null;
    }

    /// <summary>Whether two halves beside a dash are two names of one customer.</summary>
    public static bool AreTwoNames(NameForm one, NameForm two)
    {
        var (brief, whole) = one.Words.Count < two.Words.Count ? (one, two) : (two, one);
        return brief.Words is [{ Class: WordClass.Rare }] && whole.Words.Count > 1
            && ((brief.Joined.Length is > 1 and <= LongestCode && whole.Initials.Contains(brief.Joined, StringComparer.Ordinal))
                || (brief.Joined.Length is > 3 and <= LongestSyllables && whole.Words.Count > 2 && IsWithin(brief.RawJoined, whole.RawJoined))
                // LTG - Lithuanian Railways.
                || (brief.Joined.Length is > 2 and <= LongestSyllables && whole.Words.Any(word => word.Class == WordClass.Hard) && whole.Words.Any(word => word.Class == WordClass.Place) && whole.Words.All(word => word.Class != WordClass.Rare))
                || (brief.Joined.Length >= ShortestOwn && whole.Words.Any(word => word.Text is "university" or "universityhospital" or "hospital" or "institute") && whole.Words.All(word => word.Class != WordClass.Rare)));
    }

    // In order, the letters of the one inside the other: cocobod, ghana cocoa board.
    private static bool IsWithin(string brief, string whole)
    {
        var at = whole.IndexOf(brief[0]);
        foreach (var letter in brief)
        {
            at = at < 0 ? -1 : whole.IndexOf(letter, at) + 1;
            if (at <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsPart(List<string> words, int at) => at + 1 < words.Count && s_parts.Contains(words[at]) && s_of.Contains(words[at + 1]);

    // Leeds City Council, Adult Social Care.
    private static bool IsTown(string head) => Lexicon.Spell(Words.Of(head, null, out _)) is { Count: > 1 } words && words.Exists(word => word.Text is "city" or "council" or "county");

    private static bool IsSchool(string word) =>
        word is "eth" or "epfl" or "kth" or "mit" or "college" || Lexicon.Spell([word])[0].Text is "university" or "technicaluniversity" or "polytechnic" or "hochschule" or "universityhospital" or "institute" or "academy";
}
