"""A total and its full list in the next sentence, the members' noun left out: '31 wells. Twelve are dry, nine low and eight full'.

What makes a list full is its structure: it takes the number up (a bare number or 'they are', 'of those' at its head, a colon
between), its members run on alike, and the last comes after 'and' or as 'the rest'. Such a list must come to its total; one
whose members only stand beside the number ('The trams drew 38, the buses 22 and the ferry 15') must nearly do so. Must not
read 'among them', what several may have at once, or a list that goes on.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..digits import one_digit_off
from ..fractions.wholes import OF_W, stems
from ..meaning.apposition import HEDGED, bare_noun, gap, kin, like
from ..quantities import SETTING_ASIDE, Desk, Draft, Page, Quantity
from .accounts import Account, plain, value
from .listing import A_PART, ASIDE, MOST, OTHERS, peer, unmoneyed
from .no_sum import LEFT_OUT
from .remainders import OF_REST
from .sum_of_parts import sum_of
from .sums import HAD, SEXES

# Between two members; a relative clause may stand there, a comparison may not.
RUNS_ON = re.compile(r"^[^.;!?:()]{0,110}?(?:,|;|\band\b|\bplus\b|\bwhile\b|[—–])[^.;!?:()]{0,70}$", re.I)
BREAKS = re.compile(
    r"\b(?:from|by)\s*[$£€]?\s*$|\b(?:each|every|than|but|compared|since|per|versus|not|until|against|(?:up|down) (?:from|on|by)|of (?:the|its|their|these|those)|after|before|average|mean|median)\s*[$£€]?\s*$|\b(?:than|but|compared|versus|whereas|though|although|more|less|fewer)\b",
    re.I,
)
CLOSES = re.compile(r"\band\b|;|\bplus\b|\bwhile\b", re.I)
THE_REST = re.compile(
    rf"\b(?:(?:the|its|their|all|his|her) (?:other|remaining|rest\b[^.;:\d]{{0,25}}?|remainder\b[^.;:\d]{{0,25}}?|final|last)),?\s*(?:of )?{HEDGED}[$£€]?\s*$",
    re.I,
)
OPENER = re.compile(
    r"(?:^|[;:] )(?:of|among) (?:the|these|those|them|its|their|all|that)\b[^,.;:\d]{0,60}(?:,|\s)[^.;:\d]{0,45}$", re.I
)
OF_THEM = re.compile(r"^(?:[a-z-]+ ){0,1}of (?:them|these|those|it|that)\b", re.I)
PRONOUN = re.compile(r"\b(?:of|among) (?:these|those|them|that|all)\s*,", re.I)
# Another time than the number's: 'has 300 lamps. In May 120 were sold here and 150 there'.
THEN = re.compile(
    r"^(?:(?:in|on|by|during|since|until|over|at|for) (?:the |early |late |mid-)?(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|(?:19|20)\d\d|past|first|last|next)|(?:last|this|next|yesterday|today|tomorrow)\b)",
    re.I,
)
THEY_ARE = re.compile(
    rf"^(?:they|these|those|it|that|this|the [a-z]+)(?: all)? (?:(?:is|are|was|were|will be|had been)(?: made up of| divided (?:into|between)| split (?:into|between))?|compris\w+|consist\w+ of|took in|takes? in|break down (?:into|as)|came (?:from|to|in)|went to|go to)(?: the)? ?{HEDGED}[$£€]?$",
    re.I,
)
COLON = re.compile(
    r"(?:[:;—–(]|\s-\s|\bof (?:which|whom|these|those|them)\b,?|\b(?:made up of|consisting of|composed of|comprising|broken down (?:as|into))\b)",
    re.I,
)
# Reads 'against more than one name', 'at least two of them': a number that only bounds what one member is
MORE_THAN_ONE = re.compile(r"\b(?:more|less|fewer) than (?:one|two|once|twice|half)\b", re.I)
# Reads 'no other crop was surveyed', 'nothing else was hit': the list is full whatever opens it
NO_OTHER = re.compile(r"\b(?:no (?:other|further)|nothing else|no one else|none (?:other|elsewhere))\b", re.I)
THAT_INCLUDES = re.compile(rf"^(?:they|these|those|it|that|this|the [a-z]+) includ\w+(?: the)? ?{HEDGED}[$£€]?$", re.I)
# Reads 'All the other countries took 56', 'The rest of the firms put up 330': what is left as the subject of its sentence
REST_OF_ALL = re.compile(
    r"^(?:and |but )?(?:all )?(?:(?:the|its|their) (?:other|remaining|others|rest|remainder)\b|everyone else\b|everybody else\b)[^.;:\d]{0,110}$",
    re.I,
)
# Reads 'had moved away', 'had been sold': what was done, which is no ailment that several may have at once
DONE = re.compile(r"^(?:[a-z]+ ){0,2}ha[ds] (?:already |since |all )?(?:been|gone|left|died|quit|[a-z]{2,}ed)\b", re.I)
WHO_DID = re.compile(
    r"^(?:of|among) (?:those|these|the [a-z]+) (?:who|that|which) (?:had |have |were |was |are )?([a-z]{3,})", re.I
)
ONE_MORE = re.compile(r"^[^.;]{0,90}?(?:,|\band\b) (?:(?:the (?:other|last|rest) )?one|a|an|another|a single)\b", re.I)
TIES = re.compile(
    r"^(?:[\w-]+ ){0,2}?(were|was|are|is|to|for|in|at|from|on|went|go|goes|came|come|will|had|have|of)\b", re.I
)
OPEN = re.compile(
    r"\b(?:includ\w+|among (?:them|those|these|others)|(?:and|with) others|such as|for (?:example|instance)|mostly|mainly|chiefly|largely|notably|so far|at least)\b",
    re.I,
)
# Reads 'Of the 18 bridges, 11 are finished, five are being worked on and four have not been started': states of which each thing has one.
OF_HEAD = re.compile(
    r"(?:^|[;:] )(?:and |but )?(?:out )?of (?:(?:the|its|their|all|those|these|our|his|her|some) ?)*$", re.I
)
STATE = re.compile(
    r"^(?:[a-z-]+ ){0,3}?(?:(?:is|are|was|were|has|have|had|will|would|could|did|does|do|to|still|now|already|yet|so far|not|n[’']t|been|be|being|fully|partly|said|say)\b ?)*"
    r"(?:finish\w*|complet\w*|done|built|laid|open\w*|repair\w*|replac\w*|remov\w*|clear\w*|clos\w*|shut|inspect\w*|check\w*|test\w*|work\w* on|under ?way|under (?:construction|repair|review|way)|in progress|in hand|start\w*|beg[aiu]n\w*|"
    r"follow|remain\w*|wait\w*|await\w*|pending|planned|scheduled|postponed|cancelled|canceled|delayed|delivered|paid|unpaid|sold|unsold|let|empty|vacant|filled|occupied|settled|approved|rejected|granted|refused|withdrawn|dismissed|upheld|decided|"
    r"undecided|answer\w*|repl(?:y|ied)|passed|failed|found|missing|lost|recovered|returned|treated|discharged|dead|alive|repaid|touched|fixed|left|outstanding|ready|ruled out|signed|yes|no|for|against|in favou?r|know|sure|abstain\w*|stay\w*|absent|present)\b",
    re.I,
)
UNDONE = re.compile(
    r"\b(?:not|n[’']t|never|neither|yet to|still|being|under (?:construction|repair|review|way)|underway|in progress|to (?:follow|come|be)|remain\w*|wait\w*|await\w*|pending|undecided|un[a-z]+ed|unpaid|unsold|vacant|missing|outstanding|abstain\w*)\b",
    re.I,
)
# Ages, sexes and habits, which cross one another
OF_PEOPLE = (
    re.compile(
        r"\b(?:over|under|above|below|aged|older than|younger than) (?:the age of )?\d\d?\b(?! ?(?:%|per|[a-z]+s\b))|\bpensioners?\b|\bof school age\b",
        re.I,
    ),
    re.compile(r"\b(?:wom[ae]n|m[ae]n|girls?|boys?|females?|males?|mothers?|fathers?)\b", re.I),
    re.compile(r"\b(?:smok\w+|vaccinat\w+|pregnant|overweight|diabet\w+|insured|married|foreign\w*|migrants?)\b", re.I),
)
FREQUENCY = re.compile(r"^(?:[a-z-]+ )?(?:times|occasions|ways|reasons|steps|stages|goals|wins|places?)\b", re.I)
FULL_OFF, NEAR_OFF = (
    Fraction(2, 5),
    Fraction(1, 8),
)  # how far off a full list may be, and one that only stands beside its number
WHO_DO = re.compile(r"\bamong (?:those|these) (?=who\b|that\b|which\b)", re.I)
BACK = 2  # sentences before a list in which its total is looked for
FAR = 14  # the same where 'of the homes', 'of them' names what it divides
LEAST = 3
DIGITS = 10
CLEAR = 60  # steps of its finest place that a number has which no chance hits


def full_list(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each full list against the number that it divides."""
    for run in _runs(page):
        if _open_ended(page, run):
            continue
        for whole, strong in _wholes(page, run):
            if _missed(page, run, whole, strong):
                yield sum_of(run, whole)
            if strong or _holds(run, whole):
                break


