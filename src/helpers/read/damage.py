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
    body = [stretch for stretch in stretches if stretch.label == "body"]
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


def _holes(text: str, body: Sequence[Stretch]) -> list[str]:
    between = [_blank_lines(text, a.last, b.first) for a, b in itertools.pairwise(body)]
    if len(between) < 3:
        return []
    usual = statistics.median_low(between)
    return [
        f'text seems to be missing after "...{_ending(text, stretch)}"'
        for stretch, blanks in zip(body, between, strict=False)
        if blanks >= usual + WIDER
    ]


def _ending(text: str, stretch: Stretch) -> str:
    return " ".join(plain_text(text[max(stretch.first, stretch.last - 200) : stretch.last]).split()[-ENDING:])


def _strays(text: str, body: Sequence[Stretch]) -> list[str]:
    found = []
    for stretch in body:
        for line in BREAK.split(text[stretch.first : stretch.last]):
            if stray := STRAY.search(line.rstrip()):
                before = " ".join(line[: stray.start()].split()[-ENDING:])
                found.append(f"stray '{stray.group().strip()}' left out after \"...{before}\"")
    return found


def _unmentioned(text: str, body: Sequence[Stretch], tags: Sequence[str]) -> list[str]:
    """Names among the tags of which the body holds no word: it may have lost a part, or the page is tagged freely."""
    words = set(re.findall(r"\w+", " ".join(text[s.first : s.last] for s in body).lower()))
    missing = [tag for tag in tags if _is_name(tag) and not _own_words(tag) & words]
    if not missing or len(missing) == len(tags):
        return []
    return [f"the tags name {', '.join(missing)}, which the body of this capture never mentions"]


def _is_name(tag: str) -> bool:
    words = tag.split()
    return (len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)) or (
        tag.isupper() and len(tag) > 1
    )


def _own_words(tag: str) -> set[str]:
    return {word for word in re.findall(r"\w+", tag.lower()) if len(word) > 3 or tag.isupper()}
