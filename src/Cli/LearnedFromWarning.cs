using SpeechML.Training.Evaluation;

namespace SpeechML.Cli;

/// <summary>Says on standard error when a bundle is asked about the file that it learned from.</summary>
internal static class LearnedFromWarning
{
    public static void Write(string bundle, string data)
    {
        if (BundleEvaluator.LearnedFrom(bundle, data))
        {
            Console.Error.WriteLine(TerminalText.Line($"speechml: {bundle} has learned from {data}; what it scores there says nothing about other text. 该模型用此文件训练过，得分不能说明其效果。"));
        }
    }
}