def _runs(page: Page) -> Iterator[list[Quantity]]:
    """Amounts of one unit that run on in a sentence, with 'the other 330' of the next one; three, or two and the rest."""
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and plain(one)][:MOST]
        runs: list[list[Quantity]] = []
        for one in amounts:
            if runs and _runs_on(page, runs[-1][-1], one):
                runs[-1].append(one)
            else:
                runs.append([one])
        for run in runs:
            last = run[-1] is amounts[-1]
            full = [*run, *(_rest_after(page, run) if last else [])]
            for parts in (full, full[1:]) if len(full) > LEAST else (full,):
                if _closed(page, parts):
                    yield parts
            parts = [full[0], *full[2:]]
            if len(full) > LEAST and OF_W.match(gap(page, *full[:2])) and _closed(page, parts):
                yield parts


def _runs_on(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether the second amount is the next member after the first."""
    between = gap(page, one, other)
    if OF_W.match(between) and kin(one, other):
        return True  # '12 of the 31 wells are dry, nine are low'
    between = MORE_THAN_ONE.sub("", ASIDE.sub(",", between))
    one_unit = one.unit == other.unit or None in (one.unit, other.unit)
    return one_unit and bool(RUNS_ON.match(between)) and not BREAKS.search(between)


def _rest_after(page: Page, run: list[Quantity]) -> list[Quantity]:
    """The number that completes a list from the sentence after it: 'Eleven smaller firms put up the other 330'."""
    after = [one for one in page.by_sentence.get(run[-1].sentence + 1, []) if plain(one)][:LEAST]
    for one in after:
        if _rest(page, one):
            return [one] if like(one, run[-1]) else []
        if one.unit == run[-1].unit and (one.unit or bare_noun(one)):
            return []
    return []


def _rest(page: Page, one: Quantity) -> bool:
    before = unmoneyed(f"{page.before(one, 120)} {one.figure.hedge or ''}")
    return bool(THE_REST.search(before) or REST_OF_ALL.match(before.strip()))


def _closed(page: Page, run: list[Quantity]) -> bool:
    """Three members and 'and' before the last, or two that end in 'the other 14'."""
    if len(run) < 2 or max(map(value, run)) == 0:
        return False
    rest = _rest(page, run[-1])
    between = page.text[run[-2].end : run[-1].start]
    return rest or (len(run) >= LEAST and bool(CLOSES.search(between)))


def _open_ended(page: Page, run: list[Quantity]) -> bool:
    """Whether words leave the list open, or its members may overlap: 'among them', '25 had a fever and 22 a cough'."""
    text = page.text[run[0].start : page.sentences[run[-1].sentence].end]
    sexes = {bool(set((one.figure.noun or "").lower().split()[-1:]) & SEXES) for one in run}
    had = all(HAD.match(after) and not DONE.match(after) for one in run[:2] for after in [page.after(one, 40)])
    odd = any(FREQUENCY.match(page.after(one, 25)) for one in run)
    if NO_OTHER.search(page.after(run[-1], 120)):
        return False
    return bool(OPEN.search(text)) or had or odd or sexes == {True, False} or crossed(page, run)


def _wholes(page: Page, run: list[Quantity]) -> Iterator[tuple[Quantity, bool]]:
    """The numbers that a list may divide, the closest first, and whether its structure says so."""
    first = run[0]
    here = [one for one in page.by_sentence[first.sentence] if plain(one) and one not in run]
    before = [one for one in here if one.start < first.start]
    of_it = [one for one in here if first.start < one.start < run[1].start and OF_W.match(gap(page, first, one))]
    if of_it:
        yield from ((one, True) for one in of_it if _greater(one, run))
        return
    rest_here = _rest(page, run[-1]) and (len(run) >= LEAST or run[-1].sentence == first.sentence)
    for whole in reversed(before):
        between = gap(page, whole, first)
        if _of_states(page, run, whole) and _greater(whole, run) and _kindred(page, run, whole, True):
            yield whole, True
            return
        if (
            _greater(whole, run)
            and len(between) < 140
            and (COLON.search(between) or (rest_here and _close(run, whole)))
            and _kindred(page, run, whole, True)
        ):
            yield whole, True
            return
    if before:
        return
    yield from _before(page, run)


def clauses(page: Page, run: list[Quantity]) -> list[str]:
    """What is told of each member of a list, up to the next mark."""
    ends = [other.start for other in run[1:]] + [page.sentences[run[-1].sentence].end]
    told = [" ".join(page.text[one.end : end].split()) for one, end in zip(run, ends, strict=True)]
    return [re.split(r"[,;:.(]", clause)[0] for clause in told]


def crossed(page: Page, run: list[Quantity]) -> bool:
    """Whether an age is told of one member, a sex or a habit of another: '22 were over 60, 15 smoked and six had not been vaccinated'."""
    told = clauses(page, run)
    return sum(any(map(kind.search, told)) for kind in OF_PEOPLE) > 1


def _of_states(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """'Of the 18 bridges, 11 are finished, five are being worked on and four not begun': three states or more, of one of which something is still to come."""
    if len(run) < LEAST or not OF_HEAD.search(unmoneyed(page.before(whole))) or not _close(run, whole):
        return False
    told = clauses(page, run)
    return all(STATE.match(clause.lstrip()) for clause in told) and any(UNDONE.search(clause) for clause in told)


def _before(page: Page, run: list[Quantity]) -> Iterator[tuple[Quantity, bool]]:
    """The same in the sentences before, as far as the words at the head of the list reach."""
    lead = unmoneyed(page.before(run[0], 90)).strip() + " "
    bare = not lead.strip() and run[0].unit is None and bare_noun(run[0])
    opener = OPENER.search(lead)
    of_them = next((one for one in run[:2] if OF_THEM.match(page.after(one, 30))), None)
    full = NO_OTHER.search(page.after(run[-1], 120)) and THAT_INCLUDES.match(lead.strip())
    are = bool(THEY_ARE.match(lead.strip()) or full)
    did = WHO_DID.match(opener[0].strip(" ;:")) if opener else None
    strong = bool(bare or opener or of_them or are)
    rest = _rest(page, run[-1])
    far = FAR if of_them or opener or rest else BACK
    named = stems(opener[0].split(",")[0]) if opener and "," in opener[0] and not PRONOUN.search(opener[0]) else set()
    passed: list[list[Quantity]] = []  # the numbers of the kind that stand between, a sentence each
    for number in range(run[0].sentence - 1, max(-1, run[0].sentence - 1 - far), -1):
        group = [one for one in page.by_sentence.get(number, []) if plain(one)]
        near = number >= run[0].sentence - BACK and not passed
        for whole in reversed(group):
            if named and whole.unit and run[0].unit is None:
                continue  # '$176 a year. Of the posts to go, 71 are vacant'
            same_deed = bool(did and re.match(rf"[^.;:]{{0,80}}?\b{did[1]}\b", page.after(whole, 100), re.I))
            if named and not same_deed and not whole.unit and not named & stems(f"{whole.figure.noun} {whole.measure}"):
                continue  # 'The port handled 640 ships. Of the complaints, 410 ...'
            fit = (
                _greater(whole, run) and _kindred(page, run, whole, are or same_deed) and (strong or len(run) >= LEAST)
            )
            clear = all(sum(map(value, others)) == value(whole) for others in passed)
            if fit and not (strong or rest) and (_peer(page, whole, run) or THEN.match(lead)):
                continue
            if fit and (near or same_deed or (_named(whole, run, named) and (named or clear))):
                yield whole, bool(opener or of_them or ((strong or rest) and near))
        between = [one for one in group if like(one, run[0]) and value(one) > value(run[0 if bare else -1])]
        passed += [between] if between else []
        if passed and far == BACK:
            return


def _peer(page: Page, whole: Quantity, run: list[Quantity]) -> bool:
    """Whether a number is one more of the members: the end of a list, or told in their very words ('She has 58. Orr has 31,')."""
    before = [one for one in page.by_sentence[whole.sentence] if plain(one) and one.start < whole.start]
    listed = before and like(before[-1], whole) and _runs_on(page, before[-1], whole)
    shared = A_PART.match(page.after(whole))  # '$11.8 million, over half of the bill'
    return bool(listed or shared) or peer(page, run, whole)


def _named(whole: Quantity, run: list[Quantity], named: set[str]) -> bool:
    """Whether a number farther off bears the noun that the list names, or its unit."""
    noun = stems(whole.figure.noun or "")
    return bool(named & noun) if named else bool(whole.unit == run[0].unit is not None or noun)


def _greater(whole: Quantity, run: list[Quantity]) -> bool:
    """Whether it is greater than each part and about as much as all of them."""
    total = sum(map(value, run))
    top = value(whole)
    return max(map(value, run)) < top and abs(total - top) <= FULL_OFF * top and top >= DIGITS


def _close(run: list[Quantity], whole: Quantity) -> bool:
    return abs(sum(map(value, run)) - value(whole)) <= NEAR_OFF * value(whole)


def _kindred(page: Page, run: list[Quantity], whole: Quantity, are: bool) -> bool:
    """Whether it counts what the members count; what they are called may differ only where they are said to be it."""
    if page.set_aside(whole) or SETTING_ASIDE.search(page.before(whole).rstrip("$£€ ")):
        return False
    times = {one.figure.when for one in (run[0], whole) if one.figure.when is not None}
    whens = {re.sub(r"\W*\b(?:in|on|by|during|over|the)\b\W*", "", time.lower()) for time in times}
    if len(whens) > 1 and not (OPENER.search(page.before(run[0], 90) + " ") or run[0].sentence == whole.sentence):
        return False
    if are:
        return all(one.unit == whole.unit or like(one, whole) for one in run)
    return all(like(one, whole) for one in run)


def _holds(run: list[Quantity], whole: Quantity) -> bool:
    return sum_of(run, whole).judgement.verdict == "consistent"


def _missed(page: Page, run: list[Quantity], whole: Quantity, strong: bool) -> bool:
    """Whether the list should come to the number and does not, with no other number about that it comes to."""
    total, top = sum(map(value, run)), value(whole)
    if _holds(run, whole) or (total + 1 == top and ONE_MORE.match(page.after(run[-1], 100))):
        return False
    if total < top and LEFT_OUT.search(page.after(run[-1], 120)):
        return False
    full = NO_OTHER.search(page.after(run[-1], 120))
    between = WHO_DO.sub("", page.text[whole.end : run[0].start])
    if not full and OPEN.search(between) and whole.start < run[0].start:
        return False
    more = "" if _divided_again(page, run, whole) else page.words(run[-1].sentence + 1)
    rest = _rest(page, run[-1]) or OF_REST.match(page.after(run[-1], 40))
    if total < top and not rest and OTHERS.search(f"{page.after(run[-1], 120)} {more}"):
        return False
    if _printed(page, run, whole):
        return False
    links = {found[1].lower() if (found := TIES.match(page.after(one, 40))) else "" for one in run}
    alike = len(links - {""}) <= 2
    if strong and alike:
        return True
    return one_digit_off(float(total), float(top)) or abs(total - top) <= NEAR_OFF * top


def _divided_again(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """Whether the next sentence divides the number in two by itself: 'Eight of them were kept in and the other 54 sent home'."""
    after = [one for one in page.by_sentence.get(run[-1].sentence + 1, []) if plain(one)]
    return len(after) == 2 and sum(map(value, after)) == value(whole)


def _printed(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """Whether a list comes to another number of its kind, near by or, if its digits rule out chance, anywhere; or with its number to a whole before.

    'We asked 50. Thirty-one said yes. Twelve said no and the other seven did not know': the 31 are a member.
    """
    total = sum(map(value, run))
    clear = Account(tuple(run), whole).digits >= CLEAR
    near = page.quantities if clear else page.near(run[0].sentence, BACK)
    others = [one for one in near if plain(one) and one not in run and one is not whole]
    member = any(one.start < whole.start and value(one) == total + value(whole) and like(one, whole) for one in others)
    return member or any(value(one) == total and like(one, whole) for one in others)
