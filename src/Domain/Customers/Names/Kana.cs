using System.Text;

namespace Negotiation.Domain.Customers.Names;

/// <summary>Katakana and hiragana as Hepburn romaji without long vowels.</summary>
internal static class Kana
{
    private static readonly Dictionary<string, string> s_syllables = Read(
        "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko サ:sa シ:shi ス:su セ:se ソ:so タ:ta チ:chi ツ:tsu テ:te ト:to " +
        "ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo " +
        "ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ヲ:o ン:n ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo " +
        "ダ:da ヂ:ji ヅ:zu デ:de ド:do バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi プ:pu ペ:pe ポ:po ヴ:vu " +
        "キャ:kya キュ:kyu キョ:kyo シャ:sha シュ:shu ショ:sho チャ:cha チュ:chu チョ:cho ニャ:nya ニュ:nyu ニョ:nyo " +
        "ヒャ:hya ヒュ:hyu ヒョ:hyo ミャ:mya ミュ:myu ミョ:myo リャ:rya リュ:ryu リョ:ryo ギャ:gya ギュ:gyu ギョ:gyo " +
        "ジャ:ja ジュ:ju ジョ:jo ビャ:bya ビュ:byu ビョ:byo ピャ:pya ピュ:pyu ピョ:pyo " +
        "ファ:fa フィ:fi フェ:fe フォ:fo ヴァ:va ヴィ:vi ヴェ:ve ヴォ:vo ティ:ti ディ:di トゥ:tu ドゥ:du チェ:che ジェ:je シェ:she " +
        "ウィ:wi ウェ:we ウォ:wo ツァ:tsa ツェ:tse ツォ:tso デュ:du テュ:tu フュ:fyu クァ:kwa クォ:kwo グァ:gwa イェ:ye " +
        "ァ:a ィ:i ゥ:u ェ:e ォ:o ャ:ya ュ:yu ョ:yo");

    public static bool Is(char letter) => letter is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or 'ー';

    public static void Write(ReadOnlySpan<char> word, StringBuilder to)
    {
        var lookup = s_syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> katakana = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            katakana[i] = word[i] is >= 'ぁ' and <= 'ゖ' ? (char)(word[i] + 0x60) : word[i];
        }

        var start = to.Length;
        for (var i = 0; i < katakana.Length; i++)
        {
            if (katakana[i] == 'ッ')
            {
                continue;
            }

            if (i + 1 < katakana.Length && lookup.TryGetValue(katakana.Slice(i, 2), out var romaji))
            {
                i++;
            }
            else if (!lookup.TryGetValue(katakana.Slice(i, 1), out romaji))
            {
                continue;
            }

            // A vowel written twice is a long one, and those are left out on both sides.
            if (romaji.Length == 1 && to.Length > start && to[^1] == romaji[0])
            {
                continue;
            }

            to.Append(romaji);
        }
    }

    private static Dictionary<string, string> Read(string text) =>
        text.Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
