using System.Text;

namespace Negotiation.Domain.Customers.Names;

/// <summary>Single letters of several scripts as lower-case Latin.</summary>
internal static class Letters
{
    private static readonly Dictionary<char, string> s_latin = Pairs(
        "ø:o å:a æ:ae œ:oe ß:ss þ:th ð:d đ:d ł:l ı:i ŋ:n ħ:h ŧ:t ĸ:k ə:a ƒ:f ĳ:ij ŀ:l ŉ:n ſ:s ơ:o ư:u " +
        "ª:a º:o");

    private static readonly Dictionary<char, string> s_cyrillic = Pairs(
        "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch " +
        "ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye ґ:g ў:u ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѓ:gj ќ:kj ѕ:dz ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h");

    private static readonly Dictionary<char, string> s_greek = Pairs(
        "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o");

    private static readonly Dictionary<char, string> s_semitic = Pairs(
        "א:a ב:b ג:g ד:d ה:h ו:o ז:z ח:h ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:p צ:ts ץ:ts ק:k ר:r ש:sh ת:t " +
        "ا:a أ:a إ:i آ:a ء: ؤ:o ئ:i ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n " +
        "ه:h و:o ي:i ى:a ة:a پ:p چ:ch ژ:zh گ:g ک:k ی:i");

    private static readonly Dictionary<char, string> s_caucasian = Pairs(
        "ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:k შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h " +
        "ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:u փ:p ք:k օ:o ֆ:f և:ev");

    /// <summary>Writes the Latin letters of one lower-case character; false when this table does not know it.</summary>
    public static bool TryWrite(char letter, bool ukrainian, StringBuilder to)
    {
        if (ukrainian && letter is 'г' or 'и')
        {
            to.Append(ukrainian && letter == 'г' ? 'h' : ukrainian ? 'y' : 'i');
            return true;
        }

        if (s_latin.TryGetValue(letter, out var text) || s_cyrillic.TryGetValue(letter, out text)
            || s_greek.TryGetValue(letter, out text) || s_semitic.TryGetValue(letter, out text) || s_caucasian.TryGetValue(letter, out text))
        {
            to.Append(text);
            return true;
        }

        return letter is >= '가' and <= '힣' && Hangul(letter, to);
    }

    // Revised Romanization of single syllables, without the changes between neighbours.
    private static bool Hangul(char letter, StringBuilder to)
    {
        string[] leads = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
        string[] vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
        string[] tails = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];
        var index = letter - '가';
        to.Append(leads[index / 588]).Append(vowels[index % 588 / 28]).Append(tails[index % 28]);
        return true;
    }

    private static Dictionary<char, string> Pairs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair[0], pair => pair[2..]);
}
