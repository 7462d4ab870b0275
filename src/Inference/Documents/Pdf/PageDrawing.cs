#if PDFPIG
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace SpeechML.Documents.Pdf;

/// <summary>
/// Takes the characters of a page while it is drawn, and lines and areas not at all. PdfPig's own page keeps ten times as much of each character
/// and is asked when all are there, so that a few kilobytes which draw millions of them would fill the memory.
/// </summary>
internal sealed class PageDrawing(
    int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox cropBox,
    UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions options)
    : BaseStreamProcessor<DrawnPage>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
{
    /// <summary>A page that draws more characters is taken for an attack, not for a page.</summary>
    private const int MostGlyphs = 1 << 17;

    /// <summary>A character has no more accents than that.</summary>
    private const int LongestCombined = 8;

    /// <summary>In points: what rounding leaves of a straight line.</summary>
    private const double Straight = 1e-4;

    private readonly List<DrawnGlyph> glyphs = [];
    private bool hasPictures;

    /// <inheritdoc/>
    public override DrawnPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return new DrawnPage(glyphs, hasPictures);
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (Diacritics.IsInCombiningDiacriticRange(unicode) && currentOffset > 0 && glyphs.Count > 0 && glyphs[^1].Text.Length < LongestCombined
            && Diacritics.TryCombineDiacriticWithPreviousLetter(unicode, glyphs[^1].Text, out string? combined))
        {
            glyphs[^1] = glyphs[^1] with { Text = combined };
            return;
        }

        if (glyphs.Count == MostGlyphs)
        {
            throw new InvalidDataException($"More than {MostGlyphs} characters.");
        }

        PdfPoint from = OnPage(0, renderingMatrix, textMatrix, transformationMatrix);
        PdfPoint to = OnPage(characterBoundingBox.Width, renderingMatrix, textMatrix, transformationMatrix);
        PdfPoint ahead = from.X == to.X && from.Y == to.Y ? OnPage(1, renderingMatrix, textMatrix, transformationMatrix) : to;
        glyphs.Add(new DrawnGlyph(unicode, from, to, OrientationOf(from, ahead), pointSize, font.Name?.Data ?? ""));
    }

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath() => null;

    /// <inheritdoc/>
    public override void StrokePath(bool close)
    {
    }

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    /// <inheritdoc/>
    public override void EndPath()
    {
    }

    /// <inheritdoc/>
    public override void ClosePath()
    {
    }

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => hasPictures = true;

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => hasPictures = true;

    private static PdfPoint OnPage(double x, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, 0))));

    /// <summary>As <see cref="Letter.TextOrientation"/> has it: Rotate90 is text that runs downwards.</summary>
    private static TextOrientation OrientationOf(PdfPoint from, PdfPoint to) =>
        Math.Abs(from.Y - to.Y) < Straight ? (from.X > to.X ? TextOrientation.Rotate180 : TextOrientation.Horizontal) :
        Math.Abs(from.X - to.X) < Straight ? (from.Y > to.Y ? TextOrientation.Rotate90 : TextOrientation.Rotate270) :
        TextOrientation.Other;
}
#endif
