using System.CommandLine;
using System.Globalization;
using SpeechML.Training;
using SpeechML.Training.Teaching;
using SpeechML.Training.Trainers;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml train</c>: data in, model bundle out.</summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        Option<string> plan = new("--plan", "-p")
        {
            Description = "The training plan: which data and settings. Not needed with --base. 训练方案；与 --base 同用时可省略。",
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
        Option<string?> teacher = new("--teacher")
        {
            Description = $"Learn from a neural teacher as well: '{OptionalParts.CharacterTeacher}', or the folder of a BERT-style checkpoint. 神经网络教师。",
            HelpName = "NAME|DIR",
        };
        Option<string[]> unlabelled = new("--unlabelled")
        {
            Description = "Unlabelled files and folders that the teacher teaches by. 教师使用的未标注文件或目录。",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE",
        };
        Option<string?> trainer = new("--trainer")
        {
            Description = "Who trains, instead of the plan's: mixture (the default model's), softmax, or an ML.NET one; `speechml doctor` lists them. 训练器。",
            HelpName = "NAME",
        };
        Option<int> threads = CommonOptions.Threads();
        Command command = new("train", """
            Trains a model bundle from labelled data. 用标注数据训练模型。

            The same data and plan give the same bytes at every run and any number of threads. A plan that names no trainer
            is trained by ML.NET (mlnet-lbfgs) where the build has it, and else by softmax, to the same answers up to rounding.

            Examples:
              speechml train
              speechml train --plan my/training.json -o my/model
              speechml train --data new.jsonl --base models/default -o models/mine
              speechml train --trainer mlnet-lbfgs -o models/mlnet
              speechml train --plan my/training.json --teacher characters --unlabelled archive/ -o my/model
            """)
        {
            plan, data, basis, trainer, teacher, unlabelled, output, threads,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string[] files = parsed.GetValue(data) ?? [];
            bool named = parsed.GetResult(plan) is { Implicit: false };
            TrainingPlan whole = Read(parsed.GetValue(plan)!, named, parsed.GetValue(basis) is not null);
            return Task.FromResult(Run(
                whole with
                {
                    Sources = files.Length > 0 ? [.. files.Select(file => new TrainingSource(file))] : whole.Sources,
                    Classifier = whole.Classifier with
                    {
                        Trainer = parsed.GetValue(trainer) ?? whole.Classifier.Trainer,

                        // How the names of our own documents begin says nothing of those of others.
                        KindMark = files.Length > 0 && !named ? null : whole.Classifier.KindMark,
                    },
                    Teacher = TeacherOf(whole.Teacher, parsed.GetValue(teacher), parsed.GetValue(unlabelled) ?? []),
                    Base = parsed.GetValue(basis) ?? whole.Base,
                    Evaluations = files.Length > 0 ? [] : whole.Evaluations,
                    Date = files.Length > 0 ? DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : whole.Date,
                },
                parsed.GetValue(output)!, parsed.GetValue(threads), cancellation));
        });
        command.Validators.Add(result =>
        {
            bool hasData = result.GetValue(data) is { Length: > 0 }, hasUnlabelled = result.GetValue(unlabelled) is { Length: > 0 };
            bool hasBase = result.GetValue(basis) is not null, hasTeacher = result.GetValue(teacher) is not null;
            TrainingPlan? whole = hasBase || hasTeacher || hasUnlabelled ? TryRead(result.GetValue(plan)!, result.GetResult(plan) is { Implicit: false }, hasBase) : null;
            if (hasBase && !hasData && whole is { Sources.Count: 0 })
            {
                result.AddError("--base needs the new data: name it with --data, or a plan that does with --plan. 请用 --data 指定新数据，或用 --plan 指定含有数据的方案。");
            }

            if (hasTeacher && !hasUnlabelled && whole?.Teacher is null)
            {
                result.AddError("--teacher needs unlabelled text to teach by: name it with --unlabelled. 请用 --unlabelled 指定未标注的文件。");
            }

            if (hasUnlabelled && !hasTeacher && whole is { Teacher: null })
            {
                result.AddError("--unlabelled is what a teacher teaches by: name one with --teacher. 请用 --teacher 指定教师。");
            }
        });
        return command;
    }

    /// <summary>For training on, where the base has all that a plan would name.</summary>
    private static TrainingPlan NoPlan => new() { Vectors = "", Sources = [], Targets = new TargetPlan { Sources = [] } };

    /// <param name="path">The plan's file, or the default one.</param>
    /// <param name="named">The user named it.</param>
    /// <param name="trainsOn">There is a base.</param>
    private static TrainingPlan Read(string path, bool named, bool trainsOn) => named ? TrainingPlan.Load(path) : trainsOn ? NoPlan : DefaultPlan(path);

    /// <summary>The plan, or null where it cannot be read, which is told when it is followed.</summary>
    private static TrainingPlan? TryRead(string path, bool named, bool trainsOn)
    {
        try
        {
            return Read(path, named, trainsOn);
        }
        catch (SpeechMLException)
        {
            return null;
        }
    }

    private static TrainingPlan DefaultPlan(string path) => File.Exists(path) ? TrainingPlan.Load(path) : throw new SpeechMLException(
        ErrorCodes.Unreadable,
        "There is no such plan in this folder. Name one by --plan, a JSON file with \"sources\", \"vectors\" and \"targets\" (docs/retraining.md), or train on from a bundle by --data and --base, which needs none. " +
        "此目录没有训练方案：请用 --plan 指定，或用 --data 和 --base 在已有模型上继续训练。", path);

    /// <summary>The plan's teacher with what the command line says otherwise.</summary>
    private static TeacherPlan? TeacherOf(TeacherPlan? plan, string? name, string[] unlabelled)
    {
        if (unlabelled.Length > 0 && (plan is not null || name is not null))
        {
            plan = plan is null ? new TeacherPlan { Unlabelled = unlabelled } : plan with { Unlabelled = unlabelled };
        }

        return name is null ? plan : plan! with { Checkpoint = name == OptionalParts.CharacterTeacher ? null : name };
    }

    private static string Describe(TeachingProgress p) =>
        $"{(p.Teacher == 0 ? "pretraining" : $"teacher {p.Teacher}")}, round {p.Epoch} of {(p.Teacher == 0 ? "" : "at most ")}{p.Epochs}, {p.Share:P0}, loss {p.Loss:0.000}{(p.Stage == TeachingStage.Validating ? " on documents held out" : "")}";

    private static int Run(TrainingPlan plan, string output, int threads, CancellationToken cancellation)
    {
        using (ProgressLine line = new())
        {
            InlineProgress<TeachingProgress> teaching = new(p => line.Show(() => Describe(p)));
            bool sideBySide = plan.Teacher is null && plan.Classifier.Trainer == TrainerCatalog.Mixture;
            TimeLeft timeLeft = new(TimeProvider.System, sideBySide ? threads : 1);
            InlineProgress<TrainingProgress> progress = new(p =>
            {
                TimeSpan left = timeLeft.After(p);
                line.Show(() => $"fit {p.Fit + 1} of {p.Fits}, iteration {p.Iteration}, loss {p.Objective:N1}, about {Math.Ceiling(left.TotalSeconds):N0} s left");
            });
            using ITeacherTrainer? teacher = OptionalParts.CreateTeacher(plan.Teacher, threads, teaching);
            BundleTrainer.Train(plan, output, threads, OptionalParts.Trainers, teacher, progress, cancellation);
        }

        Console.Error.WriteLine($"Wrote {output}.");
        return ExitCodes.Ok;
    }

    /// <summary>Reports on the reporting thread, where <see cref="Progress{T}"/> would hop to another.</summary>
    private sealed class InlineProgress<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
