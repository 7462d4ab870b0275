using System.CommandLine;
using System.Globalization;
using SpeechML.Training;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml train</c>: data in, model bundle out.</summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        Option<string> plan = new("--plan", "-p")
        {
            Description = "The training plan: which data and settings. 训练方案。",
            DefaultValueFactory = _ => Path.Combine("data", "training.json"),
            HelpName = "FILE",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "The folder of the new bundle. 输出目录。",
            DefaultValueFactory = _ => Path.Combine("models", "default"),
            HelpName = "DIR",
        };
        Option<string[]> data = new("--data", "-d")
        {
            Description = "Labelled files (.jsonl or .features) to learn from instead of the plan's. 用这些标注数据代替方案中的数据。",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE",
        };
        Option<string?> basis = new("--base", "-b")
        {
            Description = "A bundle to train on from: it keeps what the new data does not contradict. 在已有模型的基础上继续训练。",
            HelpName = "DIR",
        };
        Option<string?> trainer = new("--trainer")
        {
            Description = "Who trains, instead of the plan's: mixture (the default model's), softmax, or an ML.NET one; `speechml doctor` lists them. 训练器。",
            HelpName = "NAME",
        };
        Option<int> threads = CommonOptions.Threads();
        Command command = new("train", """
            Trains a model bundle from labelled data. 用标注数据训练模型。

            The same data and plan give the same bytes at every run and any number of threads.

            Examples:
              speechml train
              speechml train --plan my/training.json -o my/model
              speechml train --data new.jsonl --base models/default -o models/mine
              speechml train --trainer mlnet-lbfgs -o models/mlnet
            """)
        {
            plan, data, basis, trainer, output, threads,
        };
        command.SetAction((parsed, cancellation) =>
        {
            TrainingPlan whole = TrainingPlan.Load(parsed.GetValue(plan)!);
            string[] files = parsed.GetValue(data) ?? [];
            return Task.FromResult(Run(
                whole with
                {
                    Sources = files.Length > 0 ? [.. files.Select(file => new TrainingSource(file))] : whole.Sources,
                    Classifier = whole.Classifier with { Trainer = parsed.GetValue(trainer) ?? whole.Classifier.Trainer },
                    Base = parsed.GetValue(basis) ?? whole.Base,
                    Evaluations = files.Length > 0 ? [] : whole.Evaluations,
                    Date = files.Length > 0 ? DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : whole.Date,
                },
                parsed.GetValue(output)!, parsed.GetValue(threads), cancellation));
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(basis) is not null && (result.GetValue(data) ?? []).Length == 0)
            {
                result.AddError("--base needs the new data: name it with --data.");
            }
        });
        return command;
    }

    private static int Run(TrainingPlan plan, string output, int threads, CancellationToken cancellation)
    {
        using (ProgressLine line = new())
        {
            TimeLeft timeLeft = new(TimeProvider.System);
            InlineProgress progress = new(p =>
            {
                TimeSpan left = timeLeft.After(p);
                line.Show(() => $"fit {p.Fit + 1} of {p.Fits}, iteration {p.Iteration}, loss {p.Objective:N1}, about {Math.Ceiling(left.TotalSeconds):N0} s left");
            });
            BundleTrainer.Train(plan, output, threads, OptionalParts.Trainers, progress, cancellation);
        }

        Console.Error.WriteLine($"Wrote {output}.");
        return ExitCodes.Ok;
    }

    /// <summary>Reports on the calling thread, where <see cref="Progress{T}"/> would hop to another.</summary>
    private sealed class InlineProgress(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
