"""A majority that takes up a part told in a sentence before, by what was done or by what is held.

    The rule was adopted by 16 of the 34 parishes. Its adoption by a majority of the parishes counts.    16 of 34
    It has 80 million shares in issue. The founder owns 36.8 million. With her majority of the shares ...   36.8 of 80
    They rang 800 members. Some 360 would go, 300 would not, 140 could not say. A majority, then, is ready.  360 of 800

Must not read a majority that is sought, lost or needed, one beside figures of its own, or one that two parts may be meant by.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..meaning.apposition import bare_noun
from ..meaning.deeds import matter
from ..meaning.mentions import clause_of
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .majorities import draft_of
from .majority_claims import ANSWERED, first_answer
from .told_pairs import Pair, pairs_of
from .wholes import stems

SIZE = r"(?:(?:clear|narrow|slim|bare|simple|absolute|comfortable|overall|outright|solid) )?"
# Reads 'a majority of the county's parishes', 'most of its ferries', 'over half the schools'; must not read 'a majority of 12', 'of those who voted'
OF_ALL = re.compile(
    rf"\b(?:(?:a|the) {SIZE}majority of|most of|(?:more than|over) half(?: of)?) (?:the |its |their |all )(?:[a-z]+['’]s? )?(?P<noun>[a-z]{{3,}})\b(?! (?:who|that|which|whose|with|[a-z]+ing)\b)",
    re.I,
)
# Reads 'its majority of the shares', 'a majority of the seats', 'their majority in the chamber', 'as majority shareholder'
HELD = re.compile(
    rf"\b(?:(?P<whose>its|their|his|her|a|the) {SIZE}majority (?:of (?:the |its )?(?P<noun>shares?|stock|seats|votes|units)\b|in the (?:chamber|assembly|council|house|parliament)\b|(?:holding|stake|shareholding|shareholder|owner|share)\b)|"
    r"as (?:the )?majority (?:shareholder|owner|holder)\b|(?:owns?|holds?|controls?|has|have) (?:more than|over) half (?:of )?(?:the |its )(?P<other>shares?|stock|seats|votes|units)\b)",
    re.I,
)
# Reads 'A majority, then, is ready', 'A majority of it, in other words, has promised', 'So most would go': drawn from what was told
DRAWN = re.compile(
    rf"^\W*(?:and )?(?P<lead>(?:so|thus|hence|therefore|in short|in other words|that is|put simply),? )?(?P<claim>(?:(?:a|the) {SIZE}majority|most|(?:more than|over) half)"
    r"(?: of (?:it|them|those|these|(?:the|its) [a-z]+))?)(?P<then>,? (?:then|in other words|therefore|thus|in short|that is|it (?:seems|follows))\b)?(?![’'-])",
    re.I,
)
# Reads 'a majority of those we asked', 'most of the people questioned', 'more than half of those the paper spoke to'
OF_ASKED = re.compile(
    rf"\b(?P<claim>(?:[Aa]|[Tt]he) {SIZE}majority|[Mm]ost|(?:[Mm]ore than|[Oo]ver) half) (?:of )?(?:those|them|the [a-z]+|[a-z]+s)(?: (?:who|whom|that))?(?: (?:we|it|they|he|she|were|was|had|been|the [A-Z]?[a-z]+|[A-Z][a-z]+)){{0,3}}"
    r" (?:asked|questioned|polled|surveyed|interviewed|quizzed|canvassed|spoke(?:n)? to|talked to)\b"
)
# What is not so, or not yet
SOUGHT = re.compile(
    r"\b(?:would|could|may|might|must|needs?|needed|requires?|required|seeks?|seeking|sought|wants?|wanted|short of|without|lost|loses?|losing|lacks?|lacking|until|unless|if|no|not|never|once|"
    r"had|were|deny|denied|reach(?:es|ed)?|towards?|near(?:ly|ing)?|almost|becom\w*|buy|take|other|rest|remaining)\b|n['’]t\b",
    re.I,
)
OWNS = re.compile(
    r"\b(?:owns?|owned|owning|holds?|held|holding|controls?|controlled|has|have|with|whose|won|gained|kept)\b[^.;:\d]{0,25}$",
    re.I,
)
ISSUED = re.compile(
    r"\b(?:in issue|outstanding|issued|in circulation|listed|in all|in total|altogether)\b|\b(?:chamber|assembly|council|house|parliament|company|firm)\b",
    re.I,
)
WEAK = frozenset("all most majority half told said count number more people".split())
AUXILIARY = frozenset("would will is are was were has have had do does did can could should said say want".split())
BACK = 3  # sentences before a claim in which its part is told
HALF_AT_LEAST = Fraction(1, 3)  # a first count that is less of the greatest is a part of something else
SEATED = frozenset("member seat senator deputy councillor lawmaker representative mp legislator delegate".split())
BODY = re.compile(r"\b(?:chamber|assembly|council|house|senate|parliament|legislature|board|congress|caucus)\b", re.I)
SHORT = re.compile(r"\b[a-z]{3,}\b")
SMALL = AUXILIARY | frozenset(
    "the and that this they them their with for from not but who whom when what which you out are our its than then into over said tell told ask asked would go".split()
)
NEAR = 90  # characters after a count that tell what it is of
FEWEST, MOST = 3, 12  # answers of a question, and sentences that may print them
FAR = 6  # the same for what is held, of which one speaks once


def majority_back(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each majority without figures of its own, against the only part before it that its words take up."""
    for number in range(len(page.sentences)):
        text = page.words(number)
        if (found := HELD.search(text)) and not SOUGHT.search(_lead(text, found)):
            pair = _held(page, number, found)
        elif (found := OF_ASKED.search(text)) and not SOUGHT.search(_lead(text, found)):
            pair = _asked(page, number, text[found.end() :])
        elif (found := OF_ALL.search(text)) and not SOUGHT.search(_lead(text, found)):
            pair = _done(page, desk, number, found)
        elif (found := DRAWN.match(text)) and (found["lead"] or found["then"]):
            pair = _drawn(page, number)
            pair = pair if pair and _of_whom(text, found, pair) else None
        else:
            continue
        if found and pair:
            start = page.sentences[number].start
            at = "claim" if found.re in (DRAWN, OF_ASKED) else 0
            yield draft_of(page, *pair, (start + found.start(at), start + found.end(at)), True, told=found[at].lower())


