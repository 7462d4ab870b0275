#!/usr/bin/env python3
"""Makes PDFs of texts whose paragraphs are known, reads them again, and prints how many paragraphs come back exactly.

Each text is set in five ways: by LibreOffice with indents, in two columns, and without indents; by Chromium with and without indents.
Needs a build that has PdfPig, LibreOffice (soffice), Chromium, and Chinese fonts (Debian's libreoffice-writer, chromium,
fonts-noto-cjk, fonts-wqy-zenhei).

Usage: round-trip.py [FILE_OR_FOLDER_OF_TEXT_FILES…]     one paragraph a line; default: the leaders' speeches of data/corpus
"""
import collections
import html
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ROOT / "data/corpus/leaders.jsonl"
LONGEST_TITLE = 40
NUMBER = '<text:page-number text:select-page="current">1</text:page-number>'

# What LibreOffice sets: font, size and indent in points, columns, lines' height, page head and foot.
BOOK_SETTINGS = {
    "LibreOffice, indents": ("Noto Serif CJK SC", 16, 32, 1, "28pt", "讲话汇编", f"— {NUMBER} —"),
    "LibreOffice, two columns": ("Noto Sans CJK SC", 10.5, 21, 2, "120%", "讲话汇编", NUMBER),
    "LibreOffice, no indents": ("WenQuanYi Zen Hei", 12, 0, 1, "140%", "", f"第{NUMBER}页 共<text:page-count>1</text:page-count>页"),
}
WEB_SETTINGS = {
    "Chromium, indents": "p{text-indent:2em;text-align:justify;margin:0;line-height:1.75}",
    "Chromium, no indents": "p{margin:0 0 12px 0;line-height:1.6}",
}
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible")])


def style(name, font, size, properties):
    return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {properties}/>'
            f'<style:text-properties fo:font-family="{font}" style:font-family-asian="{font}" fo:font-size="{size}pt" '
            f'style:font-size-asian="{size}pt" style:language-asian="zh" style:country-asian="CN"/></style:style>')


def book(paragraphs, font, size, indent, columns, height, head, foot):
    """A flat OpenDocument file. LibreOffice does not write commas that hang over the margin, so none may hang."""
    setting = f'fo:text-align="justify" fo:text-indent="{indent}pt"' if indent else 'fo:text-align="start" fo:margin-bottom="8pt"'
    parted = f'<style:columns fo:column-count="{columns}" fo:column-gap="0.7cm"/>' if columns > 1 else ""
    header = f'<style:header><text:p text:style-name="Edge">{head}</text:p></style:header>' if head else ""
    edge = '<style:header-footer-properties fo:min-height="0.5cm" fo:margin-{}="0.5cm"/>'
    lines = "".join(f'<text:p text:style-name="{"Body" if i else "Title"}">{html.escape(text)}</text:p>' for i, text in enumerate(paragraphs))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>'
        + style("Body", font, size, f'style:punctuation-wrap="simple" {setting} fo:line-height="{height}"')
        + style("Title", font, 22, 'fo:text-align="center" fo:margin-bottom="12pt"')
        + style("Edge", font, 9, 'fo:text-align="center"')
        + '</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" '
        f'fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm">{parted}'
        f'</style:page-layout-properties><style:header-style>{edge.format("bottom")}</style:header-style>'
        f'<style:footer-style>{edge.format("top")}</style:footer-style></style:page-layout></office:automatic-styles>'
        f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">{header}'
        f'<style:footer><text:p text:style-name="Edge">{foot}</text:p></style:footer></style:master-page></office:master-styles>'
        f'<office:body><office:text>{lines}</office:text></office:body></office:document>')


def web(paragraphs, css):
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs[1:])
    return (f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>body{{font-family:"Noto Serif CJK SC";font-size:14px}}'
            f'h1{{text-align:center}}{css}</style><h1>{html.escape(paragraphs[0])}</h1>{body}</html>')


def texts(arguments):
    """Paragraphs by document; the first one is the title."""
    documents = collections.defaultdict(list)
    if not arguments:
        for line in CORPUS.open(encoding="utf-8"):
            item = json.loads(line)
            documents[item["doc"]].append(item["text"])
    for argument in map(pathlib.Path, arguments):
        for file in sorted(argument.rglob("*.txt")) if argument.is_dir() else [argument]:
            documents[file.stem] = file.read_text(encoding="utf-8-sig").splitlines()
    for name, lines in documents.items():
        lines[:] = [line.strip() for line in lines if line.strip()]
        if len(lines[0]) > LONGEST_TITLE:
            lines.insert(0, name)
    return documents


def read(program, folder):
    """The paragraphs of every PDF of a folder, by document."""
    answers = subprocess.run([*program, "analyze", str(folder), "--format", "jsonl"], stdout=subprocess.PIPE, text=True, check=True).stdout
    documents = collections.defaultdict(list)
    for line in answers.splitlines():
        item = json.loads(line)
        documents[pathlib.Path(item["doc"]).stem].append(item["text"])
    return documents


def main():
    for tool in ("soffice", "chromium"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: apt-get install libreoffice-writer chromium fonts-noto-cjk fonts-wqy-zenhei")
    documents = texts(sys.argv[1:])
    program = ["dotnet", "run", "--project", str(ROOT / "src/Cli"), "-c", "Release", "--"]
    total = sum(map(len, documents.values()))
    print(f"{len(documents)} documents, {total} paragraphs")
    for way in [*BOOK_SETTINGS, *WEB_SETTINGS]:
        with tempfile.TemporaryDirectory() as sources, tempfile.TemporaryDirectory() as folder:
            made = []
            for name, paragraphs in documents.items():
                made.append(pathlib.Path(sources) / (name + (".fodt" if way in BOOK_SETTINGS else ".html")))
                made[-1].write_text(book(paragraphs, *BOOK_SETTINGS[way]) if way in BOOK_SETTINGS else web(paragraphs, WEB_SETTINGS[way]), encoding="utf-8")
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
            if way in BOOK_SETTINGS:
                subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, made)], **quiet)
            else:
                for file in made:
                    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer",
                                    f"--print-to-pdf={folder}/{file.stem}.pdf", file.as_uri()], **quiet)
            found = read(program, folder)
        exact = sum((collections.Counter(paragraphs) & collections.Counter(found[name])).total() for name, paragraphs in documents.items())
        print(f"{way}: {exact} exactly ({100 * exact / total:.1f} %), {sum(map(len, found.values()))} read", flush=True)


main()
