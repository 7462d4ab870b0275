using System.Globalization;
using SpeechML.TargetFolds;
using SpeechML.Training;
using SpeechML.Training.Targets;

// How well targets are read in documents that the judge did not learn from: five folds by document. Run it from the repository's
// root; the authored files are those of data/training.json. Arguments: real=FILE and sectioned=FILE, any number of them (gold sets of
// real paragraphs with their text; .figures), and settings as NAME=VALUE (l2, min, freedom, iterations; sectioned-weight, and
// weight-NAME for the file of that name).
var arguments = args.Select(arg => arg.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[^1]);
var plan = TrainingPlan.Load("data/training.json").Targets;
var defaults = plan.Judge;
var options = defaults with
{
    L2 = Setting("l2", defaults.L2),
    RealFreedom = (float)Setting("freedom", defaults.RealFreedom),
    MaxIterations = (int)Setting("iterations", defaults.MaxIterations),
    MinCount = (int)Setting("min", defaults.MinCount),
};
GoldSet[] sets =
[
    .. plan.Sources.Where(source => !source.Real).Concat(arguments["real"].Select(path => new FigureSource(path, Real: true)))
        .Select(source => GoldSet.Read(source with { Weight = (float)Setting("weight-" + Path.GetFileNameWithoutExtension(source.Path), source.Weight) })),
];
FigureSet[] sectioned =
    [.. arguments["sectioned"].Select(path => FigureSet.Read(new FigureSource(path, (float)Setting("sectioned-weight", 0.3), Real: true)))];
var evaluations = new Folds(sets, sectioned, options).Run();
for (int i = 0; i < sets.Length; i++)
    Report(sets[i].Name, evaluations[i]);

double Setting(string name, double otherwise) =>
    arguments[name].LastOrDefault() is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;

static void Report(string name, TargetEvaluation evaluation)
{
    Console.WriteLine($"{name}: gold {evaluation.GoldCount}  answers {evaluation.AnswerCount}  F1 "
        + string.Join(" / ", TargetEvaluation.Depths.Select((depth, i) => string.Create(CultureInfo.InvariantCulture, $"{depth} {evaluation.F1(i):0.000}"))));
    Console.WriteLine("  " + string.Join("  ", evaluation.Differences.GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))
        + string.Create(CultureInfo.InvariantCulture, $"  precision {evaluation.Precision(0):0.000}  recall {evaluation.Recall(0):0.000}"));
}
