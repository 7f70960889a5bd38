"""The whole of a share that stands farther off: in the next sentence, in the lead, in another article, by its name.

Reads 'On sales of £2.4bn it made £192m, a margin of 8 per cent', 'Cider, at £760m, supplies a third of sales', 'The track is 54
per cent laid. Crews have finished 47 of the 87 miles', 'Four in five had come. ... 6,080 of the 7,600', 'The village had 640
elms. One in five is gone' where 129 were lost there. The more figures are tried, the more digits the share must have; what does
not hold is told only of a margin on the sales of its own sentence.

Comes in: a Page or the Desk. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from ..meaning.apposition import HEDGED, amount, gap, kin, like
from ..quantities import SETTING_ASIDE, Desk, Draft, Page, Quantity
from ..totals.accounts import plain, pool, value
from .portion_values import ABOUT, BEYOND, LOOSE, gives, ratio_of
from .portion_values import value as share_value
from .proportions import share_draft
from .wholes import NOT_NAMES, OF_W, OF_WHAT, around, parts_of, stems

# Reads 'made £192m, a margin of 8 per cent', 'a return of'.
MARGIN = re.compile(
    rf"(?:\b(?:ga?ves?|giving|leaves|left|at|with|for|had|means|was|is) (?:it |them )?an? (?:[a-z-]+ )?margin|(?:[,(—–]|\s-\s)\s*(?:or |giving |which is )?(?:an? |the )?(?:[a-z-]+ ){{0,2}}(?:margin|return|yield|rate)(?: on [a-z]+)?) of {HEDGED}$",
    re.I,
)
ON = re.compile(rf"\b(?:on|from|out of) (?:[a-z-]+ ){{0,2}}(?:of|worth) {HEDGED}[$£€]?\s*$", re.I)
# Reads 'Cider, at £760m, supplies a third of sales', 'had been worth 7.3 per cent', 'bring in only £118m, about 5 per cent of'.
GIVES = re.compile(
    rf"\b(?:suppl(?:y|ies|ied)|provid(?:es?|ed)|brings? in|brought in|generat(?:es?|ed)|contribut(?:es?|ed)|account(?:s|ed)? for|mak(?:es?|ing) up|made up|ma[dk]es?|earn(?:s|ed)?|was|is|are|were|been|worth|(?:was|is|been) worth|leaves?|left|gap of)\b[^.;:\d]{{0,25}}$|(?:,|\(|[—–]|\s-\s|\bor\b)\s*(?:or )?{HEDGED}(?:an? )?$",
    re.I,
)
NEXT_PART = re.compile(rf"^[^.;:()\d]{{0,45}}(?:[,:(]|[—–]|\s-)\s*{HEDGED}[$£€]?\s*$", re.I)
ENDED = re.compile(r"^ ?(?:of them|in all|[a-z]+)?\s*(?:[,).;—–]|-\s|$)", re.I)
GONE = re.compile(
    r"\b(?:gone|lost|left|destroyed|closed|dead|missing|empty|taken|sold|over|down|done|used|spent|full)\b", re.I
)
# Reads 'Exports were worth €412m. With sales of €1.03bn, they made up 40 per cent': the part stands in the sentence before.
THEY = re.compile(
    rf"\b(?:it|they|that|this|these|those) (?:is|was|are|were|makes?|made|accounts?|accounted|represents?|represented|comes?|came)(?: up| for| to)? {HEDGED}(?:an? )?$",
    re.I,
)
WINDOW = 3  # sentences round a share in which a pair 'k of n' may give it
MOST = 24  # wholes of one article that are tried
CHANCE = Fraction(3, 20)  # how likely a chance hit may be where words name part and share
NAMED = 3  # so many times likelier it may be where the words name the whole
CLOSE = Fraction(3, 20)  # how far off, of itself, a percentage may be whose whole no words tie
PEOPLE = (["people"], ["persons"], ["men"], ["women"], ["children"])
LONG = 1000
DECADES = 7  # wholes lie within a thousand times the part, spread evenly by their logarithm


def margins(page: Page) -> Iterator[Draft]:
    """'On sales of £2.4bn, up from £2.2bn, it made £192m, a margin of 8 per cent': both in the sentence, whatever comes out."""
    for share in page.quantities:
        before = page.before(share, 60) + " "
        if not share.percent or share.sentence < 0 or not MARGIN.search(before):
            continue
        group = [
            one for one in page.by_sentence[share.sentence] if amount(one) and one.total and one.start < share.start
        ]
        wholes = [one for one in group if ON.search(page.before(one) + " ")]
        parts = [
            one
            for one in group
            if one not in wholes
            and wholes
            and one.unit == wholes[0].unit
            and not SETTING_ASIDE.search(page.before(one).rstrip("$£€ "))
        ]
        if len(wholes) == 1 and len(parts) == 1 and parts[0].unit and value(parts[0]) < value(wholes[0]):
            yield share_draft(parts[0], wholes[0], share)


def at_large(page: Page, share: Quantity) -> Draft | None:
    """The share with a whole of the article that gives it; None where none does, or chance might."""
    for part, reach in _parts(page, share):
        if draft := _with(page, part, share, _wholes(page, part, reach)):
            return draft
    return _by_pair(page, share) or _by_name(page, share) or _by_place(page, share)


def across_articles(desk: Desk) -> Iterator[Draft]:
    """Shares that no figure of their own article explains, with a whole of the same name in another."""
    for page in desk.pages:
        for share in page.open_shares[:MOST]:
            for part, _ in _parts(page, share):
                if not (part.unit or part.figure.noun):
                    continue
                wholes = [pair for other in desk.pages if other is not page for pair in _wholes(other, part, None)]
                if draft := _with(page, part, share, wholes):
                    yield draft
                    break


def _parts(page: Page, share: Quantity) -> Iterator[tuple[Quantity, int | None]]:
    """The figures that words make the part, and within how many sentences a bare whole may stand."""
    seen = []
    for part, _ in parts_of(page, share):
        if part.total and plain(part):
            seen.append(part)
            yield part, WINDOW
    group = [one for one in page.by_sentence.get(share.sentence, []) if plain(one) and one not in seen]
    before = [one for one in group if one.end <= share.start][-1:]
    if THEY.search(page.before(share, 60) + " "):
        told = [one for one in page.by_sentence.get(share.sentence - 1, []) if amount(one)]
        yield from ((one, WINDOW) for one in told if len(told) == 1 and plain(one))
    after = [one for one in group if one.start >= share.end][:1]
    for part in before:
        if GIVES.search(gap(page, part, share)):
            yield part, WINDOW
    for part in after:
        if NEXT_PART.match(gap(page, share, part)) and ENDED.match(page.after(part)):
            yield part, WINDOW


def _wholes(page: Page, part: Quantity, reach: int | None) -> list[tuple[Page, Quantity]]:
    """The figures that may hold the part, the nearest first: of its unit, or of its noun, or bare and near."""
    top = value(part)
    fit = []
    for one in pool(page, part.start if reach is not None else 0, part.unit):
        if one is part or value(one) <= top:
            continue
        near = reach is not None and abs(one.sentence - part.sentence) <= reach
        named = part.figure.noun and one.figure.noun and kin(part, one)
        if one.unit or named or (near and _may_hold(part, one)):
            fit.append(one)
    if reach is not None:  # those before the part go before those after it
        fit = sorted(fit, key=lambda one: (one.start > part.start, abs(one.start - part.start)))
    unique = {one.figure.lo: one for one in reversed(fit)}
    return [(page, one) for one in fit if unique[one.figure.lo] is one][:MOST]


def _may_hold(part: Quantity, whole: Quantity) -> bool:
    """Whether a figure near by may hold the part: no noun that differs, people of cases, or 1,030 runners of 8,236 starters."""
    people = (part.figure.noun or "").lower().split()[-1:] in PEOPLE
    return like(part, whole) or people or (value(whole) >= LONG and value(whole) % 10 > 0)


def _with(page: Page, part: Quantity, share: Quantity, wholes: Iterable[tuple[Page, Quantity]]) -> Draft | None:
    """The first whole that gives the share, those first that bear the name which the words give."""
    named = _named(page, share)
    ranked = sorted(wholes, key=lambda pair: not (named and named & _about(*pair)))
    hits = []
    for tries, (home, whole) in enumerate(ranked, 1):
        if not gives(part, whole, share):
            continue
        name = bool(named and named & _about(home, whole))
        beside = home is page and whole.sentence in (part.sentence, part.sentence - 1, share.sentence) and tries <= 2
        foreign = named and not name and not (beside and like(part, whole))
        if not foreign and tries * _width(share) <= (CHANCE * NAMED if name else CHANCE):
            off = abs((ratio_of(part, whole) or 0) - share_value(share))
            far = home is not page or whole.start > part.start
            if not share.percent or off <= CLOSE * share_value(
                share
            ):  # 0.76 is no '1 per cent' of a whole found by chance
                hits.append((not name, not beside, far, off, tries, whole))
    return share_draft(part, min(hits)[-1], share) if hits else None


def _about(page: Page, one: Quantity) -> set[str]:
    return stems(around(page, one, 60)) | stems(one.figure.noun or "")


def _named(page: Page, share: Quantity) -> set[str]:
    """The words that name the whole after 'of': {'revenu'} of 'a third of revenue'."""
    found = OF_WHAT.match(page.after(share))
    if found and not found[1]:
        return stems(found[2] or found[3])
    bare = re.match(r"^(?:%|percent|per cent)?\s*of ([a-z]{4,}(?: [a-z]{4,})?)", page.after(share))
    return stems(bare[1].split(" and ")[0]) if bare else set()


def _width(share: Quantity) -> Fraction:
    """How much of the line from nought to one a share covers as printed: a hundredth of '37 per cent'."""
    about = ABOUT if share.figure.approximator == "~" else 1
    if share.percent:
        step = Fraction(1, 100 * 10 ** len(share.figure.text.partition(".")[2]))
        told = share_value(share)
        return max(step, step / told / DECADES if told else step) * about  # small shares are hit by any great whole
    if share.figure.approximator in ("<", ">"):
        return BEYOND
    return 2 * LOOSE * about


def _by_pair(page: Page, share: Quantity) -> Draft | None:
    """'54 per cent laid. Crews have finished 47 of the 87 miles'; 'By Friday it was 28,880' after '22,800 of the 30,400'."""
    tries = 0
    for number in sorted(
        range(share.sentence - WINDOW, share.sentence + WINDOW + 1), key=lambda at: abs(at - share.sentence)
    ):
        group = [one for one in page.by_sentence.get(number, []) if plain(one)]
        for part, whole in pairwise(group):
            if not (OF_W.match(gap(page, part, whole)) and kin(part, whole)):
                continue
            later = [one for one in page.by_sentence.get(number + 1, []) if plain(one) and like(one, whole)]
            for one in [part, *later]:
                tries += 1
                exactly = _exactly(one, whole, share)
                if gives(one, whole, share) and (exactly or share.percent) and tries * _width(share) <= CHANCE / 2:
                    return share_draft(one, whole, share)
    return None


def _by_name(page: Page, share: Quantity) -> Draft | None:
    """'37 per cent of the seats are sold. The hall has 920 seats. It has sold 340': the whole by its name, the part beside it."""
    named = _named(page, share)
    near = [one for one in page.near(share.sentence, WINDOW) if plain(one) and not one.unit]
    tries = 0
    for whole in [one for one in near if named & stems(one.figure.noun or "")] if named and share.percent else []:
        for part in near:
            beside = abs(part.sentence - whole.sentence) <= 1 and value(part) < value(whole) and like(part, whole)
            tries += beside
            if beside and gives(part, whole, share) and tries * _width(share) <= CHANCE / 2:
                return share_draft(part, whole, share)
    return None


def _exactly(part: Quantity, whole: Quantity, share: Quantity) -> bool:
    """Whether a fraction in words is the ratio of two long numbers: 6,080 of 7,600 and 'four in five'."""
    ratio = ratio_of(part, whole)
    return ratio is not None and value(whole) >= 100 and abs(ratio - share_value(share)) <= LOOSE


def _by_place(page: Page, share: Quantity) -> Draft | None:
    """'Linnet had 560 homes. About one in five is gone' where '118 in Linnet' were lost: part and whole bear one name."""
    if not GONE.search(page.after(share, 40)):
        return None
    before = [one for one in page.near(share.sentence - 1, 0) if plain(one)]
    if len(before) != 1 or any(plain(one) for one in page.by_sentence.get(share.sentence, [])):
        return None
    whole = before[0]
    names = _names(page.words(whole.sentence))
    for part in pool(page, whole.start, whole.unit):
        beside = part is not whole and like(part, whole) and names & _names(around(page, part, 30))
        if beside and gives(part, whole, share):
            return share_draft(part, whole, share)
    return None


def _names(text: str) -> set[str]:
    return {word for word in re.findall(r"\b[A-Z][a-z]{2,}", text) if word.lower() not in NOT_NAMES}
