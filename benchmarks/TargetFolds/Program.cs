using System.Globalization;
using SpeechML.TargetFolds;
using SpeechML.Training;
using SpeechML.Training.Targets;

// How well targets are read in documents that the judge did not learn from: five folds by document. Run it from the repository's root; the
// sources are those of data/training.json. Of sources that hold features alone the status is scored, and only that. Arguments: real=FILE, any number
// of them (gold sets with their text, in place of their features), and settings as NAME=VALUE (rate, epochs, min; weight-NAME for the
// file of that name, which is left out where that is 0).
var arguments = args.Select(arg => arg.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[^1]);
var plan = TrainingPlan.Load("data/training.json").Targets;
var defaults = plan.Judge;
var options = defaults with
{
    Epochs = (int)Setting("epochs", defaults.Epochs),
    LearningRate = (float)Setting("rate", defaults.LearningRate),
    MinCount = (int)Setting("min", defaults.MinCount),
};
FoldSource[] sources =
[
    .. plan.Sources.Concat(arguments["real"].Select(path => new FigureSource(path)))
        .Select(source => source with { Weight = (float)Setting("weight-" + Path.GetFileNameWithoutExtension(source.Path), source.Weight) })
        .Where(source => source.Weight > 0)
        .Select(FoldSource.Read),
];
if (arguments.Select(argument => argument.Key).FirstOrDefault(name => name is not ("real" or "rate" or "epochs" or "min") && !name.StartsWith("weight-", StringComparison.Ordinal)) is { } unknown)
{
    Console.Error.WriteLine($"There is no argument {unknown}=; there are real=FILE, rate=, epochs=, min= and weight-NAME=.");
    return 2;
}

foreach (var score in new Folds(sources, options).Run())
    Report(score);
return 0;

double Setting(string name, double otherwise) =>
    arguments[name].LastOrDefault() is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;

static void Report(FoldScore score)
{
    if (score.Evaluation is not { } evaluation)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{score.Source.Name}: gold {score.Tally.Gold}  answers {score.Tally.Answers}  F1 by features alone, mention {score.Tally.Mention:0.000} / with status {score.Tally.Status:0.000}"));
        return;
    }

    Console.WriteLine($"{score.Source.Name}: gold {evaluation.GoldCount}  answers {evaluation.AnswerCount}  F1 "
        + string.Join(" / ", TargetEvaluation.Depths.Select((depth, i) => string.Create(CultureInfo.InvariantCulture, $"{depth} {evaluation.F1(i):0.000}"))));
    Console.WriteLine("  " + string.Join("  ", evaluation.Differences.GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))
        + string.Create(CultureInfo.InvariantCulture, $"  precision {evaluation.Precision(0):0.000}  recall {evaluation.Recall(0):0.000}"));
}
