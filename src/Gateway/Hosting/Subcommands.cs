namespace Negotiation.Gateway.Hosting;

/// <summary>What the program does instead of serving when its first argument names it. Each returns the exit code.</summary>
internal static class Subcommands
{
    public static Func<string[], Task<int>>? Find(string name) => name switch
    {
        "verify" => Maintenance.Verify,
        "rebuild" => Maintenance.Rebuild,
        "verify-case" => CaseFileVerification.Verify,
        _ => null,
    };
}
