"""Two articles -> the signs that they are related, and the signs of which one stands nearer to the origin.

Signs that say the same count once: each belongs to a family (wording, slips, arithmetic; credit, quotation, precision,
date, page). A judgement of copies by their common errors goes back to Lachmann; the signs of direction to Maas 1927.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..tables import Alignment, Check
from .agreement import differ, paired, rounds
from .alignment import PARAPHRASE
from .breaks import Loss, loss
from .collation import keys, likeness
from .concordance import Concordance
from .crediting import GONE, PUT_IN, of_sentences
from .quotations import Quotation
from .spelling import Spelling

CLOSE = ("identical", "near", "paraphrase")
PAGE = ("headline", "byline", "published")
REPORTED = ("reported", "reports", "wrote", "writes")
SHOWN = 6  # words of a quotation that a sign repeats
FEW = 3  # sentences: fewer in common say little
RETOLD = 0.5  # share of the shorter article that the other tells, in whatever words, in the same order: one retells the other
NEARLY = 0.8  # share from which it is nearly all of it
ORDERED = 0.8  # share of those sentences that come in the same order


@dataclass(frozen=True, slots=True)
class Sign:
    """One family of evidence; `towards` is the article that it makes the older, None if it only shows kinship."""

    family: str
    text: str
    towards: str | None = None


@dataclass(slots=True)
class Kinship:
    """What two articles have in common."""

    a: str
    b: str
    links: int = 0  # aligned body sentences
    close: int = 0  # of them identical, near or a paraphrase
    same: int = 0  # of them identical
    one_outlet: bool = False
    one_file: bool = False  # the very same bytes
    one_language: bool = True
    ordered: int = 0  # of them those that come in the same order in both
    shorter: int = 0  # body sentences of the shorter article
    told: int = 0  # of them those that the other tells, in whatever words
    alone: dict[str, int] = field(default_factory=dict)  # body sentences of either article that the other does not tell
    signs: list[Sign] = field(default_factory=list)
    losses: tuple[Loss, ...] = ()
    differences: tuple[str, ...] = ()  # figures of one matter that the two print with other values

    @property
    def share(self) -> float:
        """Of the shorter article's body sentences, the share that the other tells in close words."""
        return min(1.0, self.close / self.shorter) if self.shorter else 0.0

    def extra(self, article_id: str) -> int:
        """How many body sentences of one of the two the other does not tell."""
        return self.alone.get(article_id, 0)

    @property
    def retold(self) -> int:
        """Whether one retells the other in other words: half of the shorter one in order, or nearly all; both count twice."""
        if self.links <= FEW:
            return 0
        in_order = self.ordered >= ORDERED * self.links
        return (in_order and self.told >= RETOLD * self.shorter) + (self.told >= NEARLY * self.shorter)

    @property
    def related(self) -> list[Sign]:
        """The signs of kinship."""
        return [sign for sign in self.signs if sign.towards is None]

    def towards(self, article_id: str) -> list[Sign]:
        """The signs that make one of the two the older."""
        return [sign for sign in self.signs if sign.towards == article_id]


@dataclass(frozen=True, slots=True)
class Common:
    """What was found in the whole story before any two articles are looked at."""

    quotations: list[Quotation]
    spellings: list[Spelling]
    checks: tuple[Check, ...] = ()


def kinship(a: Concordance, b: Concordance, alignments: list[Alignment], common: Common) -> Kinship:
    """All signs for two articles, a before b in file order; `alignments` are those between the two."""
    body = [link for link in alignments if a.sentence(link.sentence_a).label == "body"]
    found = Kinship(a.article_id, b.article_id, links=len(body))
    found.close = sum(link.relation in CLOSE or (link.relation == "differs" and close(a, b, link)) for link in body)
    found.same = sum(link.relation == "identical" for link in body)
    found.shorter = min(len(index.by_label.get("body", [])) for index in (a, b))
    for index, linked in ((a, {link.sentence_a for link in body}), (b, {link.sentence_b for link in body})):
        body_size = len(index.by_label.get("body", []))
        found.alone[index.article_id] = body_size - len(linked)
        found.told = max(found.told, len(linked)) if body_size == found.shorter else found.told
    found.one_outlet = one_outlet(a, b)
    found.one_file = bool(a.witness.article.sha256) and a.witness.article.sha256 == b.witness.article.sha256
    found.one_language = not a.foreign_to(b)
    found.losses = tuple(gap for gap in (loss(a, b, alignments), loss(b, a, alignments)) if gap.runs)
    found.differences = tuple(_differences(a, b, body))
    found.ordered = _ordered([link.start_b for link in sorted(body, key=lambda link: link.start_a)])
    found.signs = [*_wording(found), *_slips(a, b, common), *_arithmetic(a, b, common)]
    found.signs += [
        *_quotation(a, b, common),
        *_precision(a, b, body),
        *_dates(a, b),
        *_pages(a, b),
    ]
    if not any(sign.towards for sign in found.signs):
        found.signs += _losses(a, b, body)
    return found


