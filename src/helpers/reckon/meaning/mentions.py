"""Groups that a later phrase takes up: 'of the houses still dry', 'of those who filled in the form', 'of the night crew'.

A mention is a noun with the words that narrow it down. A count told before may be of that group where its noun is the same, or
is left out, and where the words round it tell all that narrows the mention down.

    On Tuesday 48 of the 70 shops were shut. ... Of the shops shut on Tuesday, 31 had opened again.

Comes in: a Page and a figure. Goes out: the mention that the figure is a part of; whether a count may be of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..kept import kept_on_page
from ..measures import singular, thing
from ..quantities import Page, Quantity
from .apposition import INVARIANT, amount, bare_noun, gap
from .deeds import matter
from .kinds import human, kindred

THE = r"(?:the|those|these|its|their|our|his|her|that|this|all the|all those)"
AFTER = re.compile(
    rf"^(?:per cent |percent |% ?)?(?:[a-z]+ )?(?:out )?of (?P<the>{THE}) (?:(?P<owner>[a-z]+)['’]s? )?(?P<rest>[^\d]+)"
)
FIRST = re.compile(rf"\b(?:[Oo]f|[Aa]mong|[Oo]ut of|[Ff]rom) (?P<the>{THE})(?P<rest> [^,.;:\d]{{2,60}}|),$")
# Reads 'Of the leaks reported since May they had fixed', 'Of the boats at sea crews have found': the verb of another stands between
DOES = re.compile(
    r"^(?P<rest>.{2,70}?),? (?:they|it|he|she|we|I|crews|engineers|police|officials|inspectors|workers|staff|doctors|teams|the (?:[a-z]+ )?(?!of\b|in\b|to\b)[a-z]+)(?: (?:had|have|has|would|will|could|did|say|says|said))?(?: (?:so far|since|now|already|only|also|by then))?"
    r" (?:[a-z]+ed|found|put|sent|sold|lost|kept|took|taken|gave|given|made|built|held|left|brought|met|paid|won|cut|shut|seen|saw|caught|dealt with|got|let|set)(?: (?:up|out|off|back|down|on|only|just|about|some|nearly))*$"
)
LED = re.compile(r"(?:^|[.;:“\"] )[Oo](?:ut o)?f (?P<the>" + THE + r")(?P<rest> [^.;:\d]{2,85})$")
VERB = re.compile(
    r"\b(?:had|have|has|were|was|are|is|will|would|could|can|may|might|should|did|do|does|said|say|told|think|thought|want(?:ed)?|wish)\b|n['’]t\b|[,.;:()—–“”\"]",
    re.I,
)
NARROWS = re.compile(
    r"^(?:who|that|which|whose|it|they|we|he|she|to be|due|now|then|already|still|on|in|at|from|with|under|over|by|asked|[a-z]+ed|sent|held|hurt|built|left|shut|sold|lost|taken|given|made|hit|found|seen|kept|told|put|bought|caught|born|set|[a-z]+wn)\b",
    re.I,
)
SURE = re.compile(r"(?:who|that|which|to be|due)\b", re.I)  # no verb of the sentence: 'of the jobs to be cut.'
# Who or what is many in one: a team is its people
COLLECTIVE = frozenset(
    "team crew staff workforce panel committee council board jury intake group party class squad cast fleet herd flock membership "
    "sample batch shift roster cohort contingent platoon brigade choir orchestra band".split()
)
THEM = frozenset({"them", "those", "these", "that", "this", "lot"})
REPLY = re.compile(
    r"\b(?:ask|answer|repl(?:y|ied|ies)|respon|return|fill|form\b|questionnaire|survey|poll|interview|questioned|spoke|rang|quizz|approach|stopped|visit|call|contact|put (?:it|this|that|the question) to|talked to|consult|ballot|test|inspect|check|examin)",
    re.I,
)
WHO = re.compile(r"^(?:who|that|which) (?:had|have|were|are|was|did|do)\b")
OWNS = frozenset({"its", "their", "our", "his", "her"})
ANSWERED = re.compile(
    r"\b(?:fill|answer|repl(?:y|ied|ies)|respon|return|sent (?:it|them|one|back)|took part|taken part|back\b|came in)",
    re.I,
)
NO_MATTER = frozenset("still already now then today week month year last time".split()) | matter(
    "registered counted recorded logged notified known listed told beginning start"
)
YEARS = re.compile(r"\b(?:last|this|next|that) (?:year|month|week|season|time|day)(?:['’]s)?\b", re.I)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DEAD = frozenset("carcass body corpse dead victim".split())  # who died, or what
# Nouns that say what was told in other words: 'never sat before' of the newcomers
TOLD_OF = {
    re.compile(r"newcomer|novice|first-timer|debutant|fresh(?:man|men)|beginner|rookie"): re.compile(
        r"\b(?:(?:never|not|n['’]t)\b[^.;]{0,50}\bbefore|(?:for the|(?:his|her|their)|a) first (?:time|term|season|race|year)|first-time|brand[- ]new|new to|newly elected|debuts?)\b",
        re.I,
    ),
    re.compile(r"survivor"): re.compile(r"\b(?:surviv\w*|escaped|lived|rescued|pulled out alive)\b", re.I),
    re.compile(r"absentee"): re.compile(r"\b(?:absent|away|missing|stayed at home|off sick)\b", re.I),
    re.compile(r"latecomer"): re.compile(r"\b(?:late|after the start)\b", re.I),
    re.compile(r"veteran|returner"): re.compile(
        r"^(?!.*\b(?:never|not|first)\b).*\b(?:again|before|returned|came back|re-?elected)\b", re.I | re.S
    ),
}
DAYS = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
WORDS = re.compile(r"[A-Za-z][\w’'-]*")
NUMBERED = 4  # words between a part and the number of its whole: 'three of the county's 40'
LONGEST = 8  # words of a phrase that are looked at


@dataclass(frozen=True, slots=True)
class Mention:
    """A group that a phrase takes up: its noun in the singular ('' for 'them'), what narrows it down, and whether by a name."""

    noun: str
    says: frozenset[str]
    named: bool
    asked: bool  # those who answered, or were asked
    first: bool  # whether it stands before the figure: 'Of the houses, 12'
    text: str
    owned: bool = False  # 'its members': whose, is open
    owner: str = ""  # 'brigade' of 'the brigade's members'

    @property
    def many(self) -> bool:
        """Whether the noun is many in one."""
        return self.noun in COLLECTIVE


def mention_of(page: Page, part: Quantity) -> Mention | None:
    """The group that a figure is printed as a part of; None where the words name none, or print its number."""
    if found := AFTER.match(page.after(part, 90)):
        after = next((one for one in page.by_sentence.get(part.sentence, []) if one.start > part.end), None)
        if after and len(page.text[part.end : after.start].split()) <= NUMBERED:
            return None  # 'three of the nine operas'
        mention = _read(f"{found['the']} {found['rest']}", closed=False)
        return replace(mention, owner=found["owner"] or "") if mention else None
    before = page.before(part, 90)
    if first := FIRST.search(before):
        return _read(f"{first['the']}{first['rest']}", closed=True)
    led = LED.search(before)
    does = DOES.match(led["rest"]) if led else None
    return _read(f"{led['the']}{does['rest']}", closed=True) if led and does else None


def read_mention(text: str) -> Mention | None:
    """The group that a phrase names: 'the people whom we serve were'."""
    return _read(text, closed=False)


def _read(text: str, *, closed: bool) -> Mention | None:
    """What a phrase names: 'the schools closed on Monday', of which an open one goes on to its verb."""
    article, _, rest = text.removeprefix("all ").partition(" ")
    stop = VERB.search(rest, who.end() if (who := WHO.match(rest)) else 0)
    words = WORDS.findall(rest if closed or not stop else rest[: stop.start()])[:LONGEST]
    those = article.lower() in THEM and (not words or bool(NARROWS.match(" ".join(words[:2]))))
    place = -1 if those else next((at for at, word in enumerate(words) if _several(word)), None)
    if place is None:
        return None
    after = words[place + 1 :] if closed or (stop and rest[: stop.start()].strip()) else []
    lead = " ".join(after[:2])
    narrows = after if after and (closed or (NARROWS.match(lead) and (_ends(stop) or SURE.match(lead)))) else []
    noun = "" if those else singular(words[place].lower())
    told = [*words[: max(0, place)], *narrows]
    phrase = YEARS.sub(" ", " ".join(told))
    says = matter(phrase) - NO_MATTER - {noun} | {day.lower() for day in DAYS.findall(phrase)}
    named = any(word[0].isupper() and not DAYS.match(word) for word in told)
    return Mention(
        noun, frozenset(says), named, bool(REPLY.search(phrase)), closed, f"{article} {rest}", article in OWNS
    )


def _ends(stop: re.Match[str] | None) -> bool:
    return stop is not None and stop[0][0].isalpha()


def _several(word: str) -> bool:
    word = word.lower()
    return word in INVARIANT or word in COLLECTIVE or word == "craft" or (singular(word) != word and len(word) > 3)


@kept_on_page
def clause_of(page: Page, one: Quantity) -> str:
    """The words that tell of a figure: from the one before it to the one after, past the whole that it is printed as a part of."""
    group = [other for other in page.by_sentence.get(one.sentence, []) if amount(other)]
    place = group.index(one) if one in group else 0
    sentence = page.sentences[one.sentence]
    start = group[place - 1].end if place else sentence.start
    after = group[place + 1 :]
    text = page.text[start : one.start]
    text = text if not place else re.split(r"[,;:]|\band\b", text)[-1]
    if _of(page, one, after):
        own, rest = (
            page.text[one.end : after[0].start],
            page.text[after[0].end : (after[1].start if after[1:] else sentence.end)],
        )
        return f"{text} {own} {rest}"
    if place and _of(page, group[place - 1], [one]):
        return f"{page.text[start : one.start]} {one.figure.noun or ''}"  # what follows is told of the part
    return f"{text} {page.text[one.start : after[0].start if after else sentence.end]}"


def _of(page: Page, one: Quantity, after: list[Quantity]) -> bool:
    return bool(after) and bool(re.match(r"^(?:[a-z]+ )?(?:out )?of (?:\S+ ){0,3}$", gap(page, one, after[0])))


def counts_group(page: Page, one: Quantity, mention: Mention, *, near: bool = False) -> bool:
    """Whether a count may be of the group of a mention: one noun or none, and all told round it that narrows the mention down.

    Near the mention a name may stand in the sentence before, and those who answered need not be told in the same words.
    """
    clause = clause_of(page, one)
    own = (one.figure.noun or "").lower()
    told = matter(clause) | {day.lower() for day in DAYS.findall(clause)}
    if mention.says and not mention.says <= told:
        wide = f"{page.words(one.sentence - 1)} {clause}"
        alone = len([each for each in page.by_sentence.get(one.sentence, []) if amount(each)]) == 1
        named = mention.named and alone and mention.says <= matter(wide)
        if not near or not (named or (mention.asked and REPLY.search(wide))):
            return False
    if not mention.noun:
        return True
    if mention.many:
        return bare_noun(one) or human(own) or not mention.says
    same = kindred(mention.noun, own) or same_noun(page, one, mention)
    return same or (bare_noun(one) and bool(mention.says))


def same_noun(page: Page, one: Quantity, mention: Mention) -> bool:
    """Whether the noun of a mention stands beside a count, or a word of its stem: 'the leases', and '23 are leased'."""
    own = thing(one.figure.noun or "").split()
    noun = "dead" if mention.noun in DEAD else mention.noun
    same = singular((own or [""])[-1]) == mention.noun or bool(matter(noun) & matter(clause_of(page, one)))
    return same or _told_of(page, one, mention)


def _told_of(page: Page, one: Quantity, mention: Mention) -> bool:
    """Whether the noun of a mention says what is told of a count in other words: 'have never sat before', and 'the newcomers'."""
    clause = clause_of(page, one)
    return any(name.match(mention.noun) and told.search(clause) for name, told in TOLD_OF.items())


def told_apart(mention: Mention) -> bool:
    """Whether the noun of a mention says what may be told of a count in other words."""
    return any(name.match(mention.noun) for name in TOLD_OF)


def other_year(page: Page, one: Quantity, mention: Mention) -> bool:
    """Whether a count is told of another year than the group: '2,300 cases in 2025' and 'the cases of 2024', or 'of this year'."""
    told, wanted = set(YEAR.findall(clause_of(page, one))), set(YEAR.findall(mention.text))
    if "last year" in mention.text and page.published:
        wanted |= {str(page.published.year - 1)}
    return bool(told and wanted and not told & wanted)
