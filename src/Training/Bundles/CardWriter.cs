using System.Globalization;
using System.Text;
using System.Text.Json;
using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Bundles;

/// <summary>Writes a card for programs (<c>card.json</c>) and for people (<c>card.md</c>).</summary>
internal static class CardWriter
{
    public const string JsonName = "card.json", MarkdownName = "card.md";

    public static byte[] ToJson(BundleCard card) => [.. JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Readable.BundleCard), (byte)'\n'];

    public static byte[] ToMarkdown(BundleCard card)
    {
        StringBuilder text = new();
        Line(text, $"# Model card");
        Line(text, $"");
        Line(text, $"Made by SpeechML {card.Version}{(card.Date is null ? "" : $", {card.Date}")}. Classifier trained by {card.Trainer}. Labels: {string.Join(", ", card.SecondaryThresholds.Keys)}.");
        if (card.Base is not null)
        {
            Line(text, $"Trained on from the bundle whose manifest has SHA-256 {card.Base.Sha256}; what that one had learned from stands in `card.json`, member `inherited`.");
        }

        Line(text, $"");
        Line(text, $"## Data");
        Line(text, $"");
        Line(text, $"| file | paragraphs | documents | weight | SHA-256 |");
        Line(text, $"| --- | --- | --- | --- | --- |");
        foreach (CardSource source in card.Sources)
        {
            Line(text, $"| {source.File.Name} | {source.Paragraphs:N0} | {source.Documents:N0} | {source.Weight} | `{source.File.Sha256}` |");
        }

        if (card.Vectors is not null)
        {
            Line(text, $"| {card.Vectors.Name} | unlabelled | | | `{card.Vectors.Sha256}` |");
        }

        if (card.Teacher is { } teacher)
        {
            Line(text, $"| {teacher.Taught:N0} unlabelled paragraphs, answered by a teacher that learned from {teacher.Lessons:N0} | {teacher.Taught:N0} | | {teacher.Weight} | |");
        }

        if (card.Figures is not null)
        {
            Line(text, $"");
            Line(text, $"| figures | paragraphs | figures | weight | SHA-256 |");
            Line(text, $"| --- | --- | --- | --- | --- |");
            foreach (CardFigures source in card.Figures)
            {
                Line(text, $"| {source.File.Name} | {source.Paragraphs:N0} | {source.Figures:N0} | {source.Weight} | `{source.File.Sha256}` |");
            }
        }

        Line(text, $"");
        Line(text, $"Settings: `card.json`, members `classifier` and `judge`. Temperature {card.Temperature:0.00}.");
        if (card.Teacher is not null)
        {
            Line(text, $"Teacher: {card.Teacher.Description}.");
        }

        Line(text, $"");
        Line(text, $"## Scores");
        Line(text, $"");
        if (!Evaluations(card).Any())
        {
            Line(text, $"None: the plan names no files to evaluate, and a bundle that is trained on keeps the calibration of its base. `speechml compare OLD NEW FILE` tells which is better.");
            return Encoding.UTF8.GetBytes(text.ToString());
        }

        Line(text, $"Cross-validation asks models that did not see the document. The other files were not trained on;");
        Line(text, $"`speechml evaluate MODEL FILE` prints their numbers.");
        Line(text, $"");
        Line(text, $"| | paragraphs | accuracy | ok (primary or secondary) | macro-F1 | F1 of secondary labels | calibration error | accuracy of the surest 80 % | coverage at accuracy 0.97 |");
        Line(text, $"| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach ((string name, LabelEvaluation scores) in Evaluations(card).Concat(TeacherEvaluations(card)))
        {
            double surest = scores.Coverage.First(point => point.Coverage >= 0.8).Accuracy;
            string covered = scores.AccurateCoverage is { } point ? point.Coverage.ToString("P0", CultureInfo.InvariantCulture) : "–";
            Line(text, $"| {name} | {scores.Paragraphs:N0} | {scores.Accuracy:0.000} | {scores.Ok:0.000} | {scores.MacroF1:0.000} | {scores.Secondary.F1:0.000} | {scores.CalibrationError:0.000} | {surest:0.000} | {covered} |");
        }

        foreach ((string name, LabelEvaluation scores) in Evaluations(card))
        {
            Detail(text, name, scores);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<(string Name, LabelEvaluation Scores)> Evaluations(BundleCard card) =>
        (card.CrossValidation is null ? [] : new[] { ("cross-validation", card.CrossValidation) })
        .Concat(card.Evaluations.Select(evaluation => (evaluation.File.Name, evaluation.Scores)));

    /// <summary>The teacher gives no secondary labels, so its F1 of them is zero.</summary>
    private static IEnumerable<(string Name, LabelEvaluation Scores)> TeacherEvaluations(BundleCard card) => card.Teacher is not { } teacher ? [] :
        (teacher.CrossValidation is null ? [] : new[] { ("the teacher: cross-validation", teacher.CrossValidation) })
        .Concat(teacher.Evaluations.Select(evaluation => ($"the teacher: {evaluation.File.Name}", evaluation.Scores)));

    private static void Detail(StringBuilder text, string name, LabelEvaluation scores)
    {
        Line(text, $"");
        Line(text, $"### {name}");
        Line(text, $"");
        Line(text, $"| label | paragraphs | precision | recall | F1 |");
        Line(text, $"| --- | --- | --- | --- | --- |");
        foreach (LabelQuality label in scores.Labels)
        {
            Line(text, $"| {label.Label} | {label.Support} | {label.Precision:0.000} | {label.Recall:0.000} | {label.F1:0.000} |");
        }

        Line(text, $"");
        Line(text, $"| confidence | paragraphs | mean confidence | accuracy |");
        Line(text, $"| --- | --- | --- | --- |");
        foreach (ReliabilityBin bin in scores.Reliability.Where(bin => bin.Count > 0))
        {
            Line(text, $"| {bin.From:0.0}–{bin.To:0.0} | {bin.Count} | {bin.Confidence:0.000} | {bin.Accuracy:0.000} |");
        }

        Line(text, $"");
        Line(text, $"| coverage | accuracy | least confidence |");
        Line(text, $"| --- | --- | --- |");
        foreach (CoveragePoint point in scores.Coverage)
        {
            Line(text, $"| {point.Coverage:0.00} | {point.Accuracy:0.000} | {point.Threshold:0.000} |");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