def close(a: Concordance, b: Concordance, link: Alignment) -> bool:
    """Whether two aligned sentences share so many words that one was made from the other."""
    return likeness(a.keys[link.sentence_a], b.keys[link.sentence_b]) >= PARAPHRASE


def _wording(found: Kinship) -> list[Sign]:
    if not found.close and not found.retold:
        return []
    told = f"{found.close} of the shorter article's {found.shorter} sentences are told in close words"
    order = f", {found.ordered} of {found.links} in the same order" if found.links > 1 else ""
    return [Sign("wording", told + order)]


def _differences(a: Concordance, b: Concordance, body: list[Alignment]) -> Iterator[str]:
    for link in body:
        if link.relation == "differs":
            for left, right in paired(a.figures.get(link.sentence_a, []), b.figures.get(link.sentence_b, [])):
                if differ(left, right):
                    yield f"other figures for one matter: {left.text} in {a.article_id}, {right.text} in {b.article_id}"


def _ordered(places: list[int]) -> int:
    """The length of the longest run that never goes back (patience sorting)."""
    piles: list[int] = []
    for place in places:
        at = bisect_right(piles, place)
        piles[at : at + 1] = [place]
    return len(piles)


def _slips(a: Concordance, b: Concordance, common: Common) -> list[Sign]:
    """Names that both print in the rarer spelling: two writers seldom slip alike."""
    found = [s for s in common.spellings if s.of(s.other, a.article_id) and s.of(s.other, b.article_id)]
    return [Sign("slips", f"both print '{s.other}', which stands as '{s.usual}' elsewhere") for s in found]


def _arithmetic(a: Concordance, b: Concordance, common: Common) -> list[Sign]:
    """Figures that do not agree with one another in the same way in both articles; two that print other figures share nothing by it."""
    failed: dict[str, set[str]] = {}
    for check in common.checks:
        if check.verdict == "inconsistent" and check.rule != "same_measure":
            failed.setdefault(check.finding_id, set()).update(check.article_ids)
    shared = [check for check in common.checks if {a.article_id, b.article_id} <= failed.get(check.finding_id, set())]
    return [Sign("arithmetic", f"both print figures that do not agree: {check.formula}") for check in shared[:1]]


def _quotation(a: Concordance, b: Concordance, common: Common) -> list[Sign]:
    """Of two wordings of a quotation the one that a third article prints as well is the older."""
    counts: dict[str, list[str]] = {a.article_id: [], b.article_id: []}
    for quotation in common.quotations:
        readings = [quotation.reading_of.get(name) for name in counts]
        if readings[0] is None or readings[1] is None or readings[0][0] == readings[1][0]:
            continue
        for (wording, held), (_, other), one, another in (
            (readings[0], readings[1], a.article_id, b.article_id),
            (readings[1], readings[0], b.article_id, a.article_id),
        ):
            third = next((name for name in held if name != one), None)
            if third and other == (another,):
                start = " ".join(wording[:SHOWN])
                counts[one].append(f"'{start} ...' reads in {one} as in {third}, otherwise in {another}")
    mine, theirs = counts.values()
    if bool(mine) == bool(theirs):
        return []
    return [Sign("quotation", (mine or theirs)[0], a.article_id if mine else b.article_id)]


def _precision(a: Concordance, b: Concordance, body: list[Alignment]) -> list[Sign]:
    """Exact numbers and named sources get lost in retelling and are not found again."""
    exact: dict[str, list[str]] = {a.article_id: [], b.article_id: []}
    for link in body:
        if link.relation == "identical":
            continue
        for left, right in paired(a.figures.get(link.sentence_a, []), b.figures.get(link.sentence_b, [])):
            if rounds(left, right):
                exact[a.article_id].append(f"{left.text} in {a.article_id}, {right.text} in {b.article_id}")
            elif rounds(right, left):
                exact[b.article_id].append(f"{right.text} in {b.article_id}, {left.text} in {a.article_id}")
    mine, theirs = exact.values()
    if bool(mine) == bool(theirs):
        return []
    told = f"an exact count beside a rounded one: {(mine or theirs)[0]}"
    return [Sign("precision", told, a.article_id if mine else b.article_id)]


