using System.Buffers;
using System.Text;
using System.Xml;

namespace SpeechML.Documents;

/// <summary>Reads the text of an XML element in pieces, so that one without end costs no memory.</summary>
internal static class ElementText
{
    /// <summary>Appends the text of the element that <paramref name="reader"/> stands at, which is left at its end.</summary>
    /// <exception cref="InvalidDataException">There are elements within it, or <paramref name="text"/> grows beyond <paramref name="longest"/> characters.</exception>
    public static void Append(XmlReader reader, StringBuilder text, int longest)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(1 << 12);
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                throw new InvalidDataException("There are elements within its text.");
            }

            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                if (text.Length + read > longest)
                {
                    throw new InvalidDataException($"One of its paragraphs has more than {longest} characters.");
                }

                text.Append(buffer, 0, read);
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
    }
}
