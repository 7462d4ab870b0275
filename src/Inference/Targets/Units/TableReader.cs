using System.Reflection;
using System.Text;

namespace SpeechML.Targets.Units;

/// <summary>Reads the small tab-separated tables that are embedded in the library.</summary>
internal static class TableReader
{
    /// <summary>The rows of the table whose file is called <paramref name="name"/>, without comments and empty lines.</summary>
    public static List<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("SpeechML.Tables." + name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return rows;
    }
}