def _lead(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 45) : found.start()]


def _done(page: Page, desk: Desk, number: int, found: re.Match[str]) -> tuple[Quantity, Quantity] | None:
    """The only pair of the sentences before of which the deed is told again."""
    start = page.sentences[number].start
    if any(plain(one) and one.start > start for one in page.by_sentence.get(number, [])):
        return None
    told = _deed(page.words(number), found["noun"])
    near = [one for one in pairs_of(desk)[page] if number - BACK <= one.part.sentence < number]
    tied = [one for one in near if told & _deed(clause_of(page, one.part), found["noun"])]
    return (tied[0].part, tied[0].whole) if len(tied) == 1 and _alone(page, tied[0], told) else None


def _asked(page: Page, number: int, told: str) -> tuple[Quantity, Quantity] | None:
    """The first answer of the only poll before a claim, where no other answer is of what the claim tells."""
    if any(plain(one) and not one.unit for one in page.by_sentence.get(number, [])):
        return None
    places = [place for place in range(number) if len(page.by_sentence.get(place, [])) >= FEWEST][-MOST:]
    polls = [
        pair
        for place in places
        if (pair := first_answer(page, place)) and ANSWERED.search(page.words(pair[1].sentence))
    ]
    if len({value(whole) for _, whole in polls}) != 1:
        return None
    part, whole = polls[0]
    group = [one for one in page.by_sentence.get(part.sentence, []) if plain(one) and one.start != part.start]
    end = min((one.start for one in group if one.start > part.end), default=part.end + NEAR)
    own = _words(told) & _words(page.text[part.end : end])
    return (part, whole) if own and not any(own & _words(page.after(one)) for one in group) else None


def _words(text: str) -> set[str]:
    """What a clause is of, short words too: 'the car', 'the bus'."""
    return {singular(word) for word in SHORT.findall(text.lower())} - SMALL - WEAK


