using System.Text.Json;
using Microsoft.Playwright;

namespace Negotiation.Browser.Tests;

/// <summary>Looks for what keeps people out, with axe-core as the web app pins it.</summary>
internal static class Axe
{
    private const string Look = """
        async () => {
          // Colours that are still on their way from one scheme to the other are nobody's contrast.
          do await new Promise((next) => requestAnimationFrame(next)); while (document.getAnimations().length > 0);
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.any.map((one) => one.message).join('; ')}`));
        }
        """;

    private static readonly string Source = Read();

    public static async Task<IReadOnlyList<string>> Findings(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync($"() => {{ {Source} }}");
        }

        return (await page.EvaluateAsync<JsonElement>(Look)).Deserialize<List<string>>() ?? [];
    }

    private static string Read()
    {
        using var source = typeof(Axe).Assembly.GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(source);
        return reader.ReadToEnd();
    }
}
