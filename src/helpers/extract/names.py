"""The name that a mention stands for: surnames, pronouns, descriptions with a name in them.

Nothing is guessed across articles; an anonymous source keeps its printed description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..read.outlets import ARTICLE, OUTLET_WORDS, WORDS, is_outlet
from .cues import cue
from .genders import OTHER, pronoun_of, tells_of

# Words before a name that are no part of it, in the capitals that titles take.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister premier chancellor senator sen
    sens rep reps representative congressman congresswoman governor gov mayor councillor councilman councilwoman
    secretary deputy assistant acting former chief chairman chairwoman chair director commissioner judge justice
    attorney general sheriff police fire captain capt lieutenant lt colonel col sergeant sgt major maj officer
    admiral king queen prince princess pope cardinal bishop archbishop rev reverend father sister brother ceo cfo
    spokesman spokeswoman spokesperson editor coach ambassador staff press economist analyst researcher
    superintendent inspector constable head republican democratic democrat labour conservative the executive state
    department communications campaign manager adviser advisor strategist minority majority leader speaker house
    senate whip treasurer""".split()
)
ORGANISATION_WORDS = frozenset(
    """house department ministry agency office bureau administration commission committee council court company
    corporation corp inc ltd plc group bank university college school institute association union federation league
    party campaign government parliament senate congress police service authority board foundation center centre
    hospital society network organization organisation club trust fund team army navy force nations press church
    treasury embassy firm regulator watchdog airline retailer operator coalition alliance chamber district city state county""".split()
)
DATA_WORDS = frozenset(
    """data figures numbers statistics poll polls survey surveys census records analysis estimates tally index study
    studies research results findings""".split()
)
DOCUMENT_WORDS = frozenset(
    """report reports release statement letter memo document documents filing lawsuit complaint email emails transcript
    ruling bill law indictment affidavit brief summary book article story paper plan audit text tweet post
    announcement notice advisory""".split()
)
ANONYMOUS_WORDS = frozenset(
    """source sources official officials person people aide aides insider insiders adviser advisers advisor advisors
    witness witnesses spokesperson spokesman spokeswoman experts expert critics critic some many others another
    diplomat diplomats lawmaker lawmakers""".split()
)
OFFICES = TITLES - ORGANISATION_WORDS
NOT_PEOPLE = ORGANISATION_WORDS | OUTLET_WORDS | DATA_WORDS | DOCUMENT_WORDS | ANONYMOUS_WORDS | TITLES
PERSON_PRONOUNS = frozenset({"he", "she", "his", "her", "i"})
GROUP_PRONOUNS = frozenset({"it", "they", "its", "their", "we"})
STANDING_IN = PERSON_PRONOUNS | GROUP_PRONOUNS
NOT_FIRST = STANDING_IN | OUTLET_WORDS  # 'It', 'Radio North'
PARTICLES = frozenset("de van von der la bin al del da di le ben ter den".split())
FROM = (["of"], ["from"], ["in"])
LINKED = frozenset("of for to with by from about against".split())
CAPITAL = r"[A-Z](?:\.(?:[A-Z]\.)*|[\w‑-]*(?:[’'][A-Z][\w-]*)?)"
PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))})[ \u00a0]+)?"
NAME = re.compile(rf"{CAPITAL}(?:[ \u00a0]+{PARTICLE}{CAPITAL}){{0,7}}")
BEFORE = re.compile(rf"(?:{CAPITAL}[ \u00a0]+{PARTICLE}){{1,6}}$")
WIDE = 60  # characters before a surname searched for the rest of the name
AFTER = re.compile(
    r"[ \u00a0](?:" + "|".join(sorted(w.capitalize() for w in ORGANISATION_WORDS | OUTLET_WORDS)) + r")\b"
)
ABBREVIATED = ("Mr.", "Mrs.", "Ms.", "Dr.")
NOT_FIRST_NAMES = frozenset(
    """the a an in on at but and when while as if for after before meanwhile later earlier then now today both this that
    is are was were has have had does do did can could would should why how who what where not or so yes because""".split()
)
HEAD_ENDS = re.compile(r"\b(?:of|for|with|at|from|in|on|by|who|familiar|close|has|have|posted|that)\b")
POSSESSIVE = re.compile(r"[’']s?$")
POSSESSOR = re.compile(r"^.*(?:[’']s|s[’'])\s(?=\w)")


