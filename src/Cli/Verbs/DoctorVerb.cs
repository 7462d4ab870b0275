using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using SpeechML.Training.Trainers;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml doctor</c>: what this build has, and why not the rest.</summary>
internal static class DoctorVerb
{
    private const int NameWidth = 28;

    public static Command Create()
    {
        Option<ReportFormat> format = CommonOptions.ReportFormat();
        Command command = new("doctor", """
            Tells which trainers, teachers and segmenters this build has, why not the others, and where its model lies. 查看本程序包含哪些训练器、教师和分词器，以及模型所在目录。

            Parts that need packages which not every source has are left out where they were missing at build time;
            the packages are listed with the versions that the sources gave. See docs/optional-packages.md.
            """)
        {
            format,
        };
        command.SetAction(parsed => Run(parsed.GetValue(format)));
        return command;
    }

    private static int Run(ReportFormat format)
    {
        OptionalPart[] parts =
        [
            .. TrainerCatalog.BuiltIn.Select(name => new OptionalPart("trainer", name, true, "SpeechML")),
            .. OptionalParts.All, new OptionalPart("segmenter", "n-gram phrases", true, "SpeechML"),
        ];
        string version = typeof(DoctorVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        string defaultTrainer = TrainerCatalog.Default(OptionalParts.Trainers).Name;
        if (format == ReportFormat.Json)
        {
            JsonReport.Write(
                new BuildReport(version, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier, CommonOptions.DefaultModel, defaultTrainer, parts), ReportJson.Readable.BuildReport);
            return ExitCodes.Ok;
        }

        Console.WriteLine($"SpeechML {version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        Console.WriteLine($"model {CommonOptions.DefaultModel}");
        foreach (IGrouping<string, OptionalPart> kind in parts.GroupBy(part => part.Kind))
        {
            Console.WriteLine();
            Console.WriteLine(kind.Key + "s");
            foreach (OptionalPart part in kind)
            {
                string remark = part.Kind == "trainer" && part.Name == defaultTrainer ? ", trains plans that name no trainer" : "";
                Console.WriteLine($"  {(part.Built ? '+' : '-')} {part.Name,-NameWidth}{part.Origin}{remark}");
            }
        }

        return ExitCodes.Ok;
    }
}
