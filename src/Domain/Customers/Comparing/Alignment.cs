using Negotiation.Domain.Customers.Names;

namespace Negotiation.Domain.Customers.Comparing;

/// <summary>Which words of two names stand for each other, and which are left over.</summary>
internal sealed class Alignment
{
    private const int MostWordsJoined = 3;
    private const int SureSound = 5;

    // A place or a trade.
    private const double LeastBesideHeard = 0.15;

    private readonly IReadOnlyList<Word> _a;
    private readonly IReadOnlyList<Word> _b;
    private readonly int[] _toA;
    private readonly int[] _toB;

    private Alignment(IReadOnlyList<Word> a, IReadOnlyList<Word> b)
    {
        _a = a;
        _b = b;
        _toB = new int[a.Count];
        _toA = new int[b.Count];
        Array.Fill(_toB, -1);
        Array.Fill(_toA, -1);
    }

    /// <summary>What the agreeing words tell, in weights of words.</summary>
    public double Agreed { get; private set; }

    public int RareAgreed { get; private set; }

    public int Matched { get; private set; }

    public (string A, string B)? Misspelt { get; private set; }

    /// <summary>Words that were read from two scripts and sound alike.</summary>
    public (string A, string B)? Heard { get; private set; }

    public bool IsTradeMisspelt { get; private set; }

    public (string Short, string Long)? Shortened { get; private set; }

    public Word? Strongest { get; private set; }

    public bool InOrder
    {
        get
        {
            var last = -1;
            foreach (var to in _toB)
            {
                if (to >= 0 && to < last)
                {
                    return false;
                }

                last = Math.Max(last, to);
            }

            return true;
        }
    }

    public Leftovers LeftOfA => Leftovers.Of(_a, _toB);

    public Leftovers LeftOfB => Leftovers.Of(_b, _toA);

    public static Alignment Of(NameForm a, NameForm b)
    {
        var alignment = new Alignment(a.Words, b.Words);
        alignment.Exact();
        alignment.Joined(alignment._a, alignment._b, alignment._toB, alignment._toA);
        alignment.Joined(alignment._b, alignment._a, alignment._toA, alignment._toB);
        alignment.Initials(alignment._a, alignment._b, alignment._toB, alignment._toA);
        alignment.Initials(alignment._b, alignment._a, alignment._toA, alignment._toB);
        alignment.Similar(a.Foreign, b.Foreign);
        if (alignment.Matched > 0)
        {
            alignment.Near(alignment.RareAgreed > 0 || alignment.Matched > 1);
        }

        return alignment;
    }

    private void Exact()
    {
        for (var i = 0; i < _a.Count; i++)
        {
            for (var j = 0; j < _b.Count; j++)
            {
                if (_toA[j] < 0 && _a[i].Text == _b[j].Text)
                {
                    Pair(i, j, _a[i], 1);
                    break;
                }
            }
        }
    }

    // data works and dataworks
    private void Joined(IReadOnlyList<Word> many, IReadOnlyList<Word> one, int[] toOne, int[] toMany)
    {
        for (var j = 0; j < one.Count; j++)
        {
            for (var i = 0; toMany[j] < 0 && i < many.Count; i++)
            {
                var length = 0;
                for (var n = 0; n < MostWordsJoined && i + n < many.Count && toOne[i + n] < 0 && Continues(one[j].Raw, length, many[i + n].Raw); n++)
                {
                    length += many[i + n].Raw.Length;
                    if (n > 0 && length == one[j].Raw.Length)
                    {
                        Take(toOne, i, n + 1, j, toMany);
                        Count(one[j].Class == WordClass.Rare ? one[j] : many[i], 1);
                        break;
                    }
                }
            }
        }
    }

    // ny for new york, tu for technical university
    private void Initials(IReadOnlyList<Word> many, IReadOnlyList<Word> one, int[] toOne, int[] toMany)
    {
        for (var j = 0; j < one.Count; j++)
        {
            var letters = one[j].Text;
            if (toMany[j] >= 0 || letters.Length is < 2 or > 6 || one[j].Class != WordClass.Rare)
            {
                continue;
            }

            for (var i = 0; i < many.Count; i++)
            {
                var n = 0;
                var at = 0;
                while (at < letters.Length && i + n < many.Count && toOne[i + n] < 0 && letters.AsSpan(at).StartsWith(many[i + n].Initial))
                {
                    at += many[i + n].Initial.Length;
                    n++;
                }

                if (at == letters.Length && (n > 1 || many[i].Letters.Length > 1))
                {
                    Take(toOne, i, n, j, toMany);
                    Shortened = (letters, string.Join(' ', many.Skip(i).Take(n).Select(word => word.Text)));
                    Agreed += letters.Length > 2 ? 0.7 : 0.3;
                    Matched++;
                    break;
                }
            }
        }
    }

