"""Records: a number called the highest or lowest on record, against an older printed one of the same thing.

    a record 48,600 visitors; the highest number since counting began in 2009; the lowest level ever measured
    In October 2021 there were 49,900 visitors.          the older one beats the record: as usually read they do not fit
    The old record was 47,200.                            the new one must beat it

Comes in: the Desk, for the older number may stand in another article. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...extract.currencies import MONEY
from ..growth.baselines import YEAR, like, nameless, size, when
from ..meaning.apposition import average, bare_noun, same_thing
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..meaning.scenes import narrowed_elsewhere
from ..meaning.tellings import capitalised, stems, telling_of
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .below_zero import one_scale, one_station
from .nearby import signed_up
from .of_a_kind import of_a_kind
from .other_classes import of_another_class
from .record_claims import ANAPHOR, BACK, CLAIMED, SIZE, Claim, may_be, record_claims, years_back
from .series_ties import ENOUGH, other_thing, tied
from .told_records import numbers, of_change

RACE = 1.06  # times of one race lie no farther apart
LAST_RECORD = re.compile(
    r"\b(?:old|previous|former|existing|earlier) (?:[a-z]+ )?(?:record|high|low|peak|best|mark|highest|lowest|largest|biggest|worst|longest)"
    r"(?: [a-z]+){0,4}?(?:,? (?:set )?in (?:19|20)\d\d,?)?(?: of| was| stood at| is|,)(?: [a-z]+){0,3}\s*[$£€]?\s*$"
    r"|\bthe (?:worst|most|highest|largest|biggest|costliest|longest|deadliest) (?:until|till|before) (?:now|then|today|this),[^.;\d]{0,30}[$£€]?\s*$"
    r"|\b(?:ahead of|beating|surpassing|eclipsing|overtaking|topping) (?:the|its)(?: [a-z]+){0,3}\s*[$£€]?\s*$",
    re.I,
)
TALLY = re.compile(r"\b(?:tally|total|figure|number|count|toll|level|sum|it|there|they)\b[^.;:,\d]{0,30}$", re.I)
CONTENT = re.compile(r"\b[a-z]{4,}\b")
PLACES = re.compile(r"\b(?:in|at|across|near|for) ([A-Z][a-z]{2,})\b")
NOT_PLACES = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
GENERAL = frozenset(
    "about after again their there these those which while would could other since record highest lowest number level total figure people years months month times said according during before under every came come have with were that this from they been took made when into over also said each than some year such only more most held went first last never where being still almost more than".split()
)
# Words of one thing: a price on a market, a turnout
ONE_THING = (
    re.compile(r"\b(?:shares?|stock|equity|price|closed|traded)\b", re.I),
    re.compile(r"\b(?:turnout|turned out|to the polls|(?:of|by) the (?:electorate|voters)|(?:cast|casting) (?:an?|their) (?:votes?|ballots?)|ballots?\b[^.;]{0,60}\b(?:took part|voted|returned)|members (?:took part|voted))\b", re.I),
)  # fmt: skip
# Whose record it is: of all, or of one town or firm
WIDE = re.compile(
    r"\b(?:on record|(?:in|across|of) (?:(?:the|its|this|that) )?(?!January|February|March|April|May\b|June|July|August|September|October|November|December|[A-Z]\w+day)(?:[A-Z]\w+|world|country|nation|region|province|state|islands?|(?<!its )history(?! of)|city|county))\b"
)
AGO = re.compile(r"\b(?P<count>[a-z]+|\d+) (?P<unit>years|decades?) (?:ago|earlier|before)\b", re.I)
# Reads 'in a single day', 'on the first night': both numbers are of one such stretch
ONE_TIME = re.compile(r"\b(?:a single|one|the first|the worst|a|that) (?:day|night|week|month|season)\b", re.I)
ON_RECORD = re.compile(r"\bon record\b")
OWNED = re.compile(r"\w[’']s\b|\w[’'] |\b(?:its|their|his|her|our)\b")
MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
SO = re.compile(r"many|few|much|large|high|low|big")
MEANS = re.compile(r"\b(?:average|mean|median|typical)\b", re.I)
SPENT = re.compile(r"^(?:[a-z]+ )?(?:on|for) (?:the |its |their |an? )?(?P<what>[a-z-]{3,}(?: [a-z-]{3,})?)")
FLOWS = (
    re.compile(r"\b(?:collect\w*|raised|earn\w*|took in|brought in|revenues?|income|receipts|sales|takings|sold)\b"),
    re.compile(r"\b(?:spen[dt]\w*|costs?|paid|laid out|outlays?)\b"),
)  # what comes in, what goes out
APART = frozenset(("to come", "first count", "part", "mean"))  # what a clause says of no outcome of a year
SMALL = frozenset(
    "the its his her our one all but and for yet nor not who how why she they was has had are did can may now out off own per new "
    "old few two six ten day via due any too put set ago far than that year".split()
)
LONG = 3  # digits of a number that is known again by its value
STEM = 5  # letters by which two words are taken for one: 'waiting' and 'waited'
NO_OUTCOMES = frozenset(("capacity", "limit", "quota", "target", "forecast", "promise"))
BUILT_FOR = re.compile(
    r"\b(?:built|designed|made|meant|rated) (?:to|for)\b[^.;,]*$", re.I
)  # 'built to hold back a river of'
# 'An estimate for 2024 had put it at 5,120': no count that a record has to beat
ESTIMATED = re.compile(r"\b(?:estimates?|projections?|forecasts?)\b[^.;\d]*(?:\d{4}[^.;\d]*)?$", re.I)
REMAINS = re.compile(r"\b(?:remains?|remained|still)\b")
AGAIN = 6  # sentences round an older number in which a record of three digits is known again
BEATEN = 2  # older numbers that beat one record, at most
MOST = 12  # records that one story is taken to hold


def record(desk: Desk) -> Iterator[Draft]:
    """Each number called a record against the older dated ones of the same thing, in any article, and the record before it."""
    claims = [_with_noun(claim, desk) for page in desk.pages for claim in _claims(page, desk)][:MOST]
    pages = tuple(desk.pages)
    for claim in claims:
        yield from _one_alarm(list(_against(claim, pages)))


def _one_alarm(drafts: list[Draft]) -> Iterator[Draft]:
    """What is told of one record: of older numbers that beat it the nearest; none where so many do, for then they are of another thing."""
    beaten = [each for each in drafts if each.judgement.verdict == "inconsistent" and each.settles]
    values = {size(each.quantities[1]) for each in beaten}
    own = size(beaten[0].quantities[0]) if beaten else Fraction(0)
    nearest = min(values, key=lambda value: abs(value - own)) if 0 < len(values) <= BEATEN else None
    yield from (each for each in drafts if each not in beaten or size(each.quantities[1]) == nearest)


def _against(claim: Claim, pages: tuple[Page, ...]) -> Iterator[Draft]:
    """One record against the numbers of all captures."""
    for page in pages:
        for other in page.quantities:
            if (
                other.figure is claim.one.figure
                or not (may_be(other) or (other.days and claim.one.days))
                or (average(page, other) and not average(claim.page, claim.one))
                or of_change(page, other)
                or _of_two_races(claim.one, other)
                or spent_apart(page, claim.one, other)
                or ESTIMATED.search(page.before(other, 120))
                or narrowed_elsewhere(
                    claim.page.words(claim.number).partition(claim.word)[2],
                    claim.page.text,
                    f"{page.words(other.sentence - 1)} {page.words(other.sentence)}",
                    page.text,
                )
                or of_another_class((claim.page, claim.number, _at(claim)), page, other, wide=True)
                or (signed_up(page, other) and not signed_up(claim.page, claim.one))
            ):
                continue
            if (
                page is claim.page
                and _like(claim.one, other)
                and abs(other.sentence - claim.one.sentence) <= 1
                and LAST_RECORD.search(page.before(other) + " ")
            ):
                yield _compared(claim, other, "the record before it", firm=True)
            elif of_a_kind(claim.page, claim.number, claim.one, page, other) or (
                _older(claim, page, other)
                and (
                    (claim.old and _like(claim.one, other) and _one_topic(claim, page, other))
                    or _weighed(pages, claim, page, other)
                    or (one_scale(claim.one, other) and one_station(claim.page, claim.one, page, other))
                    or _of_one_vote(pages, claim, page, other)
                )
            ):
                yield _compared(claim, other, f"'{claim.word}'", firm=False)


def _at(claim: Claim) -> int:
    """Where the word of a claim stands in its sentence."""
    return max(0, claim.page.words(claim.number).find(claim.word))


def _of_one_vote(pages: tuple[Page, ...], claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether both are turnouts of one body: no name beside the older one but those of other captures."""
    texts = " ".join(map(claim.page.words, {claim.one.sentence, claim.number})), page.words(other.sentence)
    if not (claim.one.percent and other.percent and all(ONE_THING[1].search(text) for text in texts)):
        return False
    heads = {name.rstrip("'’") for each in pages if each is not page for name in capitalised(each.text)}
    names = {name.rstrip("'’") for name in telling_of(page, other, page.published).names}
    return names <= heads and not claim.limit and _like(claim.one, other) and _one_topic(claim, page, other)


