using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Negotiation.ContractTypes;

/// <summary>The constants of a static class as one TypeScript object.</summary>
internal static class Constants
{
    public static string Write(string name, Type holder)
    {
        var text = new StringBuilder($"export const {name} = {{\n");
        foreach (var field in holder.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = Convert.ToString(field.GetValue(null), CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"  {JsonNamingPolicy.CamelCase.ConvertName(field.Name)}: {value},\n");
        }

        return text.Append("} as const;\n").ToString();
    }
}
