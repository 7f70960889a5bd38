"""What a capture has lost: holes in the body, and subjects that the page lists and the body never mentions."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence

from .layout import Stretch
from .paragraphs import STRAY, plain_text

WIDER = 2  # blank lines more than usual between two paragraphs of the body
ENDING = 3  # words of a paragraph that a phrase quotes
BREAK = re.compile(r"\r\n|\r|\n")


def damage(text: str, stretches: Sequence[Stretch], tags: Sequence[str] = ()) -> tuple[str, ...]:
    """The damage noticed in a capture, each in one phrase.

    >>> from .layout import layout
    >>> rows = [f"The river rose by {n} metres at the old bridge, officials said." for n in (2, 3, 4, 5)]
    >>> text = rows[0] + "\\n\\n" + rows[1] + "\\n\\n\\n\\n\\n" + rows[2] + "\\n\\n" + rows[3] + "\\n"
    >>> damage(text, layout(text))
    ('text seems to be missing after "...bridge, officials said."',)
    """
    body = [(stretch.first, stretch.last) for stretch in stretches if stretch.label == "body"]
    return tuple(
        phrase.replace(";", ",")
        for phrase in (*_holes(text, body), *_strays(text, body), *_unmentioned(text, body, tags))
    )


def _blank_lines(text: str, start: int, end: int) -> int:
    """The longest run of blank lines between two positions."""
    longest = run = 0
    for line in BREAK.split(text[start:end])[1:-1]:
        run = 0 if line.strip() else run + 1
        longest = max(longest, run)
    return longest


def holes(text: str, body: Sequence[tuple[int, int]]) -> list[int]:
    """After which paragraphs of a body text seems to be missing: far more blank lines follow than is usual in it.

    Comes in: the text, and where each paragraph starts and ends, in order. Goes out: numbers of paragraphs, from 0.

    >>> text = "One.\\n\\nTwo.\\n\\nThree.\\n\\n\\n\\n\\nFour."
    >>> holes(text, [(text.index(word), text.index(word) + len(word)) for word in ("One.", "Two.", "Three.", "Four.")])
    [2]
    """
    between = [_blank_lines(text, a[1], b[0]) for a, b in itertools.pairwise(body)]
    if len(between) < 3:
        return []
    usual = statistics.median_low(between)
    return [place for place, blanks in enumerate(between) if blanks >= usual + WIDER]


def _holes(text: str, body: Sequence[tuple[int, int]]) -> list[str]:
    return [f'text seems to be missing after "...{_ending(text, *body[place])}"' for place in holes(text, body)]


def _ending(text: str, first: int, last: int) -> str:
    return " ".join(plain_text(text[max(first, last - 200) : last]).split()[-ENDING:])


def _strays(text: str, body: Sequence[tuple[int, int]]) -> list[str]:
    found = []
    for first, last in body:
        for line in BREAK.split(text[first:last]):
            if stray := STRAY.search(line.rstrip()):
                before = " ".join(line[: stray.start()].split()[-ENDING:])
                found.append(f"stray '{stray.group().strip()}' left out after \"...{before}\"")
    return found


def unmentioned(text: str, body: Sequence[tuple[int, int]], tags: Sequence[str]) -> list[str]:
    """Names among the tags of which the body holds no word: it may have lost a part, or the page is tagged freely.

    Comes in: the text, where each paragraph of the body starts and ends, the page's tags. Goes out: tags; none where the
    body holds a word of no tag at all, for then the tags say nothing of it.

    >>> unmentioned("The river Arn rose.", [(0, 19)], ["Arn", "Ines Calder", "Floods"])
    ['Ines Calder']
    """
    if not tags:
        return []
    words = set(re.findall(r"\w+", " ".join(text[first:last] for first, last in body).lower()))
    missing = [tag for tag in tags if _is_name(tag) and not _own_words(tag) & words]
    return missing if len(missing) < len(tags) else []


def _unmentioned(text: str, body: Sequence[tuple[int, int]], tags: Sequence[str]) -> list[str]:
    missing = unmentioned(text, body, tags)
    return [f"the tags name {', '.join(missing)}, which the body of this capture never mentions"] if missing else []


def _is_name(tag: str) -> bool:
    words = tag.split()
    return (len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)) or (
        tag.isupper() and len(tag) > 1
    )


def _own_words(tag: str) -> set[str]:
    return {word for word in re.findall(r"\w+", tag.lower()) if len(word) > 3 or tag.isupper()}