def _claims(page: Page, desk: Desk) -> Iterator[Claim]:
    """The claims of a capture, each number once."""
    seen = set()
    for claim in record_claims(page, desk.published):
        seen.add(claim.one.start)
        yield claim
    for number, words, one in numbers(page, desk.published):
        if one.start not in seen and (not average(page, one) or MEANS.search(page.words(number))):
            seen.add(one.start)
            yield Claim(page, one, words.up, words.first, words.word, number, old=False, limit=words.limit)


def _weighed(pages: tuple[Page, ...], claim: Claim, page: Page, other: Quantity) -> bool:
    sides = (
        SIZE.search(claim.word) or SO.search(claim.word)
        if claim.word.startswith("never") and not claim.one.unit
        else True
    )
    if claim.limit or not sides:
        return False
    return tied(pages, (claim.page, claim.one, claim.number), (page, other), by_name=True) >= ENOUGH


def _with_noun(claim: Claim, desk: Desk) -> Claim:
    """'The 268 lost on Thursday were the most ever': the noun that the same number bears elsewhere in the story."""
    one = claim.one
    if not bare_noun(one) or one.unit or len(re.sub(r"\D", "", one.figure.text)) < LONG:
        return claim
    for page in [claim.page, *desk.pages]:
        for other in page.quantities:
            if other.figure.lo == one.figure.lo == other.figure.hi and not other.unit and not bare_noun(other):
                figure = replace(one.figure, noun=other.figure.noun, measure=other.figure.measure)
                return replace(claim, one=replace(one, figure=figure, measure=other.measure))
    return claim


