"""A notebook's plain table -> one that can be read on a page: columns as wide as they need, numbers to the right.

What comes in is cleaned HTML as pandas writes it (no table within a table); what goes out scrolls in a region of its
own that the keyboard can reach. Classes of a cell: n number, r range of numbers, s short, m middling, l long,
x very long.
"""

from __future__ import annotations

import html
import re

from markupsafe import Markup, escape

from .words import count

_ROW = re.compile(r"<tr[^>]*>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t([hd])((?: [^>]*)?)>(.*?)</t\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# "1,200", "40.15%", "over 800 to 880", "1,200–1,500", "2,000,000 or more"; never a date
_NUMBER = re.compile(
    r"(?:[a-z]+(?: [a-z]+)? )?-?\d[\d,.]*%?(?:(?:–| to (?:under )?| or )\d[\d,.]*%?)?(?: or (?:more|less))?"
)
NARROW = 16  # characters; a number longer than that is a range and may be broken in two lines
WIDTHS = ((NARROW, "s"), (48, "m"), (150, "l"))  # longest cell in characters; beyond the last: x
TALL = 12  # rows from which the head stays in sight while the rest scrolls


def laid_out(table: str) -> Markup:
    """Every table of some cleaned HTML with its columns sized, inside a labelled region that scrolls by itself.

    >>> html = laid_out("<table><tr><th>post</th><th>bags</th></tr><tr><td>north</td><td>1,200</td></tr></table>")
    >>> '<td class="n">1,200</td>' in html, 'role="region" aria-label="Table: post, bags; 1 row"' in html
    (True, True)
    """
    return Markup(re.sub(r"<table.*?</table>", lambda found: _region(found.group()), table, flags=re.DOTALL))


def _region(table: str) -> str:
    rows = [_CELL.findall(row) for row in _ROW.findall(table)]
    body = [[_words(cell) for _, _, cell in row] for row in rows if any(kind == "d" for kind, _, _ in row)]
    heads = next(([_words(cell) for _, _, cell in row] for row in rows if {k for k, _, _ in row} == {"h"}), [])
    spanned = any("span=" in given for row in rows for _, given, _ in row)
    if not spanned:
        kinds = [_kind(list(column)) for column in zip(*body, strict=False)]
        table = _ROW.sub(lambda found: _classed(found.group(), kinds), table)
    label = f"Table: {', '.join(head for head in heads[:4] if head)}; {count(len(body), 'row')}"
    tall = " tall" if len(body) >= TALL else ""
    rows_told = f'<p class="rows">{count(len(body), "row")}; the table scrolls.</p>' if tall else ""
    return f'{rows_told}<div class="wide{tall}" role="region" aria-label="{escape(label)}" tabindex="0">{table}</div>'


def _words(cell: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", cell)).split())


def _kind(cells: list[str]) -> str:
    """The class of a column, from what its cells hold: a number when most of those that are not empty are."""
    told = [cell for cell in cells if cell]
    if told and 2 * sum(bool(_NUMBER.fullmatch(cell)) for cell in told) > len(told) and max(map(len, told)) < 40:
        return "n" if max(map(len, told)) <= NARROW else "r"
    longest = max(map(len, told), default=0)
    return next((kind for width, kind in WIDTHS if longest <= width), "x")


def _classed(row: str, kinds: list[str]) -> str:
    """A row whose cells carry the class of their column; a heading says whether it is of a column or a row."""
    at = iter(kinds)
    of = "row" if "<td" in row else "col"

    def cell(found: re.Match[str]) -> str:
        kind = next(at, "s")
        scope = f' scope="{of}"' if found[1] == "h" else ""
        return f'<t{found[1]}{scope} class="{kind}">{found[3]}</t{found[1]}>'

    return _CELL.sub(cell, row)