def _drawn(page: Page, number: int) -> tuple[Quantity, Quantity] | None:
    """The first count told before a claim that is drawn from it, and the greatest: of one body, or one that the counts divide."""
    if any(plain(one) for one in page.by_sentence.get(number, [])):
        return None
    found = (_of_near(page, range(number - back, number)) for back in (BACK, BACK + 1))
    return next(filter(None, found), None)


def _of_whom(text: str, found: re.Match[str], pair: tuple[Quantity, Quantity]) -> bool:
    """Whether a claim is of those who were counted: 'most would go', 'a majority of them'; not 'most buses' after 90 drivers."""
    if found["then"] or " of " in found["claim"]:
        return True
    after = re.match(r"\s+(?P<word>[a-z’']+)", text[found.end() :], re.I)
    word = after["word"].lower() if after else ""
    nouns = {singular(name) for one in pair for name in (one.figure.noun or "").lower().split()}
    return word in AUXILIARY or singular(word) in nouns


def _of_near(page: Page, places: range) -> tuple[Quantity, Quantity] | None:
    near = [one for place in places for one in page.by_sentence.get(place, []) if _countable(one)]
    whole = max(near, key=value, default=None)
    parts = [one for one in near if whole and value(one) < value(whole)]
    if not whole or not parts or value(parts[0]) / value(whole) <= HALF_AT_LEAST:
        return None
    rest = [value(one) for one in parts[1:]]
    divided = (
        len(rest) > 1 and sum(rest) + value(parts[0]) == value(whole) and value(parts[0]) == max(map(value, parts))
    )
    made_up = not rest or sum(rest) == value(parts[0])  # '47 members, 45 of the right and two of the left'
    return (parts[0], whole) if divided or (made_up and one_body(parts[0], whole)) else None


def _countable(one: Quantity) -> bool:
    return plain(one) and not (one.unit or one.time or one.per) and one.figure.lo == one.figure.hi and value(one) > 1


def one_body(part: Quantity, whole: Quantity) -> bool:
    """Whether members and seats are of one body, or two counts of one noun."""
    nouns = [singular((one.figure.noun or "-").split()[-1].lower()) for one in (part, whole)]
    return nouns[0] == nouns[1] or (
        set(nouns) <= SEATED and bool(BODY.search(part.page.words(whole.sentence) if part.page else ""))
    )


def _deed(text: str, noun: str) -> frozenset[str]:
    """What a text tells, but for the group that it is told of."""
    return frozenset(matter(text) - WEAK - matter(noun) - stems(noun))


def _alone(page: Page, pair: Pair, told: frozenset[str]) -> bool:
    """Whether no other count of a part's sentence may have the deed told of it."""
    group = [one for one in page.by_sentence.get(pair.part.sentence, []) if plain(one) and one.unit == pair.part.unit]
    return not any(one not in (pair.part, pair.whole) and told & matter(clause_of(page, one)) for one in group)


def _held(page: Page, number: int, found: re.Match[str]) -> tuple[Quantity, Quantity] | None:
    """'The founder owns 36.8 million shares': the only holding before the claim, of all that are told to be issued."""
    noun = (found["noun"] or found["other"] or "").lower()
    nouns = {"share", "stock"} if not noun or noun.startswith(("share", "stock")) else {singular(noun)}
    if not noun and " in the " in found[0]:
        nouns = {"seat"}
    counts = [one for one in page.quantities if plain(one) and not one.unit and one.sentence >= 0 and _of(one, nouns)]
    wholes = [one for one in counts if ISSUED.search(page.words(one.sentence)) and ISSUED.search(clause_of(page, one))]
    most = max(wholes, key=value, default=None)
    own = (found["whose"] or "") in ("its", "their", "his", "her")  # of whom all know what they hold
    first = 0 if own else number - FAR
    parts = [
        one
        for one in counts
        if most and value(one) < value(most) and first <= one.sentence < number and OWNS.search(page.before(one))
    ]
    bare = parts and not bare_noun(parts[0])
    return (parts[0], most) if most and bare and len({value(one) for one in parts}) == 1 else None


def _of(one: Quantity, nouns: set[str]) -> bool:
    return singular((one.figure.noun or "-").split()[-1].lower()) in nouns
