"""How telling a hit is: bits against chance, and bits for what the words add.

Comes in: a Hit. Goes out: bits. Chance: a number of the result's size falls within the roundings once in so many (log-uniform
over a decade: Benford 1938), times the number of combinations tried as near by. The words count only in three ways: the
figures count like things, a word of the family stands beside the last of them, their clauses name the same rare thing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from math import log, log2, prod

from ..accounts import RESTS, SIDES, SUMS
from ..apposition import bare_noun, like
from ..kinds import kindred
from ..measures import singular
from .families import Hit
from .terms import Rarity, Term

DECADE = log(10)
LIKE, UNLIKE, OTHER = 1.5, -3.0, -4.0
TOLD = 2.5  # bits of a word that tells the relation
LEAD = 6.0  # the figures of headline and lead are in mind throughout an article
SHARED = 4.0  # most bits that the words of the clauses add
AWAY = -3.0  # no operand in the sentence of the result or next to it
CHANGED = re.compile(
    r"\b(?:up|down|rose|ris(?:e|es|en|ing)|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|th|ing)?|increas\w+|decreas\w+|drop\w*|declin\w+|jump\w*|climb\w*|gain\w*|"
    r"los[st]\w*|cut\w*|reduc\w+|rais\w+|more|less|fewer|higher|lower|above|below|over|under|cheaper|dearer|faster|slower|longer|shorter|bigger|smaller|"
    r"larger|greater|overrun|saving|discount|slump\w*|surg\w+|soar\w*|shr[aiu]nk\w*|down|off|better|worse|gone|beyond|ahead|short|added|lift\w*|boost\w*|deficit|gap|lead|plung\w+|slid\w*|slip\w*|change\w*)\b",
    re.I,
)
SUM = re.compile(
    rf"\b(?:{SUMS}|{RESTS}|{SIDES}|more|fewer|less|plus|minus|net|after|difference|up|down|includ\w+|gap|of (?:which|whom|them|those|these))\b",
    re.I,
)
TRENDS = {"up": "rise", "down": "fall"}
WAYS = {
    "rise": re.compile(
        r"\b(?:rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|th|ing)?|increas\w+|jump\w*|climb\w*|gain\w*|rais\w+|more|higher|above|over|dearer|surg\w+|soar\w*|"
        r"added|lift\w*|boost\w*|up)\b", re.I),
    "fall": re.compile(
        r"\b(?:fell|fall(?:s|en|ing)?|decreas\w+|drop\w*|declin\w+|los[st]\w*|cut\w*|reduc\w+|less|fewer|lower|below|under|cheaper|discount|slump\w*|"
        r"shr[aiu]nk\w*|down|off|plung\w+|slid\w*|slip\w*|short|saving|gone)\b", re.I),
}  # fmt: skip
SHARE = re.compile(
    r"\b(?:of|share|out of|proportion|account\w*|mak\w+ up|half|third|or|rate|turnout|success|pass\w*)\b|\(", re.I
)
EACH = re.compile(
    r"\b(?:each|apiece|every|per|a head|a piece|both|between them|in all|altogether|total\w*|mak(?:es|ing)|giv(?:es|ing)|com(?:es|ing) to|came to|works? out|"
    r"average\w*|spread|cost\w*|times|keep|took up|would)\b",
    re.I,
)
WORTH = re.compile(r"\b(?:to the|to a|per|rate|worth|at)\b|\(", re.I)
OTHER_USE = r"(?!(?:in|on|at|an?|per|during|since|before|by|and|but|to|after|while|when|for|as well|times)\b)"  # 'three times in May'
TIMES = re.compile(
    rf"\| (?:times )?{OTHER_USE}[a-z$£€\d]|\b(?:doubled|tripled|trebled|quadrupled|halved|twice|fold|double|triple|treble)\b",
    re.I,
)
FAMILY_WORDS = {
    "sum": SUM, "share": SHARE, "per": SHARE, "rise": CHANGED, "fall": CHANGED, "points": CHANGED, "multiple": TIMES,
    "each": EACH, "exchange": WORTH, "quotient": EACH, "required": EACH, "period": EACH, "thrice": EACH, "again": EACH, "speed": EACH,
}  # fmt: skip
FEW = 5  # so few of anything are in every article
PERSON = "person"  # people may be any of those who are counted
OF_ALL = re.compile(r"\bof the (?:whole|total|lot|bill|sum|budget|cost)\b", re.I)
BASE = 30  # characters from a multiple to the number that it is of
WHOLE = 1.5  # bits of 'of the whole'
NEEDED = {"rise": 2, "fall": 2, "points": 2, "multiple": 4}  # without a word of theirs these are none


def bits(hit: Hit, ranks: Ranks, rarity: Rarity) -> float:
    """Bits that speak for a hit; below zero, chance would have given one as near by."""
    tried = ranks.tried(hit)
    score = -log2(min(hit.slack / DECADE, 1.0) * tried)
    score += WHOLE if hit.family == "share" and _of_all(hit) else 0.0
    if hit.family == "multiple" and 0 < hit.operands[1].start - hit.result.quantity.end < BASE:
        score += TOLD  # 'nearly double the 655'
    score += _alike(hit) + _told(hit) + min(_shared(hit, rarity), SHARED)
    if any(one.page is not hit.result.page for one in hit.operands) and _shared(hit, rarity) < 1.5:
        score += 2 * AWAY
    near = min(abs(one.at - hit.result.at) if one.page is hit.result.page else 9 for one in hit.operands)
    listed = hit.family == "sum" and len(hit.operands) > 2 and _compact(hit)
    return score + (AWAY if near > 1 and not listed else 0.0)


class Ranks:
    """How many figures of a kind stand as near to the result as an operand does, or nearer: so many were tried before it."""

    def __init__(self, result: Term, own: list[Term], others: dict[tuple, int]) -> None:
        self.result = result
        self.own = own
        self.others = others  # distinct values of each kind in the other captures
        self._seen: dict[int, Ranks] = {}  # the ranks as seen from other figures
        self._near: dict[tuple, tuple[list[int], list[int]]] = {}

    def tried(self, hit: Hit) -> float:
        """The product of the ranks; of a list of neighbours, the rank of the farthest, for its ends alone were chosen."""
        ranks = [self.rank(one) for one in hit.operands]
        if len(ranks) == 2 and hit.family in ("sum", "each", "multiple") and len({one.page for one in hit.terms}) == 1:
            return min(prod(ranks), *(self._from(hit, anchor) for anchor in hit.operands))
        if hit.family == "sum" and len(ranks) > 2:
            return max(ranks) * len(ranks)
        return prod(ranks)

    def _from(self, hit: Hit, anchor: Term) -> float:
        """The tries as seen from an operand: '146 on Wednesday, so that 68 were found in a day' after the 214."""
        ranks = self._seen.get(id(anchor)) or self._seen.setdefault(id(anchor), Ranks(anchor, self.own, self.others))
        return prod(ranks.rank(one) for one in hit.terms if one is not anchor)

    def rank(self, one: Term) -> float:
        """The rank of one operand; that of a figure of the headline or the lead is never great."""
        far, count = self._kind(one.kind)
        if one.page is not self.result.page:
            return (count[-1] if count else 1) + self.others.get(one.kind, 0)
        at = bisect_right(far, abs(one.start - self.result.start))
        rank = max(count[at - 1] if at else 1, 1)
        return min(rank, LEAD) if one.at <= 1 else rank

    def _kind(self, kind: tuple) -> tuple[list[int], list[int]]:
        """Distances of the figures of a kind, and how many values stand as near."""
        if kind not in self._near:
            near = sorted(
                (abs(one.start - self.result.start), one.value)
                for one in self.own
                if one.kind == kind and one is not self.result
            )
            seen: set[float] = set()
            count = [len(seen) for _, value in near if not seen.add(value)]
            self._near[kind] = [far for far, _ in near], count
        return self._near[kind]


def _alike(hit: Hit) -> float:
    """Whether the figures that must count the same do."""
    own, ones = hit.result, hit.operands
    if hit.family == "sum":
        pairs = [(one, own) for one in ones]
    elif hit.family in ("share", "rise", "fall", "multiple"):
        pairs = [ones]
    elif hit.family in ("each", "period", "thrice", "again"):
        pairs = [(ones[0], own)]
    else:
        return 0.0
    if hit.family in ("each", "thrice") and ones[-1].value < FEW:
        return 3 * UNLIKE
    if hit.family in ("each", "thrice") and not _typed(hit):
        return UNLIKE
    if hit.family == "sum" and len(ones) == 2 and own.quantity.percent and not STRICT.search(own.beside):
        return 2 * UNLIKE
    if hit.family in ("rise", "fall") and ones[0].quantity.percent and len({one.at for one in hit.terms}) > 1:
        return UNLIKE
    if hit.family in ("share", "rise", "fall") and _another_thing(hit):
        return OTHER
    if hit.family in ("share", "per") and any(one.page.set_aside(one.quantity) for one in ones):
        return UNLIKE
    fits = [like(one.quantity, other.quantity) for one, other in pairs]
    rates = [one.quantity.time != other.quantity.time for one, other in pairs]
    score = LIKE if all(fits) else UNLIKE
    if hit.family == "sum" and not all(fits):
        if not _compact(hit):
            return 2 * UNLIKE
        score = UNLIKE / 2
    return score - (LIKE if any(rates) and hit.family in ("sum", "share", "rise", "fall") else 0.0)


STRICT = re.compile(rf"\b(?:{SUMS})\b", re.I)


def _of_all(hit: Hit) -> bool:
    """'44 per cent of the whole': the whole is the greatest of its kind about."""
    return bool(OF_ALL.search(hit.result.beside)) and hit.operands[1].quantity.role not in ("forecast", "target")


def _another_thing(hit: Hit) -> bool:
    """Whether the percentage is of things that neither figure counts: '92 percent of trains', beside people and people."""
    own = hit.result.quantity.figure.noun
    nouns = [one.quantity for one in hit.operands if not one.unit and not bare_noun(one.quantity)]
    each = re.search(r"\b(?:for every|to every|per)\b", hit.result.quantity.figure.text)
    if not own or not nouns or each or bare_noun(hit.result.quantity):
        return False
    head = singular(own.split()[-1])
    heads = [singular((one.measure or "?").split()[-1]) for one in nouns]
    return not any(head == other or kindred(head, other) or PERSON in (head, other) for other in heads)


def _typed(hit: Hit) -> bool:
    """Whether the factors are of unlike kinds: so much money, time or length each, or so many a day, or by a word 'each'."""
    one = hit.operands[0].quantity
    return bool(
        one.unit or one.time or one.per or EACH.search(hit.operands[0].beside) or EACH.search(hit.result.beside)
    )


def _compact(hit: Hit) -> bool:
    """Whether the figures stand close: two with their whole in two sentences, a list in sentences that follow one another."""
    if any(one.page is not hit.result.page for one in hit.operands):
        return False
    if len(hit.operands) == 2:
        return max(one.at for one in hit.terms) - min(one.at for one in hit.terms) <= 1
    places = sorted(one.at for one in hit.operands)
    return places[-1] - places[0] <= 3 and all(other - one <= 1 for one, other in pairwise(places))


def _told(hit: Hit) -> float:
    if hit.family == "required":
        return TOLD  # its role says so
    found = FAMILY_WORDS[hit.family].search(hit.result.beside)
    last = max(
        (one for one in hit.operands if one.page is hit.result.page), key=lambda one: one.quantity.start, default=None
    )
    if not found and hit.family == "sum" and last:
        found = SUM.search(last.beside)
    if not found and hit.family in ("each", "quotient", "thrice"):
        found = EACH.search(hit.operands[0].beside)
    if hit.family in ("rise", "fall"):
        ways = {way for way, words in WAYS.items() if words.search(hit.result.beside)} | {
            TRENDS.get(hit.result.quantity.figure.trend)
        } - {None}
        if ways and hit.family not in ways:
            return 4 * -TOLD  # 'up 41 percent' is no fall
        if hit.result.quantity.figure.trend:
            return TOLD
    changed = hit.family == "share" and (hit.result.quantity.figure.trend or says_change(hit.result))
    if changed:
        return -2 * TOLD
    if hit.family == "share" and hit.result.quantity.role == "share":
        return TOLD / 2 if hit.result.beside.count(" of ") else 0.0
    if hit.family in ("each", "thrice", "quotient") and not found and not hit.operands[0].quantity.per:
        return -TOLD / 2
    return TOLD if found else (-TOLD * NEEDED[hit.family] if hit.family in NEEDED else 0.0)


VERB = re.compile(
    r"\b(?:rose|risen|rising|fell|fallen|falling|grew|grown|increased?|decreased?|dropped|declined|jumped|climbed|(?<!mak. )(?<!making )(?<!made )up|down|rise|increase|decrease|drop|fall|jump|gain|cut|more than|less than|higher|lower)\b"
    r"[^.;,]{0,25}$",
    re.I,
)


def says_change(term: Term) -> bool:
    """Whether the words before a percentage, or its trend, make it a change."""
    return bool(term.quantity.figure.trend or VERB.search(term.page.before(term.quantity, 45)))


def _shared(hit: Hit, rarity: Rarity) -> float:
    """Bits of the words that the clauses of the result and of an operand elsewhere have in common."""
    own = hit.result
    return max(
        (rarity.shared(own, one) for one in hit.operands if one.at != own.at or one.page is not own.page), default=0.0
    )
