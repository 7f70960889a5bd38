"""The words and numbers that the report prints: numbers, spans, verdict chips, plurals. One spelling everywhere."""

from __future__ import annotations

import math
import unicodedata

SYMBOLS = {"consistent": "✓", "inconsistent": "≠", "cannot tell": "?"}  # beside the word: colour never stands alone
NOT_REVIEWED = "not yet reviewed"
WORKING_COPY = "internal working copy"


def number(value: float) -> str:
    """A number as a reader expects it: commas, no needless decimals.

    >>> [number(v) for v in (1875.0, 2739.726, 0.0576, -3)]
    ['1,875', '2,739.7', '0.0576', '-3']
    """
    if not math.isfinite(value):
        return "no end"
    if float(value).is_integer():
        return f"{value:,.0f}"
    if abs(value) >= 1:
        return f"{value:,.1f}" if abs(value) >= 100 else f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{value:.3g}"


def span(low: float | None, high: float | None) -> str:
    """A range in words; an end that the words leave open is None.

    >>> [span(1200, 1500), span(75, 75), span(800, None), span(None, 500), span(None, None)]
    ['1,200–1,500', '75', '800 or more', '500 or less', 'any']
    """
    if high is None:
        return "any" if low is None else f"{number(low)} or more"
    if low is None:
        return f"{number(high)} or less"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def count(n: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun in the right number.

    >>> [count(1, "check"), count(61, "check"), count(0, "story", "stories")]
    ['1 check', '61 checks', '0 stories']
    """
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


HARMLESS = frozenset("\n\r\t\u00ad\u200c\u200d")  # line ends, soft hyphen, joiners that some scripts need


def visible(text: str) -> str:
    r"""Text whose invisible controls are shown as their code point, so that none can reorder or hide the rest.

    Against reordering of what a reader sees (Boucher & Anderson 2021, 'Trojan Source').

    >>> visible("a\u202eb")
    'a⟨U+202E⟩b'
    """
    if text.isascii() and text.isprintable():
        return text
    shown = {ord(char): words for char in set(text) if (words := _shown(char)) != char}
    return text.translate(shown) if shown else text


def _shown(char: str) -> str:
    hidden = unicodedata.category(char) in ("Cf", "Cc", "Cs", "Co") and char not in HARMLESS
    hidden = hidden or ord(char) & 0xFFFE == 0xFFFE  # no characters at all; XML cannot hold them
    return f"⟨U+{ord(char):04X}⟩" if hidden else char
