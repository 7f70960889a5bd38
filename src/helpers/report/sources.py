"""What notebook 03 shows: captures laid side by side, what differs, who shares wording with whom, origins of figures.

Comes in: a Story. Goes out: sentences, small DataFrames whose columns are headings for people, and one chart. Captures
are called by their letters; nothing is compared here.
"""

from __future__ import annotations

import typing
from collections import defaultdict
from itertools import combinations

import pandas as pd

from ..compare.alignment import ALONE, align
from ..compare.concordance import Concordance
from ..tables import Alignment, Lineage
from .charts import BAND, INK, MARK, MUTED, style
from .claims import claim_words
from .descent import descent
from .notebook import plain
from .places import Places
from .words import count

if typing.TYPE_CHECKING:
    from IPython.display import HTML
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..story import Story

CLOSE = ("identical", "near", "paraphrase")
STYLE = (
    "svg.descent .box {fill: none; stroke: currentColor} svg.descent .lost {stroke-dasharray: 5 4} "
    "svg.descent .edge {fill: none; stroke: currentColor; stroke-width: 1.5} svg.descent .strong {stroke-width: 3} "
    "svg.descent .weak, svg.descent .undecided {stroke-dasharray: 3 4} "
    "svg.descent .head, svg.descent text {fill: currentColor; stroke: none; font: 14px sans-serif} "
    "svg.descent text.strength {font-size: 12px; stroke-width: 0}"
)  # the site has its own style sheet; JupyterLab has none for us
PANELS = 6  # pairs drawn side by side; more would be too small to read
TRIED = (0.25, ALONE, 0.45, 0.55)  # cosines
CLAIMS = 12  # claims told in the answer; all stand in the written table
DIRECTED = ("a from b", "b from a")
SUPPORT = ("strong", "moderate", "weak", "undecided")
MANY = 60  # rows of a table shown; all stand in the written tables


def letters(story: Story) -> pd.DataFrame:
    """One row a capture: its letter, file, outlet and credit, so that the tables below can be short."""
    places = Places(story.witnesses)
    rows = [
        {"capture": c.siglum, "file": c.article.file, "outlet": c.article.publisher or "not told by the capture",
         "copy of": c.article.credit or "", "sentences": len(places.witnesses[name].sentences)}
        for name, c in places.captures.items()
    ]  # fmt: skip
    return pd.DataFrame(rows)


def answer(story: Story) -> list[str]:
    """The bottom line: how many sentences are aligned, what differs, what the claims are, which figures have one origin."""
    found = story.comparison
    if len(story.witnesses) < 2:
        return ["The story holds one capture: there is nothing to compare it with."]
    kinds = story.drift.kind.value_counts().sort_index()
    told = ", ".join(f"{plain(kind)} {number}" for kind, number in kinds.items()) or "none"
    shared = [origin for origin in found.origins if len(origin.article_ids) > 1]
    single = sum(origin.at_most == 1 for origin in shared)
    lines = [
        f"{count(len(found.alignments), 'pair')} of sentences tell the same; differences between them: {told}.",
        f"{count(len(shared), 'figure')} stand in more than one capture; for {single} of them the captures count as one origin.",
    ]
    directed = claims(story, directed=True)
    more = len(directed) - CLAIMS
    rest = [f"Claims that name a direction, besides: {more}; the table lineage holds them all."] if more > 0 else []
    return [*lines, *directed[:CLAIMS], *rest]


def claims(story: Story, *, directed: bool = False) -> list[str]:
    """Each claim of descent in one sentence, the best supported first where one names a direction or a text not here.

    With `directed` only those.
    """
    places = Places(story.witnesses)
    return [_claim(places, claim) for claim in _ranked(story) if not directed or claim.direction in DIRECTED]


def _ranked(story: Story) -> list[Lineage]:
    """The claims that name a direction first, the best supported of them before the others."""
    return sorted(
        story.comparison.lineage,
        key=lambda claim: (claim.direction not in DIRECTED, SUPPORT.index(claim.strength)),
    )


def _claim(places: Places, claim: Lineage) -> str:
    def name(text: str) -> str:
        capture = places.captures.get(text)
        return f"capture {capture.siglum}" if capture else plain(places.lettered(text))

    return f"{claim_words(claim, name)} ({claim.strength})."


def stemma(story: Story) -> HTML:
    """The map of descent with its own colours, for a notebook; one sentence when no claim names a direction."""
    from IPython.display import HTML

    drawn = descent(story.comparison.lineage, {}, Places(story.witnesses).lettered)
    return HTML(f"<style>{STYLE}</style>{drawn}" if drawn else "<p>No claim names a direction.</p>")


def evidence(story: Story) -> pd.DataFrame:
    """One row a claim, the first `MANY`: what speaks for it, what against it, what would overturn it."""
    places = Places(story.witnesses)
    name = places.lettered
    rows = [
        {"claim": _claim(places, claim).replace("\\", ""), "for": name("; ".join(claim.evidence_for)),
         "against": name("; ".join(claim.evidence_against)) or "nothing found", "would overturn it": name(claim.would_overturn)}
        for claim in _ranked(story)[:MANY]
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["claim", "for", "against", "would overturn it"])


