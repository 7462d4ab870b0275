#!/usr/bin/python3
"""Times other tools beside ours on the same paragraphs, one thread, and prints megabytes of UTF-8 text a second of
processor time.

Needs Debian's fasttext, python3-jieba and python3-sklearn, and a built benchmarks/Throughput. The peers learn from the authored
corpus, so that they have labels to give; what is timed is answering. fastText gets its tokens ready-made.

Usage: compare.py [FOLDER_OF_TEXT_FILES]
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ROOT / "data/corpus/speeches.jsonl"
REPEATS = 3


def processor_seconds():
    """Of this process and its children: what else runs on the machine does not count."""
    return sum(os.times()[:4])


def best(work, repeats=REPEATS):
    """The least of several runs."""
    times = []
    for _ in range(repeats):
        start = processor_seconds()
        work()
        times.append(processor_seconds() - start)
    return min(times)


def main():
    if not shutil.which("fasttext"):
        sys.exit("fasttext is missing: apt-get install fasttext python3-jieba python3-sklearn")
    import jieba
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    jieba.setLogLevel(60)
    labelled = [json.loads(line) for line in CORPUS.open(encoding="utf-8")]
    if len(sys.argv) > 1:
        files = sorted(pathlib.Path(sys.argv[1]).rglob("*.txt"))
        paragraphs = [line for file in files for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    else:
        paragraphs = [item["text"] for item in labelled]
    megabytes = sum(len(text.encode()) for text in paragraphs) / 1e6
    rates = {}

    jieba.initialize()
    tokens = []
    rates["jieba, segmentation alone"] = megabytes / best(lambda: tokens.extend(" ".join(jieba.cut(text)) for text in paragraphs), repeats=1)

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        train, texts, nothing = folder / "train.txt", folder / "texts.txt", folder / "nothing.txt"
        train.write_text("".join(f"__label__{item['label']} {' '.join(jieba.cut(item['text']))}\n" for item in labelled), encoding="utf-8")
        texts.write_text("".join(re.sub(r"\s+", " ", line) + "\n" for line in tokens), encoding="utf-8")
        nothing.write_text("\n")
        subprocess.run(["fasttext", "supervised", "-input", train, "-output", folder / "model", "-wordNgrams", "2", "-thread", "1", "-verbose", "0"], check=True)

        def predict(file):
            return lambda: subprocess.run(["fasttext", "predict", folder / "model.bin", file], check=True, stdout=subprocess.DEVNULL)

        seconds = best(predict(texts)) - best(predict(nothing))
        rates["fastText, tokens ready-made"] = megabytes / seconds

    model = make_pipeline(TfidfVectorizer(analyzer=jieba.lcut, min_df=2), LogisticRegression(max_iter=200))
    model.fit([item["text"] for item in labelled], [item["label"] for item in labelled])
    some = paragraphs[:2000]
    rates["jieba + scikit-learn, text to label"] = sum(len(text.encode()) for text in some) / 1e6 / best(lambda: model.predict(some))

    ours = subprocess.run(
        ["dotnet", "run", "--project", ROOT / "benchmarks/Throughput", "-c", "Release", "--no-build", "--", "stages", *sys.argv[1:2]],
        check=True, capture_output=True, text=True).stdout
    mine = float(re.search(r"^classify +\S+ +(\S+)", ours, re.MULTILINE).group(1))
    print(f"{len(paragraphs):,} paragraphs, {megabytes:.2f} MB")
    print(f"{'SpeechML, text to label':<40}{mine:8.1f} MB/s")
    for name, rate in rates.items():
        print(f"{name:<40}{rate:8.2f} MB/s; ours is {mine / rate:.1f} times as fast")


if __name__ == "__main__":
    main()
