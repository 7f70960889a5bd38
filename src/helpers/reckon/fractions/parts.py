"""Parts of a whole: is the part no more than the whole, does the printed share follow, do the parts add up?

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import sub, truediv

from ..hedges import Readings, exactly
from ..intervals import Interval, point, words
from ..meaning.apposition import bare_noun
from ..meaning.kinds import human, kindred
from ..measures import Synonyms, singular, stem, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, combine, judge

HEDGED = r"(?:(?:more than|less than|fewer than|over|under|about|around|roughly|nearly|almost|some|approximately|at least|up to|just|only|estimated)\s+)*"
# Reads 'Of the more than 8,000 homes inspected, 461 ...', 'and of those 40, 12 ...'; must not read 'mayor of the 8,000 people',
# 'a mandate, of 17 million gallons'.
OF_FIRST = re.compile(
    rf"(?:^|[.;:“\"—–]\s*|\bout |\b(?:and|but|that) )of (?:(?:the|its|their|those|these|all|a total of) )*(?:(?:[\w-]+ ){{0,2}}[\w-]+['’]s? )?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads ', 461', ', only about 12'; must not read ', most of which had 12'.
COMMA = re.compile(rf",\s*(?:the |a |another )?{HEDGED}[$£€]?\s*$", re.I)
# Reads ' councillors ', ' farms inspected only ', then 'are', 'had'
RIGHT_AFTER = re.compile(
    rf"(?!(?:in|on|at|and|or|with|to|by|for|from|than)\b)[a-z-]+ (?:(?!(?:in|on|at|and|or|with|to|by|for|from|than)\b)[a-z-]+ )?{HEDGED}",
    re.I,
)
VERB_NEXT = re.compile(
    r"^(?:are|were|is|was|have|had|has|did|do|would|will|said|say|came|come|went|live[sd]?|work|hold|held|[a-z]+ed)\b"
)
# What no part stands before: 'in front of 5,000', 'ahead of 40', 'at a cost of 8,000'.
OF_NO_WHOLE = (
    r"(?!(?:[a-z]+ ){0,2}(?:front|ahead|short|shy|because|instead|north|south|east|west|outside|inside|clear|favou?r|spite|"
    r"average|mean|median|total|minimum|maximum|rate|speed|charge|worth|value|price|cost|fine|gap|age|result|end|start|middle) of\b)"
    r"(?!(?:[a-z]+ )?(?:on|with|at|by|from|against|and|or) (?:[a-z]+ )?of\b)"  # 'a loss of 30 on sales of 12'
)
# Reads '461 of the 8,000', '12 out of about 40'; must not read '461 of them and 8,000 others'.
OF_THE = re.compile(
    rf"^{OF_NO_WHOLE}(?:(?:[a-z]+ ){{0,2}}(?:out )?|(?:[a-z]+ ){{3,6}}out )of (?:the |its |their |those |these |all |a total of )*(?:(?:[\w-]+ ){{0,2}}[\w-]+['’]s? )?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads 'nearly 500 of those arrested', '12 of them'; must not read '12 of those homes on the 30 streets', where a whole follows.
OF_THOSE = re.compile(
    r"^(?:[a-z]+ )?of (?:those|these|them|whom|which)(?! (?:years|months|weeks|days|hours|minutes)\b)(?:(?<=those) (?:who were |people |already )?([a-z]+(?:ed|held|sent))\b)?",
    re.I,
)
# Reads '236 did so, among them 19 from Kell', '40 were hurt, including 12 children'; the part is the next figure.
AMONG = re.compile(
    rf"[^.;:\d]{{0,70}}(?:,| \(|—|–) ?(?:among (?:them|those|these|which|whom)|including)(?: were| are)? (?:the )?{HEDGED}$",
    re.I,
)
# What else a part behind 'among them' may be of: '14 died and many more were hurt, among them 60 children'
UNCOUNTED = re.compile(
    r"\b(?:many|several|others?|more|scores|dozens|hundreds|thousands|countless|crowds?|(?:the|a) (?:rest|second|third|next|last)|whole)\b",
    re.I,
)
# Reads '30 tests and 4 confirmed cases', '30 arrests, with a single convicted driver'; must not read '30 tests and 4 broken lifts'.
SORTED_OUT = re.compile(
    r"\b(?:confirmed|verified|convicted|charged|eligible|positive|successful|valid|identified|proven|upheld|genuine)\b",
    re.I,
)
AND_WITH = re.compile(r"^[^.;:]{0,40}(?:,|\band\b|\bwith\b|\bincluding\b)[^.;:]{0,20}$", re.I)
OF_THEM = re.compile(r"^(?:[a-z]+ ){0,1}of (?:them|these|those|whom|which)\b", re.I)
NEXT_TO = re.compile(r"^(?:[a-z]+ ){0,1}of (?:whom|which)\b", re.I)  # its whole stands in the same sentence
# 'about one kilometre in three' is a share, and no part of its own
ODDS = re.compile(
    r"^ ?[a-z]+ (?:in|out of) (?:every |each )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b(?!-|[.,]\d)"
)
CONTRAST = re.compile(r"\bonly\b|\bjust\b", re.I)
FAR = 6  # sentences back in which 'of those inspected' looks for those inspected
NEAR = 2  # the same for a bare 'of them'
A_LITTLE = Fraction(7, 5)  # a part larger than this many times its whole is of another one
OF_ITS = re.compile(r"^(?:[a-z]+ )?of (?:the|its|their|those|these|his|her) (?:[a-z]+ )?(?P<noun>[a-z]{4,}s)\b")
EVERY = re.compile(r"\ball$", re.I)  # 'all 40 of them' is the whole itself


def part_of_whole(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Of the 8,000 inspected, 461 failed': the part is no more than the whole, and something is left that is not told of."""
    for part, whole in pairs(page):
        yield part_draft(part, whole)
        if (
            whole.start < part.start
            and whole.measure
            and whole.measure == desk.event
            and not _other_parts(page, part, whole)
        ):
            yield _rest(part, whole)
    synonyms = Synonyms.of(desk.settings.measures)
    for part, whole in itertools.chain(_anaphora(page, synonyms), _named(page), _among(page)):
        yield part_draft(part, whole)


