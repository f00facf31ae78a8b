using System.Net;
using System.Text;

namespace Negotiation.Domain.Disputes;

/// <summary>
/// An HTML page for paper: no script, nothing from elsewhere, every text escaped. It says so itself, for it may be opened from a disk
/// where no server sends a policy along.
/// </summary>
internal sealed class Sheet
{
    private const string Style =
        "@page{size:A4;margin:18mm}*{box-sizing:border-box}body{font:11pt/1.45 Georgia,'Times New Roman',serif;color:#111;background:#fff;max-width:178mm;margin:8mm auto;padding:0 4mm}"
        + "h1{font-size:20pt;line-height:1.2;margin:0 0 2mm}h2{font-size:14pt;margin:9mm 0 2mm;border-bottom:1px solid #888;break-after:avoid}h3{font-size:11.5pt;margin:5mm 0 1mm;break-after:avoid}"
        + "p{margin:1mm 0 2mm;white-space:pre-wrap;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:42mm 1fr;gap:1mm 4mm;margin:2mm 0}dt{color:#444}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}"
        + "ol,ul{padding-left:6mm;margin:1mm 0}li{margin:.6mm 0;overflow-wrap:anywhere}.meta{color:#444;font-size:9.5pt}.hash{font:9pt/1.4 Consolas,'Courier New',monospace;overflow-wrap:anywhere}"
        + "section.entry{break-inside:avoid}@media print{body{margin:0;padding:0;max-width:none}}@media (max-width:640px){dl{grid-template-columns:1fr}}";

    private readonly StringBuilder html = new(16 * 1024);

    public Sheet(string title)
    {
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Escape(title)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n");
    }

    public Sheet Title(string text) => Element("h1", text);

    public Sheet Section(string text) => Element("h2", text);

    public Sheet Entry(string text) => Element("h3", text);

    public Sheet Text(string? text) => string.IsNullOrWhiteSpace(text) ? this : Element("p", text);

    public Sheet Small(string text) => Element("p class=\"meta\"", text);

    public Sheet Hash(string text) => Element("p class=\"hash\"", text);

    /// <summary>Names with values; those without a value are left out.</summary>
    public Sheet Facts(params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        html.Append("<dl>\n");
        foreach (var (name, value) in facts)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                html.Append("<dt>").Append(Escape(name)).Append("</dt><dd>").Append(Escape(value)).Append("</dd>\n");
            }
        }

        html.Append("</dl>\n");
        return this;
    }

    public Sheet List(IEnumerable<string> lines, bool numbered = false)
    {
        var tag = numbered ? "ol" : "ul";
        html.Append('<').Append(tag).Append(">\n");
        foreach (var line in lines)
        {
            html.Append("<li>").Append(Escape(line)).Append("</li>\n");
        }

        html.Append("</").Append(tag).Append(">\n");
        return this;
    }

    public Sheet Together(Action<Sheet> write)
    {
        html.Append("<section class=\"entry\">\n");
        write(this);
        html.Append("</section>\n");
        return this;
    }

    public string End() => html.Append("</body>\n</html>\n").ToString();

    private Sheet Element(string tag, string text)
    {
        html.Append('<').Append(tag).Append('>').Append(Escape(text)).Append("</").Append(tag.Split(' ')[0]).Append(">\n");
        return this;
    }

    // Characters that turn the direction of text could make a line say something else than it does.
    private static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Select(static c => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or (< ' ' and not ('\n' or '\t')) ? '\ufffd' : c)));
}
