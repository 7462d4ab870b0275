namespace SpeechML.Cli;

/// <summary>What <c>speechml doctor</c> tells of the program.</summary>
/// <param name="Version">The program's own.</param>
/// <param name="Runtime">The .NET that it runs on.</param>
/// <param name="Platform">The runtime identifier.</param>
/// <param name="Model">The folder of the bundle that comes with the program: what <c>train --base</c> and <c>evaluate</c> may be given.</param>
/// <param name="DefaultTrainer">Trains plans that name no trainer.</param>
/// <param name="Parts">What the build may have, whether it has it or not.</param>
internal sealed record BuildReport(string Version, string Runtime, string Platform, string Model, string DefaultTrainer, IReadOnlyList<OptionalPart> Parts);
