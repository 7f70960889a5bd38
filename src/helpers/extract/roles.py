"""What a figure is for: quota, promise, target, threshold, required rate, maximum observed, cumulative, count, ...

The nearest cue word on the left decides, after the roles that the figure's own noun settles (a period, the number of
sources). Reads: 'a daily quota of 1,200' (quota), 'failed to reach 1,000' (threshold not reached), 'the 25 offices' (count),
'the highest total was 1,100' (maximum observed). Must not read: 'the highest court heard 30 cases' (observed).
"""

from __future__ import annotations

from itertools import pairwise

from .nouns import TOTALS
from .numerals import STARTERS
from .tokens import STOPS, Tokens
from .unit_names import TIME
from .wording import FUNCTION

CUES = {
    "quota": "quota", "quotas": "quota", "ration": "quota", "allotment": "quota",
    "promise": "promise", "promises": "promise", "promised": "promise", "pledge": "promise", "pledges": "promise",
    "pledged": "promise", "vow": "promise", "vowed": "promise", "vows": "promise", "promising": "promise",
    "target": "target", "targets": "target", "targeting": "target", "goal": "target", "goals": "target", "aim": "target",
    "aims": "target", "aimed": "target", "aiming": "target", "objective": "target", "intended": "target", "intends": "target",
    "hopes": "target", "hope": "target", "plan": "target", "intend": "target", "want": "target", "wants": "target", "plans": "target", "planned": "target", "planning": "target", "ambition": "target",
    "capacity": "capacity", "seats": "capacity", "accommodate": "capacity", "accommodates": "capacity",
    "threshold": "threshold", "limit": "limit", "cap": "limit", "ceiling": "limit", "capped": "limit",
    "forecast": "forecast", "forecasts": "forecast", "expects": "forecast", "expected": "forecast", "projected": "forecast",
    "predicted": "forecast", "predicts": "forecast", "projects": "forecast",
}  # fmt: skip
NEEDS_TO = frozenset(
    (
        "hope",
        "plan",
        "intend",
        "want",
        "wants",
        "intended",
        "hopes",
        "plans",
        "planned",
        "planning",
        "aim",
        "aims",
        "aimed",
        "targeted",
    )
)
ORDERED = frozenset("told ordered instructed directed asked required obliged mandated".split())
REQUIRED = frozenset("must need needs needed require requires required".split())
REACH = frozenset("reach hit pass exceed surpass top cross break attain achieve meet".split())
ANY_CUE = REQUIRED | ORDERED | frozenset(CUES) | {"have", "has", "had", "hold"}
FAILED = frozenset("failed failing fail fails unable never short despite not hardly".split())
HIGHEST = frozenset("highest record peak maximum largest biggest most busiest".split())
# What is 'minimum' or 'maximum' by law or rule: 'the minimum wage', 'the maximum sentence', where nothing is compared
NORMS = frozenset(
    "wage wages pay salary price age rate fare charge fee sentence term standard requirement income deposit staffing order grade stake bid rent".split()
)
LOWEST = frozenset("lowest minimum fewest smallest quietest".split())
EXTREMES = HIGHEST | LOWEST
SO_FAR = frozenset("already so-far cumulative cumulatively altogether".split())
# Without any of these no reading of `_cumulative` can hold.
TOTAL_CUES = SO_FAR | {"far", "date", "as", "first", "total", "has", "have", "had"}
SPEAKERS = frozenset("source sources witness witnesses insider insiders".split())
PERSONS = frozenset("people persons person officials official analysts executives employees aides sources diplomats lawmakers "
                    "experts economists".split())  # fmt: skip
SPOKE = frozenset("familiar said told who with briefed close knowledge speaking".split())
WINDOW = 26  # tokens looked back for a cue


def role(tokens: Tokens, left: int, stop: int, head: str, unit: str | None, rated: bool) -> str:
    """The role of the figure in tokens `left` (hedge included) .. `stop`; `head` is its noun's head word.

    >>> from helpers.extract.tokens import tokenise
    >>> role(tokenise("They failed to reach 90 sales"), 4, 5, "sales", None, False)
    'threshold not reached'
    >>> role(tokenise("The depot had 90 vans"), 3, 4, "vans", None, False)
    'observed'
    """
    settled = _by_noun(tokens, left, stop, head, unit) or _threshold(tokens, left) or _counted(tokens, left, stop)
    return (
        settled
        or _superlative(tokens, left)
        or _by_cue(tokens, left, rated)
        or _cumulative(tokens, left, stop)
        or "observed"
    )


def _by_noun(tokens: Tokens, left: int, stop: int, head: str, unit: str | None) -> str | None:
    if head in SPEAKERS:
        return "sourcing"
    after = tokens.low[stop : stop + 6]
    if head in PERSONS and (
        (tokens.low[max(0, left - 2) : left] == ["according", "to"] and SPOKE & set(after)) or "familiar" in after
    ):
        return "sourcing"
    if unit and unit.endswith("of age"):
        return "age"
    return "period" if unit in TIME else None