def pairs(story: Story) -> pd.DataFrame:
    """One row a pair of captures: how many body sentences are aligned, how closely, and how many are left over.

    Of many pairs the `MANY` with the most in common.
    """
    places = Places(story.witnesses)
    rows = []
    between = _between(story)
    most = sorted(combinations(places.witnesses, 2), key=lambda pair: -len(between[pair]))[:MANY]
    for a, b in (pair for pair in combinations(places.witnesses, 2) if pair in set(most)):
        links = between[a, b]
        row = {"pair": f"{places.captures[a].siglum} and {places.captures[b].siglum}", "aligned": len(links)}
        row |= {
            relation: sum(link.relation == relation for link in links) for relation in (*CLOSE, "partial", "differs")
        }
        for name, side in ((a, "sentence_a"), (b, "sentence_b")):
            body = {s.sentence_id for s in places.witnesses[name].sentences if s.label == "body"}
            linked = body & {getattr(link, side) for link in links}
            row[f"left over in the {'first' if name == a else 'second'}"] = len(body) - len(linked)
        rows.append(row)
    return pd.DataFrame(rows)


def _between(story: Story) -> dict[tuple[str, str], list[Alignment]]:
    """The alignments of each two captures, in the order of the files."""
    found: dict[tuple[str, str], list[Alignment]] = defaultdict(list)
    for link in story.comparison.alignments:
        found[link.article_a, link.article_b].append(link)
    return found


def differences(story: Story, kinds: typing.Container[str]) -> pd.DataFrame:
    """The differences of some kinds, words before and after; the capture nearer to the origin comes first."""
    places = Places(story.witnesses)
    rows = [
        {"what": row.kind, "from": places.captures[row.article_a].siglum, "words": " ".join(row.before.split()),
         "to": places.captures[row.article_b].siglum, "words there": " ".join(row.after.split()), "effect": row.effect}
        for row in story.comparison.drift if row.kind in kinds
    ]  # fmt: skip
    return pd.DataFrame(rows[:MANY], columns=["what", "from", "words", "to", "words there", "effect"])


def quoted(story: Story) -> pd.DataFrame:
    """The quotations that several captures print: words, speaker and listener side by side."""
    places = Places(story.witnesses)
    rows = [
        {"quotation": number, "capture": places.captures[quote.article_id].siglum, "words": " ".join(quote.text.split()),
         "speaker": quote.speaker or "", "told to": quote.told_to or ""}
        for number, quotation in enumerate(story.comparison.quotations, 1) for quote in quotation.fullest
    ]  # fmt: skip
    return pd.DataFrame(rows[:MANY], columns=["quotation", "capture", "words", "speaker", "told to"])


def origins(story: Story) -> pd.DataFrame:
    """One row a figure that several captures print: how many independent origins it has, and why."""
    places = Places(story.witnesses)
    rows = [
        {"measure": origin.measure, "printed": "; ".join(origin.printed),
         "captures": " ".join(places.captures[name].siglum for name in origin.article_ids),
         "origins": f"at least {origin.at_least}, at most {origin.at_most}", "why": places.lettered(origin.reason)}
        for origin in story.comparison.origins if len(origin.article_ids) > 1
    ]  # fmt: skip
    return pd.DataFrame(rows[:MANY], columns=["measure", "printed", "captures", "origins", "why"])


def sensitivity(story: Story) -> pd.DataFrame:
    """How many pairs of sentences are aligned when the cosine asked of a match in letters alone is moved."""
    indexes = [Concordance(witness) for witness in story.witnesses]
    found = {alone: align(indexes, alone=alone) for alone in TRIED}
    return pd.DataFrame([{"cosine asked": str(alone), "pairs aligned": len(links)} for alone, links in found.items()])


def ladders(story: Story) -> tuple[Figure, str]:
    """Each pair of captures as two columns of body sentences with a line between aligned ones; a chart and its alt text.

    Raises ValueError when the story holds fewer than two captures.
    """
    import matplotlib.pyplot as plt

    places = Places(story.witnesses)
    between = _between(story)
    drawn = sorted(combinations(places.witnesses, 2), key=lambda pair: -len(between[pair]))[:PANELS]
    if not drawn:
        raise ValueError("a ladder needs two captures; add another to the folder")
    style()
    figure, axes = plt.subplots(1, len(drawn), figsize=(8, 5), squeeze=False)
    told = [_ladder(ax, between[pair], places, *pair) for ax, pair in zip(axes[0], drawn, strict=True)]
    title = f"Sentences that tell the same, for {count(len(drawn), 'pair')} of captures"
    figure.suptitle(f"{title}\n(solid: in close words; dashed: looser)", x=0.01, ha="left", fontweight="bold")
    return figure, f"{title}. {' '.join(told)}"


def _ladder(ax: Axes, links: list[Alignment], places: Places, a: str, b: str) -> str:
    height: dict[str, int] = {}
    for x, name in enumerate((a, b)):
        body = [s.sentence_id for s in places.witnesses[name].sentences if s.label == "body"]
        height |= {sentence: -row for row, sentence in enumerate(body)}
        ax.plot([x] * len(body), [-row for row in range(len(body))], "o", color=MUTED, markersize=4)
        ax.annotate(places.captures[name].siglum, (x, 0.7), ha="center", fontweight="bold", color=INK)
    close = loose = 0
    for link in links:
        if link.sentence_a in height and link.sentence_b in height:
            tight = link.relation in CLOSE
            close, loose = close + tight, loose + (not tight)
            ends = [height[link.sentence_a], height[link.sentence_b]]
            ax.plot([0, 1], ends, color=BAND if tight else MARK, linewidth=1.8, linestyle="-" if tight else "--")
    ax.set(xlim=(-0.3, 1.3), ylim=(min(height.values(), default=0) - 0.8, 2.2), xticks=[], yticks=[])
    ax.spines["bottom"].set_visible(False)
    ax.set_xlabel(f"{close} close\n{loose} looser", fontsize=9.5)
    return (
        f"{places.captures[a].siglum} and {places.captures[b].siglum}: {close + loose} aligned, "
        f"{close} of them in close words, from the first sentence above to the last below."
    )
