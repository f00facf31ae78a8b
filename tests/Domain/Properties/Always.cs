using FsCheck;
using FsCheck.Fluent;

namespace Negotiation.Domain.Tests;

/// <summary>Runs a statement for many generated cases and shrinks the first that fails. The seed is fixed, so that a run repeats.</summary>
internal static class Always
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithReplay(20_260_303UL, 7UL);

    /// <summary>For lists of numbers, each of which stands for one act; shorter lists first.</summary>
    public static void HoldsForScripts(int runs, int longest, Action<int[]> statement)
    {
        var scripts = Gen.Choose(0, int.MaxValue - 1).ArrayOf().Resize(longest);
        Prop.ForAll(Arb.From(scripts, Shorter), script => statement(script)).Check(Many.WithMaxTest(runs).WithEndSize(longest));
    }

    public static void Holds<T>(int runs, Gen<T> cases, Action<T> statement) =>
        Prop.ForAll(Arb.From(cases), statement).Check(Many.WithMaxTest(runs));

    private static IEnumerable<int[]> Shorter(int[] script)
    {
        for (var half = script.Length / 2; half > 0; half /= 2)
        {
            for (var at = 0; at + half <= script.Length; at += half)
            {
                yield return [.. script[..at], .. script[(at + half)..]];
            }
        }
    }
}
