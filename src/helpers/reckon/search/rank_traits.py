"""What speaks for a rank being meant of some values, as traits.

Comes in: a claim of rank, the value that it may be of, the peers that do not bear it out. Goes out: traits.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log2

from ..growth.baselines import size
from ..meaning.tellings import capitalised
from ..measures import time_unit
from ..order.nearby import clause_of, dated, own_noun
from ..order.ranked import of_unit
from ..quantities import Page, Quantity
from .end_cues import PARTED, SMALL, SPAN, Cue, Value
from .end_traits import Apart, between
from .rank_cues import ONLY, Claim
from .traits import Traits

LINK = re.compile(
    r"^\W*(?:with|on|at|by|for|after|having|,|\()?\W*(?:a |an |its |the |just |some |about |only |more |[$£€])*$", re.I
)
RANKS = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|last|next|lead\w*|led|head\w*|top\w*|bottom|behind|ahead|followed|then|place|only|below|above|trail\w*|lowest|highest|least|most|[a-z]+est)\b", re.I)  # fmt: skip
ANOTHERS = re.compile(
    r"\b(?:behind|after|ahead of|than|below|above|only|followed by|beating|to|next to|while|whereas|but)\b[^.;]{0,25}?[A-Z]|[,;] (?:and |but |while )?(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3},? (?:with|on|at|has|had|have|is|was|are|were|got|took|[a-z]+ed|[a-z]+s)\b"
)
ANAPHOR = re.compile(r"^\W*(?:That|This|It|Which|They|He|She|The)\b")
OTHER = re.compile(
    r"\b(?:by|than|gap|lead of|margin|difference|up|down|rise|fall|more|fewer|less|higher|lower|since|aged?)\b", re.I
)
FEW = 3
LIKING = {"closest name": 6, "linked": 4, "joined": 2, "near": 2, "named": 3, "other names": -3, "parted": -2, "before": 2, "after": 2, "earlier": -1, "the noun": 2, "the unit": 1, "by so much": -3, "anothers": -7, "told before": 3, "told after": 2, "of so many": -3, "small": -1, "second": -2, "below the one named": 3, "the one named": -9}  # fmt: skip
UNSOUND = frozenset(("peer dated apart", "peer other aside", "peer by so much", "peer other total", "peer other to come", "peer other part", "peer other aim", "peer other called mean", "own by so much", "own of so many", "claim denied", "claim if"))  # fmt: skip
# Of what two values have in common or apart, what tells of ranks
KEPT = re.compile(
    r"one noun|two nouns|one bare|both bare|money|percent|time$|unit$|people|measures apart|times apart|months apart|opposed|purposes|names|other (?!values|before|after|mean|small)|shared|only|a year ago|a year to come|no year|held"
)


@dataclass(frozen=True, slots=True)
class Tied:
    """A value that a claim may be of, and how it stands to it."""

    one: Quantity
    side: str
    place: int  # values between, of that side
    named: bool  # whether it bears a name of the claim's subject
    names: bool  # whether the subject has names


@dataclass(frozen=True, slots=True)
class Row:
    """Peers that stand where a claim allows none, or fewer."""

    scope: str
    kind: str  # 'many' above, too 'few', 'named'
    above: tuple[Quantity, ...]
    allowed: int
    peers: int
    below: int

    @property
    def holds(self) -> bool:
        return self.kind == "holds"


def row_traits(apart: Apart, claim: Claim, tied: Tied, row: Row, values: tuple[Value, Cue, list[Value]]) -> Traits:
    """The traits of a claim, its claimant and its peers; of the peers the mean."""
    page = values[0].page
    found: Traits = dict.fromkeys(
        [*_claim(page, claim), *_tie(page, claim, tied), *_row(page, claim, tied.one, row)], 1.0
    )
    found |= {"all peers": log2(row.peers), "gap": _gap(claim, tied.one)}
    own, cue, others = values
    told: Counter[str] = Counter()
    for other in others:
        told.update({name: each for name, each in between(apart, own, cue, other).items() if KEPT.match(name)})
        told.update(dict.fromkeys(_peer(page, claim, tied.one, other.one, row), 1.0))
    return found | {f"peer {name}": total / len(others) for name, total in told.items()}


def liking(page: Page, claim: Claim, tied: Tied) -> int:
    """How likely a value is the claim's own, by how it stands to it."""
    told = set(_tie(page, claim, tied))
    return sum(points for name, points in LIKING.items() if f"own {name}" in told)