def _among(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'236 did so, among them 19 from Kell': the figure right behind, of people or of one noun."""
    for group in page.by_sentence.values():
        for whole, part in itertools.pairwise(group):
            if whole.unit or part.unit or not (whole.total and part.total) or whole.vague or part.vague:
                continue
            nouns = thing(whole.measure or ""), thing(part.measure or "")
            alike = not all(nouns) or bare_noun(part) or kindred(*nouns) or all(human(noun) for noun in nouns)
            gap = page.between(whole, part) + " "
            if alike and AMONG.fullmatch(gap) and not UNCOUNTED.search(gap):
                yield part, whole


def _named(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'It has 320 patients; 338 of its patients were seen': the nearest total before it of the very noun."""
    for part in page.quantities:
        found = OF_ITS.match(page.after(part)) if part.total and part.sentence >= 0 and not part.vague else None
        if not found:
            continue
        for whole in _before(page, part, NEAR - 1):
            noun = thing(whole.measure or "").split(" ")[-1]
            if whole.total and whole.unit == part.unit and noun == found["noun"] and not whole.vague:
                if whole.role == "observed" and not OF_ITS.match(page.after(whole)) and _near_whole(part, whole):
                    yield part, whole
                break


def _near_whole(part: Quantity, whole: Quantity) -> bool:
    one_time = None in (part.figure.when, whole.figure.when) or part.figure.when == whole.figure.when
    return one_time and not _far_past(part, whole)


def _far_past(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is larger than its whole by so much that it is of another one."""
    return whole.readings.literal.scale(A_LITTLE).below(part.readings.literal)


def _rest(part: Quantity, whole: Quantity) -> Draft:
    """What became of the others; asked only of the measure that story.toml labels as the event."""
    rest = combine(sub, whole.readings, part.readings)
    return Draft(
        rule="part_of_whole",
        quantities=(whole, part),
        formula=f"{whole.label} - {part.label} = {words(rest.literal)}",
        result=words(rest.literal),
        unit=whole.measure,
        judgement=CANNOT_TELL,
        slip=f"rest {_slip(part, whole)}",
        why="The text does not say what became of the rest.",
        settles="what became of the rest",
    )


def pairs(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """Each part with its whole, where 'of' ties them in one sentence."""
    for group in page.by_sentence.values():
        for first, second in itertools.pairwise(group):
            if _owner(page, first, second):
                noun = replace(first.figure, noun=second.figure.noun, measure=second.figure.measure)
                first = replace(first, figure=noun, measure=second.measure)
            same = _same_kind(first, second) and first.measure in (None, second.measure)
            if same and OF_THE.match(page.between(first, second) + " "):
                yield first, second
        for index, whole in enumerate(group):
            if not OF_FIRST.search(page.before(whole) + " "):
                continue
            rest = [
                other
                for other in group[index + 1 :]
                if _same_kind(other, whole)
                and (COMMA.search(page.before(other, 60) + " ") or _right_after(page, whole, other))
                and not ODDS.match(page.after(other))
            ]
            if rest and not _of_hundred(group, whole, rest[0]):
                yield rest[0], whole


def _owner(page: Page, first: Quantity, second: Quantity) -> bool:
    """'214 of the co-operative's 865': whether a noun that is read of the first is but the owner of the second."""
    found = re.search(r"([\w-]+)['’]s?\s", f"{page.between(first, second)} ")
    return bool(found and first.figure.noun and found[1].lower().startswith(first.figure.noun.lower()))


def _right_after(page: Page, whole: Quantity, part: Quantity) -> bool:
    """'Of the 48 councillors 22 are women': the noun of the whole and nothing else between the two, a verb after."""
    lead = f"{page.between(whole, part)} "
    return bool(RIGHT_AFTER.fullmatch(lead) and VERB_NEXT.match(page.after(part)))


def _of_hundred(group: list[Quantity], whole: Quantity, part: Quantity) -> bool:
    """Whether a bare number follows percentages: the 39 of 'Of the 1,200 asked, 52 percent said yes, 39 no' are percent."""
    return part.figure.unit_start is None and any(one.percent and whole.end < one.start < part.start for one in group)


def _same_kind(one: Quantity, other: Quantity) -> bool:
    zero = any(quantity.readings.literal == point(0) for quantity in (one, other))
    return one.total and other.total and one.unit == other.unit and not zero


def _other_parts(page: Page, part: Quantity, whole: Quantity) -> bool:
    others = page.by_sentence.get(part.sentence, [])
    return any(other not in (part, whole) and other.total and other.start > part.start for other in others)


def _anaphora(page: Page, synonyms: Synonyms) -> Iterator[tuple[Quantity, Quantity]]:
    """'nearly 500 of those arrested' with the last total before it that counts those.

    Must not read '112 weeks, 37 of them' or 'five of those years' (weeks and years are no total), nor 'all 40 of them'.
    """
    for part in page.quantities:
        found = OF_THOSE.match(page.after(part)) if part.total else None
        if not found or EVERY.search(page.before(part)):
            continue
        verb = found[1]
        far = 0 if NEXT_TO.match(page.after(part)) else FAR if verb else NEAR
        meant = synonyms.verbs.get(stem(verb)) if verb else None
        for whole in _before(page, part, far):
            here = whole.sentence == part.sentence
            if here and whole.readings.usual.below(part.readings.usual) and _bigger(page, part):
                continue  # 'wrote up 31 faults on five ships, and 12 of those were hers'
            if not verb and whole.days and whole.sentence == part.sentence:
                break
            named = whole.measure == meant if meant else not verb or stem(verb) in (whole.measure or "")
            if whole.sentence == part.sentence and _far_past(part, whole):
                continue  # '31 faults on five ships, and 12 of those'
            if (
                whole.total
                and whole.lo
                and named
                and whole.unit == part.unit
                and not whole.vague
                and whole.role == "observed"
            ):
                if whole.sentence == part.sentence or _holds(part, whole):
                    yield part, whole
                break


def _bigger(page: Page, part: Quantity) -> bool:
    """Whether another number before it in its sentence may hold the part."""
    before = [one for one in _before(page, part, 0) if one.total and one.unit == part.unit]
    return any(part.readings.usual.below(one.readings.usual) for one in before)


def _before(page: Page, part: Quantity, far: int) -> Iterator[Quantity]:
    """The figures before a part, the nearest first, to so many sentences back."""
    for number in range(part.sentence, max(-1, part.sentence - far) - 1, -1):
        yield from (one for one in reversed(page.by_sentence.get(number, [])) if one.start < part.start)


def _holds(part: Quantity, whole: Quantity) -> bool:
    """Whether a total of another sentence may hold the part: no smaller, and of no other time as the words give it."""
    one_time = None in (part.figure.when, whole.figure.when) or part.figure.when == whole.figure.when
    if whole.readings.usual.below(part.readings.usual):
        return one_time and not _far_past(part, whole) and part.sentence - whole.sentence == 1 and _plural(whole)
    return one_time


def _plural(whole: Quantity) -> bool:
    """Whether a whole prints what it counts, in the plural: 'them' may stand for it."""
    noun = (whole.figure.noun or "").split(" ")[0]
    return bool(whole.measure) and whole.unit is None and singular(noun) != noun


def part_draft(part: Quantity, whole: Quantity) -> Draft:
    share = combine(truediv, part.readings, whole.readings)
    judgement = judge(share, exactly(1), "at most", vague=part.vague or whole.vague, percent=True)
    if judgement.verdict == "consistent":
        judgement = replace(
            judgement, room=f"consistent, but almost any figure would be: any part up to {whole.name} would have passed"
        )
    return Draft(
        rule="part_of_whole",
        quantities=(part, whole),
        slip=_slip(part, whole),
        formula=f"{part.label} of {whole.label} = {_shown(share)}",
        result=f"{words(share.usual, percent=True)} as usually read",
        stated=f"{part.name} of {whole.name}",
        unit="share",
        judgement=judgement,
        why="A part is no more than its whole.",
    )


def _slip(part: Quantity, whole: Quantity) -> str:
    return f"part {part.key} {whole.key}"


def of_those_aimed_at(page: Page, desk: Desk) -> Iterator[Draft]:
    """What was aimed at beside what came of it, in one sentence: 'intended to reach over 100 schools, reached only 30'."""
    for group in page.by_sentence.values():
        for aim, got in itertools.pairwise(group):
            if aim.role == "target" and got.role == "observed" and aim.total and got.total and aim.unit == got.unit:
                yield from _result(page, aim, got)


def _result(page: Page, aim: Quantity, got: Quantity) -> Iterator[Draft]:
    word = CONTRAST.search(got.figure.hedge or "") or CONTRAST.search(page.before(got, 12))
    if not word or 0 in aim.readings.literal:
        return
    share = combine(truediv, got.readings, aim.readings)
    vague = aim.vague or got.vague
    yield Draft(
        rule="part_of_whole",
        quantities=(got, aim),
        formula=f"{got.label} / {aim.label} = {_shown(share)}",
        result=words(share.usual, percent=True),
        stated=got.label,
        unit="share",
        judgement=judge(share, exactly(1), "at most", percent=True, vague=vague, hangs_on=word[0]),
        why=f"The word '{word[0]}' says that it was less than aimed at. "
        "Those counted need not be among those aimed at, so this is no hit rate.",
    )


def _shown(share: Readings) -> str:
    """A share as the words entail it; as usually read where they set no end ('nearly')."""
    return words(share.usual if share.literal == Interval() else share.literal, percent=True)


def sorted_out(page: Page, desk: Desk) -> Iterator[Draft]:
    """How many of a number turned out to be what was looked for: '30 tests, with 4 confirmed cases'."""
    for group in page.by_sentence.values():
        for whole, part in itertools.pairwise(group):
            if not (
                _same_kind(whole, part)
                and whole.role == part.role == "observed"
                and AND_WITH.match(page.between(whole, part))
            ):
                continue
            if SORTED_OUT.search(re.split(r"[,;:.]", page.after(part, 30))[0]) and (part.readings.literal.lo or 0) <= (
                whole.readings.literal.lo or 0
            ):
                yield part_draft(part, whole)
