using System.Reflection;

namespace SpeechML.Cli;

/// <summary>What the package sources answered when this program was built, as <c>eng/OptionalPackages.targets</c> noted it.</summary>
/// <param name="Mode">The build's <c>OptionalPackages</c>.</param>
/// <param name="Wanted">The names of all optional packages.</param>
/// <param name="Found">Those that it has, as <c>Some.Package 1.2.0 (1.1.0 was asked for)</c>.</param>
/// <param name="Answers">What is missing, as <c>Some.Package 1.0.0: NU1101</c> or <c>Other.Package 2.0.0: no answer</c>.</param>
/// <param name="Libtorch">The build's <c>Libtorch</c>: which one the program brings along, or empty.</param>
/// <param name="Native">The program is compiled ahead of time, without any optional package (<c>eng/Native.props</c>).</param>
internal sealed record BuildPackages(
    string Mode, IReadOnlyList<string> Wanted, IReadOnlyList<string> Found, IReadOnlyList<string> Answers, string Libtorch = "", bool Native = false)
{
    private const string Separator = ", ";

    /// <summary>Those of this program.</summary>
    public static BuildPackages Own { get; } = Of(
        typeof(BuildPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(note => note.Key, note => note.Value ?? ""));

    /// <summary>The native library below TorchSharp, which is in no package that is taken by itself.</summary>
    public OptionalPart LibtorchPart => Libtorch.Length > 0
        ? new OptionalPart("package", "libtorch", true, $"TorchSharp-{Libtorch}")
        : new OptionalPart("package", "libtorch", false, Native
            ? "not brought along: native programs do without TorchSharp"
            : "not brought along; building with -p:Libtorch=cpu does (docs/teacher.md)");

    /// <summary>The package with its version as a build has it, or null where it has not.</summary>
    public string? Find(string package) => Found.FirstOrDefault(found => IsOf(found, package));

    /// <summary>The package as a part, with its version or why it is missing.</summary>
    public OptionalPart Part(string package) => Find(package) is { } found
        ? new OptionalPart("package", package, true, found[(package.Length + 1)..])
        : new OptionalPart("package", package, false, WhyMissing(package));

    /// <summary>Why a package is not part of the program.</summary>
    public string WhyMissing(string package)
    {
        if (Native)
        {
            return $"not built: native programs do without {package}, which is made for the .NET runtime";
        }

        if (Mode == "none")
        {
            return $"not built: the build was told to do without {package} (OptionalPackages=none)";
        }

        string[] answer = Answers.FirstOrDefault(answer => IsOf(answer, package))?.Split(": ") ?? [package, ""];
        return answer[1] switch
        {
            "NU1101" => $"not built: no package source had {package} (NU1101)",
            "NU1102" => $"not built: no package source had this version or a next one: {answer[0]} (NU1102)",
            "" => $"not built: {package} was not looked for",
            _ => $"not built: the package sources did not give {answer[0]} ({answer[1]})",
        };
    }

    private static BuildPackages Of(Dictionary<string, string> notes) =>
        new(notes["OptionalPackages"], List(notes["WantedOptionalPackages"]), List(notes["FoundOptionalPackages"]), List(notes["OptionalPackagesAnswers"]), notes["Libtorch"], notes["Native"] == "true");

    private static string[] List(string note) => note.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOf(string note, string package) => note.StartsWith(package + " ", StringComparison.Ordinal);
}
