using System.Reflection;

namespace SpeechML.Cli;

/// <summary>What the package sources answered when this program was built, as <c>eng/OptionalPackages.targets</c> noted it.</summary>
internal static class BuildPackages
{
    private static readonly ILookup<string, string?> Notes = typeof(BuildPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToLookup(note => note.Key, note => note.Value);

    /// <summary>Why a package is not part of this program.</summary>
    public static string WhyMissing(string package) =>
        WhyMissing(package, Notes["OptionalPackages"].FirstOrDefault() ?? "", Notes["OptionalPackagesAnswers"].FirstOrDefault() ?? "");

    /// <param name="package">The package.</param>
    /// <param name="mode">The build's <c>OptionalPackages</c>.</param>
    /// <param name="answers">What is missing, as <c>Some.Package 1.0.0: NU1101, Other.Package 2.0.0: no answer</c>.</param>
    public static string WhyMissing(string package, string mode, string answers)
    {
        if (mode == "none")
        {
            return $"not built: the build was told to do without {package} (OptionalPackages=none)";
        }

        string? answer = answers.Split(", ").FirstOrDefault(answer => answer.StartsWith(package + " ", StringComparison.Ordinal));
        string[] parts = answer?.Split(": ") ?? [package, ""];
        return parts[1] switch
        {
            "NU1101" => $"not built: no package source had {package} (NU1101)",
            "NU1102" => $"not built: no package source had this version: {parts[0]} (NU1102)",
            "" => $"not built: {package} was not looked for",
            _ => $"not built: the package sources did not give {parts[0]} ({parts[1]})",
        };
    }
}
