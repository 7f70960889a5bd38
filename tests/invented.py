"""Invented articles for properties: sentences with numbers and quotations, laid out as saved pages are, and plain noise.

Comes in: nothing but what hypothesis draws. Goes out: strategies of texts; `times` says how many examples are tried.
`make test` tries a few, always the same; with TRUST_TIMES set, `make trust` tries that many times as many, new ones each time.
"""

from __future__ import annotations

import os
import random

from hypothesis import settings
from hypothesis import strategies as st

from helpers.compare import Comparison, compare
from helpers.corpus.sample import articles
from helpers.extract import extract
from helpers.read import read_article
from helpers.read.files import Capture
from helpers.reckon import check_figures, checks, dated, measured
from helpers.settings import Settings
from helpers.tables import Check, Witness

checks.FAULTS = ()  # under tests, fuzz and mutations a fault in a rule is a fault, not one check less
TIMES = int(os.environ.get("TRUST_TIMES", "1"))

NUMBERS = st.one_of(
    st.integers(0, 99).map(str),
    st.integers(100, 9_999_999).map("{:,}".format),
    st.decimals(0, 999, places=1).map(str),
    st.sampled_from(
        "two|a dozen|hundreds|twenty-one|three and a half|1,200-1,400|between 3 and 5|5ft 7in|3.2 million|$2bn".split(
            "|"
        )
    ),
)
HEDGES = st.sampled_from("about |more than |nearly |up to |at least |just |only |some |".split("|"))
THINGS = st.sampled_from(
    "homes|ferries|percent|miles|litres of milk|votes|people|euros|days|tents a day|mph|hectares".split("|")
)
SAID = st.sampled_from(
    (
        "“{}”, said Ada Finch, who runs the depot.",
        '"{}," the mayor told The Post.',
        "According to the board, {}.",
        "{}, she added.",
        "Tom Orr: ‘{}’",
        "{}.",
        "{} (a tenth of them in June), officials said.",
        "In May 2023, {}!",
    )
)
CLAUSES = st.tuples(
    st.sampled_from(("they moved", "it cost", "the flood hit", "we lost", "crews saved")), HEDGES, NUMBERS, THINGS
)
SENTENCES = st.tuples(SAID, CLAUSES).map(lambda drawn: drawn[0].format("{} {}{} {}".format(*drawn[1])))
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
FURNITURE = st.sampled_from(
    (
        "By Ada Finch",
        "17 May 2024",
        "MARLOW, May 17 (Agency) —",
        "Photo: Tom Orr / The Post",
        "Read more",
        "* * *",
        "Share this article",
        "Tags: floods, ferries",
        "The Post © 2024",
        "# Rivers and roads",
    )
)
BREAKS = st.sampled_from(("\n\n", "\n", "\r\n\r\n", "\n\n\n", " \n", "\r"))
PAGES = st.lists(st.tuples(PARAGRAPHS | FURNITURE, BREAKS).map("".join), min_size=1, max_size=8).map("".join)
PIECES = "1 , . - – % $ £ ° ' ’ \" “ ” ( ) [ ] * # > | : ; & < / \\ \n \t \r \x0b \x0c \u2028 \u00a0 \u200b \u202e \ufeff é 洪 ٣ ½ 𝟗 million per said By of a percent half".split(" ")  # fmt: skip
NOISE = st.lists(st.sampled_from([*PIECES, " "]), max_size=60).map("".join) | st.text(max_size=80)
TEXTS = PAGES | NOISE | st.tuples(PAGES, NOISE, PAGES).map("".join)
STORIES = st.tuples(st.integers(0, 10_000), st.integers(2, 4)).map(lambda drawn: story(*drawn))


def times(few: int) -> settings:
    """So many examples in `make test`, and TRUST_TIMES as many under `make trust`."""
    return settings(max_examples=few * TIMES, derandomize=TIMES == 1, deadline=None)


def story(seed: int, size: int) -> tuple[str, ...]:
    """Texts of one invented archive, some of which tell one event; no two are the same."""
    made = [one["text"] for one in articles(4 * size, seed=seed)]
    return tuple(random.Random(seed).sample(list(dict.fromkeys(made)), size))


def told(texts: dict[str, str]) -> tuple[list[Witness], list[Check], Comparison]:
    """A story whose files have these names and texts: its articles, the checks of their figures, and the comparison."""
    witnesses = [extract(read_article(Capture(name, "", "txt", text))) for name, text in sorted(texts.items())]
    whole = dated(measured(witnesses, Settings()), Settings())
    checks = check_figures(whole, Settings())
    return whole, checks, compare(whole, checks)
