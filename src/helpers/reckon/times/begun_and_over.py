"""How long a thing took, against the two dates of the words before: 'The fitters came on 4 May and packed up on 26 June. "Fifty-three days for one gate."'

Or in one sentence: 'Opened in 1945, the mill closed in 2019 after 74 years', however far the stretch is off.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. The dates stand in one sentence, first and last, or in two of one date each;
the next tells of a stretch what it is: 'It took 53 days', 'That is eight weeks', 'Fifty-three days in all'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page
from .elapsed import draft_of, told
from .ends import BEGUN, CLAUSE, OVER, SOME_DAYS, TO
from .instants import Instant, Stretch
from .publication import day_of
from .timeline import Pair, Timeline, apart, lead_of, pair_of, role, timeline

# Reads 'It took', 'That is', 'The repair lasted', 'In all it took the town', 'The whole thing had lasted': the stretch is of what went before.
MADE = re.compile(
    r"\W*(?:(?:In all|All told|Altogether|From start to finish|All in all|So|And|But),? )?(?:it|that|this|the (?:whole )?[a-z]+|those|they) "
    r"(?:had |has |have )?(?:took|taken|takes|lasted|lasts|ran for|made|makes|is|was|means|meant|needed|spent|went on for|came to|comes to)"
    r"(?: (?:it|them|him|her|us|me|the [a-z]+))?(?: (?:up|only|just|all of|a full|fully|a total of|in all|exactly|nearly|almost))*\s*",
    re.I,
)
# Reads '“Fifty-three days for one gate”', 'Only 53 days in all', 'Fifty-three days!': the sentence opens with the stretch, and says no more of it.
HEAD = re.compile(r"\W*(?:(?:That|It)[’']s |only |just |all of |and |a full |fully |in all,? |nearly |almost )*", re.I)
CLOSED = re.compile(
    r"(?:,? (?:for (?:an?|one|that|this|just|such|so|the)\b|in all|altogether|all told|in total|without|from (?:start|first|beginning)|start to finish|just to|to (?:mend|fix|build|do|put|change|lay|find|get)\b)|\s*[.!?,;”\"])",
    re.I,
)
CAME = re.compile(
    r"\b(?:arriv\w+|came|come|moved in|turned up|went (?:up|in|on strike|dark|off)|walked out|shut|closed|broke|called|taken|admitted|ordered|applied|sent|signed|fell|cut off|lost)\b",
    re.I,
)
GONE = re.compile(
    r"\b(?:pack(?:s|ed)? up|left|leav(?:e|es|ing)|went (?:home|away|back)|re-?open\w*|return\w*|complet\w+|hand(?:ed|s) over|deliver\w+|resum\w+|discharg\w+|releas\w+|came (?:down|back|home|out)|lift(?:ed|s)|done|restor\w+|approv\w+|repair\w+|back|last)\b",
    re.I,
)
# Must not read 'It took 12 days to find the leak', 'It took ten days before anybody came'.
OF_ALL = re.compile(r"(?:,? (?:in all|altogether|all told|in total|from (?:start|first|beginning)|start to finish)\b|,? (?:and|but)\b|\s*[.!?,;”\"])", re.I)  # fmt: skip
OTHER_DAYS = re.compile(r".*\b(?:working|business|trading|school|week|sitting|playing|match)[- ]?days?\b", re.I)
SUBJECT = re.compile(r"\W*(?:[A-Za-z ]{2,22}, )?the (?:whole )?(?P<noun>[a-z]+) ", re.I)
CLOSED_IN = re.compile(
    r"\b(?:clos\w+|shut\w*|end(?:ed|s)|fold(?:ed|s)|wound up|dissolved|scrapped|demolished|disbanded|ceased|stopped|abolished)\b(?! (?:the|its|their|an?|his|her)\b)[^.;\d]{0,30}$",
    re.I,
)
OPENED_IN = re.compile(
    r"\b(?:open(?:ed|s)|found(?:ed|s)|built|launch(?:ed|es)|establish\w+|set up|formed|created|introduced|commissioned|started|began|begun)\b[^.;\d]{0,30}$",
    re.I,
)
# Reads 'and the headmaster', 'and its bar', 'when talks': something else than what was opened may have ended; must not read 'and was shut'.
ANOTHER = re.compile(
    r"\b(?:and|but|while|when|where|whose|as) (?:(?:the|its|his|her|their|an?) |[A-Z]|[a-z]{3,}s ended)"
)
AFTER = re.compile(r",? after (?:exactly |just |only )?")
ENDS = re.compile(r"\s*[.,;!?)”\"]")
# Reads 'the six-week stoppage', 'its 12-day run': what was begun and over, by its own noun or one that takes up any such thing.
THE = re.compile(r"\b(?:the|this|that|its|their|those)\s+(?:whole |entire |full |mere |bitter |long )?$", re.I)
DOING = re.compile(r"[- ](?:long )?(?P<noun>[a-z]+(?:-out)?)\b")
ANY_DOING = frozenset("period spell run stretch episode ordeal event affair effort exercise operation".split())
ALIKE = tuple(
    map(
        str.split,
        (
            "strike stoppage walkout walk-out walked dispute action tools",
            "closure shutdown shut closed",
            "outage blackout failure dark cut",
            "trip journey voyage crossing tour expedition sailed set",
            "hunt search",
            "siege standoff stand-off blockade occupation",
            "trial hearing inquest inquiry case",
            "festival fair show event exhibition",
        ),
    )
)
PLURAL = re.compile(r"\W*(?:They|Those)\b")
NARROWED = re.compile(r" (?:by|of|at|in|among|over|on) (?P<of>(?!which\b)[^.,;:]{1,30})")
PARTLY = re.compile(
    r"\b(?:with [^.;,]{0,30} (?:off|closed|shut|free)|breaks?|paus\w+|holidays?|without the [a-z]+|on and off|strike days?|in court|sittings?)\b",
    re.I,
)
MOST = 40  # stretches of a page that are held against dates; each is looked for among all the others
BOUND = ("<", ">", "over", "~")


def begun_and_over(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch that a sentence tells of what the one before dates at both its ends.

    Reads 'The dig began on 2 March and ended on 20 March. It took 18 days'; must not read 'It took 12 working days', 'Ten days of rain followed'.
    """
    line = timeline(page, day_of(page, desk))
    tried = 0
    for number in range(1, len(page.sentences)):
        here = line.stretches[number]
        if len(here) != 1 or line.instants[number] or role(line, here[0]) not in ("length", "past"):
            continue
        ends = _ends(line, number)
        pair = pair_of(here[0], *ends) if ends and _told_of_both(line, here[0], ends) else None
        tried += pair is not None
        if tried > MOST:
            return
        meant = pair and (pair.luck or DOING.match(line.text(here[0].end, here[0].end + 30)))
        if pair and meant and not told(line, here[0], role(line, here[0])) and _doubtless(pair, page):
            yield replace(
                draft_of(page, pair, page), slip=f"begun-over {pair.first.first} {pair.last.first} {here[0].count}"
            )


