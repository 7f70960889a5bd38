"""The map of descent: captures and the texts that we do not have, drawn from the lineage claims as inline SVG.

A stemma, as editors of old texts draw it: older texts above, a line down to what shares wording with them, lost
texts dashed. Only claims that name a direction are drawn; the rest stand in words beside it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..tables import Lineage
from .words import count, visible

BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y = 190, 54, 34, 64
CAPTION = "Map of descent"
BOTH = "both from a text not here"


@dataclass(frozen=True)
class Edge:
    """One text from another, and how well that is supported."""

    parent: str
    child: str
    strength: str
    relation: str
    claim: str = ""  # the claim's lineage_id


def edges(lineage: Iterable[Lineage]) -> list[Edge]:
    """The claims that say which way, as lines from the earlier text to the later.

    >>> edges([Lineage(lineage_id="g1", article_a="a", article_b="[lost]", relation="reprint of", strength="strong",
    ...                direction="a from b")])
    [Edge(parent='[lost]', child='a', strength='strong', relation='reprint of', claim='g1')]
    """
    kept: dict[tuple[str, str], Edge] = {}
    claims = sorted(lineage, key=lambda claim: claim.direction == BOTH)
    for claim in claims:
        below = {child for parent, child in kept if parent.startswith("[")}
        for parent, child in _ways(claim, below):
            if parent != child:
                kept.setdefault((parent, child), Edge(parent, child, claim.strength, claim.relation, claim.lineage_id))
    return list(kept.values())


def numbered(lineage: Iterable[Lineage]) -> dict[str, int]:
    """The number that each drawn claim bears in the map, from the top down, as lineage_id and number.

    >>> numbered([Lineage(lineage_id="g7", article_a="a", article_b="[lost]", relation="reprint of", strength="strong",
    ...                   direction="a from b")])
    {'g7': 1}
    """
    lines = edges(lineage)
    level = levels(lines)
    ordered = sorted(lines, key=lambda edge: level[edge.child])
    return {claim: number for number, claim in enumerate(dict.fromkeys(edge.claim for edge in ordered), 1)}


def _ways(claim: Lineage, below: set[str]) -> list[tuple[str, str]]:
    """Parent and child of a claim; a text not here is drawn for two that hang below no lost text with a name."""
    if claim.direction == BOTH:
        named = {claim.article_a, claim.article_b} <= below
        return [] if named else [("[text not here]", claim.article_a), ("[text not here]", claim.article_b)]
    return {
        "a from b": [(claim.article_b, claim.article_a)],
        "b from a": [(claim.article_a, claim.article_b)],
    }.get(claim.direction, [])


def levels(lines: list[Edge]) -> dict[str, int]:
    """How far down each text stands: below every text that it comes from; a circle of claims stops the descent.

    >>> levels([Edge("[lost]", "b", "strong", ""), Edge("b", "a", "weak", "")])
    {'[lost]': 0, 'b': 1, 'a': 2}
    """
    names = list(dict.fromkeys(name for edge in lines for name in (edge.parent, edge.child)))
    level = dict.fromkeys(names, 0)
    for _ in names:
        moved = False
        for edge in lines:
            if level[edge.child] < level[edge.parent] + 1 <= len(names):
                level[edge.child], moved = level[edge.parent] + 1, True
        if not moved:
            break
    return level


def descent(
    lineage: Iterable[Lineage],
    labels: dict[str, str],
    lettered: Callable[[str], str] = str,
    numbers: dict[str, int] | None = None,
) -> Markup | None:
    """The map as inline SVG with title and description; None when no claim names a direction.

    `labels` maps an article_id to what its box says; a name in brackets is a text that is not here,
    and `lettered` shortens the ids of captures in it. `numbers` are those of `numbered`, set beside the lines.
    """
    lines = edges(lineage)
    if not lines:
        return None
    at = _positions(levels(lines), lines)
    width = max(x for x, _ in at.values()) + BOX_WIDTH + GAP_X
    height = max(y for _, y in at.values()) + BOX_HEIGHT + 14
    said = {name: visible(labels.get(name) or lettered(name.strip("[]"))) for name in at}
    told = "; ".join(f"{said[e.parent]} to {said[e.child]}, {e.strength}" for e in lines)
    parts = [
        f'<svg class="descent" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        ' aria-labelledby="descent-t descent-d">',
        f'<title id="descent-t">{CAPTION}, {count(len(at), "text")}</title><desc id="descent-d">{escape(told)}</desc>',
        *(_line(edge, at, (numbers or {}).get(edge.claim)) for edge in lines),
        *(_box(name, said[name], x, y) for name, (x, y) in at.items()),
        "</svg>",
    ]
    return Markup("".join(parts))


def _positions(level: dict[str, int], lines: list[Edge]) -> dict[str, tuple[int, int]]:
    """Rows by level; within a row each text stands under the middle of those that it comes from, to spare crossings."""
    rows: dict[int, list[str]] = {}
    for name, depth in level.items():
        rows.setdefault(depth, []).append(name)
    widest = max(len(names) for names in rows.values())
    at: dict[str, tuple[int, int]] = {}
    for row, depth in enumerate(sorted(rows)):
        above = {name: [at[e.parent][0] for e in lines if e.child == name and e.parent in at] for name in rows[depth]}
        names = sorted(rows[depth], key=lambda name: sum(above[name]) / len(above[name]) if above[name] else 0)
        indent = (widest - len(names)) * (BOX_WIDTH + GAP_X) // 2
        for index, name in enumerate(names):
            at[name] = (GAP_X // 2 + indent + index * (BOX_WIDTH + GAP_X), 8 + row * (BOX_HEIGHT + GAP_Y))
    return at


def _line(edge: Edge, at: dict[str, tuple[int, int]], number: int | None) -> str:
    (x1, y1), (x2, y2) = at[edge.parent], at[edge.child]
    x1, x2, y1 = x1 + BOX_WIDTH // 2, x2 + BOX_WIDTH // 2, y1 + BOX_HEIGHT
    middle = (y1 + y2) // 2
    kind = edge.strength if edge.strength in ("strong", "moderate", "weak") else "undecided"
    path = f'<path class="edge {kind}" d="M{x1} {y1} C{x1} {middle} {x2} {middle} {x2} {y2 - 7}"/>'
    head = f'<path class="head" d="M{x2 - 5} {y2 - 8} l5 8 5 -8 z"/>'
    told = edge.strength if number is None else f"{number} · {edge.strength}"
    where = f'x="{(x1 + x2) // 2 + 8}"' if number is None else f'x="{(x1 + x2) // 2}" text-anchor="middle"'
    return path + head + f'<text class="strength" {where} y="{middle + 4}">{escape(told)}</text>'


def _box(name: str, label: str, x: int, y: int) -> str:
    lost = name.startswith("[")
    rows = textwrap.wrap(label, 26, max_lines=2, placeholder=" …") or [""]
    first = y + BOX_HEIGHT // 2 + 4 - 8 * (len(rows) - 1)
    told = "".join(
        f'<text x="{x + BOX_WIDTH // 2}" y="{first + 16 * index}" text-anchor="middle">{escape(words)}</text>'
        for index, words in enumerate(rows)
    )
    kind = "box lost" if lost else "box"
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="4"/>{told}'
