"""Quotations, sources and names of several articles -> checks: are they the same wherever they are printed?"""

from __future__ import annotations

import re
from itertools import combinations

from ..tables import Check, Quote
from .collation import Word, collate, keys, words
from .concordance import Concordance
from .quotations import Quotation
from .sourcing import anonymous, mention, one_source
from .spelling import Spelling

Indexes = dict[str, Concordance]
SHORT = 3  # words: a quoted phrase up to this length leans on the words around it
SHOWN = 12  # words of a quotation that a sentence repeats
_OBJECT = re.compile(r"[,.]?[\"'”’»]{0,2}\s+of\s+((?:the |an? |its |their |his |her )?[\w'’-]+)")


def compare_checks(indexes: Indexes, found: list[Quotation], names: list[Spelling]) -> list[Check]:
    """The checks that need the words of more than one place.

    Comes in: concordances by article, the quotations, the names in two spellings. Goes out: checks of the rules
    quotation, attribution and spelling, each numbered within its rule.

    >>> compare_checks({}, [], [])
    []
    """
    shared = [quotation for quotation in found if len(quotation.article_ids) > 1]
    checks = [_quotation(indexes, quotation) for quotation in shared]
    checks += [check for quotation in shared if (check := _attribution(indexes, quotation))]
    checks += [check for spelling in names for check in _spelling(spelling)]
    numbers: dict[str, int] = {}
    for check in checks:
        numbers[check.rule] = numbers.get(check.rule, 0) + 1
        check.check_id = f"{check.rule}-{numbers[check.rule]}"
        check.finding_id = check.finding_id or check.check_id
    return checks


def span(article_id: str, start: int, end: int) -> str:
    """The address of some words, as in Check.spans."""
    return f"{article_id}:{start}-{end}"


def shortened(text: str) -> str:
    """The first words of a text, with an ellipsis if some were left out.

    >>> shortened("one two"), shortened("rain " * 13)
    ('one two', 'rain rain rain rain rain rain rain rain rain rain rain rain …')
    """
    found = text.split()
    return " ".join(found[:SHOWN]) + (" …" if len(found) > SHOWN else "")


def quoted_object(text: str, end: int) -> re.Match[str] | None:
    """What a quoted phrase is said of: 'of flood victims' after the closing mark; group 1 is the object's first words.

    >>> text = "promised “thousands” of new homes"
    >>> quoted_object(text, text.index("”"))[1]
    'new'
    """
    return _OBJECT.match(text, end)


def _quotation(indexes: Indexes, quotation: Quotation) -> Check:
    readings = quotation.readings
    first = next(quote for quote in quotation.quotes if keys(quote.text) == next(iter(readings), keys(quote.text)))
    objects = _objects(indexes, quotation)
    verdict = "inconsistent" if len(readings) > 1 else "cannot tell" if len(objects) > 1 else "consistent"
    told = {
        "inconsistent": (_unlike(readings), "Words inside quotation marks differ; both cannot be word for word."),
        "cannot tell": (_several(objects), "The quoted words are the same, what they are said of is not."),
        "consistent": ("the same words", "The quoted words agree wherever they are printed."),
    }
    result, why = told[verdict]
    return Check(
        check_id="", finding_id="", rule="quotation", article_ids=quotation.article_ids,
        spans=tuple(span(quote.article_id, quote.start, quote.end) for quote in quotation.quotes),
        formula="the words inside the quotation marks are the same in each article",
        result=result, stated=f"“{shortened(first.text)}”", verdict=verdict,
        grade="as usually read" if verdict == "inconsistent" else None,
        reading="would hold if the speaker said it more than once, in these wordings" if verdict == "inconsistent" else None,
        why=why, settles="the speech, recording or document that is quoted" if verdict != "consistent" else None,
    )  # fmt: skip