def opened_and_closed(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Opened in 1945, the mill closed in 2019 after 74 years': the stretch right behind the end, where the words date both ends."""
    line = timeline(page, day_of(page, desk))
    for number, sentence in enumerate(page.sentences):
        here, dates = line.stretches[number], line.instants[number]
        if len(here) != 1 or len(dates) != 2 or dates[0].kind != dates[1].kind or here[0].approximator in BOUND:
            continue
        first, last = dates
        after = ENDS.match(line.text(here[0].end, sentence.end))
        if not (first.first < last.first and after and AFTER.fullmatch(line.text(last.end, here[0].start))):
            continue  # 'after 12 years of falling sales'
        lead, gap = line.text(sentence.start, first.start), line.text(first.end, last.start)
        tied = OPENED_IN.search(lead) and CLOSED_IN.search(gap) and not ANOTHER.search(gap)
        pair = pair_of(here[0], first, last) if tied else None
        if pair:
            slip = f"opened-and-closed {first.first} {last.first} {here[0].count}"
            yield replace(draft_of(page, pair, page), slip=slip)


def _doubtless(pair: Pair, page: Page) -> bool:
    """Whether the pair holds, or misses by more than the days that are not counted, of a stretch that is no mere bound."""
    if pair.holds or pair.nearly:
        return True
    words = page.words(pair.stretch.sentence)
    subject = SUBJECT.match(words)  # 'The talks took ten days' of a strike
    dated = " ".join(page.words(each) for each in {pair.first.sentence, pair.last.sentence})
    if subject and not stems(subject["noun"]) & stems(dated):
        return False
    if PLURAL.match(words) and pair.first.sentence != pair.last.sentence:
        return False  # 'The strike began on 4 May. Talks came back on 12 May. They lasted five days'
    return pair.stretch.approximator not in BOUND and not (SOME_DAYS.search(words) or PARTLY.search(words))


def _ends(line: Timeline, number: int) -> tuple[Instant, Instant] | None:
    """The first and the last day that the sentence before a stretch tells, or the two before it, one each."""
    before = line.instants[number - 1]
    if len(before) == 1 and number > 1 and len(line.instants[number - 2]) == 1:
        before = [*line.instants[number - 2], *before]
    if len(before) != 2 or {one.kind for one in before} != {"day"} or before[0].first >= before[1].first:
        return None
    return before[0], before[1]


def _of_the_doing(line: Timeline, one: Stretch, dated: str) -> bool:
    """Whether a stretch is told of what two dates begin and end: 'The walkout began on 4 May. It ended on 22 May ... the six-week stoppage'."""
    doing = DOING.match(line.text(one.end, one.end + 30))
    if not (doing and THE.search(lead_of(line, one))):
        return False
    noun, told = doing["noun"].lower(), dated.lower()
    kind = next((words for words in ALIKE if noun in words), ())
    words = set(re.findall(r"[a-z]+(?:-out)?", told))
    after = NARROWED.match(line.text(one.end + doing.end(), line.page.sentences[one.sentence].end))
    if after and stems(after["of"]) - stems(dated):
        return False  # 'the two-day walkout by nurses'
    return noun in ANY_DOING or bool(words & {noun, *kind}) or bool(stems(noun) & stems(told))


def _told_of_both(line: Timeline, one: Stretch, ends: tuple[Instant, Instant]) -> bool:
    """Whether the dates are those of a beginning and an end, and the words of the stretch say that it lies between."""
    first, last = ends
    lead = line.text(line.page.sentences[first.sentence].start, first.start)
    gap = line.text(first.end, last.start)
    after = line.text(one.end, line.page.sentences[one.sentence].end)
    run = TO.fullmatch(gap) is not None
    begun = run or bool(BEGUN.search(lead) or CAME.search(lead))
    over = run or bool(OVER.search(gap) or GONE.search(gap))
    if OTHER_DAYS.match(line.text(one.start, one.end + 20)) or CLAUSE.search(gap):
        return False
    before = lead_of(line, one)
    if _of_the_doing(line, one, lead + gap):
        lo, hi = apart(one.unit, first, last)
        return begun and over and not lo - 1 < one.count < hi + 1
    if MADE.fullmatch(before):
        return (begun or over) and bool(OF_ALL.match(after))
    return bool(HEAD.fullmatch(before) and CLOSED.match(after)) and begun and over
