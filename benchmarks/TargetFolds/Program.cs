using System.Globalization;
using SpeechML.TargetFolds;
using SpeechML.Training.Targets;

// How well targets are read in documents that the judge did not learn from: five folds by document. Run it from the repository's
// root; arguments: a gold set of real paragraphs, and a .figures file of sectioned ones, - for none, then settings as NAME=VALUE
// (l2, authored, other, min, sectioned, freedom, iterations). The reports of the second must be others than those of the first.
var settings = args.Skip(2).Select(arg => arg.Split('=')).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
var defaults = new JudgeOptions();
var options = new JudgeOptions
{
    L2 = settings.GetValueOrDefault("l2", defaults.L2),
    AuthoredWeight = (float)settings.GetValueOrDefault("authored", defaults.AuthoredWeight),
    AuthoredOtherWeight = (float)settings.GetValueOrDefault("other", defaults.AuthoredOtherWeight),
    SectionedWeight = (float)settings.GetValueOrDefault("sectioned", defaults.SectionedWeight),
    RealFreedom = (float)settings.GetValueOrDefault("freedom", defaults.RealFreedom),
    MaxIterations = (int)settings.GetValueOrDefault("iterations", defaults.MaxIterations),
    MinCount = (int)settings.GetValueOrDefault("min", defaults.MinCount),
};
GoldParagraph[] authored = [.. GoldLines.Read("data/corpus/speeches.jsonl")];
GoldParagraph[] real = args.Length == 0 || args[0] == "-" ? [] : [.. GoldLines.Read(args[0])];
IReadOnlyList<FigureParagraph> sectioned = args.Length < 2 || args[1] == "-" ? [] : FigureFile.Read(args[1]);
var (ours, theirs) = new Folds(authored, real, sectioned, options).Run();
Report("authored", ours);
Report("real", theirs);

static void Report(string name, TargetEvaluation evaluation)
{
    Console.WriteLine($"{name}: gold {evaluation.GoldCount}  answers {evaluation.AnswerCount}  F1 "
        + string.Join(" / ", TargetEvaluation.Depths.Select((depth, i) => string.Create(CultureInfo.InvariantCulture, $"{depth} {evaluation.F1(i):0.000}"))));
    Console.WriteLine("  " + string.Join("  ", evaluation.Differences.GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))
        + string.Create(CultureInfo.InvariantCulture, $"  precision {evaluation.Precision(0):0.000}  recall {evaluation.Recall(0):0.000}"));
}
