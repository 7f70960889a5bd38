"""Ranks that printed values do not bear out: too many lie above what is called the third, or a name is set before one that has more.

    Orme came third with 20,900; the West supplied 22,600.           nth
    Hale is the smallest of the four at $4.6m. Wick has $4.1m.       est of
    1.35bn, the third-largest, behind Orr, on 1.28bn                 behind

A claim is tied to every value near it and to those of the names that it is said of; its peers are looked for in its sentence, beside it
and farther on. How the words stand to the values and what these have in common is told in traits.

Comes in: a Scene. Goes out: misses of the rule ordering.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from ..growth.baselines import size
from ..meaning.tellings import capitalised
from ..order.nearby import clause_of, dated, fits, usable
from ..order.orders import TO
from ..order.standings import placed_in_row
from ..order.worst_cases import Told, as_printed, side_of
from ..quantities import Draft, Page, Quantity
from .end_cues import Cue, Value, off_scale
from .end_traits import TOTALS, Apart
from .rank_cues import ONLY, Claim, claims
from .rank_traits import Row, Tied, bears_out, liking, row_traits, standing
from .scene import Miss, Scene

BACK, ON = 4, 6  # sentences before and after a claim in which its figures stand
FAR, CLEAR = 5, 3  # points behind the likeliest claimant; between it and the next
BESIDE = 2  # values on each side of a claim that may be its own
NAMED = 3  # values of its names
WIDE = 8  # how many times the claimant a peer may be
TOTAL = 0.01  # of a value that is the sum of its row, rounded
MOST = 7  # peers above
NO_NAME = re.compile(
    r"^\W*(?:All|Both|None|Most|Many|Some|Each|One|Two|Three|Four|Five|Six|Only|About|Of|Another|Other)\b"
)
LEADS = re.compile(r"\b(?:leads?|led|leading|tops|topped|heads|won|first)\b")
TOPMOST = re.compile(r"(?<!-)\b[a-z]{3,}est\b(?! of\b)")
FAR_OFF = "below the one named"
# What a share is told of is the whole: 'three-quarters of the line's 1.88 million'
SHARED = re.compile(r"(?:\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|per ?cent|most|share)|%) of (?:(?:the|its|their|all|some|[\w-]+['’]s?) )*(?:[a-z]+ )?[$£€]?$", re.I)  # fmt: skip
LISTS, LEAST = 8, 2  # sentences with a list that are looked at, nearest first; values of a list
MEMBERS = re.compile(r"(?:[^.;:()]|\.(?=\d)){0,170}")
MEMBER = re.compile(r"\b[A-Z][\w’'&-]+(?: (?:and |of |& )?[A-Z][\w’'&-]+){0,3}")
HAS = 45  # characters from a name to its value


@dataclass(slots=True)
class Sheet:
    """A capture with its usable values by sentence."""

    page: Page
    rows: dict[int, list[Quantity]]
    lists: list[int] = field(default_factory=list)  # sentences with some values of one unit

    def near(self, number: int, back: int, on: int) -> list[Quantity]:
        return [one for place in range(number - back, number + on + 1) for one in self.rows.get(place, ())]


def misses(scene: Scene) -> Iterator[Miss]:
    """The claims of a story that values near them do not bear out."""
    apart = Apart(scene)
    for page in scene.desk.pages:
        told = list(claims(page))
        if not told:
            continue
        rows: dict[int, list[Quantity]] = {}
        for one in sorted(chain(page.quantities, *page.changes), key=lambda each: each.start):
            if usable(one) and one.sentence >= 0:
                rows.setdefault(one.sentence, []).append(one)
        lists = sorted(place for place, row in rows.items() if max(Counter(one.unit for one in row).values()) >= LEAST)
        sheet = Sheet(page, rows, lists)
        for claim in told:
            yield from _of_claim(apart, sheet, claim)


def _of_claim(apart: Apart, sheet: Sheet, claim: Claim) -> Iterator[Miss]:
    """The misses of a claim, each with its claimant and a row of peers."""
    seen = set()
    told = [
        (tied, list(_named(sheet, claim, tied) if claim.named else _rows(sheet, claim, tied)))
        for tied in _claimants(sheet, claim)
    ]
    likings = {tied.one.span: liking(sheet.page, claim, tied) for tied, _ in told}
    best, *rest = sorted(likings.values(), reverse=True) or [0]
    lead = best - rest[0] if rest else CLEAR
    heads = {tied.one.span: set(_heads(sheet, claim, tied.one)) for tied, _ in told}
    borne = {
        tied.one.span
        for tied, rows in told
        if any(
            row.holds and heads[tied.one.span] <= set(row.above) and bears_out(sheet.page, claim, tied, row)
            for row in rows
        )
    }
    for tied, rows in told:
        behind = best - likings[tied.one.span]
        if behind > FAR:
            continue
        others = bool(borne - {tied.one.span})
        for row in rows:
            key = (tied.one.span, tuple(one.span for one in row.above))
            draft = _draft(sheet.page, claim, tied.one, row) if key not in seen and not row.holds else None
            seen.add(key)
            if draft and draft.judgement.verdict == "inconsistent":
                cue = Cue("est", claim.up, claim.number, claim.at, claim.end, claim.word, claim.noun)
                values = [Value(sheet.page, _told(one), 0) for one in (tied.one, *row.above)]
                traits = row_traits(apart, claim, tied, row, (values[0], cue, values[1:]))
                headed = heads[tied.one.span] & set(row.above) and row.kind == "many"
                traits |= {"row headed": 1.0} if headed else {}
                traits |= standing(traits, behind, lead, borne=tied.one.span in borne, others=others)
                yield Miss(sheet.page.span(claim.at, claim.end), draft, traits)


def _told(one: Quantity) -> Told:
    return Told(one.readings, one.label, one.unit, (one,))


def _claimants(sheet: Sheet, claim: Claim) -> Iterator[Tied]:
    """The values that a claim may be said of: beside it, in the sentence before or after, or of a name before it."""
    own = sheet.rows.get(claim.number, [])
    before = [one for one in reversed(own) if one.end <= claim.at]
    after = [one for one in own if one.start >= claim.end and not claim.named]  # what follows 'behind Orr' is Orr's
    later, earlier = sheet.rows.get(claim.number + 1, []), list(reversed(sheet.rows.get(claim.number - 1, [])))
    names = capitalised(claim.subject) or capitalised(sheet.page.words(claim.number)[: len(claim.subject)])
    found: dict[int, Tied] = {}
    above = _above(sheet, claim)
    for side, row in (("before", before), ("after", after), ("later", later), ("earlier", earlier)):
        for place, one in enumerate(row[:BESIDE]):
            if not off_scale(claim.word, one) and not (above and (size(one) >= size(above)) == claim.up):
                found[one.start] = Tied(
                    one, side, place, bool(names & capitalised(clause_of(sheet.page, one))), bool(names)
                )
    stop = sheet.page.sentences[claim.number].end
    yield from found.values()
    behind = [
        one for one in reversed(sheet.near(claim.number - 1, BACK, 0))
        if above and one.start not in found and one.unit == above.unit and (size(above) > size(one)) == claim.up
    ]  # fmt: skip
    for place, one in enumerate(sorted(behind, key=size, reverse=claim.up)[:NAMED]):
        found[one.start] = Tied(one, FAR_OFF, place, bool(names & capitalised(clause_of(sheet.page, one))), bool(names))  # fmt: skip
        yield found[one.start]
    by_name = [
        one for one in sheet.near(claim.number, BACK, ON)
        if one.start not in found and not claim.at <= one.start < (claim.end if not claim.named else stop) and names & capitalised(clause_of(sheet.page, one)) and not off_scale(claim.word, one)
    ]  # fmt: skip
    by_name.sort(key=lambda one: abs(one.start - claim.at))
    for place, one in enumerate(by_name[:NAMED]):
        yield Tied(one, "here" if one.sentence == claim.number else "by name", place, True, True)


def _heads(sheet: Sheet, claim: Claim, own: Quantity) -> Iterator[Quantity]:
    """The values near that words call the first of all, before a claim of another place: 'Orr is the dearest at 16'."""
    if claim.place > 1:
        for one in sheet.near(claim.number, 2, 2):
            clause = clause_of(sheet.page, one)
            if (size(one) > size(own)) == claim.up and _fits(own, one) and _called_first(clause):
                yield one


def _called_first(clause: str) -> bool:
    """Whether a clause says that something is first: 'led', 'the busiest'."""
    return bool(LEADS.search(clause)) or any(side_of(word) == "at most" for word in TOPMOST.findall(clause))


def _names(page: Page, one: Quantity) -> frozenset[str]:
    return capitalised(NO_NAME.sub("", page.words(one.sentence)))


def _above(sheet: Sheet, claim: Claim) -> Quantity | None:
    """The value of the one that alone is said to stand before the second: 'only Orr, with 71, has more'."""
    if claim.place != 2:
        return None
    row = sheet.rows.get(claim.number, [])
    return next((one for one in row if ONLY.search(sheet.page.before(one, 60)) and one.start < claim.end + HAS), None)


def _like(own: Quantity, others: list[Quantity]) -> list[Quantity]:
    """The values that may be of one row with a claimant, each size once; no total of them, none of another time."""
    seen, found = {size(own)}, []
    for one in others:
        counted = own.unit is None and own.figure.noun is not None and size(own) % 1 == 0
        if counted and one.unit is None and size(one) % 1:
            continue  # 'seven titles' and '10.40' are of no one row
        if one is not own and size(one) not in seen and _fits(own, one) and 1 / WIDE < size(one) / size(own) < WIDE:
            seen.add(size(one))
            found.append(one)
    page = own.page
    if page is None or not found:
        return found
    whole = size(own) + sum(map(size, found))
    known = f"{page.words(own.sentence)} {page.words(own.sentence - 1)}"
    return [
        one for one in found
        if abs(whole - 2 * size(one)) > TOTAL * size(one) and not dated(page, one, known)
        and not (TOTALS.search(page.before(one, 40)) or TOTALS.match(page.after(one, 30).lstrip()) or SHARED.search(f"{page.before(one, 40)} "))
    ]  # fmt: skip


def _fits(own: Quantity, one: Quantity) -> bool:
    """Whether two values may be of one row; one that prints no unit has left it out beside the other."""
    return fits(own, one) and (own.unit == one.unit or abs(own.sentence - one.sentence) <= 1)


def _rows(sheet: Sheet, claim: Claim, tied: Tied) -> Iterator[Row]:
    """The peers of one sentence, of those beside it, of all near; where they are as many as the words say, too few above count too."""
    own, number = tied.one, claim.number
    low, high = sorted((own.sentence, number))
    scopes = [
        ("sentence", sheet.rows.get(own.sentence, [])),
        ("claim's", sheet.near(low, 0, high - low)),
        ("next", sheet.near(low, 0, high - low + 1)), ("before", sheet.near(low, 1, high - low)),
        ("near", sheet.near(number, 2, 2)), ("wide", sheet.near(number, BACK, ON)),
    ]  # fmt: skip
    here = bisect_left(sheet.lists, number)
    beside = [place for place in sheet.lists[max(0, here - LISTS - 1) : here + LISTS + 1] if place != own.sentence]
    lists = sorted(beside, key=lambda place: abs(place - number))
    scopes += [("list" if -BACK <= place - number <= ON else "far list", sheet.rows[place]) for place in lists[:LISTS]]
    for scope, members in scopes:
        peers = _like(own, members)
        if tied.side == FAR_OFF:  # words tie it but by the one named; so are its peers to be named
            mine = _names(sheet.page, own)
            peers = [one for one in peers if _names(sheet.page, one) - mine]
        above = [one for one in peers if (size(one) > size(own)) == claim.up]
        below = len(peers) - len(above)
        if claim.place <= len(above) <= claim.place + MOST:
            above.sort(key=size, reverse=claim.up)
            yield Row(scope, "many", tuple(above), claim.place - 1, len(peers), below)
        elif (
            len(above) < claim.place - 1
            and peers
            and (claim.count == len(peers) + 1 or scope in ("claim's", "list", "far list"))
        ):
            lower = sorted((one for one in peers if one not in above), key=size, reverse=claim.up)
            if lower and len(peers) >= claim.place - 1:
                yield Row(scope, "few", tuple(lower[: claim.place - 1 - len(above)]), 0, len(peers), below)
        elif len(above) == claim.place - 1 and peers:
            yield Row(scope, "holds", tuple(peers), 0, len(peers), below)


def _named(sheet: Sheet, claim: Claim, tied: Tied) -> Iterator[Row]:
    """The values of the names that a claim sets before or behind the claimant, those on the other side of it."""
    page, own = sheet.page, tied.one
    text = MEMBERS.match(page.text, claim.end)
    end = min(text.end() if text else claim.end, page.sentences[claim.number].end)
    fails, holds, places = [], 0, []
    for name in MEMBER.finditer(page.text, claim.end, end):
        at = name.end()
        right = [one for one in sheet.rows.get(claim.number, []) if at <= one.start < at + HAS]
        if len(right) > 1 and TO.fullmatch(page.text[right[0].end : right[1].start]):
            return  # 'ahead of Orr 33 points to 27': a score tells of both
        stems = capitalised(name[0])
        other = [one for one in sheet.near(claim.number, BACK, ON) if stems & capitalised(clause_of(page, one))]
        for place, row in (("beside", right[:1]), ("elsewhere", other)):
            peers = [one for one in _like(own, row) if one not in fails]
            if peers:
                peer = min(peers, key=lambda one: abs(one.start - at))
                places.append(place)
                if (size(peer) > size(own)) == claim.up:
                    fails.append(peer)
                else:
                    holds += 1
                break
    if fails:
        yield Row(places[0], "named", tuple(fails), 0, len(fails) + holds, holds)
    elif holds:
        yield Row(places[0], "holds", (), 0, holds + LEAST, holds)


def _draft(page: Page, claim: Claim, own: Quantity, row: Row) -> Draft:
    """All peers that stand where they may not, judged by the nearest that is one too many."""
    peer = row.above[min(row.allowed, len(row.above) - 1)]
    up = claim.up if row.kind != "few" else not claim.up
    draft = placed_in_row(*as_printed(own, peer), "at most" if up else "at least", claim.word)
    others = [one for one in row.above if one is not peer]
    told = ", ".join(one.label for one in (*others, peer))
    return replace(
        draft, quantities=(own, peer, *others), formula=f"{told} against '{claim.word}': {own.label}",
        spans=(page.span(claim.at, claim.end),), result=f"{len(row.above)} {'above' if up else 'below'} {own.name}" if others else draft.result,
        why="By the words no more than so many stand before it, and none that is named behind it.",
    )  # fmt: skip
