using static System.FormattableString;

namespace SpeechML.Training.Datasets.Checking;

/// <summary>Whether each document stands in one file, and each of its paragraphs once.</summary>
internal sealed class DocumentChecks(FindingList findings)
{
    public void Check(IReadOnlyList<CheckedFile> files)
    {
        Dictionary<string, (CheckedFile File, long Line)> homes = [];
        foreach (CheckedFile file in files)
        {
            CheckPlaces(file);
            foreach (IGrouping<string, DatasetLine> document in file.Lines.GroupBy(line => line.Paragraph.Document))
            {
                long first = document.First().Number;
                if (!homes.TryAdd(document.Key, (file, first)))
                {
                    (CheckedFile home, long line) = homes[document.Key];
                    findings.Add(FindingKind.SplitDocument, new Finding(
                        Invariant($"The document \"{document.Key}\" ({document.Count():N0} paragraphs here) stands in {Path.GetFileName(home.Path)} too, from line {line} on."), file.Path, first, home.Path, line));
                }
            }
        }
    }

    private void CheckPlaces(CheckedFile file)
    {
        Dictionary<(string, long), long> places = [];
        foreach (DatasetLine line in file.Lines)
        {
            (string, long) place = (line.Paragraph.Document, line.Paragraph.Sequence);
            if (!places.TryAdd(place, line.Number))
            {
                findings.Add(FindingKind.RepeatedPlace, new Finding(
                    Invariant($"Paragraph {place.Item2} of \"{place.Item1}\" stands on line {places[place]} already."), file.Path, line.Number, file.Path, places[place]));
            }
        }
    }
}