    private void Similar(bool foreignA, bool foreignB)
    {
        var (foreign, crossed) = (foreignA || foreignB, foreignA != foreignB);
        for (var i = 0; i < _a.Count; i++)
        {
            for (var j = 0; _toB[i] < 0 && j < _b.Count; j++)
            {
                if (_toA[j] >= 0)
                {
                    continue;
                }

                if (crossed && Hearing.AreAlike(foreignA ? _b[j] : _a[i], foreignA ? _a[i] : _b[j], Matched > 1 || Agreed >= LeastBesideHeard))
                {
                    Heard = (_a[i].Text, _b[j].Text);
                    Pair(i, j, _a[i].Class == WordClass.Rare ? _b[j] : _a[i], 0.9);
                }
                else if (AreSimilar(_a[i], _b[j], foreign, crossed))
                {
                    Misspelt = (_a[i].Text, _b[j].Text);
                    IsTradeMisspelt = Typos.IsTradeMisspelt(_a[i], _b[j]);
                    Pair(i, j, _a[i].Class == WordClass.Rare ? _b[j] : _a[i], 0.8);
                }
            }
        }
    }

    // Beside words that agree, less has to be alike: hldgs for holdings, surgic for surgical, Cohn for Cohen.
    private void Near(bool isSure)
    {
        for (var i = 0; i < _a.Count; i++)
        {
            for (var j = 0; _toB[i] < 0 && j < _b.Count; j++)
            {
                if (_toA[j] >= 0 || !AreInOneGap(i, j))
                {
                    continue;
                }

                var (brief, whole) = _a[i].Raw.Length < _b[j].Raw.Length ? (_a[i], _b[j]) : (_b[j], _a[i]);
                if (Abbreviations.Stands(brief, whole) && (isSure || IsPlain(brief, whole) || (i == j && _a.Count == _b.Count && _a.Count > 2 && brief.Raw.Length > 3)))
                {
                    Shortened = (brief.Raw, whole.Raw);
                    Pair(i, j, whole, 0.7);
                }
                else if (isSure && (AreOne(_a[i].Text, _b[j].Text) || AreOne(_b[j].Text, _a[i].Text)))
                {
                    Pair(i, j, _a[i], 1);
                }
                else if ((isSure && (Typos.AreNear(_a[i], _b[j]) || IsElided(_a[i].Raw, _b[j].Raw) || IsElided(_b[j].Raw, _a[i].Raw))) || Typos.IsKnownMisspelt(_a[i], _b[j]))
                {
                    Misspelt = (_a[i].Text, _b[j].Text);
                    IsTradeMisspelt = Typos.IsKnownMisspelt(_a[i], _b[j]);
                    Pair(i, j, _a[i].Class == WordClass.Rare ? _b[j] : _a[i], 0.7);
                }
            }
        }
    }

    // Samsung Electronics America and Samsung Electronics USA; the German and the Deutsche Bundesbank.
    private static bool AreOne(string a, string b) => (a, b) is ("america", "usa") or ("deutsche", "germany");

    private static bool IsPlain(Word brief, Word whole) => brief.Raw.Length > 2 && whole.Class != WordClass.Rare;

    // No agreeing word stands before the one and after the other.
    private bool AreInOneGap(int i, int j)
    {
        for (var k = 0; k < _a.Count; k++)
        {
            if (_toB[k] >= 0 && (k < i) != (_toB[k] < j))
            {
                return false;
            }
        }

        return true;
    }

    private void Pair(int i, int j, Word word, double share)
    {
        _toB[i] = j;
        _toA[j] = i;
        Count(word, share);
    }

    // Two words that are both known are two words, however alike.
    private static bool AreSimilar(Word a, Word b, bool foreign, bool crossed)
    {
        if (a.Class == WordClass.Given && b.Class == WordClass.Given)
        {
            return (a.Text.Length == 1 || b.Text.Length == 1) && a.Text[0] == b.Text[0];
        }

        if (a.Class != WordClass.Rare && b.Class != WordClass.Rare)
        {
            return false;
        }

        return Typos.Alike(a.Text, b.Text)
            || (a.Text.Length > 4 && b.Text.Length > 4 && (IsElided(a.Raw, b.Raw) || IsElided(b.Raw, a.Raw)))
            || (a.Text.Length >= SureSound && b.Text.Length >= SureSound && a.Text[1] == b.Text[1] && a.Sound == b.Sound)
            || (crossed && a.Text.Length > 7 && b.Text.Length > 7 && Hearing.WithoutEnding(a.Text) == Hearing.WithoutEnding(b.Text))
            || (foreign && a.Text.Length > 2 && b.Text.Length > 2 && (a.Sound == b.Sound || a.Sound.Replace('h', 'g') == b.Sound.Replace('h', 'g') || Typos.Alike(a.Sound, b.Sound)));
    }

    // l'Italia
    private static bool IsElided(string longer, string shorter) =>
        shorter.Length > 2 && longer.Length == shorter.Length + 1 && longer[0] is 'l' or 'd' && longer.EndsWith(shorter, StringComparison.Ordinal);

    private static bool Continues(string whole, int at, string part) =>
        at + part.Length <= whole.Length && whole.AsSpan(at).StartsWith(part, StringComparison.Ordinal);

    private static void Take(int[] toOne, int from, int count, int j, int[] toMany)
    {
        for (var n = 0; n < count; n++)
        {
            toOne[from + n] = j;
        }

        toMany[j] = from;
    }

    private void Count(Word word, double share)
    {
        Matched++;
        Agreed += word.Weight * share;
        RareAgreed += word.Class == WordClass.Rare ? 1 : 0;
        if (Strongest is null || word.Weight > Strongest.Weight)
        {
            Strongest = word;
        }
    }
}
