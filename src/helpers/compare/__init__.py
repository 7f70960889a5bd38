"""Articles -> alignments, drift, lineage, origins, and the checks that need the words of more than one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..tables import Alignment, Check, Drift, Lineage, Witness
from .alignment import align, uncompared
from .checks import compare_checks
from .concordance import Concordance
from .drift import drift
from .kinship import Common
from .lineage import descent
from .origins import Origin, origins
from .quotations import Quotation, quotations
from .spelling import spellings

__all__ = ["Comparison", "Origin", "Quotation", "compare"]


@dataclass
class Comparison:
    """Everything that comparing the articles of one story finds."""

    alignments: list[Alignment] = field(default_factory=list)
    drift: list[Drift] = field(default_factory=list)
    lineage: list[Lineage] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # what was left out, each in one phrase


def compare(witnesses: list[Witness], checks: Iterable[Check] = ()) -> Comparison:
    """Compare the articles of one story, two by two and as a whole.

    Comes in: witnesses in file order; the checks of their figures, if made already, so that figures which disagree in
    two articles alike can count as a sign of kinship. Goes out: a Comparison; for one article it holds no alignment.
    Where an article is too long to be aligned as a whole, a note says so, and so does each claim about it.

    >>> compare([]).lineage
    []
    """
    indexes = {witness.article.article_id: Concordance(witness) for witness in witnesses}
    order = list(indexes.values())
    quoted = quotations([quote for witness in witnesses for quote in witness.quotes])
    names = spellings(order)
    alignments = align(order)
    found = descent(order, alignments, Common(quoted, names, tuple(checks)))
    return Comparison(
        alignments=alignments,
        drift=drift(indexes, alignments, names, found.order, found.apart),
        lineage=found.claims,
        checks=compare_checks(indexes, quoted, names),
        origins=origins(indexes, alignments, found.claims),
        quotations=[quotation for quotation in quoted if len(quotation.article_ids) > 1],
        notes=[note for index in order if len(order) > 1 and (note := uncompared(index))],
    )
