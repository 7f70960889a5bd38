"""A small story about a flood for the tests of the report, read by hand: two captures, one finding in each verdict."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from helpers.compare import Comparison
from helpers.settings import read_settings
from helpers.story import Story
from helpers.tables import (
    Alignment,
    Article,
    Attribution,
    Block,
    Check,
    Drift,
    Figure,
    Lineage,
    Quote,
    Sentence,
    Witness,
)

HEADLINE = "River falls after night of rain"
FIRST = "Crews filled between 300 and 400 sandbags an hour, with 20 at each of the 25 posts."
SECOND = "“The water is <b>falling</b>,” the warden said."
TEXT_A = f"{HEADLINE}\n\n{FIRST}\n{SECOND}\n\nSign up for our newsletter\n"
TEXT_B = "Crews filled 300-350 sandbags an hour along the river.\nEvil\u202e words </script><script>alert(1)</script> here.\n"


def span(article_id: str, text: str, words: str, after: int = 0) -> str:
    """The span of some words, as checks name it."""
    start = text.index(words, after)
    return f"{article_id}:{start}-{start + len(words)}"


def _figure(
    number: int, name: str, text: str, words: str, lo: float, hi: float, measure: str, rate: str | None
) -> Figure:
    start = text.index(words)
    return Figure(
        figure_id=f"{name}-f{number}",
        article_id=name,
        start=start,
        end=start + len(words),
        text=words,
        lo=lo,
        hi=hi,
        form="scalar" if lo == hi else "range",
        noun=measure,
        measure=measure,
        rate=rate,
        attribution_id=f"{name}-a1",
    )


def _lines(name: str, text: str, labels: list[str]) -> tuple[list[Block], list[Sentence]]:
    blocks, sentences, at = [], [], 0
    lines = [line for line in text.split("\n") if line]
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        start = text.index(line, at)
        at = text.index(lines[index + 1], start) if index + 1 < len(lines) else len(text)
        blocks.append(
            Block(
                block_id=f"{name}-b{index}",
                article_id=name,
                start=start,
                end=at,
                text=text[start:at],
                label=label,
                rule="by hand",
            )
        )
        if label in ("body", "headline"):
            sentences.append(
                Sentence(
                    sentence_id=f"{name}-s{index}",
                    article_id=name,
                    start=start,
                    end=start + len(line),
                    text=line,
                    clean=line,
                    paragraph=index,
                    label=label,
                )
            )
    return blocks, sentences


def _witness(name: str, text: str, labels: list[str], **told: object) -> Witness:
    blocks, sentences = _lines(name, text, labels)
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(article_id=name, file=f"{name}.txt", sha256=digest, format="txt", encoding="utf-8", **told)
    return Witness(article, text, blocks, sentences)


def _checks() -> list[Check]:
    words = [span("a", TEXT_A, part) for part in ("300 and 400", "20", "25")]
    return [
        Check(
            check_id="product-1",
            finding_id="p1",
            rule="product",
            article_ids=("a",),
            figure_ids=("a-f1", "a-f2", "a-f3"),
            spans=tuple(words),
            formula="20 an hour each x 25 posts = 500 an hour; printed: 300 to 400",
            result="500",
            stated="300 to 400",
            unit="an hour",
            verdict="inconsistent",
            grade="hard",
            why="They would if both were minimums.",
            room="13 to 16 at each post",
        ),
        Check(
            check_id="product-2",
            finding_id="p1",
            rule="product",
            article_ids=("a",),
            spans=tuple(words),
            formula="300 to 400 / 25 = 12 to 16",
            result="12 to 16",
            stated="20",
            verdict="inconsistent",
            grade="as usually read",
        ),
        Check(
            check_id="same_measure-1",
            finding_id="s1",
            rule="same_measure",
            article_ids=("a", "b"),
            figure_ids=("a-f1", "b-f1"),
            spans=(words[0], span("b", TEXT_B, "300-350")),
            formula="300 to 400 beside 300 to 350",
            result="300 to 350",
            stated="300 to 400",
            verdict="cannot tell",
            settles="what each hour was",
        ),
        Check(
            check_id="quotation-1",
            finding_id="q1",
            rule="quotation",
            article_ids=("a",),
            spans=(span("a", TEXT_A, "The water is <b>falling</b>,"),),
            formula="one quotation",
            result="alike",
            verdict="consistent",
        ),
    ]


@pytest.fixture
def river(tmp_path: Path) -> Story:
    """The story, made anew for each test, in a folder that holds its files."""
    a = _witness("a", TEXT_A, ["headline", "body", "body", "boilerplate"], title=HEADLINE, publisher="Valley Post")
    b = _witness("b", TEXT_B, ["body", "body"], published="2024-03-02T08:00:00+00:00")
    a.figures = [
        _figure(1, "a", TEXT_A, "300 and 400", 300, 400, "sandbags", "hour"),
        _figure(2, "a", TEXT_A, "20", 20, 20, "sandbags", "hour, post"),
        _figure(3, "a", TEXT_A, "25", 25, 25, "posts", None),
    ]
    b.figures = [_figure(1, "b", TEXT_B, "300-350", 300, 350, "sandbags", "hour")]
    said = TEXT_A.index("The water")
    a.quotes = [
        Quote(
            quote_id="a-q1",
            article_id="a",
            start=said,
            end=said + 28,
            text=TEXT_A[said : said + 28],
            kind="direct",
            speaker="the warden",
        )
    ]
    a.attributions = [
        Attribution(
            attribution_id="a-a1",
            article_id="a",
            start=0,
            end=5,
            text="River",
            source="the county",
            cue="said",
            content_start=0,
            content_end=5,
        )
    ]
    for name, text in (("a", TEXT_A), ("b", TEXT_B)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    story = Story(tmp_path, read_settings(tmp_path), [a, b], [])
    story.__dict__["check_records"] = _checks()
    story.__dict__["comparison"] = _comparison(a, b)
    return story


def _comparison(a: Witness, b: Witness) -> Comparison:
    one, other = a.sentences[1], b.sentences[0]
    found = Comparison()
    found.alignments.append(
        Alignment(
            alignment_id="l1",
            article_a="a",
            sentence_a=one.sentence_id,
            start_a=one.start,
            end_a=one.end,
            article_b="b",
            sentence_b=other.sentence_id,
            start_b=other.start,
            end_b=other.end,
            relation="differs",
            score=0.5,
            evidence="numbers",
        )
    )
    found.drift.append(
        Drift(
            drift_id="d1",
            alignment_id="l1",
            kind="number",
            article_a="a",
            start_a=one.start,
            end_a=one.end,
            before="300 and 400",
            article_b="b",
            start_b=other.start,
            end_b=other.end,
            after="300-350",
            effect="the top falls by 50",
        )
    )
    found.lineage.append(
        Lineage(
            lineage_id="g1",
            article_a="b",
            article_b="a",
            relation="consistent with a rewording of",
            direction="a from b",
            strength="weak",
            evidence_for=("same order",),
            would_overturn="an earlier text",
        )
    )
    return found
