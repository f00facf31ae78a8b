namespace Negotiation.Gateway.Imports;

/// <summary>Why a file as a whole cannot be read. Nothing of it is kept.</summary>
/// <param name="Code">Stable name, e.g. <c>utf16</c>.</param>
/// <param name="Text">One plain English sentence that says what to do.</param>
/// <param name="TooLarge">The file is beyond a size limit rather than broken.</param>
internal sealed record FileFault(string Code, string Text, bool TooLarge = false)
{
    public static FileFault FileTooLarge { get; } = new("fileTooLarge", "The file is larger than 20 MiB, split it into several.", TooLarge: true);
}

internal sealed class FileFaultException(FileFault fault) : Exception(fault.Text)
{
    public FileFault Fault { get; } = fault;
}
