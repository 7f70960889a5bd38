"""What notebook 04 shows: printed figures beside published ones, and comparisons series by series.

Comes in: a Story. Goes out: sentences and DataFrames for a reader. Every published figure stands with its tier and its
source; none is called official unless it is of tier 1, the source's own page.
"""

from __future__ import annotations

import typing

from ..reckon.intervals import words
from ..reckon.outside.counterparts import Pair, pairs
from ..reckon.outside.published import Published, read_published, series_years
from ..reckon.outside.reference import Comparison, comparisons
from ..story import Story
from .notebook import plain
from .words import count

if typing.TYPE_CHECKING:
    import pandas as pd

WITHOUT = (
    "This story has no published reference figures: add a folder reference with CSV files beside the articles; "
    "seeds/reference/README.md says which columns they have."
)
TIERS = {
    1: "the source's own page",
    2: "a research body or newsroom that quotes it",
    3: "a repost or a page of another kind",
}
NONE = "no published figure of this measure for its days"


def published_rows(story: Story) -> list[Published]:
    """The story's published figures, checked; empty without `reference/`. Raises StoryError for a bad row."""
    return read_published(story.reference)


def paired(story: Story) -> list[Pair]:
    """Every printed figure that counts something, with the published figures near it."""
    return pairs(story.witnesses, story.settings, published_rows(story))


def compared(story: Story) -> list[Comparison]:
    """Every comparison with all others of a stretch of years, series by series."""
    return comparisons(story.witnesses, story.settings, published_rows(story))


def answer(story: Story) -> list[str]:
    """The answer in sentences; one sentence for a story without published figures."""
    rows, every, open_ones = published_rows(story), paired(story), compared(story)
    if not rows:
        return [WITHOUT]
    met = [pair for pair in every if pair.near]
    firm = sum(1 for pair in met if any(row.tier < 3 for row in pair.agrees))
    weak = sum(1 for pair in met if pair.agrees and all(row.tier == 3 for row in pair.agrees))
    told = [
        f"Of {count(len(every), 'printed figure')} that count something, with a published figure of their measure: {len(met)}; "
        f"agreeing with it: {firm}; agreeing on tier 3 alone, which decides nothing: {weak}; outside it: {len(met) - firm - weak}.",
    ]
    return told + [comparison_sentence(one) for one in open_ones]


def comparison_sentence(one: Comparison) -> str:
    """One comparison in a sentence: its words, the verdict, and how many readings go which way."""
    sentence = one.places[0][1]
    quoted = plain(sentence.text[one.found.start : one.found.end])
    if not one.lines:
        return f"“{quoted}” names no series, and no published series of its measure is here: **cannot tell**."
    parts = []
    for outcome in ("would hold", "would not hold", "cannot be told"):
        number = sum(1 for line in one.lines if line.outcome == outcome)
        parts.append(f"{outcome} in {number}")
    series = len({line.series for line in one.lines})
    return (
        f"“{quoted}” names no series: **cannot tell, it depends on the series**. "
        f"Of {count(len(one.lines), 'reading')} ({count(series, 'series', 'series')}, each with two readings of the stretch) it {', '.join(parts)}."
    )


def counterparts_table(story: Story) -> pd.DataFrame:
    """Each printed figure beside each published one near it: value, unit, tier, confidence, source, and whether it fits."""
    import pandas as pd

    rows = []
    for pair in paired(story) if story.reference else []:
        captures = ", ".join(dict.fromkeys(figure.article_id for figure in pair.figures))
        for row in pair.near or (None,):
            rows.append(
                {
                    "printed": pair.words,
                    "as usually read": words(pair.reading.usual),
                    **_beside(pair, row),
                    "captures": captures,
                }
            )
    return pd.DataFrame(rows)


def _beside(pair: Pair, row: Published | None) -> dict[str, object]:
    if row is None or row.value is None:
        return {"published": NONE, "fits": "", "covers": "", "tier": "", "confidence": "", "source": ""}
    days = " to ".join(dict.fromkeys(str(day) for day in (row.start, row.end) if day))
    return {
        "published": f"{words(row.value)} {row.unit}", "fits": "yes" if row in pair.agrees else "no", "covers": days,
        "tier": row.tier, "confidence": row.confidence, "source": row.source_title,
    }  # fmt: skip


def lines_table(story: Story) -> pd.DataFrame:
    """Each comparison in each series and under each reading of its stretch, broadest definition first."""
    import pandas as pd

    rows = [
        {
            "the comparison": outcome_words(line.outcome, line.series), "reading of the stretch": line.stretch.words,
            "why": line.why, "rests on": line.rests_on, "captures": ", ".join(w.article.article_id for w, _ in one.places),
        }
        for one in compared(story) for line in one.lines
    ]  # fmt: skip
    return pd.DataFrame(rows)


def outcome_words(outcome: str, series: str) -> str:
    """What a comparison comes to in a series, in words.

    >>> outcome_words("would hold", "homes let")
    'would hold in the series: homes let'
    """
    return f"{outcome} in the series: {series}"


def series_of(story: Story) -> dict[str, dict[int, Published]]:
    """The published series that the story names, by name and year, in the story's order."""
    rows = published_rows(story)
    found = {series.name: series_years(rows, series.prefix) for series in story.settings.series}
    return {name: years for name, years in found.items() if years}


def shown_rows(story: Story) -> list[Published]:
    """Every published figure that stands beside a printed one or in a named series, once, in the file's order."""
    ids = {row.figure_id for pair in paired(story) for row in pair.near}
    ids |= {row.figure_id for years in series_of(story).values() for row in years.values()}
    ids |= {row.figure_id for one in compared(story) for line in one.lines for row in line.rows}
    return [row for row in published_rows(story) if row.figure_id in ids]


def leftover(story: Story) -> str:
    """How many published rows are used here and how many are not: nothing is lost in the joining."""
    every, used = published_rows(story), shown_rows(story)
    if not every:
        return "No published row."
    tiers = ", ".join(
        f"{sum(1 for row in every if row.tier == tier)} of tier {tier} ({words})" for tier, words in TIERS.items()
    )
    return (
        f"{count(len(every), 'published row')}: {tiers}. {len(used)} stand beside a printed figure or in a series; "
        f"{len(every) - len(used)} have no counterpart in these articles and are not used."
    )


def sources_table(story: Story) -> pd.DataFrame:
    """The published figures used here: what each counts, its value, tier, confidence, source and address."""
    import pandas as pd

    rows = [
        {
            "published figure": row.description, "value": words(row.value) if row.value else "", "unit": row.unit, "tier": row.tier,
            "confidence": row.confidence, "source": row.source_title, "address": row.source_url, "note": row.note,
        }
        for row in shown_rows(story)
    ]  # fmt: skip
    return pd.DataFrame(rows)