def _unlike(readings: dict[tuple[str, ...], tuple[str, ...]]) -> str:
    """Which words the wordings have in other forms, each against the one that most articles print."""
    (base, holders), *others = readings.items()
    held = _have(holders)
    left, lines = words(" ".join(base)), []
    for wording, articles in others:
        right = words(" ".join(wording))
        parts = [
            f"{_have(articles)} {_show(right, v.start_b, v.end_b)} where {held} {_show(left, v.start_a, v.end_a)}"
            for v in collate(left, right)
        ]
        lines.append("; ".join(parts) or f"{_have(articles)} other words")
    return "; ".join(lines)


def _have(articles: tuple[str, ...]) -> str:
    return f"{' '.join(articles)} {'has' if len(articles) == 1 else 'have'}"


def _show(found: list[Word], start: int, end: int) -> str:
    inside = [word.key for word in found if word.start < end and start < word.end]
    return f"'{' '.join(inside)}'" if inside else "nothing"


def _objects(indexes: Indexes, quotation: Quotation) -> dict[str, list[str]]:
    """Of a short phrase: what it is said of, with the articles; empty where nothing follows it."""
    found: dict[str, list[str]] = {}
    for quote in quotation.quotes:
        match = quoted_object(indexes[quote.article_id].witness.text, quote.end)
        if match and len(keys(quote.text)) <= SHORT:
            found.setdefault(match[1].lower(), []).append(quote.article_id)
    return found


def _several(objects: dict[str, list[str]]) -> str:
    return "; ".join(f"of '{thing}' in {' '.join(dict.fromkeys(articles))}" for thing, articles in objects.items())


def _attribution(indexes: Indexes, quotation: Quotation) -> Check | None:
    """Whether the articles name one source for a quotation; None unless two of them name any."""
    spoken = [quote for quote in quotation.fullest if quote.speaker and quote.kind in ("direct", "partial")]
    placed = [(quote, place) for quote in spoken if (place := mention(indexes[quote.article_id], quote))]
    if len(placed) < 2:
        return None
    agree = all(one_source(a.speaker or "", b.speaker or "") for a, b in combinations(spoken, 2))
    named = not any(anonymous(quote.speaker or "") for quote in spoken)
    why = "The source is the same wherever it is named."
    if not agree:
        why = "The sources are named otherwise." if named else "The descriptions differ but could fit one source."
    return Check(
        check_id="", finding_id="", rule="attribution", article_ids=tuple(quote.article_id for quote, _ in placed),
        spans=tuple(span(quote.article_id, *place) for quote, place in placed),
        formula=f"one source for “{shortened(spoken[0].text)}”", result=_described(spoken),
        verdict="consistent" if agree else "cannot tell", why=why,
        settles=None if agree else "the outlet or desk that spoke to the source",
    )  # fmt: skip


def _described(spoken: list[Quote]) -> str:
    by_source: dict[str, list[str]] = {}
    for quote in spoken:
        by_source.setdefault(quote.speaker or "", []).append(quote.article_id)
    return "; ".join(f"'{source}' in {' '.join(articles)}" for source, articles in by_source.items())


def _spelling(spelling: Spelling) -> list[Check]:
    """One check for each article that has the other spelling; they share a finding, for the slip is one."""
    checks = []
    for article_id in dict.fromkeys(place.article_id for place in spelling.of(spelling.other)):
        own = spelling.of(spelling.usual, article_id)
        against = own or spelling.of(spelling.usual)[:1]
        places = [*spelling.of(spelling.other, article_id), *against]
        where = "the same article" if own else against[0].article_id
        checks.append(
            Check(
                check_id="", finding_id=f"spelling-{spelling.usual}-{spelling.other}", rule="spelling",
                article_ids=tuple(dict.fromkeys(place.article_id for place in places)),
                spans=tuple(span(place.article_id, place.start, place.end) for place in places),
                formula="one name is spelled one way", result=f"'{spelling.other}' in {article_id}, '{spelling.usual}' in {where}",
                stated=spelling.other, verdict="inconsistent", grade="as usually read",
                reading=f"would hold if {spelling.other} and {spelling.usual} were two people or places",
                why="Two spellings, one letter apart, of what reads as one name.",
            )
        )  # fmt: skip
    return checks