def bears_out(page: Page, claim: Claim, tied: Tied, row: Row) -> bool:
    """Whether a row in which a claim holds tells of it: some values of other names and of like size."""
    if claim.named or row.scope in ("far list", "wide"):
        return claim.named
    mine = capitalised(clause_of(page, tied.one))
    named = [one for one in row.above if capitalised(clause_of(page, one)) - mine]
    return len(named) >= max(2, claim.place - 1) and len(named) == len(row.above) and _ratio(tied.one, row) < 4


def standing(told: Traits, behind: int, lead: int, *, borne: bool, others: bool) -> Traits:
    """How a claimant compares with the likeliest, whether a row bears it or another out, and whether all of this and the row are sound."""
    likeliest, untouched = not behind, not borne and (not others or lead >= FEW)
    sound = {"row all named", "row one size", "row one too many"} <= set(told) and not set(told) & UNSOUND
    sound = sound and ("row few" not in told or "row complete" in told)
    near = sound and bool(
        set(told)
        & {"scope sentence", "scope claim's", "scope next", "scope before", "scope beside", "row one sentence"}
    )
    names = {
        "own likeliest": likeliest, "own clear": likeliest and lead >= FEW, "own borne out": borne, "another borne out": others, "none borne out": untouched,
        "sound": sound, "sound and near": near, "sound and likeliest": sound and likeliest, "sound and none borne out": sound and untouched,
        "all sound": sound and likeliest and untouched, "all sound and near": near and likeliest and untouched,
        "all sound, sided": sound and likeliest and untouched and "claim side untold" not in told, "all sound and in one sentence": near and likeliest and untouched and "row one sentence" in told,
    }  # fmt: skip
    return {"own behind": float(behind)} | {name: 1.0 for name, says in names.items() if says}


def _gap(claim: Claim, one: Quantity) -> float:
    return log2(1 + max(0, claim.at - one.end, one.start - claim.end) / 10)


def _claim(page: Page, claim: Claim) -> list[str]:
    sentence = page.words(claim.number)
    rest = page.text[claim.end : page.sentences[claim.number].end]
    found = [f"claim {claim.kind}", f"place {min(claim.place, FEW)}", "up" if claim.up else "down"]
    told = {
        "side untold": not claim.sided, "denied": claim.denied, "count told": claim.count, "led": claim.led, f"led {claim.led}": claim.led,
        "over time": SPAN.search(rest), "of a time": time_unit(claim.noun), "of a year": re.match(r"[^.;,]{0,30}\b(?:year|season|month|week)\b", rest),
        "before figures": LINK.match(rest[:12]), "question": "?" in sentence, "quoted": '"' in sentence or "“" in sentence, "no subject": not capitalised(claim.subject),
        "ends": re.match(r"\W*$", rest), "if": re.search(r"\b(?:would|could|if|might|expect\w*|hop(?:e|es|ed|ing)|forecast\w*)\b", sentence),
    }  # fmt: skip
    return found + [f"claim {name}" for name, says in told.items() if says]


