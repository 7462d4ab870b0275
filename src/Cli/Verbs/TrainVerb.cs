using System.CommandLine;
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
        Option<int> threads = CommonOptions.Threads();
        Command command = new("train", """
            Trains a model bundle from labelled data. 用标注数据训练模型。

            The same data and plan give the same bytes at every run and any number of threads.

            Examples:
              speechml train
              speechml train --plan my/training.json -o my/model
            """)
        {
            plan, output, threads,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(plan)!, parsed.GetValue(output)!, parsed.GetValue(threads), cancellation)));
        return command;
    }

    private static int Run(string plan, string output, int threads, CancellationToken cancellation)
    {
        using (ProgressLine line = new())
        {
            InlineProgress progress = new(p => line.Show(() => $"fit {p.Fit + 1} of {p.Fits}, iteration {p.Iteration}, loss {p.Objective:N1}, gradient {p.Gradient:0.00000}"));
            BundleTrainer.Train(TrainingPlan.Load(plan), output, threads, progress, cancellation);
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