def _of_two_races(one: Quantity, other: Quantity) -> bool:
    """Whether two times lie too far apart for one race: 5:38.6 and 6:12.4."""
    clocked = ":" in one.figure.text and ":" in other.figure.text
    return clocked and max(one.lo, other.lo) > RACE * min(one.lo, other.lo)


def _like(one: Quantity, other: Quantity) -> bool:
    if _of_two_races(one, other):
        return False
    people = one.unit is None and other.unit is None and _people(other) and one.days is None
    return like(one, other) or people or bool(one.days and other.unit is None and _bare(other))


def _bare(one: Quantity) -> bool:
    """Whether no noun stands beside a figure: 'the tally reached 174 thousand'."""
    return nameless(one) or (one.unit is None and one.figure.unit_start is None)


def _older(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether a number is dated, in figures, within the span of the record and before its own year."""
    text = page.words(other.sentence)
    found = YEAR.search(when(page, other)) or YEAR.search(other.figure.when or "")
    years = YEAR.findall(text) or (YEAR.findall(page.words(other.sentence - 1)) if ANAPHOR.match(text) else [])
    month = MONTH.search(when(page, other))  # '8,050 in 2024, thanks to a spring with 1,040 in May': May of that year
    one_year = len(years) == 1 and (month or _nearest(page, other, years[0]))
    year = int(found[0]) if found else int(years[0]) if one_year else None
    printed = claim.page.published or page.published
    ago = AGO.search(text) if year is None else None
    back = years_back(ago["count"], ago["unit"]) if ago else None
    if back and not printed:
        return claim.first is None  # whatever the year of printing was
    year = printed.year - back if back and printed else year
    if year is None or (printed and year >= printed.year) or str(year) in when(claim.page, claim.one):
        return False
    own = YEAR.search(when(claim.page, claim.one))
    if own and int(own[0]) < year and REMAINS.search(claim.page.words(claim.number)):
        return False  # what was paid in 2025 is held against no record 'won in 2019'
    return claim.first is None or year >= claim.first


def _nearest(page: Page, other: Quantity, year: str) -> bool:
    """Whether no like number of the sentence stands nearer to its year."""
    sentence = page.sentences[other.sentence]
    at = page.text.find(year, sentence.start, sentence.end)
    group = [one for one in page.by_sentence[other.sentence] if one.unit == other.unit and may_be(one)]
    return at < 0 or min(group, key=lambda one: max(one.start - at, at - one.end), default=other) is other


def _one_topic(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether the two are of one thing: like nouns and a like sentence, no two places that differ; or one takes up the other."""
    told = dict.fromkeys((claim.one.sentence, claim.number))
    texts = [" ".join(map(claim.page.words, told)), page.words(other.sentence)]
    places = [set(PLACES.findall(text)) - NOT_PLACES for text in texts]
    if _beside(claim, page, other):
        return True
    wide = _scope(claim) - set(PLACES.findall(page_before(claim)))
    if all(places) and not places[0] & places[1] and not wide:
        return False
    if wide and claim.one.unit and claim.one.unit == other.unit and page is not claim.page:
        return _one_size(claim.one, other) and bool(
            {w[:STEM] for w in CONTENT.findall(texts[0].lower())}
            & {w[:STEM] for w in CONTENT.findall(texts[1].lower())} - {w[:STEM] for w in GENERAL}
        )
    if (
        any(all(thing.search(text) for text in texts) for thing in ONE_THING)
        and claim.one.unit
        and claim.one.unit == other.unit
        and not other.per
    ):
        return _one_size(claim.one, other)
    about = f"{claim.page.words(claim.one.sentence - 1)} {texts[0]}"
    if _set_apart(page, other, about):
        return False  # another firm's number beats no record of this one, nor does a forecast
    if _one_noun_and_matter(claim, page, other):
        return _one_size(claim.one, other)
    heads = set(CONTENT.findall((claim.one.measure or "").lower()))
    words = [{word[:STEM] for word in set(CONTENT.findall(text)) - GENERAL - heads} for text in texts]
    one_noun = not nameless(claim.one) and not nameless(other) and claim.one.measure == other.measure
    if one_noun and words[0] & words[1]:
        return True
    named = not nameless(claim.one) and not bare_noun(other) and not claim.one.unit and same_thing(claim.one, other)
    if named and page is claim.page and all(ONE_TIME.search(text) for text in texts):
        return _one_size(claim.one, other)
    if one_noun:
        return False
    if page is not claim.page or not _one_size(claim.one, other):
        return False
    if claim.one.unit and _matter(texts[0]) & _matter(texts[1]) - _matter(claim.one.unit):
        return True
    follows = 0 <= other.sentence - claim.one.sentence <= 1 and _bare(other) and TALLY.search(page.before(other))
    return bool(follows) or _same_name(claim, page, other) or (bool(claim.one.unit) and len(words[0] & words[1]) > 1)


def _set_apart(page: Page, other: Quantity, about: str) -> bool:
    """Whether the clause of an older number is of another place or firm, or tells no outcome: 'the port of Holm', 'had forecast'."""
    telling = telling_of(page, other, page.published)
    wide = WIDE.search(about) and not (ON_RECORD.search(about) and OWNED.search(about))
    if other.role in NO_OUTCOMES or BUILT_FOR.search(page.before(other, 60)):
        return True
    return bool(telling.kinds & APART) or bool(telling.names - capitalised(about) and not wide)


def spent_apart(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether each of two numbers went on another thing, came in or went out: '£14m on its roads', '£15m on schools'.

    So do numbers of other things and of one day and several: '260 kilos of eels' and 'of cod', 'in a day' and 'over three days'.
    """
    if one.page and other_thing((one.page, one), (page, other)):
        return True
    if one.unit in MONEY and one.page:
        flows = [
            tuple(bool(way.search(f"{each.before(told, 90)} {each.after(told, 40)}")) for way in FLOWS)
            for each, told in ((one.page, one), (page, other))
        ]
        if flows in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    here, there = (SPENT.match(each.page.after(each) if each.page else "") for each in (one, other))
    return here is not None and there is not None and not stems(here["what"]) & stems(there["what"])


def _matter(text: str) -> frozenset[str]:
    """What a text is about, nouns of three letters too: 'tax', 'oil'."""
    short = {word for word in re.findall(r"\b[a-z]{3}\b", text) if word not in SMALL}
    return (matter(text) | short) - {word[:STEM] for word in GENERAL}


def _one_noun_and_matter(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether both count one thing, by the noun or the word before the number ('magnitude 7.1'), in passages of like matter."""
    nouns = [_noun(claim.page, claim.one) or thing(claim.one.measure or ""), _noun(page, other)]  # a list says it once
    if not kindred(*nouns) or claim.one.unit != other.unit:
        return False
    own = matter(" ".join(map(claim.page.words, (claim.one.sentence - 1, claim.one.sentence, claim.number))))
    lead = [
        number
        for number in range(other.sentence - BACK, other.sentence + 1)
        if page is not claim.page or number != claim.number
    ]
    told = matter(" ".join(map(page.words, lead)))
    return bool((own & told) - matter(" ".join(nouns)) - {word for word in own if word in GENERAL})


def _noun(page: Page, one: Quantity) -> str:
    """What is counted; for a bare number the word that stands right before it."""
    if one.measure and not _bare(one):
        return thing(one.measure)
    found = re.search(r"\b([a-z]{5,})(?: of| at)?$", page.before(one))
    return found[1] if found else ""


def page_before(claim: Claim) -> str:
    """The words of a record's sentence before its number."""
    return claim.page.before(claim.one, 200)


def _scope(claim: Claim) -> set[str]:
    """The places that the superlative itself names, wider than where it was measured: 'the highest reading ever taken in Harn'."""
    found = CLAIMED.search(claim.page.after(claim.one, 200))
    after = claim.page.after(claim.one, 200)[found.end() :] if found else ""
    return set(PLACES.findall(after[:40])) - NOT_PLACES


def _beside(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether the record itself is printed again near the older number, to the last of its digits: then both are of one series."""
    digits = len(re.sub(r"\D|0+$", "", claim.one.figure.text))
    if page is claim.page or digits < LONG - 1:
        return False
    reach = AGAIN if digits >= LONG else 1
    near = [
        one
        for one in page.near(other.sentence, reach)
        if one.figure.lo == claim.one.figure.lo and one.unit == claim.one.unit
    ]
    return bool(near) and _one_size(claim.one, other) and _people(other) and claim.one.unit is None


def _people(one: Quantity) -> bool:
    """Whether a count is of people or prints nothing: a record of runners is one of people."""
    return _bare(one) or (one.measure or "").partition(" ")[0] in ("people", "persons", "men", "women")


def _same_name(claim: Claim, page: Page, other: Quantity) -> bool:
    """'In 1996 Brackmere stood at 17 percent': the name that the record's sentence, or the one before it, is about."""
    found = re.search(
        r"\b([A-Z][a-z]{2,}) (?:had )?(?:stood at|was at|was|reached|fell to|sank to|dropped to|rose to|hit|touched|held)(?: [a-z]+){0,2}$",
        page.before(other, 70),
    )
    about = claim.page.words(claim.one.sentence - 1) + " " + claim.page.words(claim.one.sentence)
    return bool(found and re.search(rf"\b{found[1]}\b", about))


def _one_size(one: Quantity, other: Quantity) -> bool:
    sizes = sorted(abs(each.readings.usual.lo or Fraction(0)) for each in (one, other))
    return sizes[1] <= 2 * sizes[0]


def _compared(claim: Claim, other: Quantity, word: str, *, firm: bool) -> Draft:
    relation = "at most" if claim.up else "at least"
    side = "above" if claim.up else "below"
    judgement = judge(other.readings, claim.one.readings, relation, hangs_on=None if firm else claim.word)
    return Draft(
        rule="ordering",
        quantities=(claim.one, other),
        slip=f"record {claim.one.key}",
        formula=f"{other.label} against {word}: {claim.one.label}",
        result=f"{other.name} is {'' if judgement.verdict == 'inconsistent' else 'not '}{side} {claim.one.name}",
        stated=f"'{claim.word}': {claim.one.name}",
        unit=claim.one.unit or claim.one.measure,
        judgement=judgement,
        spans=_said(claim),
        why="An older number of the same thing cannot beat a record that covers its year."
        if not firm
        else "A new record beats the one before it.",
        settles="whether both count the same" if not firm and judgement.verdict == "inconsistent" else None,
    )


def _said(claim: Claim) -> tuple[str, ...]:
    """Where the words that make the claim stand, as far as they are found again."""
    page, number = claim.page, claim.number
    last = claim.word.split()[-1]
    found = re.search(rf"\b{re.escape(last)}\b(?: since (?:19|20)\d\d\b)?", page.words(number), re.I)
    at = page.sentences[number].start if 0 <= number < len(page.sentences) else 0
    return (page.span(at + found.start(), at + found.end()),) if found else ()
