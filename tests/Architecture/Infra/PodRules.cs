using System.Globalization;

namespace Negotiation.Architecture.Tests;

/// <summary>What a Kubernetes workload of ours has to be. One sentence for each rule it breaks.</summary>
internal static class PodRules
{
    /// <summary>What a gateway takes at most to send its clients away (<c>Negotiation:Drain:Limit</c>), and the process after that.</summary>
    public const int GatewayEnds = 30 + 15;

    public static IEnumerable<string> Broken(object workload, int ends)
    {
        var name = workload.Text("metadata", "name");
        var pod = workload.At("spec", "template", "spec");
        return Strategy(workload).Concat(Pod(pod, ends)).Concat(pod.Items("containers").SelectMany(Container)).Select(broken => $"{name}: {broken}");
    }

    private static IEnumerable<string> Strategy(object workload)
    {
        var strategy = workload.At("spec", "strategy");
        var single = strategy.Text("type") is "Recreate" && workload.Text("spec", "replicas") is "1";
        if (!single && (strategy.Text("rollingUpdate", "maxUnavailable") is not "0" || strategy.Text("rollingUpdate", "maxSurge") is not "1"))
        {
            yield return "ends an old pod before the new one is ready";
        }
    }

    private static IEnumerable<string> Pod(object? pod, int ends)
    {
        if (!(int.TryParse(pod.Text("terminationGracePeriodSeconds"), CultureInfo.InvariantCulture, out var grace) && grace >= ends + 10))
        {
            yield return $"is killed before the {ends} s it may take to end are over";
        }

        if (pod.Text("securityContext", "runAsNonRoot") is not "true" || pod.Text("securityContext", "seccompProfile", "type") is not "RuntimeDefault")
        {
            yield return "may run as root or without a seccomp profile";
        }
    }

    private static IEnumerable<string> Container(object container)
    {
        if (container.At("resources", "limits", "cpu") is not null)
        {
            yield return "limits the processor";
        }

        if (container.At("resources", "limits", "memory") is null || container.At("resources", "requests", "cpu") is null)
        {
            yield return "does not say what memory and processor it needs";
        }

        foreach (var (probe, path) in new[] { ("startupProbe", "/health/live"), ("livenessProbe", "/health/live"), ("readinessProbe", "/health/ready") })
        {
            if (!string.Equals(container.Text(probe, "httpGet", "path"), path, StringComparison.Ordinal) || container.At(probe, "httpGet", "host") is not null)
            {
                yield return $"its {probe} does not ask the process itself for {path}";
            }
        }

        var security = container.At("securityContext");
        if (security.Text("readOnlyRootFilesystem") is not "true" || security.Text("allowPrivilegeEscalation") is not "false"
            || !security.Items("capabilities", "drop").Contains("ALL"))
        {
            yield return "may write to its image or gain rights";
        }
    }
}