def bare(name: str) -> str:
    """A name without the titles before it.

    >>> bare("Deputy Fire Chief Ana Ruiz"), bare("Harbour Board Secretary Lee Chan"), bare("Mayor")
    ('Ana Ruiz', 'Lee Chan', 'Mayor')
    """
    words = name.split()
    titled = [k for k, word in enumerate(words[:-1]) if word.rstrip(".").lower() in TITLES]
    return " ".join(words[titled[-1] + 1 :]) if titled else name


class Names:
    """The people named in one article: a surname's full name is looked up in the text when it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.full: dict[str, str] = {}
        self.common: dict[str, bool] = {}
        self.pronouns: dict[str, str | None] = {}
        self.told: dict[str | None, bool] = {}  # whether the article may tell of a 'he', of a 'she'

    def whole(self, surname: str) -> str:
        """The full name of a surname as the article first gives it; the surname itself where it gives none.

        >>> Names("Fire Chief Ana Ruiz praised the crews. Ruiz left.").whole("Ruiz")
        'Ana Ruiz'
        """
        if surname not in self.full:
            self.full[surname] = next(self._full_names(surname), surname)
        return self.full[surname]

    def _full_names(self, surname: str) -> Iterator[str]:
        at = self.text.find(surname)
        while at >= 0:
            end = at + len(surname)
            before = self._named_before(at) if not self.text[end : end + 1].isalpha() else None
            if before and not AFTER.match(self.text, end):
                words = bare(before[0] + surname).split()
                verb = cue(words[0].lower())  # 'Added Duarte' is no full name; 'Hope Duarte' is
                if (
                    2 <= len(words) <= 4
                    and words[0].lower() not in NOT_FIRST_NAMES
                    and (not verb or verb.form == "base")
                ):
                    yield " ".join(words)
            at = self.text.find(surname, end)

    def _named_before(self, at: int) -> re.Match[str] | None:
        """The capitalised words that end right before a position, titles among them."""
        words = self.text[max(0, at - WIDE) : at].split()
        if not words or (words[-1].islower() and words[-1] not in PARTICLES):
            return None  # told at a look: the pattern takes ten times as long to say so
        return BEFORE.search(self.text, max(0, at - WIDE), at)

    def person(self, mention: str) -> str | None:
        """The person named in a mention, in full where the article gives it; None for a description.

        >>> names = Names("Fire Chief Ana Ruiz praised the crews.")
        >>> names.person("Ruiz"), names.person("the crews"), names.person("Harbour engineer Lee Chan")
        ('Ana Ruiz', None, 'Lee Chan')
        """
        if mention.islower():
            return None
        name = name_in(mention)
        if name is None or len(name.split()) > 1:
            return name
        whole = self.whole(name)
        return None if whole == mention and mention.endswith("s") and self._is_common(mention) else whole

    def people(self, mention: str) -> str | None:
        """The person named in a mention, or the two that 'and' joins where the article gives both in full.

        >>> Names("Ana Ruiz met Lee Chan.").people("Ruiz and Chan")
        'Ana Ruiz and Lee Chan'
        """
        parts = mention.split(" and ")
        if len(parts) != 2:
            return self.person(mention)
        found = [name for part in parts if (name := self.person(part)) and " " in name]
        return " and ".join(found) if len(found) == 2 else None

    def pronoun(self, name: str) -> str | None:
        """'he' or 'she' where the article tells which it uses of a person."""
        if name not in self.pronouns:
            surname = name.split()[-1]
            self.pronouns[name] = pronoun_of(self.text, name, alone=self.whole(surname) in (name, surname))
        return self.pronouns[name]

    def fits(self, name: str, pronoun: str | None) -> bool:
        """Whether a pronoun, 'he' or 'she', can stand for a person: the article does not tell that the other one does."""
        other = OTHER.get(pronoun or "")
        if other not in self.told:
            self.told[other] = other is not None and tells_of(self.text, other)
        return not self.told[other] or self.pronoun(name) != other

    def _is_common(self, plural: str) -> bool:
        """Whether a plural has its capital from the beginning of a sentence, wherever the article prints it: 'Residents fled'."""
        if plural not in self.common:
            self.common[plural] = all(_opens(self.text, at) for at in _places(self.text, plural))
        return self.common[plural]


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands by itself in a text."""
    at = text.find(word)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum()):
            yield at
        at = text.find(word, at + len(word))