def _losses(a: Concordance, b: Concordance, body: list[Alignment]) -> list[Sign]:
    """Hedges and sources get lost in retelling: where nothing else tells, the text that has them is the older.

    Only if it goes one way throughout: a source, or two hedges, for a writer may also put in one. Who is said to have
    reported something is no source in this sense: the later text says where it has it from.
    """
    lost: dict[str, list[str]] = {a.article_id: [], b.article_id: []}
    sources: set[str] = set()
    for link in body:
        if link.relation == "identical" or not close(a, b, link):
            continue
        for left, right in paired(a.figures.get(link.sentence_a, []), b.figures.get(link.sentence_b, [])):
            if left.lo == right.lo and bool(left.approximator) != bool(right.approximator):
                holder, figure = (a, left) if left.approximator else (b, right)
                lost[holder.article_id].append(
                    f"{holder.article_id} hedges '{figure.hedge} {figure.text}', the other does not"
                )
        change = of_sentences(a, a.sentence(link.sentence_a), b, b.sentence(link.sentence_b))
        if change and change[2] in (GONE, PUT_IN):
            holder, span = (a, change[0]) if change[2] == GONE else (b, change[1])
            words = " ".join(holder.witness.text[slice(*span)].split())
            if words.endswith(REPORTED):
                continue
            sources.add(holder.article_id)
            lost[holder.article_id].append(f"{holder.article_id} names a source, '{words}', the other none")
    mine, theirs = lost.values()
    if bool(mine) == bool(theirs):
        return []
    older = a.article_id if mine else b.article_id
    return [Sign("loss", lost[older][-1], older)] if older in sources or len(lost[older]) > 1 else []


def _dates(a: Concordance, b: Concordance) -> list[Sign]:
    """The earlier date, by its day: hours of different zones and updates mislead. Within one outlet hours count."""
    one = one_outlet(a, b)
    days = [(index.witness.article.published or "")[: None if one else len("2024-01-31")] for index in (a, b)]
    if not all(days) or days[0] == days[1]:
        return []
    older, newer = (a, b) if days[0] < days[1] else (b, a)
    told = f"{older.article_id} is dated {min(days)}, {newer.article_id} {max(days)}"
    return [Sign("date", f"{told}, by the same outlet" if one else told, older.article_id)]


def one_outlet(a: Concordance, b: Concordance) -> bool:
    """Whether two articles are of one outlet: the same publisher, or, where neither names one, the same author."""
    left, right = a.witness.article, b.witness.article
    if left.publisher and right.publisher:
        return outlet_key(left.publisher) == outlet_key(right.publisher)
    return not left.publisher and not right.publisher and bool({*left.authors} & {*right.authors})


def _pages(a: Concordance, b: Concordance) -> list[Sign]:
    """A text without headline, byline and date beside one that has them is more likely the later."""
    has = [any(block.label in PAGE for block in index.witness.blocks) for index in (a, b)]
    if has[0] == has[1]:
        return []
    full, bare = (a, b) if has[0] else (b, a)
    return [Sign("page", f"{bare.article_id} has no headline, byline or date, {full.article_id} has", full.article_id)]


def shared_quotations(a: str, b: str, common: Common) -> int:
    """How many quotations of four words or more both articles print in the same words."""
    return sum(left == right for left, right in _quoted_by_both(a, b, common))


def altered_quotations(a: str, b: str, common: Common) -> int:
    """How many quotations of four words or more both articles print in nearly the same words."""
    return sum(left != right for left, right in _quoted_by_both(a, b, common))


def _quoted_by_both(a: str, b: str, common: Common) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for quotation in common.quotations:
        left, right = quotation.reading_of.get(a), quotation.reading_of.get(b)
        if left and right and min(len(left[0]), len(right[0])) > FEW:
            yield left[0], right[0]


def outlet_key(name: str) -> str:
    """An outlet's name for comparing: its words run together, so that 'Valley Post' is found in 'ValleyPost.com'.

    >>> outlet_key("The Valley Post"), outlet_key("ValleyPost")
    ('valleypost', 'valleypost')
    """
    return "".join(key for key in keys(name) if key != "the")