def _tie(page: Page, claim: Claim, tied: Tied) -> list[str]:
    one = tied.one
    first, last = sorted(((claim.at, claim.end), (one.start, one.end)))
    text = " ".join(page.text[first[1] : last[0]].split())
    inside = one.sentence == claim.number
    name = "named" if tied.named else "other names" if tied.names and capitalised(clause_of(page, one)) else "no names"
    found = [f"own {tied.side}", f"own {name}", *(["own second"] if tied.place else [])]
    closest = re.search(
        r"\b([A-Z][\w’'-]{3,})(?: (?:is|was|as|to|into|up|now|in|the|a|an|came|lies|stands?|finished|ranks?|remains?)){0,3} $",
        claim.subject,
    )
    told = {
        "closest name": closest and closest[1] in page.text[one.start : one.end + 40].split(",")[0] and inside and one.end < claim.at,
        "parted": inside and PARTED.search(text), "joined": inside and SMALL.fullmatch(f" {text} "), "linked": inside and LINK.match(text) and one.start > claim.at,
        "near": inside and len(text) < 40 and not tied.place, "the noun": claim.noun and own_noun(one).endswith(claim.noun.rstrip("s")) and own_noun(one),
        "the unit": of_unit(claim.word.split()[-1].split("-")[-1], one.unit), "by so much": OTHER.search(page.before(one, 12)), "small": _small(one),
        "anothers": inside and one.start > claim.at and ANOTHERS.search(text), "told before": one.sentence < claim.number and ANAPHOR.match(page.words(claim.number)),
        "told after": one.sentence > claim.number and ANAPHOR.match(page.words(one.sentence)), "of so many": re.search(r"\b(?:of|in) (?:the |all )*$", page.before(one, 12)),
        "the one named": ONLY.search(page.before(one, 60)) and inside, "commas": "," in text and inside,
    }  # fmt: skip
    return found + [f"own {trait}" for trait, says in told.items() if says]


def _row(page: Page, claim: Claim, own: Quantity, row: Row) -> list[str]:
    excess = len(row.above) - row.allowed - 1
    found = [f"row {row.kind}", f"scope {row.scope}", f"row {row.kind} {min(excess, 3)}"]
    mine = capitalised(clause_of(page, own))
    complete = claim.count and row.peers + 1 - claim.count
    told = {
        "one too many": not excess or row.kind == "named", "complete": claim.count and complete == 0, "more than told": claim.count and complete > 0, "fewer than told": claim.count and complete < 0,
        "reversed": claim.place and row.below == claim.place - 1, "reversed order": claim.named and not row.below,
        "all named": row.kind == "named" or all(capitalised(clause_of(page, one)) - mine for one in row.above), "all near in size": _ratio(own, row) < 2, "one size": _ratio(own, row) < 4,
        "all above": not row.below, "one above": len(row.above) == 1,
        "numbers of one length": len({len(re.sub(r"\D", "", one.figure.text)) for one in (own, *row.above)}) == 1,
        "one sentence": len({one.sentence for one in row.above}) == 1, "one unit": len({one.unit for one in (own, *row.above)}) == 1,
    }  # fmt: skip
    return found + [f"row {trait}" for trait, says in told.items() if says]


def _small(one: Quantity) -> bool:
    """Whether a number is of one digit: '7', but not '7.31'."""
    return size(one) < 10 and "." not in one.figure.text


def _ratio(own: Quantity, row: Row) -> float:
    sizes = [size(one) for one in (own, *row.above)]
    return float(max(sizes) / min(sizes))


def _peer(page: Page, claim: Claim, own: Quantity, other: Quantity, row: Row) -> list[str]:
    """The traits of one peer."""
    clause, mine = clause_of(page, other), clause_of(page, own)
    names = [capitalised(text) for text in (clause, mine)]
    apart = abs(other.sentence - own.sentence)
    ratio = max(size(own), size(other)) / min(size(own), size(other))
    told = {
        "small": _small(other),
        "own name": names[0] - names[1], "no name": not names[0], "its names in the claim": names[0] & capitalised(claim.subject), "ranked": RANKS.search(clause),
        f"apart {min(apart, 3)}": True, "after": other.start > own.start, "dated apart": dated(page, other, mine), "by so much": OTHER.search(page.before(other, 12)),
        "ratio " + ("1.2" if ratio < 1.2 else "2" if ratio < 2 else "4" if ratio < 4 else "8"): True,
        "one noun": own_noun(own) and own_noun(own) == own_noun(other), "another noun": own_noun(own) and own_noun(other) and own_noun(own) != own_noun(other),
        "a list": sum(each.unit == other.unit and abs(each.start - other.start) < 80 for each in row.above) > 1,
    }  # fmt: skip
    return [trait for trait, says in told.items() if says]
