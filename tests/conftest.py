"""What several test files need: the default story as a careful hand reading gives it, and as the code reads it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import hypothesis
import pytest
from invented import TIMES

from helpers.tables import Article, Block, Figure, Quote, Sentence, Witness

# A property is tried on the same examples everywhere, and a slow machine is no fault of the property; `make trust` tries more.
hypothesis.settings.register_profile(
    "steady", deadline=None, derandomize=TIMES == 1, max_examples=100 * TIMES, suppress_health_check=[hypothesis.HealthCheck.too_slow],
)  # fmt: skip
hypothesis.settings.load_profile("steady")

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold"
APPROXIMATOR = {"about": "~", "approximately": "~", "only about": "~", "over": ">", "more than": ">", "nearly": "<"}


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory):
    """The report of the default story with one parameter set, made once for all that look at its pages."""
    from helpers.report import make_report  # heavy: not for the tests that need no report

    out = tmp_path_factory.mktemp("seeds") / "reports"
    return make_report(SEEDS, out, parameters={"target": "2000000"}, jobs=2)


def checkout(here: Path, *names: str) -> Path:
    """A copy of the files and folders of the project with these names, so that commands can write where they please."""
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, here / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        else:
            shutil.copy(ROOT / name, here / name)
    return here


def gold(name: str) -> list[dict]:
    """The rows of tests/gold/seed_<name>.jsonl."""
    return [json.loads(line) for line in (GOLD / f"seed_{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _number(row: dict) -> tuple[float, float]:
    if row["approximator"] == "indefinite":
        return row["lo"] / 2, row["lo"] * 5
    lo = row["lo"] if row["lo"] is not None else row["hi"]
    return float(lo), float(row["hi"] if row["hi"] is not None else row["lo"])


def _figure(number: int, row: dict, sentences: list[Sentence]) -> Figure:
    hedge = row["approximator"] if row["approximator"] not in ("range", "indefinite") else None
    lo, hi = _number(row)
    form = "vague" if row["approximator"] == "indefinite" else "scalar" if lo == hi else "range"
    article_id = row["document"].removesuffix(".txt")
    inside = (s.sentence_id for s in sentences if s.start <= row["start"] < s.end)
    return Figure(
        figure_id=f"{article_id}-f{number:02}", article_id=article_id, sentence_id=next(inside, None),
        start=row["start"], end=row["end"], text=row["text"], lo=lo, hi=hi, form=form,
        approximator=APPROXIMATOR.get(hedge or ""), hedge=hedge, noun=row["noun"], rate=row["per"], role=row["role"],
        when=row["when"],
    )  # fmt: skip


@pytest.fixture(scope="session")
def gold_witnesses() -> list[Witness]:
    """The three default articles as the hand reading gives them: what reckon and compare are tested on.

    Sentences come from the alignment gold where it has them, else a whole body line is one sentence.
    """
    witnesses = []
    for path in sorted(SEEDS.glob("*.txt")):
        text, document = path.read_bytes().decode("utf-8"), path.name
        article_id = path.stem
        layout = [row for row in gold("layout") if row["document"] == document]
        blocks = [
            Block(block_id=f"{article_id}-b{i:03}", article_id=article_id, start=r["start"], end=r["end"],
                  text=r["text"], label=r["label"], rule="gold")
            for i, r in enumerate(layout)
        ]  # fmt: skip
        sentences = _sentences(article_id, text, blocks)
        rows = [row for row in gold("figures") if row["document"] == document]
        figures = [_figure(i, row, sentences) for i, row in enumerate(rows, 1)]
        quotes = [
            Quote(quote_id=f"{article_id}-q{i:02}", article_id=article_id, start=r["start"], end=r["end"],
                  sentence_id=next((s.sentence_id for s in sentences if s.start <= r["start"] < s.end), None),
                  text=r["text"], kind=r["kind"], speaker=r["speaker"], cue=r["cue"], told_to=r["told_to"])
            for i, r in enumerate((r for r in gold("quotes") if r["document"] == document), 1)
        ]  # fmt: skip
        article = Article(
            article_id=article_id, file=document, sha256=hashlib.sha256(path.read_bytes()).hexdigest(), format="txt",
            encoding="utf-8", title=next((b.text for b in blocks if b.label == "headline"), None),
            published="2025-02-08T16:24:00+00:00" if document.startswith("001") else None,
        )  # fmt: skip
        witnesses.append(Witness(article, text, blocks, sentences, figures, quotes, []))
    return witnesses


def _sentences(article_id: str, text: str, blocks: list[Block]) -> list[Sentence]:
    cuts = {(r[f"start_{side}"], r[f"end_{side}"]) for r in gold("alignment") for side in "ab"
            if r[f"document_{side}"] == article_id + ".txt"}  # fmt: skip
    for row in gold("figures") + gold("quotes"):
        if row["document"] == article_id + ".txt" and not any(s <= row["start"] < e for s, e in cuts):
            block = next((b for b in blocks if b.start <= row["start"] < b.end), None)
            if block:
                after = max((e for s, e in cuts if block.start <= s < block.end), default=block.start)
                text_left = text[after : block.end]
                ends = [m.end() for m in re.finditer(r"\.(?=\s+[A-Z])", text_left)] + [len(text_left.rstrip())]
                cuts |= {(after + a + len(text_left[a:b]) - len(text_left[a:b].lstrip()), after + b)
                         for a, b in zip([0, *ends], ends, strict=False)}  # fmt: skip
    for block in blocks:
        untouched = not any(s < block.end and block.start < e for s, e in cuts)
        if untouched and block.label in ("body", "headline", "standfirst", "caption"):
            cuts.add((block.start, block.end))
    found = []
    for i, (start, end) in enumerate(sorted(cuts)):
        label = next((b.label for b in blocks if b.start < end and start < b.end), "body")
        found.append(
            Sentence(sentence_id=f"{article_id}-s{i:03}", article_id=article_id, start=start, end=end,
                     text=text[start:end], clean=" ".join(text[start:end].split()), paragraph=i,
                     label=label if label in ("headline", "standfirst", "caption") else "body")
        )  # fmt: skip
    return found
