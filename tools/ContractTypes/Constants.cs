using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Negotiation.ContractTypes;

/// <summary>Values the web app needs as well as types.</summary>
internal static class Constants
{
    /// <summary>The constants of a static class as one TypeScript object.</summary>
    public static string Numbers(string name, Type holder)
    {
        var text = new StringBuilder($"export const {name} = {{\n");
        foreach (var field in holder.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = Convert.ToString(field.GetValue(null), CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"  {JsonNamingPolicy.CamelCase.ConvertName(field.Name)}: {value},\n");
        }

        return text.Append("} as const;\n").ToString();
    }

    /// <summary>Codes without spaces as one TypeScript list, in one line that stays short in the bundle.</summary>
    public static string Words(string name, IEnumerable<string> codes) =>
        $"export const {name}: readonly string[] = '{string.Join(' ', codes.Order(StringComparer.Ordinal))}'.split(' ');\n";
}