def _threshold(tokens: Tokens, left: int) -> str | None:
    """'to reach one million', 'failing to exceed 1,000', 'short of 300'; 'told to reach 300' is a quota."""
    if tokens.low[max(0, left - 2) : left] == ["short", "of"]:
        return "threshold not reached"
    if tokens.at(left - 1) not in REACH:
        return None
    before = tokens.low[max(0, left - 7) : left - 1]
    if FAILED & set(before) or any(word.endswith("n't") for word in before):
        return "threshold not reached"
    return "threshold" if tokens.at(left - 2) == "to" and tokens.at(left - 3) not in ORDERED else None


def _counted(tokens: Tokens, left: int, stop: int) -> str | None:
    """'the 25 offices', 'all 12 wards', 'its three plants': the number of things that there are."""
    before = tokens.at(left - 1)
    if not (tokens.number(left) or tokens.at(left) in STARTERS):
        return None  # 'the more than 40 offices' tells an observation
    return (
        "count"
        if before in ("the", "all", "these", "those", "its", "their", "other") and tokens.at(stop)[:1].isalpha()
        else None
    )


def _superlative(tokens: Tokens, left: int) -> str | None:
    """'the highest single-day total was 1,100', 'a record 90', 'peaked at 40'."""
    if tokens.at(left - 2) in ("peaked", "topped", "maxed") or tokens.at(left - 1) in ("peaked", "record"):
        return "maximum observed"
    if EXTREMES.isdisjoint(tokens.low[max(0, left - WINDOW) : left]):
        return None
    linked = False
    for index in range(left - 1, max(-1, left - WINDOW), -1):
        word = tokens.low[index]
        if word in STOPS or (word == "," and not linked):
            return None
        linked = linked or word in ("was", "were", "is", "of", "reached", "stood", "at")
        ruled = word in ("minimum", "maximum") and tokens.at(index + 1) in NORMS
        if word in EXTREMES and linked and not ruled and tokens.at(index - 1) not in ("at",):
            return ("maximum" if word in HIGHEST else "minimum") + " observed" if _of_total(tokens, index) else None
    return None


def _of_total(tokens: Tokens, index: int) -> bool:
    return any(tokens.at(index + k) in TOTALS for k in range(5)) or tokens.low[index] in (
        "peak",
        "maximum",
        "minimum",
    )


def _by_cue(tokens: Tokens, left: int, rated: bool) -> str | None:
    """The nearest cue on the left, within the sentence."""
    if ANY_CUE.isdisjoint(tokens.low[max(0, left - WINDOW) : left]):
        return None
    for index in range(left - 1, max(-1, left - WINDOW), -1):
        word = tokens.low[index]
        after = tokens.at(index + 1)
        if word in REQUIRED or (word in ("have", "has", "had") and after == "to"):
            return "required rate" if rated else "requirement"
        if word in ORDERED and after == "to":
            return "quota"
        if (
            word in CUES
            and not tokens.number(index - 1)
            and (word not in NEEDS_TO or after in ("to", "for", "at"))
            and not _past(tokens, index, left)
        ):
            return CUES[word]
        if word == "hold" and tokens.at(index - 1) in ("can", "could", "to"):
            return "capacity"
    return None


def _past(tokens: Tokens, index: int, left: int) -> bool:
    """A finite past between cue and figure ends what the cue says: 'aimed at smugglers and reportedly netted 30'."""
    return any(tokens.low[at] in ENDED or tokens.low[at] in STOPS for at in range(index + 1, left))


def _cumulative(tokens: Tokens, left: int, stop: int) -> str | None:
    """'have already been rescued', 'so far', 'as of Monday', 'has released 500', 'in the first two weeks'."""
    around = tokens.low[max(0, left - 8) : stop + 14]
    if TOTAL_CUES.isdisjoint(around):
        return None
    pairs = list(pairwise(around))
    if ("so", "far") in pairs or ("to", "date") in pairs or ("as", "of") in pairs or SO_FAR & set(around):
        return "cumulative"
    if (("the", "first") in pairs and "in" in around) or "total" in tokens.low[max(0, left - 3) : left]:
        return "cumulative"
    before = tokens.low[max(0, left - 4) : left]
    if any(word in ("has", "have", "had") for word in before) and any(
        w.endswith("ed") or w in ENDED or w in ("made", "seen") for w in before
    ):
        return "cumulative"
    after = tokens.low[stop : stop + 8]
    passive = any(a in ("has", "have", "had") and "been" in after[i : i + 3] for i, a in enumerate(after))
    return (
        "cumulative"
        if passive and not any(word in FUNCTION and word in ("who", "that") for word in after[:2])
        else None
    )


ENDED = frozenset(
    "but while although though whereas yet netted resulted yielded produced drew led was were said brought found killed".split()
)
