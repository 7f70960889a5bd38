"""The claims of descent in words, in the order of the map: one group for each text, then what no line tells.

The map and the list tell the same: a claim that is drawn bears the number of its line; of the rest the page says why
it has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..tables import Lineage
from .descent import BOTH, edges, numbered

VERBS = {  # a claim may be weak: it says how the texts read, never what was done
    "reprint of": "reads as a reprint of",
    "consistent with a rewording of": "is consistent with a rewording of",
    "independent of": "shows no sign of kinship with",
}
FROM_ABOVE = "Likeness that the lines above explain"
UNDECIDED = "In no line of the map"


@dataclass(frozen=True)
class Claim:
    """One claim as the page words it; `number` is that of its line in the map, 0 without a line."""

    number: int
    words: str
    record: Lineage


@dataclass(frozen=True)
class Group:
    """The claims about one text, or those that no line of the map tells."""

    heading: str
    claims: tuple[Claim, ...]


def claim_groups(
    lineage: Iterable[Lineage], name: Callable[[str], str] = str, labels: Mapping[str, str] | None = None
) -> list[Group]:
    """The claims grouped by the later text, from the top of the map down; then those without a line.

    `name` takes an article_id, or a text in brackets, to what a sentence calls it; `labels` has the words of the boxes
    in the map.

    >>> drawn = Lineage(lineage_id="g1", article_a="a", article_b="[lost]", relation="reprint of", strength="strong",
    ...                 direction="a from b")
    >>> group = claim_groups([drawn])[0]
    >>> group.heading, group.claims[0].number, group.claims[0].words
    ('A', 1, 'A reads as a reprint of [lost], which seems to have come first.')
    """
    records = list(lineage)
    numbers = numbered(records)
    later: dict[str, list[str]] = {}
    for edge in edges(records):
        later.setdefault(edge.claim, []).append(edge.child)
    groups: dict[str, list[Claim]] = {}
    for record in sorted(records, key=lambda record: numbers.get(record.lineage_id, len(records) + 1)):
        children = dict.fromkeys(later.get(record.lineage_id, ()))
        heading = _capital(" and ".join((labels or {}).get(child) or name(child) for child in children))
        heading = heading or (FROM_ABOVE if record.direction == BOTH else UNDECIDED)
        claim = Claim(numbers.get(record.lineage_id, 0), f"{claim_words(record, name)}.", record)
        groups.setdefault(heading, []).append(claim)
    last = [FROM_ABOVE, UNDECIDED]
    return [Group(heading, tuple(groups[heading])) for heading in sorted(groups, key=lambda words: words in last)]


def claim_words(record: Lineage, name: Callable[[str], str] = str) -> str:
    """A claim as a sentence without its full stop: the words of the pages and of the notebooks alike.

    >>> claim_words(Lineage(lineage_id="g1", article_a="ebb", article_b="flow", relation="shares wording with",
    ...                     direction="b from a", strength="weak"))
    'Ebb shares wording with flow; ebb seems to have come first'
    """
    a, b = name(record.article_a), name(record.article_b)
    way = {
        "a from b": ", which seems to have come first",
        "b from a": f"; {a} seems to have come first",
        BOTH: "; both from a text that is not here",
    }.get(record.direction, "" if record.relation == "independent of" else "; which way is undecided")
    verb = VERBS.get(record.relation, record.relation)
    if record.relation == "undecided":
        return _capital(f"{a} and {b}: whether they share a source is undecided")
    return _capital(f"{a} {verb} {b}{way}")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