def _opens(text: str, at: int) -> bool:
    """Whether a word at a position begins a sentence or a quotation, so that its capital tells nothing."""
    before = text[max(0, at - 10) : at]
    bare = before.rstrip(' \t\xa0”"’')
    if not bare or before[-1] in '“"‘' or bare[-1] in "\r\n“‘:—?!…":
        return True
    return bare[-1] == "." and not bare.endswith(ABBREVIATED)


@lru_cache(maxsize=4096)
def name_in(mention: str) -> str | None:
    """The name of a person that a mention gives, without titles; None for a description.

    >>> name_in("Mr. Ruiz of Leeds"), name_in("the Lakeside Board"), name_in("a spokesman for Lee Chan")
    ('Ruiz', None, None)
    """
    spans = list(NAME.finditer(mention))
    if not spans or mention[spans[-1].end() :].strip(" ,’'s"):
        return None
    if len(spans) > 1:
        between = mention[spans[-2].end() : spans[-1].start()].split()
        if "and" in between:
            return None  # 'Ana Ruiz and Lee Chan': two people
        if between in FROM:
            return name_in(mention[: spans[-2].end()])  # 'Ana Ruiz of Leeds'
    if not LINKED.isdisjoint(mention[: spans[-1].start()].split()):
        return None  # 'a spokesman for Lee Chan'
    name = bare(POSSESSIVE.sub("", spans[-1][0]))
    words = name.split()
    if words[-1].lower() in NOT_PEOPLE or name.isupper() or words[0].lower() in NOT_FIRST:
        return None
    if len(spans) == 1 and ARTICLE.match(mention) and spans[0].start() < 4 and len(words) == len(spans[0][0].split()):
        return None
    return name


@lru_cache(maxsize=4096)
def kind_of(mention: str, person: str | None) -> str:
    """What kind of source a mention is: one of tables.SOURCE_KINDS.

    >>> kind_of("two sources familiar with the merger", None), kind_of("court records", None), kind_of("the BBC", None)
    ('anonymous', 'data', 'outlet')
    """
    if person or mention.lower() in PERSON_PRONOUNS:
        return "person"
    if "’" in mention or "'" in mention:
        mention = POSSESSOR.sub("", mention) or mention  # 'the firm's founder' is no firm
    words = WORDS.findall(mention)
    if not words:
        return "unnamed"  # a dash or a row of dots stands where the source would
    ends = HEAD_ENDS.search(mention)
    printed = (
        WORDS.findall(mention, 0, ends.start()) if ends else words
    ) or words  # 'a nurse' of 'a nurse at Leeds Hospital'
    heads = [word.lower() for word in printed]
    if heads[0] in DATA_WORDS:
        return "data"
    for kind, lexicon in (("outlet", OUTLET_WORDS), ("data", DATA_WORDS), ("document", DOCUMENT_WORDS)):
        if heads[-1] in lexicon and (kind != "outlet" or words[0][0].isupper() or len(words) > 1):
            return kind
    if heads[-1] in ANONYMOUS_WORDS or (heads[0] in ANONYMOUS_WORDS and len(heads) < 3):
        return "anonymous"
    if heads[-1] in OFFICES:
        return "person"  # 'the mayor': an office that one person holds
    if is_outlet(mention) and all(word[0].isupper() for word in WORDS.findall(ARTICLE.sub("", mention))):
        return "outlet"
    if len(words) == 1 and mention.istitle() and mention.endswith("s"):
        return "anonymous"  # 'Residents'
    named = any(
        word[0].isupper() for word in printed if word.lower() not in ("the", "a", "an", "one", "another", "two")
    )
    return "organisation" if named or set(heads) & ORGANISATION_WORDS or mention.lower() == "it" else "anonymous"
